import type { Row } from '../files/open-table';
import { journalChanges, journalLeft, type JournalChange, type JournalFate, type JournalState } from './journal';
import type { SyncDesk } from './sync-desk';
import type { ReportOutcome } from './words';

/** One account of a report. */
export interface ReportLine {
  readonly id: string;
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly outcome: ReportOutcome;
  readonly fields: readonly string[];
  readonly why: string;
}

/** Changes of a journal that are read at once. */
const atOnce = 1000;

/** Every account that changes or is not written, with what has become of it; those that hold all of it already are only counted. */
export async function* reportLines(
  state: JournalState,
  applied: boolean,
  desk: SyncDesk,
): AsyncGenerator<ReportLine, void, undefined> {
  for await (const { from, changes } of journalChanges(state.path, atOnce)) {
    for (const [k, change] of changes.entries()) yield changeLine(change, from + k, state, applied, desk);
  }
  for await (const { id, name, why } of journalLeft(state.path)) {
    yield { id, name, before: null, after: null, outcome: 'leftOut', fields: [], why };
  }
}

/** The same as rows of a table, headers first. */
export async function* reportRows(
  state: JournalState,
  applied: boolean,
  desk: SyncDesk,
): AsyncGenerator<Row, void, undefined> {
  const { reportHeaders, outcomes } = desk.words;
  const { id, name, before, after, outcome, fields, why } = reportHeaders;
  yield [id, name, before, after, outcome, fields, why];
  for await (const line of reportLines(state, applied, desk)) {
    yield [line.id, line.name, line.before, line.after, outcomes[line.outcome], line.fields.join(', '), line.why];
  }
}

function changeLine(
  { id, name, tiers, after }: JournalChange,
  place: number,
  { fates, backFates }: JournalState,
  applied: boolean,
  desk: SyncDesk,
): ReportLine {
  const [fate, back] = [fates.get(place), backFates.get(place)];
  const decided = back ?? fate;
  const outcome: ReportOutcome = back
    ? back.kind === 'written'
      ? 'putBack'
      : 'notPutBack'
    : (fate?.kind ?? (applied ? 'open' : 'planned'));
  return {
    ...{ id, name, outcome },
    ...{ before: tiers[0], after: tiers[1] },
    fields: Object.keys(after),
    why: decided ? whyOf(decided, desk) : '',
  };
}

/** Why a record is not written, in a sentence; nothing where it is. */
export function whyOf(fate: JournalFate, { sayOrg, say }: SyncDesk): string {
  if (fate.kind === 'written') return '';
  return fate.refusals.map((one) => sayOrg.refusal(one)).join(say.words.betweenSentences);
}
