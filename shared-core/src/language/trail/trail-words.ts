import type { SigningRefusal, SigningRules, TrailEntry, TrailMoves } from '../../model';
import type { Speaker } from '../speaker';
import type { Wording } from '../words';

/** What is said of publishing models and of what was published, in one language. */
export interface TrailWords {
  readonly title: string;
  /** Where nothing has been published yet. */
  readonly none: string;
  /** What was done, by whom, when, and in place of what; the parts are worded. */
  readonly done: (facts: {
    readonly act: TrailEntry['act'];
    readonly version: string;
    readonly fingerprint: string;
    readonly on: string;
    readonly by?: string;
    readonly former?: string;
  }) => string;
  readonly approved: (approver: string) => string;
  readonly moves: (moves: TrailMoves, say: Speaker) => string;
  readonly note: (note: string) => string;
  readonly refusals: Wording<SigningRefusal>;
  /** What the model asks for before it or another comes into force. */
  readonly asks: {
    readonly note: string;
    readonly secondPerson: string;
    readonly by: (publishers: readonly string[], say: Speaker) => string;
  };
}

/** One entry of a trail, as the same sentences in every host. */
export function sayTrailEntry(entry: TrailEntry, words: TrailWords, say: Speaker): string {
  return sentencesOfTrailEntry(entry, words, say).join(say.words.betweenSentences);
}

/** The same, where each may have a line of its own: what was done first, why last. */
export function sentencesOfTrailEntry(entry: TrailEntry, words: TrailWords, say: Speaker): string[] {
  const { act, version, fingerprint, former, by, on, note, moves, approver } = entry;
  return [
    words.done({
      ...{ act, version: say.number(version), fingerprint, on: say.date(on) },
      ...(by !== '' && { by }),
      ...(former !== undefined && { former }),
    }),
    ...(approver === undefined ? [] : [words.approved(approver)]),
    ...(moves ? [words.moves(moves, say)] : []),
    ...(note === '' ? [] : [words.note(note)]),
  ];
}

/** Why a signature was not taken, and what to do. */
export function saySigningRefusal(refusal: SigningRefusal, { refusals }: TrailWords, say: Speaker): string {
  // The cast joins what the mapped type has already paired.
  const sentence = refusals[refusal.kind] as (fact: SigningRefusal, say: Speaker) => string;
  return sentence(refusal, say);
}

/** What is asked of whoever publishes, a sentence each; nothing where nothing is. */
export function saySigningRules(rules: SigningRules, { asks }: TrailWords, say: Speaker): string[] {
  return [
    ...(rules.note ? [asks.note] : []),
    ...(rules.secondPerson ? [asks.secondPerson] : []),
    ...(rules.by.length > 0 ? [asks.by(rules.by, say)] : []),
  ];
}
