import { constants, createReadStream } from 'node:fs';
import { open, truncate, type FileHandle } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { CalendarDate } from '@keystage/core';
import type { FieldValue, PlanCounts, Refusal as OrgRefusal } from '../../salesforce';
import { errorCode } from '../files/error-code';
import { wordedWriteError } from '../files/worded-write-error';
import { writeWhole } from '../files/write-whole';
import { Refusal } from '../refusal';

/**
 * A journal is a file of lines, each a JSON value with one member, which says what it is:
 *
 * - `run`: the first; what the run is and where it writes
 * - `change`, `left`: one for each record that is to be written, or is not and why; then `planned`. Up to here the file is written beside
 *   its name and takes it when it is complete, so that a journal holds the whole plan or is not there
 * - `sent`: records from one place to another are about to be written; `job`: the org has begun a job for some of them; `settled`: what
 *   became of them; `putBack`: the same of an undo. Appended and flushed to the disk, one by one. A line that a cut tore off at the end is
 *   none
 */
export interface JournalRun {
  readonly version: 1;
  readonly organizationId: string;
  readonly instanceUrl: string;
  readonly asOf: CalendarDate;
  readonly model: { readonly id: string; readonly fingerprint: string };
  /** Accounts that the run compared, and those whose records hold all of it already. */
  readonly accounts: number;
}

/** A record that is to be written: the fields that differ, as they were and as they will be. */
export interface JournalChange {
  readonly id: string;
  readonly name: string;
  readonly before: Readonly<Record<string, FieldValue>>;
  readonly after: Readonly<Record<string, FieldValue>>;
  /** The tier before and after, also where it stays and only its reasons change. */
  readonly tiers: readonly [string | null, string | null];
}

/** An account that is not written, with the sentence that says why. */
export interface JournalLeft {
  readonly id: string;
  readonly name: string;
  readonly why: string;
}

/** What became of a record that was sent. */
export type JournalFate =
  { readonly kind: 'written' } | { readonly kind: 'refused'; readonly refusals: readonly OrgRefusal[] };

/** A stretch of the changes, from one place up to, not with, another. */
export type Stretch = readonly [from: number, to: number];

/** What became of a stretch: written where it is neither refused nor open. */
export interface Settled {
  readonly stretch: Stretch;
  readonly refused: Readonly<Record<string, readonly OrgRefusal[]>>;
  /** Places of which it is not known whether they were written, or whose turn did not come. */
  readonly open: readonly number[];
  /** Jobs of the org whose end was not seen. */
  readonly pending: readonly string[];
}

/** What a journal consists of. */
export type JournalLine =
  | { readonly run: JournalRun }
  | { readonly change: JournalChange }
  | { readonly left: JournalLeft }
  | { readonly planned: PlannedCounts }
  | { readonly sent: Stretch }
  | { readonly job: string }
  | { readonly settled: Settled }
  | { readonly putBack: Settled };

/** What a plan comes to. Every account that was compared is in one of those of `PlanCounts`. */
export interface PlannedCounts extends PlanCounts {
  readonly changes: number;
  /** Of the accounts that had a tier, those that get another or lose it. */
  readonly moved: number;
  readonly hadTier: number;
}

/** What a journal says besides its changes, which may be many. */
export interface JournalState {
  readonly path: string;
  readonly run: JournalRun;
  readonly planned: PlannedCounts;
  /** What became of records, by their place among the changes. */
  readonly fates: ReadonlyMap<number, JournalFate>;
  /** Records that were sent, and whose fate is not known: written or not. */
  readonly unsettled: ReadonlySet<number>;
  /** What became of records that were to be put back. */
  readonly backFates: ReadonlyMap<number, JournalFate>;
  /** Jobs of the org that may still be at work. */
  readonly pending: readonly string[];
}

const marks = { change: '{"change":', left: '{"left":' } as const;

/** Writes the plan of a run: whole, or not at all. */
export async function writeJournal(path: string, lines: AsyncIterable<readonly JournalLine[]>): Promise<void> {
  await writeWhole(path, async (beside) => {
    const file = await open(beside, 'w', 0o600);
    try {
      for await (const some of lines) await file.write(some.map(asText).join(''));
      await file.sync();
    } finally {
      await file.close();
    }
  });
}

/**
 * Appends a line and waits until it is on the disk: what is said there has been said before anything that follows from it. A journal that is
 * gone is not begun anew, without its plan.
 */
export async function appendToJournal(path: string, line: JournalLine): Promise<void> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, constants.O_WRONLY | constants.O_APPEND);
    await file.write(asText(line));
    await file.sync();
  } catch (error) {
    throw wordedWriteError(error, path);
  } finally {
    await file?.close();
  }
}

const asText = (line: JournalLine) => `${JSON.stringify(line)}\n`;

