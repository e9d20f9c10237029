import type { Answer, JobFolder } from './job-folder';
import type { JobRule } from './reference-job';

interface Row {
  readonly index: number;
  readonly values: Record<string, number | null>;
  readonly points: Record<string, number | null>;
  readonly contributions: Record<string, number>;
  score: number;
  tier: number;
  class: number;
}

/** The list as a script would hold it: an object per account. */
export function rowsOf({ columns, size }: JobFolder): Row[] {
  return Array.from({ length: size }, (_, index) => ({
    index,
    values: Object.fromEntries([...columns].map(([id, numbers]) => [id, knownOrNull(numbers[index])])),
    points: {},
    contributions: {},
    score: 0,
    tier: -1,
    class: -1,
  }));
}

const knownOrNull = (x: number) => (Number.isNaN(x) ? null : x);

/** The reference job as a script would do it: `filter`, `map` and `sort` over objects. Sorts keep the order of equals, which is that of ids. */
export function scoreWithObjects(rows: Row[], { job }: Pick<JobFolder, 'job'>): Answer {
  for (const { id, points: rule, polarity } of job.indicators) {
    const known = rows.filter(({ values }) => values[id] !== null);
    for (const { points } of rows) points[id] = null;
    const place = placeBy(rule, known, id);
    for (const row of known) {
      const u = place(row);
      row.points[id] = polarity === 'lower' ? 1 - u : u;
    }
  }
  for (const row of rows) {
    const present = job.indicators.filter(({ id }) => row.points[id] !== null);
    const weight = present.reduce((sum, indicator) => sum + indicator.weight, 0);
    for (const { id } of job.indicators) row.contributions[id] = 0;
    for (const indicator of present) {
      row.contributions[indicator.id] = (100 * indicator.weight * row.points[indicator.id]!) / weight;
    }
    row.score = present.reduce((sum, { id }) => sum + row.contributions[id], 0);
  }
  tierByQuota(rows, job);
  classByShare(rows, job);
  return {
    scores: Float64Array.from(rows, ({ score }) => score),
    tiers: Int8Array.from(rows, ({ tier }) => tier),
    classes: Int8Array.from(rows, (row) => row.class),
    contributions: job.indicators.map(({ id }) => Float64Array.from(rows, ({ contributions }) => contributions[id])),
  };
}

function placeBy(rule: JobRule, known: Row[], id: string): (row: Row) => number {
  const valueOf = ({ values }: Row) => values[id]!;
  if (rule.by === 'bands') return (row) => rule.points[rule.cuts.filter((cut) => cut <= valueOf(row)).length] / 100;
  const sorted = known.map(valueOf).sort((a, b) => a - b);
  if (rule.by === 'minmax') {
    const [least, greatest] = [sorted[0], sorted[sorted.length - 1]];
    return (row) => (valueOf(row) - least) / (greatest - least);
  }
  const shares = new Map<number, number>();
  for (let from = 0; from < sorted.length;) {
    let to = from;
    while (to < sorted.length && sorted[to] === sorted[from]) to++;
    shares.set(sorted[from], (from + to) / 2 / sorted.length);
    from = to;
  }
  return (row) => shares.get(valueOf(row))!;
}

function tierByQuota(rows: Row[], { quotas }: JobFolder['job']): void {
  const best = [...rows].sort((a, b) => b.score - a.score);
  let share = 0;
  let place = 0;
  quotas.forEach(({ bp }, tier) => {
    share += bp;
    const end = Math.round((rows.length * share) / 10_000);
    for (; place < end; place++) best[place].tier = tier;
  });
}

function classByShare(rows: Row[], { indicators, limits }: JobFolder['job']): void {
  const amount = indicators[0].id;
  const cents = (row: Row) => Math.round(row.values[amount]! * 100);
  const largest = rows.filter(({ values }) => values[amount] !== null);
  largest.sort((a, b) => b.values[amount]! - a.values[amount]!);
  const total = largest.reduce((sum, row) => sum + cents(row), 0);
  let before = 0;
  for (const row of largest) {
    const share = before / total;
    row.class = limits.findIndex((limit) => share < limit / 10_000);
    before += cents(row);
  }
}
