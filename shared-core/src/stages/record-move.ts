import { calendarDate, type CalendarDate } from '../basics/calendar-date';
import type { StageTemplate } from './stage-template';

/** A change of the stage in the CRM, kept with its reason. Stages are ids; `null` is before the first. */
export interface StageMove {
  readonly from: string | null;
  readonly to: string | null;
  readonly direction: 'forward' | 'skipped' | 'backward';
  /** Ids of the stages passed over; only when skipped. */
  readonly passed: readonly string[];
  readonly on: CalendarDate;
  /** Why, in the words of whoever moved it; empty only for one step forward. */
  readonly reason: string;
}

/** What is wrong with a move that somebody wants to record. */
export type MoveProblem =
  | { readonly kind: 'unknownMoveStage'; readonly stage: string; readonly stages: readonly string[] }
  | { readonly kind: 'noMove'; readonly stage: string | null }
  | { readonly kind: 'noReason'; readonly direction: 'skipped' | 'backward'; readonly passed: readonly string[] }
  | { readonly kind: 'noSuchMoveDay'; readonly got: string }
  | { readonly kind: 'movedLater'; readonly on: CalendarDate; readonly asOf: CalendarDate };

export type RecordedMove =
  { readonly ok: true; readonly move: StageMove } | { readonly ok: false; readonly problems: readonly MoveProblem[] };

/** What somebody asks to record: stage ids, the day, and the reason if one was given. */
export interface MoveRequest {
  readonly from: string | null;
  readonly to: string | null;
  readonly on: string;
  readonly reason?: string | null | undefined;
}

/**
 * Records a move of the declared stage. Skipping stages and going back are allowed and need a reason; one step forward needs none.
 * Nothing here looks at evidence: what a declared stage lacks, `placeDeal` says.
 */
export function recordMove(template: StageTemplate, request: MoveRequest, asOf: CalendarDate): RecordedMove {
  const ids = template.stages.map(({ id }) => id);
  const { from, to } = request;
  const unknown = [...new Set([from, to])].filter((id) => id !== null && !ids.includes(id));
  const problems: MoveProblem[] = unknown.map((id) => ({ kind: 'unknownMoveStage', stage: String(id), stages: ids }));
  const on = calendarDate(request.on);
  if (on === null) problems.push({ kind: 'noSuchMoveDay', got: request.on });
  else if (on > asOf) problems.push({ kind: 'movedLater', on, asOf });
  if (from === to) problems.push({ kind: 'noMove', stage: to });
  const reason = (request.reason ?? '').trim();
  const { direction, passed } = wayBetween(ids, from, to);
  if (unknown.length === 0 && from !== to && direction !== 'forward' && reason === '') {
    problems.push({ kind: 'noReason', direction, passed });
  }
  if (on === null || problems.length > 0) return { ok: false, problems };
  return { ok: true, move: { from, to, direction, passed, on, reason } };
}

function wayBetween(
  ids: readonly string[],
  from: string | null,
  to: string | null,
): Pick<StageMove, 'direction' | 'passed'> {
  const [start, end] = [from, to].map((id) => (id === null ? -1 : ids.indexOf(id)));
  if (end < start) return { direction: 'backward', passed: [] };
  const passed = ids.slice(start + 1, end);
  return { direction: passed.length > 0 ? 'skipped' : 'forward', passed };
}
