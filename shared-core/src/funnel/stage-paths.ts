import { dayNumber, type CalendarDate } from '../basics/calendar-date';
import { CellState } from '../intake/account-columns';
import { labelOf, type DayColumn, type DealColumns } from '../intake/deal-columns';
import { dealOutcomes, Outcome } from './deal-outcomes';
import type { FunnelProcess } from './funnel-process';
import { stagePlaces, type StageMap } from './stage-map';

/** How far deals of one process have come and what became of them; one entry per deal. Days are counted from 1970-01-01. */
export interface StagePaths {
  readonly process: FunnelProcess;
  readonly ids: readonly string[];
  /** `Outcome` of each deal. */
  readonly outcomes: Uint8Array;
  /** The highest stage it reached, from 0; a won deal has reached them all. −1 for a lost deal of which nobody wrote where it was lost. */
  readonly highest: Int32Array;
  /** By stage: the day each deal first entered it; NaN where it did not, or nobody wrote when. */
  readonly entered: readonly Float64Array[];
  /** By stage: the day from which on each deal was watched in it: the day it entered, or later, where its history begins later than it does. */
  readonly watched: readonly Float64Array[];
  /** The day it was closed, for an open deal `asOf`; NaN where it is not known. */
  readonly ended: Float64Array;
}

/**
 * The paths of deals through one process. From a history of stage moves (`movedOn`), the rows of a deal are put in the order of their
 * days; from a plain list of deals, the stage and the day it began are all that is known. Moves after `asOf` have not happened, and a deal
 * whose close lies after it is open: so a forecast can be made as of a day in the past. Rows of other processes are passed over, and among
 * several processes those of closed deals that do not say of which they were. A deal opened before its first move entered the first stage
 * then, and is watched only from that move on.
 */
export function stagePaths(
  deals: DealColumns,
  map: StageMap,
  processes: readonly FunnelProcess[],
  process: number,
  asOf: CalendarDate,
): StagePaths {
  const today = dayNumber(asOf);
  const { closeDate, stageSince, openedOn } = deals.days;
  const movedOn = tellsOfMoves(deals) ? deals.days.movedOn : undefined;
  const placeOf = stagePlaces(deals, map, processes);
  const outcomes = dealOutcomes(deals, placeOf, new Uint32Array(deals.size));
  const stages = processes[process].stages.length;
  const known = (column: typeof movedOn, row: number): number =>
    column?.states[row] === CellState.read ? column.days[row] : NaN;

  const paths = new Map<string, Path>();
  for (const row of inOrderOfMoves(deals.size, movedOn)) {
    const place = placeOf(row);
    const moved = known(movedOn, row);
    if (!place || (place.process >= 0 && place.process !== process) || moved > today) continue;
    const began = place.stage === 0 ? known(openedOn, row) : NaN;
    const since = movedOn ? moved : orElse(known(stageSince, row), began);
    if (since > today || known(openedOn, row) > today) continue;
    const id = dealIdAt(deals, row);
    // A history says of which process a deal was before it says that it was lost; a list of several processes has to say it itself.
    if (place.process < 0 && (movedOn ? !paths.has(id) : processes.length > 1)) continue;
    const path = paths.get(id) ?? newPath(stages, movedOn ? moved : NaN);
    paths.set(id, path);
    if (known(openedOn, row) < path.seen) path.entered[0] = earlier(path.entered[0], known(openedOn, row));
    const closed = known(closeDate, row);
    const isClosed = outcomes[row] !== Outcome.open && (movedOn !== undefined || !(closed > today));
    path.outcome = isClosed ? outcomes[row] : Outcome.open;
    path.ended = isClosed ? (movedOn ? moved : closed) : today;
    if (place.stage < 0) continue;
    path.highest = Math.max(path.highest, place.stage);
    // A day on or after the close is the day of closing, not that of the stage before.
    const isEntry = movedOn ? !isClosed : !(isClosed && since >= closed);
    if (isEntry) path.entered[place.stage] = earlier(path.entered[place.stage], since);
  }
  return inColumns(processes[process], paths);
}

/**
 * Whether a day of change is that of a stage move: where a deal stands in several rows, or nothing else says when it closed. In a plain list
 * it is the day of the last edit, which tells nothing.
 */
function tellsOfMoves({ labels: { dealId }, days }: DealColumns): boolean {
  if (!days.movedOn || !days.closeDate) return days.movedOn !== undefined;
  const named = dealId?.codes.reduce((count, code) => count + (code >= 0 ? 1 : 0), 0) ?? 0;
  return dealId !== undefined && dealId.labels.length < named;
}

/** What a deal is called in its path: its id; in a mere list of moves, where reports leave the id away, its name; else the row it stands in. */
export function dealIdAt({ labels: { dealId, dealName }, days, rows }: DealColumns, row: number): string {
  const name = dealId ?? (days.movedOn && !days.closeDate ? dealName : undefined);
  return labelOf(name, row) ?? `row ${rows[row]}`;
}

interface Path {
  outcome: number;
  highest: number;
  ended: number;
  /** The day of its first move; NaN where there is no history of moves. */
  readonly seen: number;
  readonly entered: number[];
}

function newPath(stages: number, seen: number): Path {
  return { outcome: Outcome.open, highest: -1, ended: NaN, seen, entered: new Array<number>(stages).fill(NaN) };
}

function orElse(one: number, other: number): number {
  return Number.isNaN(one) ? other : one;
}

function later(one: number, other: number): number {
  return other > one ? other : one;
}

function earlier(one: number, other: number): number {
  return Number.isNaN(one) || other < one ? other : one;
}

/** Rows by the day of their move, those of one day as they stand in the table. */
function inOrderOfMoves(size: number, movedOn: DayColumn | undefined): Int32Array {
  const rows = Int32Array.from({ length: size }, (_, row) => row);
  return movedOn ? rows.sort((a, b) => movedOn.days[a] - movedOn.days[b] || a - b) : rows;
}

function inColumns(process: FunnelProcess, paths: ReadonlyMap<string, Path>): StagePaths {
  const all = [...paths.values()];
  const last = process.stages.length - 1;
  return {
    process,
    ids: [...paths.keys()],
    outcomes: Uint8Array.from(all, ({ outcome }) => outcome),
    highest: Int32Array.from(all, ({ outcome, highest }) => (outcome === Outcome.won ? last : highest)),
    entered: process.stages.map((_, stage) => Float64Array.from(all, ({ entered }) => entered[stage])),
    watched: process.stages.map((_, stage) =>
      Float64Array.from(all, ({ entered, seen }) => later(entered[stage], seen)),
    ),
    ended: Float64Array.from(all, ({ ended }) => ended),
  };
}
