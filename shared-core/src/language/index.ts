export { languageOf } from './language-of';
export { speaker, type Speaker } from './speaker';
export type { Language, Words } from './words';
