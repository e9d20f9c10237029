import type { CalendarDate } from '../basics/calendar-date';
import type { FactProblem } from './fact-problem';
import { readDays, type DealFacts } from './read-facts';
import type { StageTemplate } from './stage-template';

/** The days on which latched conditions were first met; those that cannot be right are told and left out. */
export function readMetSince(
  { stages }: StageTemplate,
  { metSince }: DealFacts,
  asOf: CalendarDate,
  problems: FactProblem[],
): ReadonlyMap<string, CalendarDate> {
  const days = readDays(metSince, (condition, got) => problems.push({ kind: 'noSuchDay', path: condition, got }));
  if (days.size === 0) return days;
  const known = new Set(
    stages
      .flatMap(({ milestones, successCriteria, conditions }) => [
        ...milestones,
        ...successCriteria,
        ...Object.values(conditions).flat(),
      ])
      .map(({ id }) => id),
  );
  for (const [condition, since] of days) {
    if (!known.has(condition)) problems.push({ kind: 'unknownEvidence', condition });
    else if (since > asOf) problems.push({ kind: 'metLater', condition, since, asOf });
    else continue;
    days.delete(condition);
  }
  return days;
}
