import { calendarDate, type CalendarDate } from '../basics/calendar-date';

/** How many of the accounts looked at would come to a better tier, and how many to a worse one. */
export interface TrailMoves {
  readonly of: number;
  readonly rose: number;
  readonly fell: number;
}

/** What every signature says, whatever it is given under. */
export interface SignedParts {
  readonly version: number;
  readonly fingerprint: string;
  /** Of what was in force until then. */
  readonly former?: string;
  /** Who wanted it; '' where nobody gave a name. */
  readonly by: string;
  readonly on: CalendarDate;
  /** What changes and why; '' where nothing was said. */
  readonly note: string;
}

/**
 * What somebody did about the model in force, as it is kept in a workbook, an org and a file alike: plain data, never changed once written.
 * A proposal puts nothing in force; a rollback is a publication of what was in force before.
 */
export interface TrailEntry extends SignedParts {
  readonly act: 'proposed' | 'published' | 'rolledBack';
  /** Who is affected, where a list was looked at. */
  readonly moves?: TrailMoves;
  /** The second pair of eyes. */
  readonly approver?: string;
}

/** An entry as we write it, out of something read from outside; undefined where it is none. A blank in place of a part is none of it. */
export function trailEntry(value: unknown): TrailEntry | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { act, moves, approver, ...rest } = value as Record<string, unknown>;
  const parts = signedParts(rest);
  const affected = trailMoves(moves);
  if (act !== 'proposed' && act !== 'published' && act !== 'rolledBack') return undefined;
  if (!parts || affected === 'faulty' || !isBlankOrText(approver)) return undefined;
  return { act, ...parts, ...(affected && { moves: affected }), ...(approver && { approver }) };
}

/** The parts of a signature out of something read from outside; undefined where one of them is faulty. */
export function signedParts(value: Readonly<Record<string, unknown>>): SignedParts | undefined {
  const { version, fingerprint, former, by, on, note } = value;
  const day = typeof on === 'string' ? calendarDate(on) : undefined;
  if (!isCount(version) || !isFilled(fingerprint) || !day) return undefined;
  if (!isBlankOrText(former) || !isBlankOrText(by) || !isBlankOrText(note)) return undefined;
  return {
    ...{ version, fingerprint },
    ...(former && { former }),
    ...{ by: by ?? '', on: day, note: note ?? '' },
  };
}

function trailMoves(value: unknown): TrailMoves | undefined | 'faulty' {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'object') return 'faulty';
  const { of, rose, fell } = value as Record<string, unknown>;
  return isCount(of) && isCount(rose) && isCount(fell) ? { of, rose, fell } : 'faulty';
}

export const isFilled = (value: unknown): value is string => isText(value) && value !== '';
const isText = (value: unknown): value is string => typeof value === 'string';
const isBlankOrText = (value: unknown): value is string | null | undefined =>
  value === undefined || value === null || isText(value);
export const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
