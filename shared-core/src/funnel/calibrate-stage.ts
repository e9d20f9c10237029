import { betaInterval, type Interval } from './beta-interval';
import { betaPosterior } from './beta-posterior';

/** How many deals the template's weight counts as ◆: with as many closed deals, history and template have the same say. */
export const templateStrength = 20;

export interface StageCalibration {
  /** The chance of winning, between the template's weight and the raw rate. */
  readonly mean: number;
  readonly interval: Interval;
}

/**
 * The chance of winning from a stage: `won` of `closed` deals that ever reached it, drawn toward the template's weight as if that had been
 * seen in `strength` deals (methods §5.2). Open deals are neither won nor lost and are not given here. NaN where there is neither a
 * strength nor a closed deal.
 */
export function calibrateStage(
  templateWeight: number,
  won: number,
  closed: number,
  confidence: number,
  strength = templateStrength,
): StageCalibration {
  const { mean, alpha, beta } = betaPosterior(strength * templateWeight, strength * (1 - templateWeight), won, closed);
  const interval = Number.isNaN(mean) ? ([NaN, NaN] as const) : betaInterval(alpha, beta, confidence);
  return { mean, interval };
}
