import type { CalendarDate } from '../basics/calendar-date';
import { brier, logLoss, murphy, type MurphyParts } from './forecast-scores';
import { reliabilityCurve, type ReliabilityBin } from './reliability-curve';

/** A forecast as it was made: what chance each deal was given, and what a plain rule would have said. Kept, and never made again later. */
export interface ForecastSnapshot {
  readonly madeOn: CalendarDate;
  readonly ids: readonly string[];
  readonly chances: ArrayLike<number>;
  /** Plain forecasts to be better than, by name: the overall win rate known on that day for every deal, the template's weight of its stage. */
  readonly baselines: Readonly<Record<string, ArrayLike<number>>>;
}

export interface ForecastScore {
  readonly madeOn: CalendarDate;
  /** Deals of the snapshot that have closed since, and so can be scored; those still open, and those nobody knows any more. */
  readonly scored: number;
  readonly won: number;
  readonly stillOpen: number;
  readonly gone: number;
  readonly brier: number;
  readonly logLoss: number;
  readonly parts: MurphyParts;
  readonly reliability: readonly ReliabilityBin[];
  /** 1 − Brier ÷ Brier of the baseline: above 0 is better than it. NaN where the baseline was perfect. */
  readonly skill: Readonly<Record<string, number>>;
}

/**
 * Whether a forecast was any good: the snapshot of a day against what has become of its deals since (methods §5.4). `outcomeOf` says what
 * a deal is now, undefined for one that is nowhere any more. Deals still open are not scored, and counted.
 */
export function scoreForecast(
  snapshot: ForecastSnapshot,
  outcomeOf: (id: string) => 'won' | 'lost' | 'open' | undefined,
  bins = 10,
): ForecastScore {
  const closed: number[] = [];
  const outcomes: number[] = [];
  let [stillOpen, gone] = [0, 0];
  snapshot.ids.forEach((id, i) => {
    const outcome = outcomeOf(id);
    if (outcome === undefined) gone++;
    else if (outcome === 'open') stillOpen++;
    else {
      closed.push(i);
      outcomes.push(outcome === 'won' ? 1 : 0);
    }
  });
  const pick = (column: ArrayLike<number>) => Float64Array.from(closed, (i) => column[i]);
  const chances = pick(snapshot.chances);
  const score = brier(outcomes, chances);
  return {
    madeOn: snapshot.madeOn,
    scored: closed.length,
    won: outcomes.reduce((sum, outcome) => sum + outcome, 0),
    stillOpen,
    gone,
    brier: score,
    logLoss: logLoss(outcomes, chances),
    parts: murphy(outcomes, chances),
    reliability: reliabilityCurve(outcomes, chances, bins),
    skill: Object.fromEntries(
      Object.entries(snapshot.baselines).map(([name, column]) => [
        name,
        skillAgainst(score, brier(outcomes, pick(column))),
      ]),
    ),
  };
}

function skillAgainst(score: number, baseline: number): number {
  return baseline > 0 ? 1 - score / baseline : NaN;
}
