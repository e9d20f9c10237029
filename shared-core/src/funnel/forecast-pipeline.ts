import { DecimalSums } from '../intake/decimal-sums';
import { amountDistribution, type AmountDistribution, type Bracketed } from './amount-distribution';
import { amountQuantile } from './amount-quantile';
import { chanceAtLeast } from './chance-at-least';
import { Outcome } from './deal-outcomes';
import { isLeftOut } from './deal-trouble';
import { latticeTotals } from './lattice-totals';
import { mixDistributions } from './mix-distributions';
import { shiftedChance } from './shifted-chance';
import type { WeighedPipeline } from './weigh-pipeline';

/** A state of the world: how likely it is, and by how much it shifts the log-odds of every open deal. */
export interface Scenario {
  readonly weight: number;
  readonly shift: number;
}

export interface ForecastRules {
  /** Which chances: those the deals claim (the default), those they have earned, or the smaller of both. */
  readonly by?: 'declared' | 'evidenced' | 'prudent';
  /** What is to be reached, won deals included. */
  readonly target?: number;
  /** Without any, the deals are taken as independent. */
  readonly scenarios?: readonly Scenario[];
  /** Only these deals, by their place; all where it is not given. */
  readonly among?: (deal: number) => boolean;
}

/** What will really be won, as a distribution: beside the weighted sum, which with few large deals is an amount that cannot occur. */
export interface PipelineForecast {
  /** Won already. */
  readonly certain: number;
  readonly openDeals: number;
  /** Won and still to be won, in all. */
  readonly distribution: AmountDistribution;
  /** Amounts that are not passed with 10, 50 and 90 %. */
  readonly p10: Bracketed;
  readonly p50: Bracketed;
  readonly p90: Bracketed;
  readonly chanceOfTarget?: Bracketed;
  /** The chance that no open deal is won. */
  readonly nothing: number;
  /** How many open deals will be won: the counts not passed with 10, 50 and 90 %. */
  readonly deals: { readonly p10: number; readonly p50: number; readonly p90: number };
}

/**
 * The distribution of what a pipeline brings (methods §5.3): exact where exact is cheap, with its error stated elsewhere; nothing is
 * drawn by lot. That deals are won independently of each other is an assumption; scenarios loosen it.
 */
export function forecastPipeline(pipeline: WeighedPipeline, rules: ForecastRules = {}): PipelineForecast {
  const { deals, outcomes, amounts, troubles } = pipeline;
  const { by = 'declared', among = () => true } = rules;
  const open: number[] = [];
  const won = new DecimalSums(1);
  for (let deal = 0; deal < deals.size; deal++) {
    if (isLeftOut(troubles[deal]) || !among(deal)) continue;
    if (outcomes[deal] === Outcome.open) open.push(deal);
    if (outcomes[deal] === Outcome.won) won.add(0, amounts[deal]);
  }
  const certain = won.at(0);
  const openAmounts = Float64Array.from(open, (deal) => amounts[deal]);
  const chances = Float64Array.from(open, (deal) => chanceBy(by, pipeline, deal));
  const scenarios = rules.scenarios ?? [{ weight: 1, shift: 0 }];
  const shifted = scenarios.map(({ shift }) => chances.map((chance) => shiftedChance(chance, shift)));
  const parts = scenarios.map(({ weight }, k) => ({
    weight,
    distribution: amountDistribution(openAmounts, shifted[k], certain),
  }));
  const distribution = parts.length === 1 ? parts[0].distribution : mixDistributions(parts);
  return {
    certain,
    openDeals: open.length,
    distribution,
    p10: amountQuantile(distribution, 0.1),
    p50: amountQuantile(distribution, 0.5),
    p90: amountQuantile(distribution, 0.9),
    ...(rules.target !== undefined && { chanceOfTarget: chanceAtLeast(distribution, rules.target) }),
    nothing: distribution.nothing,
    deals: countQuantiles(shifted, scenarios),
  };
}

function chanceBy(by: 'declared' | 'evidenced' | 'prudent', { declared, evidenced }: WeighedPipeline, deal: number) {
  const earned = evidenced?.[deal] ?? 0;
  if (by === 'declared') return declared[deal];
  return by === 'evidenced' ? earned : Math.min(declared[deal], earned);
}

function countQuantiles(shifted: readonly Float64Array[], scenarios: readonly Scenario[]) {
  const whole = scenarios.reduce((sum, { weight }) => sum + weight, 0);
  const counts = new Float64Array(shifted[0].length + 1);
  shifted.forEach((chances, k) => {
    const { first, chances: ofCount } = latticeTotals(new Uint8Array(chances.length).fill(1), chances, 1e-15);
    ofCount.forEach((chance, i) => (counts[first + i] += (scenarios[k].weight / whole) * chance));
  });
  const at = (q: number): number => {
    let reached = 0;
    return counts.findIndex((chance) => (reached += chance) >= q - 1e-9);
  };
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}
