import { Outcome } from './deal-outcomes';
import { troubleBit } from './deal-trouble';
import type { WeighedPipeline } from './weigh-pipeline';

/** The two figures that are both called win rate, by their names. NaN where nothing is closed, or there is nothing at all. */
export interface WinRates {
  readonly won: number;
  readonly lost: number;
  readonly open: number;
  /** Won ÷ (won + lost). */
  readonly ofClosed: number;
  /** Won ÷ all, the open ones among them. */
  readonly ofAll: number;
}

/** How many deals were won, of those closed and of all: by count, so deals whose amount is not known are in it; each id once. */
export function winRates({ outcomes, troubles }: Pick<WeighedPipeline, 'outcomes' | 'troubles'>): WinRates {
  const counts = [0, 0, 0, 0];
  outcomes.forEach((outcome, deal) => {
    if ((troubles[deal] & troubleBit.duplicate) === 0) counts[outcome]++;
  });
  const [won, lost, open] = [counts[Outcome.won], counts[Outcome.lost], counts[Outcome.open]];
  return { won, lost, open, ofClosed: won / (won + lost), ofAll: won / (won + lost + open) };
}
