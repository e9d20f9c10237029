import type {
  DealMoves,
  SigningRefusal,
  SigningRules,
  SignOff,
  TemplateSignOff,
  TrailEntry,
  TrailMoves,
} from '../../model';
import type { Speaker } from '../speaker';
import type { Wording } from '../words';

/** What was signed off, by whom, when, and in place of what; worded. */
interface Facts<Act> {
  readonly act: Act;
  readonly version: string;
  readonly fingerprint: string;
  readonly on: string;
  readonly by?: string;
  readonly former?: string;
}

/** What is said of publishing models and templates and of what was published, in one language. */
export interface TrailWords {
  readonly title: string;
  /** Where nothing has been published yet. */
  readonly none: string;
  /** What was done about a model. */
  readonly done: (facts: Facts<TrailEntry['act']>) => string;
  /** What was done about the stage template of a process. */
  readonly doneToTemplate: (
    facts: Facts<TemplateSignOff['act']> & { readonly process: string; readonly template: string },
  ) => string;
  readonly approved: (approver: string) => string;
  readonly moves: (moves: TrailMoves, say: Speaker) => string;
  readonly deals: (deals: DealMoves, say: Speaker) => string;
  readonly note: (note: string) => string;
  readonly refusals: Wording<SigningRefusal>;
  /** What the model asks for before it or another comes into force. */
  readonly asks: {
    readonly note: string;
    readonly secondPerson: string;
    readonly by: (publishers: readonly string[], say: Speaker) => string;
  };
}

/** One sign-off of a trail, as the same sentences in every host. */
export function sayTrailEntry(signOff: SignOff, words: TrailWords, say: Speaker): string {
  return sentencesOfTrailEntry(signOff, words, say).join(say.words.betweenSentences);
}

/** The same, where each may have a line of its own: what was done first, why last. */
export function sentencesOfTrailEntry(signOff: SignOff, words: TrailWords, say: Speaker): string[] {
  const { version, fingerprint, former, by, on, note } = signOff;
  const facts = {
    ...{ version: say.number(version), fingerprint, on: say.date(on) },
    ...(by !== '' && { by }),
    ...(former !== undefined && { former }),
  };
  return [
    ...('process' in signOff ? saidOfTemplate(signOff, facts, words, say) : saidOfModel(signOff, facts, words, say)),
    ...(note === '' ? [] : [words.note(note)]),
  ];
}

type Worded = Omit<Facts<never>, 'act'>;

function saidOfModel({ act, approver, moves }: TrailEntry, facts: Worded, words: TrailWords, say: Speaker): string[] {
  return [
    words.done({ act, ...facts }),
    ...(approver === undefined ? [] : [words.approved(approver)]),
    ...(moves ? [words.moves(moves, say)] : []),
  ];
}

function saidOfTemplate(signOff: TemplateSignOff, facts: Worded, words: TrailWords, say: Speaker): string[] {
  const { act, process, template, deals } = signOff;
  return [words.doneToTemplate({ act, process, template, ...facts }), ...(deals ? [words.deals(deals, say)] : [])];
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
