import {
  awaitJobs,
  bulkFrom,
  type OrgConnection,
  type RecordChange,
  type SalesforceSession,
  SalesforceTrouble,
  writeChanges,
} from '../../salesforce';
import type { OrgCalls } from './org-calls';
import {
  appendToJournal,
  isSettled,
  journalChanges,
  type JournalChange,
  type JournalState,
  type Settled,
} from './journal';

/** Whether the changes of a journal are written, or what was written is put back. */
export type Direction = 'forth' | 'back';

/** Records in one stretch. */
const usualStretch = 10_000;

/** How many records of a journal are still to be written, or can be put back. */
export function openRecords(state: JournalState, direction: Direction): number {
  if (direction === 'forth') return state.planned.changes - [...state.fates.values()].filter(isSettled).length;
  const written = [...state.fates].filter(([, { kind }]) => kind === 'written').map(([place]) => place);
  return [...written, ...state.unsettled].filter((place) => !isSettled(state.backFates.get(place))).length;
}

/**
 * Writes what a journal still holds, stretch by stretch: it is said in the journal before anything of a stretch is sent, and what became
 * of it after. A record is written only where it still holds what it held when it was compared; one that holds what was to be written
 * counts as written, so that a run that broke off repeats nothing. Throws a `SalesforceTrouble` when the org is lost on the way.
 */
export async function pushJournal(
  org: OrgConnection,
  session: SalesforceSession,
  state: JournalState,
  direction: Direction,
  { stretchSize = usualStretch, ...calls }: OrgCalls,
  onProgress: (done: number, of: number) => void,
): Promise<void> {
  await awaitJobs(org, state.pending, calls);
  const total = openRecords(state, direction);
  let done = 0;
  for await (const { from, changes } of journalChanges(state.path, stretchSize)) {
    const rows = changes
      .map((change, k) => recordChange(change, from + k, direction))
      .filter(({ place }) => isOpen(state, place, direction));
    if (rows.length === 0) continue;
    if (direction === 'forth') await appendToJournal(state.path, { sent: [from, from + changes.length] });
    const report = await writeChanges(session, rows, {
      ...calls,
      onProgress: (count) => onProgress(done + count, total),
      onJob: (job) => appendToJournal(state.path, { job }),
      // By the whole run, so that its last stretch goes the way of the others.
      bulkFrom: total >= (calls.bulkFrom ?? bulkFrom) ? 1 : Infinity,
    });
    const settled: Settled = {
      stretch: [from, from + changes.length],
      refused: Object.fromEntries(report.refused.map(({ change, refusals }) => [change.place, refusals])),
      open: [...report.notTried, ...report.unknown].map(({ place }) => place),
      pending: report.pending,
    };
    await appendToJournal(state.path, direction === 'forth' ? { settled } : { putBack: settled });
    if (report.stopped) throw new SalesforceTrouble(report.stopped);
    done += rows.length;
  }
}

function isOpen({ fates, unsettled, backFates }: JournalState, place: number, direction: Direction): boolean {
  if (direction === 'forth') return !isSettled(fates.get(place));
  return (fates.get(place)?.kind === 'written' || unsettled.has(place)) && !isSettled(backFates.get(place));
}

function recordChange(
  { id, before, after }: JournalChange,
  place: number,
  direction: Direction,
): RecordChange & { readonly place: number } {
  const fields = Object.keys(after) as RecordChange['fields'];
  return direction === 'forth'
    ? { place, id, fields, before, to: after }
    : { place, id, fields, before: after, to: before };
}
