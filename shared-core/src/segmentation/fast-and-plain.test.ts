import * as fc from 'fast-check';
import { compareCodePoints } from '../basics/compare-code-points';
import { roundHalfAway } from '../basics/round-half-away';
import { textColumn } from '../basics/text-column';
import { wholeUnits } from '../basics/whole-units';
import { CellState } from '../intake/account-columns';
import { bandPoints, pointsOfBand } from './band-points';
import { midRanks, midShares } from './mid-ranks';
import { paretoClasses } from './pareto-classes';
import { percentilePoints } from './percentile-points';
import { quotaCounts, quotaTiers, type QuotaTies } from './quota-tiers';
import { allPoints, fillPoints, leaveOut, pointsAt, spreadPoints } from './points-column';
import { Standing } from './segmentation';
import { binAtRank, binned, binOf } from './binned';

// What is fast is held against the same thing said plainly. Lists are long enough to be sorted by their bits, and short ones come too.
const lists = <T>(one: fc.Arbitrary<T>) =>
  fc.oneof(fc.array(one, { maxLength: 30 }), fc.array(one, { minLength: 260, maxLength: 400 }));
const whole = fc.integer({ min: -40, max: 40 });
const cents = fc.integer({ min: -500, max: 100_000 }).map((x) => x / 100);
const any = fc.double({ noNaN: true, noDefaultInfinity: true });

const plainShare = (list: readonly number[], x: number) =>
  (2 * list.filter((y) => y < x).length + list.filter((y) => y === x).length) / 2 / list.length;

test.each([
  ['whole numbers, which are counted', whole],
  ['whole numbers beyond 32 bits', whole.map((x) => 2 ** 40 + x)],
  ['amounts', cents],
  ['any numbers', any],
])('law: the mid-rank shares of %s are those of counting who is below and equal', (_, number) => {
  fc.assert(
    fc.property(lists(number), (list) => {
      const expected = list.map((x) => plainShare(list, x));
      expect(Array.from(midShares(Float64Array.from(list)))).toEqual(expected);
      const { values, shares } = midRanks(Float64Array.from(list));
      const distinct = [...new Set(list.map((x) => x + 0))].sort((a, b) => a - b);
      expect(Array.from(values, (x) => x + 0)).toEqual(distinct);
      expect(Array.from(shares)).toEqual(distinct.map((x) => plainShare(list, x)));
    }),
    { numRuns: 60 },
  );
});

test('shares may take the place of the numbers they stand for', () => {
  const numbers = Float64Array.of(3.5, 1.5, 4, 3.5, 2);
  expect(midShares(numbers, numbers)).toBe(numbers);
  expect(Array.from(numbers)).toEqual([0.6, 0.1, 0.9, 0.6, 0.3]);
});

test('law: percentile points rank the accounts with a value that can have a tier, and nobody else', () => {
  const row = fc.record({
    value: cents,
    state: fc.integer({ min: 0, max: 2 }),
    standing: fc.integer({ min: 0, max: 2 }),
  });
  fc.assert(
    fc.property(lists(row), fc.boolean(), (rows, lowerIsBetter) => {
      const column = {
        kind: 'number' as const,
        values: Float64Array.from(rows, ({ value, state }) => (state === 1 ? value : NaN)),
        states: Uint8Array.from(rows, ({ state }) => state),
      };
      const standings = Uint8Array.from(rows, ({ standing }) => standing);
      const counts = rows.map(({ state, standing }) => state === 1 && standing === Standing.tiered);
      const members = rows.flatMap(({ value }, i) => (counts[i] ? [value] : []));
      const { points, count } = percentilePoints(column, standings, lowerIsBetter);
      expect(count).toBe(members.length);
      expect(Array.from(allPoints(points))).toEqual(
        rows.map(({ value }, i) => {
          if (!counts[i]) return NaN;
          const share = plainShare(members, value);
          return lowerIsBetter ? 1 - share : share;
        }),
      );
    }),
    { numRuns: 60 },
  );
});