/** The state of a journal. What a cut has torn off at its end is taken away; anything else that is no journal is refused. */
export async function readJournal(path: string): Promise<JournalState> {
  await mend(path);
  let run: JournalRun | undefined;
  let planned: PlannedCounts | undefined;
  let pending = new Set<string>();
  const unsettled = new Set<number>();
  const [fates, backFates] = [new Map<number, JournalFate>(), new Map<number, JournalFate>()];
  for await (const text of linesOf(path)) {
    if (text.startsWith(marks.change) || text.startsWith(marks.left)) continue;
    const line = lineOf(text, path);
    if ('run' in line) run = line.run;
    else if ('planned' in line) planned = line.planned;
    else if ('job' in line) pending.add(line.job);
    else if ('sent' in line) {
      eachPlace(line.sent, (place) => {
        if (isSettled(fates.get(place))) return;
        fates.delete(place);
        unsettled.add(place);
      });
    } else if ('settled' in line) {
      settle(fates, line.settled, () => true).forEach((place) => unsettled.delete(place));
      pending = new Set(line.settled.pending);
    } else if ('putBack' in line) {
      settle(backFates, line.putBack, (place) => fates.get(place)?.kind === 'written' || unsettled.has(place));
      pending = new Set(line.putBack.pending);
    }
  }
  if (run?.version !== 1 || !planned) throw noJournal(path);
  return { path, run, planned, fates, unsettled, backFates, pending: [...pending] };
}

/** The changes of a journal in their order, in batches; each batch says the place of its first. */
export async function* journalChanges(
  path: string,
  size: number,
): AsyncGenerator<{ readonly from: number; readonly changes: readonly JournalChange[] }, void, undefined> {
  let from = 0;
  let changes: JournalChange[] = [];
  for await (const text of linesOf(path)) {
    if (!text.startsWith(marks.change)) continue;
    changes.push((JSON.parse(text) as { readonly change: JournalChange }).change);
    if (changes.length < size) continue;
    yield { from, changes };
    from += changes.length;
    changes = [];
  }
  if (changes.length > 0) yield { from, changes };
}

/** The accounts of a journal that are not written. */
export async function* journalLeft(path: string): AsyncGenerator<JournalLeft, void, undefined> {
  for await (const text of linesOf(path)) {
    if (text.startsWith(marks.left)) yield (JSON.parse(text) as { readonly left: JournalLeft }).left;
  }
}

/** Whether a record is done with. One that somebody else was just saving is not: its turn comes again. */
export function isSettled(fate: JournalFate | undefined): boolean {
  return fate !== undefined && !isBusy(fate);
}

/** Whether a record was refused only because somebody else was saving it. */
export function isBusy(fate: JournalFate): boolean {
  return fate.kind === 'refused' && fate.refusals.every(({ code }) => code === 'UNABLE_TO_LOCK_ROW');
}

/** Takes in what became of a stretch, of the places that were at stake; answers them. */
function settle(
  fates: Map<number, JournalFate>,
  { stretch, refused, open }: Settled,
  atStake: (place: number) => boolean,
): readonly number[] {
  const stillOpen = new Set(open);
  const settled: number[] = [];
  eachPlace(stretch, (place) => {
    if (stillOpen.has(place) || isSettled(fates.get(place)) || !atStake(place)) return;
    const refusals = refused[place];
    fates.set(place, refusals ? { kind: 'refused', refusals } : { kind: 'written' });
    settled.push(place);
  });
  return settled;
}

function eachPlace([from, to]: Stretch, take: (place: number) => void): void {
  for (let place = from; place < to; place++) take(place);
}

function linesOf(path: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity });
}

function lineOf(text: string, path: string): JournalLine {
  try {
    const line: unknown = JSON.parse(text);
    if (typeof line === 'object' && line !== null) return line as JournalLine;
  } catch {
    // Said below: no line of ours is anything else.
  }
  throw noJournal(path);
}

/** Takes away what stands behind the last end of a line. */
async function mend(path: string): Promise<void> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, 'r');
    const { size } = await file.stat();
    const piece = Buffer.alloc(1 << 16);
    for (let end = size; end > 0;) {
      const start = Math.max(0, end - piece.length);
      const { bytesRead } = await file.read(piece, 0, end - start, start);
      const at = piece.subarray(0, bytesRead).lastIndexOf(10);
      if (at >= 0) {
        if (start + at + 1 < size) await truncate(path, start + at + 1);
        return;
      }
      end = start;
    }
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    throw new Refusal(`${path}: expected a journal of keystage sync, got nothing there. Check the path.`);
  } finally {
    await file?.close();
  }
}

const noJournal = (path: string) =>
  new Refusal(
    `${path}: expected a journal that keystage sync --apply has written, got something else. Check the path.`,
  );
