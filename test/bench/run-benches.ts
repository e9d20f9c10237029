/** Times the reference job, ours beside its rivals, interleaved in one run, and prints ratios. Nothing here passes or fails. */
import { performance } from 'node:perf_hooks';
import { calendarDate } from '../../shared-core/src/basics/calendar-date';
import { parseModel } from '../../shared-core/src/model/parse-model';
import { segmentAccounts } from '../../shared-core/src/segmentation/segment-accounts';
import { benchAmountDistribution } from './bench-amount-distribution';
import { generateAccounts } from './generate-accounts';
import { scoreWithObjects } from './score-with-objects';

const percentile = (id: string, weight: number, polarity: 'higher' | 'lower' = 'higher') => ({
  id,
  weight,
  polarity,
  points: { by: 'percentile' },
});
const parsed = parseModel({
  keystage: 1,
  id: 'reference-job',
  version: 1,
  name: 'Reference job',
  coverageFloor: 0,
  groups: [
    {
      id: 'transaction',
      weight: 1,
      indicators: [
        percentile('amount', 14),
        percentile('profit', 8),
        percentile('expectedSales', 8),
        percentile('transactionCount', 10),
        percentile('recency', 10, 'lower'),
        percentile('timeSinceFirstDeal', 7),
        percentile('complaintCount', 6, 'lower'),
        percentile('collectionPeriod', 5, 'lower'),
        percentile('praiseRatio', 7),
        { id: 'grossMargin', weight: 5, points: { by: 'bands', cuts: [0.1, 0.2, 0.3], points: [0, 40, 70, 100] } },
        { id: 'overdueRatio', weight: 10, points: { by: 'bands', cuts: [0.05, 0.15, 0.3], points: [100, 60, 20, 0] } },
        percentile('annualRevenue', 10),
      ],
    },
  ],
  way: {
    by: 'scorecard',
    cutOffs: [
      { tier: 'VIP', from: 75 },
      { tier: 'A', from: 65 },
      { tier: 'B', from: 50 },
    ],
  },
});
if (!parsed.ok) throw new Error('The bench’s model is not sound.');
const { model } = parsed;
const asOf = calendarDate('2026-11-20')!;

const sizes = (process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['10000', '100000', '1000000']).map(Number);
console.log('Reference job: 12 indicators, score, tiers and all contributions. Medians of interleaved runs.\n');
console.log(
  'accounts'.padStart(10),
  'ours ms'.padStart(10),
  'objects ms'.padStart(11),
  'ours ÷ objects'.padStart(15),
  'rows a second'.padStart(14),
);
for (const size of sizes) {
  const accounts = generateAccounts(size);
  const rounds = size > 200_000 ? 3 : 7;
  const ours: number[] = [];
  const objects: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const [run, time] = timed(() => segmentAccounts(accounts, model, asOf));
    ours.push(time);
    const [scores, itsTime] = timed(() => scoreWithObjects(accounts, model));
    objects.push(itsTime);
    const apart = scores.findIndex((score, i) => !(Math.abs(score - run.scores[i]) < 1e-9));
    if (apart >= 0)
      throw new Error(
        `Row ${apart}: ${run.scores[apart]} here, ${scores[apart]} there. Unequal answers are not compared.`,
      );
  }
  const [a, b] = [median(ours), median(objects)];
  console.log(
    size.toLocaleString('en').padStart(10),
    a.toFixed(1).padStart(10),
    b.toFixed(1).padStart(11),
    (a / b).toFixed(3).padStart(15),
    Math.round((size / a) * 1000)
      .toLocaleString('en')
      .padStart(14),
  );
}
benchAmountDistribution();
console.log(`\nPeak memory of this process: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB.`);

function timed<T>(work: () => T): [T, number] {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
}

function median(times: number[]): number {
  return times.sort((a, b) => a - b)[times.length >> 1];
}