test('law: a column of bands is each value in its band', () => {
  const value = fc.oneof(whole, fc.constantFrom(-10, 0, 10, -Infinity, Infinity));
  const cell = fc.record({ value, state: fc.integer({ min: 0, max: 2 }) });
  // More cuts than are looked at at once.
  const rule = { by: 'bands' as const, cuts: [-20, -10, 0, 10, 20], points: [100, 60, 50, 40, 20, 0] };
  fc.assert(
    fc.property(fc.array(cell), fc.constantFrom('left' as const, 'right' as const), (cells, closed) => {
      const values = Float64Array.from(cells, ({ value, state }) => (state === 1 ? value : NaN));
      const states = Uint8Array.from(cells, ({ state }) => state);
      const points = bandPoints({ ...rule, closed }, { kind: 'number', values, states });
      expect(Array.from(allPoints(points))).toEqual(
        cells.map(({ value, state }) => (state === 1 ? pointsOfBand({ ...rule, closed }, value) / 100 : NaN)),
      );
    }),
  );
});

test('law: bands are filled, left out and handed on as plain points are', () => {
  const rule = { by: 'bands' as const, cuts: [-10, 0, 10], points: [100, 60, 20, 0], closed: 'left' as const };
  const taken = fc.constantFrom(NaN, 0, 0.5);
  fc.assert(
    fc.property(
      fc.array(fc.oneof(whole, fc.constant(NaN)), { minLength: 1 }),
      taken,
      fc.nat(),
      (list, points, drawn) => {
        const values = Float64Array.from(list);
        const states = Uint8Array.from(list, (x) => (Number.isNaN(x) ? CellState.blank : CellState.read));
        const banded = bandPoints(rule, { kind: 'number', values, states });
        const plain = allPoints(banded);
        const [ofBanded, ofPlain] = [[], []] as [number[], number[]];
        fillPoints(banded, points, (account) => ofBanded.push(account));
        fillPoints(plain, points, (account) => ofPlain.push(account));
        leaveOut(banded, drawn % list.length);
        leaveOut(plain, drawn % list.length);
        expect(ofBanded).toEqual(ofPlain);
        expect(allPoints(banded)).toEqual(plain);
        expect(list.map((_, i) => pointsAt(banded, i))).toEqual(Array.from(plain));
        expect(allPoints(spreadPoints(banded, (each) => each.slice().reverse() as typeof each))).toEqual(
          plain.reverse(),
        );
      },
    ),
  );
});

test('law: a bin by place is that of the number that sorting would have put there, blanks left out', () => {
  const numbers = fc.array(fc.oneof(whole, any), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(numbers, fc.array(fc.nat()), fc.nat(9), (list, drawn, blanks) => {
      const ranks = drawn.map((rank) => rank % list.length);
      const sorted = Float64Array.from(list).sort();
      const withBlanks = Float64Array.from([...list.slice(1), ...Array<number>(blanks).fill(NaN), list[0]]);
      const bins = binned(withBlanks);
      const binsBySorting = ranks.map((rank) => binOf(sorted[rank], bins.least, bins.scale));
      expect(ranks.map((rank) => binAtRank(bins, rank))).toEqual(binsBySorting);
    }),
  );
});

const ids = (size: number) => Array.from({ length: size }, (_, i) => `k${(i * 7919) % 1009}`);

/** Quota tiers by sorting the whole list. */
function plainQuotaTiers(scores: Float64Array, quotas: { tier: string; bp: number }[], ties: QuotaTies): number[] {
  const names = ids(scores.length);
  const compared = scores.map((score) => roundHalfAway(score, 9));
  const order = [...scores.keys()].filter((i) => !Number.isNaN(scores[i]));
  order.sort((a, b) => compared[b] - compared[a] || compareCodePoints(names[a], names[b]));
  const tierAt = quotaCounts(order.length, quotas).flatMap((count, tier) => new Array<number>(count).fill(tier));
  const tiers = new Array<number>(scores.length).fill(-1);
  order.forEach((i, place) => {
    const level = order.filter((other) => compared[other] === compared[i]);
    const decides = { strict: place, promote: order.indexOf(level[0]), demote: order.indexOf(level[level.length - 1]) };
    tiers[i] = tierAt[decides[ties]] ?? -1;
  });
  return tiers;
}

