import { quantile } from '../segmentation/quantile';
import { Outcome } from './deal-outcomes';
import type { StagePaths } from './stage-paths';

/**
 * How many days a deal may stand at each stage: what three quarters of the deals that went on, or were won, needed at most (type 7), and
 * never less than `floor` ◆ (methods §5.5). A stage from which nobody is known to have gone on has the floor alone.
 */
export function stageLimits({ process, entered, outcomes, ended }: StagePaths, floor = 14): Record<string, number> {
  const limits = process.stages.map(({ id }, stage): [string, number] => {
    const days: number[] = [];
    entered[stage].forEach((since, deal) => {
      const later = entered.slice(stage + 1).map((column) => column[deal]);
      const next = firstOf(outcomes[deal] === Outcome.won ? [...later, ended[deal]] : later);
      if (next >= since) days.push(next - since);
    });
    const usual = quantile(Float64Array.from(days).sort(), 0.75);
    return [id, Number.isNaN(usual) ? floor : Math.max(floor, usual)];
  });
  return Object.fromEntries(limits);
}

/** The earliest of some days, those not known passed over; NaN where none is. */
function firstOf(days: readonly number[]): number {
  return days.reduce((first, day) => (day < first || Number.isNaN(first) ? day : first), NaN);
}
