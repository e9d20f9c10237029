import type { OrgConnection, OrgRecord } from '../../salesforce/org-connection';
import {
  appendToJournal,
  journalChanges,
  type JournalChange,
  type JournalFate,
  type JournalState,
  type Settled,
  type Stretch,
} from './journal';
import { sendRows } from './send-rows';

/** Whether the changes of a journal are written, or what was written is put back. */
export type Direction = 'forth' | 'back';

export interface PushProgress {
  readonly onProgress: (done: number, of: number) => void;
}

/** Records in one stretch: what may have to be looked up after a cut, and the most of a journal that is held at once. */
const stretchSize = 10_000;
/** Records that are looked up at once. */
const lookedUpAtOnce = 2000;

/** How many records of a journal are still to be written, or can be put back. */
export function openRecords(state: JournalState, direction: Direction): number {
  if (direction === 'forth') return state.planned.changes - state.fates.size;
  return [...state.fates].filter(([place, { kind }]) => kind === 'written' && !state.backFates.has(place)).length;
}

/**
 * Writes what a journal still holds, stretch by stretch: it is said in the journal before anything of a stretch is sent, and what became
 * of it after. Where an earlier run broke off, and when putting back, the records are looked at first: one that holds what was to be
 * written is done, one that somebody else has changed is left. Throws a `SalesforceTrouble` when the org is lost on the way.
 */
export async function pushJournal(
  org: OrgConnection,
  state: JournalState,
  direction: Direction,
  { resumed, onProgress }: PushProgress & { readonly resumed: boolean },
): Promise<void> {
  const total = openRecords(state, direction);
  let done = 0;
  for await (const { from, changes } of journalChanges(state.path, stretchSize)) {
    const open = changes.map((_, k) => from + k).filter((place) => isOpen(state, place, direction));
    if (open.length === 0) continue;
    const stretch: Stretch = [from, from + changes.length];
    const rows = new Map(open.map((place) => [place, changes[place - from]]));
    const fates = await settleStretch(org, state.path, stretch, rows, {
      direction,
      look: resumed || direction === 'back',
      onSent: (count) => onProgress(done + count, total),
      total,
    });
    await appendToJournal(state.path, direction === 'forth' ? { settled: fates } : { putBack: fates });
    done += open.length;
    onProgress(done, total);
  }
}

function isOpen({ fates, backFates }: JournalState, place: number, direction: Direction): boolean {
  return direction === 'forth' ? !fates.has(place) : fates.get(place)?.kind === 'written' && !backFates.has(place);
}

interface StretchRules {
  readonly direction: Direction;
  readonly look: boolean;
  readonly total: number;
  readonly onSent: (count: number) => void;
}

async function settleStretch(
  org: OrgConnection,
  path: string,
  stretch: Stretch,
  rows: ReadonlyMap<number, JournalChange>,
  { direction, look, total, onSent }: StretchRules,
): Promise<Settled> {
  const others: Record<string, Exclude<JournalFate, { kind: 'written' }>> = {};
  let toSend = [...rows];
  if (look) {
    const standing = await lookUp(org, [...rows.values()], direction);
    toSend = toSend.filter((_, k) => standing[k] === 'toWrite');
    [...rows.keys()].forEach((place, k) => {
      const one = standing[k];
      if (one === 'changedSince') others[place] = { kind: 'changedSince' };
      if (one === 'gone') others[place] = { kind: 'refused', refusals: [gone] };
    });
  }
  await appendToJournal(path, direction === 'forth' ? { sent: stretch } : { back: stretch });
  const outcomes = await sendRows(
    org,
    toSend.map(([, { id, before, after }]) => ({ Id: id, ...(direction === 'forth' ? after : before) })),
    { total, onSent },
  );
  toSend.forEach(([place], k) => {
    const outcome = outcomes[k];
    if (!outcome.saved) others[place] = { kind: 'refused', refusals: outcome.refusals };
  });
  return { stretch, others };
}

const gone = { code: 'ENTITY_IS_DELETED', message: 'entity is deleted', fields: [] };

type Standing = 'toWrite' | 'done' | 'changedSince' | 'gone';

/** How the records stand now: as they were before, as they are to be, otherwise, or not there any more. */
async function lookUp(
  org: OrgConnection,
  changes: readonly JournalChange[],
  direction: Direction,
): Promise<readonly Standing[]> {
  const standing: Standing[] = [];
  for (let start = 0; start < changes.length; start += lookedUpAtOnce) {
    const some = changes.slice(start, start + lookedUpAtOnce);
    const fields = [...new Set(some.flatMap(({ after }) => Object.keys(after)))];
    const records = await org.retrieve(
      'Account',
      some.map(({ id }) => id),
      ['Id', ...fields],
    );
    some.forEach(({ before, after }, k) => {
      const record = records[k];
      const [was, willBe] = direction === 'forth' ? [before, after] : [after, before];
      if (record === null) standing.push('gone');
      else if (holds(record, willBe)) standing.push('done');
      else standing.push(holds(record, was) ? 'toWrite' : 'changedSince');
    });
  }
  return standing;
}

const holds = (record: OrgRecord, values: JournalChange['after']) =>
  Object.entries(values).every(([field, value]) => (record[field] ?? null) === value);