test('law: quota tiers are those of sorting the list, however equal scores fall', () => {
  const score = fc.oneof(
    fc.integer({ min: 0, max: 12 }).map((x) => x / 3),
    fc.double({ min: 0, max: 100, noNaN: true }),
    fc.constantFrom(NaN, 0.1 + 0.2, 0.3),
  );
  const shares = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(
      fc.array(score, { maxLength: 60 }),
      shares,
      fc.constantFrom<QuotaTies>('promote', 'demote', 'strict'),
      (list, parts, ties) => {
        const scores = Float64Array.from(list);
        const quotas = parts.map((bp, k) => ({ tier: String(k), bp }));
        const tiers = quotaTiers(textColumn(ids(list.length)), scores, quotas, 'half-up', ties);
        expect(Array.from(tiers)).toEqual(plainQuotaTiers(scores, quotas, ties));
      },
    ),
    { numRuns: 300 },
  );
});

test('law: so are those of a long list, most of it far from every cut', () => {
  const spread = fc.record({ step: fc.integer({ min: 1, max: 9973 }), parts: fc.constantFrom(7, 1000, 99_991) });
  fc.assert(
    fc.property(spread, fc.constantFrom<QuotaTies>('promote', 'demote', 'strict'), ({ step, parts }, ties) => {
      const scores = Float64Array.from({ length: 5000 }, (_, i) => (100 * ((i * step) % parts)) / parts);
      const names = Array.from(scores, (_, i) => String(i).padStart(4, '0'));
      const quotas = [100, 400, 1500, 8000].map((bp, k) => ({ tier: String(k), bp }));
      const order = Array.from(scores.keys()).sort((a, b) => scores[b] - scores[a] || a - b);
      const placeIn = new Map(order.map((account, place) => [account, place]));
      const first = new Map(order.map((account, place) => [scores[account], place] as const).reverse());
      const last = new Map(order.map((account, place) => [scores[account], place]));
      const decides = { strict: placeIn, promote: first, demote: last }[ties];
      const expected = Array.from(scores, (score, i) => {
        const place = decides.get(ties === 'strict' ? i : score)!;
        return [50, 250, 1000, 5000].findIndex((end) => place < end);
      });
      expect(Array.from(quotaTiers(textColumn(names), scores, quotas, 'half-up', ties))).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});

/** Pareto classes one account after the other, every share compared in big integers. */
function plainClasses(values: Float64Array, limits: { upTo: number }[], rule: 'crossing' | 'atMost'): number[] {
  const names = ids(values.length);
  const order = [...values.keys()].filter((i) => !Number.isNaN(values[i]));
  order.sort((a, b) => values[b] - values[a] || compareCodePoints(names[a], names[b]));
  const { units } = wholeUnits(order.map((i) => Math.max(0, values[i])));
  const total = Array.from(units, BigInt).reduce((sum, unit) => sum + unit, 0n);
  const classes = new Array<number>(values.length).fill(-1);
  let before = 0n;
  order.forEach((i, place) => {
    const after = before + BigInt(units[place]);
    const found = limits.findIndex(({ upTo }) => {
      const limit = BigInt(Math.round(upTo * 10_000)) * total;
      return rule === 'crossing' ? before * 10_000n < limit : after * 10_000n <= limit;
    });
    classes[i] = values[i] > 0 && found >= 0 ? found : limits.length - 1;
    before = after;
  });
  return classes;
}

test('law: Pareto classes are those of comparing each share exactly, in doubles and beyond them', () => {
  const amount = fc.oneof(fc.integer({ min: -2, max: 5 }), cents, fc.constant(NaN));
  const huge = fc.constantFrom(9e15, 4e15 + 1, 123456789012345, 0.5);
  const limits = fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), { minLength: 1, maxLength: 3 });
  // Long lists are thrown into bins.
  const times = fc.constantFrom(1, 1, 1, 300);
  fc.assert(
    fc.property(
      fc.oneof(fc.array(amount, { maxLength: 40 }), fc.array(fc.oneof(amount, huge), { maxLength: 40 })),
      times,
      limits,
      fc.constantFrom('crossing' as const, 'atMost' as const),
      (few, repeated, drawn, rule) => {
        const list = Array.from({ length: repeated }, (_, k) => few.map((x) => (x > 1 ? x + k : x))).flat();
        const values = Float64Array.from(list);
        const cuts = [...drawn.sort((a, b) => a - b), 10_000].map((bp) => ({ upTo: bp / 10_000 }));
        const classes = paretoClasses(textColumn(ids(list.length)), values, cuts, rule);
        expect(Array.from(classes)).toEqual(plainClasses(values, cuts, rule));
      },
    ),
    { numRuns: 300 },
  );
});
