import { performance } from 'node:perf_hooks';
import { amountDistribution } from '../../shared-core/src/funnel/amount-distribution';
import { amountQuantile } from '../../shared-core/src/funnel/amount-quantile';
import { mulberry32 } from './mulberry32';

/**
 * Times the distribution of the amount won, on a lattice and by Monte Carlo of 10,000 draws, interleaved in one run. Amounts are log-normal
 * in cents, so no lattice fits them: ours states its error. Both have to agree on P50 within the sampling error, else nothing is compared.
 */
export function benchAmountDistribution(sizes: readonly number[] = [100, 1000, 10_000], draws = 10_000): void {
  console.log(
    `\nWhat will be won: the distribution of all totals, beside ${draws.toLocaleString('en')} draws. Medians of interleaved runs.\n`,
  );
  console.log(
    'deals'.padStart(10),
    'ours ms'.padStart(10),
    'draws ms'.padStart(11),
    'ours ÷ draws'.padStart(13),
    'error ÷ deviation'.padStart(18),
    'P90 of draws off by'.padStart(20),
  );
  for (const size of sizes) {
    const random = mulberry32(size);
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const amounts = Float64Array.from({ length: size }, () => Math.round(Math.exp(9 + 1.2 * normal()) * 100) / 100);
    const chances = Float64Array.from({ length: size }, () => [0.1, 0.25, 0.3, 0.5, 0.75][Math.floor(5 * random())]);
    const [ours, drawn]: number[][] = [[], []];
    let off = 0;
    let error = 0;
    for (let round = 0; round < 5; round++) {
      const [distribution, time] = timed(() => amountDistribution(amounts, chances));
      const [totals, itsTime] = timed(() => draw(amounts, chances, draws, random));
      ours.push(time);
      drawn.push(itsTime);
      const { sd } = distribution;
      error = distribution.error.amount / sd;
      off = Math.abs(totals[Math.floor(0.9 * draws)] - amountQuantile(distribution, 0.9).value) / sd;
      const apart = Math.abs(totals[draws >> 1] - amountQuantile(distribution, 0.5).value) / sd;
      // P50 of so many draws deviates by about 1.25/√draws; five times that is no chance.
      if (apart > error + 6.3 / Math.sqrt(draws))
        throw new Error(`P50 is ${apart} deviations apart. Unequal answers are not compared.`);
    }
    const [a, b] = [median(ours), median(drawn)];
    console.log(
      size.toLocaleString('en').padStart(10),
      a.toFixed(1).padStart(10),
      b.toFixed(1).padStart(11),
      (a / b).toFixed(3).padStart(13),
      error.toExponential(1).padStart(18),
      off.toExponential(1).padStart(20),
    );
  }
}

function draw(amounts: Float64Array, chances: Float64Array, draws: number, random: () => number): Float64Array {
  const totals = new Float64Array(draws);
  for (let k = 0; k < draws; k++) {
    let total = 0;
    for (let i = 0; i < amounts.length; i++) if (random() < chances[i]) total += amounts[i];
    totals[k] = total;
  }
  return totals.sort();
}

function timed<T>(work: () => T): [T, number] {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
}

function median(times: number[]): number {
  return times.sort((a, b) => a - b)[times.length >> 1];
}
