export { funnelSpeaker, type FunnelSpeaker } from './funnel/funnel-speaker';
export type { FunnelTerm, FunnelWords } from './funnel/funnel-words';
export { languageOf } from './language-of';
export { speaker, type Speaker } from './speaker';
export type { Language, Words } from './words';
