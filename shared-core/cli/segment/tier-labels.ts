import { speaker, type Tier } from '@keystage/core';
import { cliWords, languages } from '../words';

/** What a text in a column of tiers means: one of the tiers; null for having none; undefined where it is neither. */
export type TierLabels = (text: string) => Tier | null | undefined;

/** Reads tiers as somebody wrote them: by their own names, or as any of the languages calls them (A, A类, A등급). */
export function tierLabels(tiers: readonly Tier[]): TierLabels {
  const asWritten = new Map<string, Tier | null>([['', null]]);
  for (const language of languages) {
    const { core } = cliWords[language];
    const say = speaker(core);
    asWritten.set(core.prospect, null);
    asWritten.set(core.notScored, null);
    for (const tier of tiers) asWritten.set(say.tier(tier), tier);
  }
  for (const tier of tiers) asWritten.set(tier, tier);
  const alike = new Map([...asWritten].reverse().map(([text, tier]) => [plain(text), tier]));
  return (text) => asWritten.get(text) ?? alike.get(plain(text));
}

/** Full-width letters, capitals and spaces are no other tier. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}
