import type { ProcessFit } from './calibrate-processes';
import { Outcome } from './deal-outcomes';
import { stageConversion } from './stage-conversion';

/**
 * Of the deals that left each stage, the share that went on, from the history a process was fitted to. NaN for a stage that no deal was
 * seen at or left; all NaN where losses have no stage, for they would all seem to be of the first.
 */
export function fitConversion({ paths, calibration }: ProcessFit): number[] {
  const { outcomes, highest, process } = paths;
  if (calibration.unplacedLosses > 0) return process.stages.map(() => NaN);
  const ends = Array.from(outcomes, (outcome) =>
    outcome === Outcome.won ? 'won' : outcome === Outcome.lost ? 'lost' : 'open',
  );
  const { stageConversion: rates } = stageConversion(
    highest.map((stage) => stage + 1),
    ends,
    process.stages.length,
  );
  return rates.map((rate, k) => (calibration.stages[k].notFitted === 'neverSeen' ? NaN : rate));
}
