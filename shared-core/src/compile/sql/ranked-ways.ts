import { roundHalfAway } from '../../basics';
import { indicatorNature, measureOf } from '../../model';
import type { FrozenCut, ParetoWay, QuotaWay, RankedWay } from '../../model';
import { cutsShares } from '../../segmentation';
import { bandedLadder } from './banded-ladder';
import { anyOf, firstCase, type Compiling } from './compiling';
import type { EarnedTiers, LadderCut } from './earned-step';
import { countedPart } from './order-statistics';
import { rankByCounts, rankOver } from './rank-over';
import { oneOfFacts, namedTier, type SqlFacts, type Telling } from './telling';

/** Tiers by the place of an account among the others, or by the cuts such a list was frozen with (`rankAndCut`). */
export function rankedWay(compiling: Compiling, scored: string, way: RankedWay): EarnedTiers {
  const ranked = rankedStep(compiling, scored, way);
  if (way.frozen) return byFrozenCuts(compiling, ranked, way, way.frozen);
  switch (way.by) {
    case 'quotas':
      return byQuotas(compiling, ranked, way);
    case 'pareto':
      return byPareto(compiling, ranked, way);
    default:
      throw new Error(`A list cut by ${way.by} is refused before it is compiled, unless it is frozen.`);
  }
}

/** What the list is ranked by, written so that more is better, and the same to the 9 decimals in which it is compared. */
export function rankedStep(compiling: Compiling, scored: string, way: RankedWay): string {
  const { dialect, model } = compiling;
  const measure = measureOf(way);
  const counts = `${compiling.named('standing')} = 'tiered'`;
  const raw =
    measure === 'score'
      ? compiling.named('score')
      : indicatorNature(model, measure).polarity === 'lower'
        ? `-${compiling.figure(measure)}`
        : compiling.figure(measure);
  const measured = compiling.extend('to_rank', 'What the list is ranked by, more being better.', scored, [
    compiling.as(`case when ${counts} then ${raw} end`, 'rank_value'),
  ]);
  return compiling.extend('to_compare', 'The same to 9 decimals.', measured, [
    compiling.as(dialect.rounded(compiling.named('rank_value')), 'compared_value'),
  ]);
}

/** Best first, and those level with one another by account id, code point by code point. */
function bestFirst(compiling: Compiling, value: string): string {
  return `order by ${value} desc nulls last, ${compiling.dialect.byCodePoint(compiling.named('account'))} asc nulls last`;
}

function byQuotas(compiling: Compiling, from: string, way: QuotaWay): EarnedTiers {
  const { model, dialect } = compiling;
  const { types } = dialect;
  const value = compiling.named('compared_value');
  const joins: string[] = [];
  const { isSharded } = compiling;
  if (isSharded) countedPart(compiling, 'rank', from, value);
  const { below: first, upTo } = isSharded
    ? rankByCounts(compiling, 'rank', { value, downwards: true, joins })
    : rankOver(value, true);
  const placeOf = {
    promote: first,
    demote: `${upTo} - 1`,
    strict: isSharded
      ? `${first} + ${amongEquals(compiling, from, value, joins)}`
      : `row_number() over (${bestFirst(compiling, value)}) - 1`,
  }[way.ties];
  const ranked = compiling.extend(
    'ranked',
    'Its place among those that are ranked, 0 for the best.',
    from,
    [
      compiling.as(placeOf, 'quota_place'),
      compiling.as(first, 'better'),
      ...(isSharded ? [compiling.as(`${upTo} - 1`, 'no_better')] : []),
      compiling.as(
        isSharded ? `${compiling.named('rank rank')}.${compiling.named('size')}` : `count(${value}) over ()`,
        'ranked_accounts',
      ),
    ],
    joins,
  );
  const [place, all] = [compiling.named('quota_place'), compiling.named('ranked_accounts')];
  let share = 0;
  const ends = way.quotas.map(({ share: own }) => (share += Math.round(own * 10_000)));
  const halves = { 'half-up': 5000, ceil: 9999, floor: 0 }[way.rounding];
  const within = (at: string, k: number) =>
    `${at} < floor((${all} * ${ends[k]} + ${halves}) / ${dialect.double(10_000)})`;
  const cases = way.quotas.map(({ tier }, k) => [within(place, k), String(model.tiers.indexOf(tier))] as const);
  const behind = `${dialect.cast(`${all} - ${compiling.named('better')}`, types.double)} / ${all}`;
  const step = compiling.extend('earned', 'The tier whose share of the list holds its place.', ranked, [
    compiling.as(`case when ${value} is not null then ${firstCase(cases)} end`, 'earned'),
    compiling.as(`case when ${value} is not null then ${dialect.rounded(`(${behind})`)} end`, 'place'),
  ]);
  const cuts = ends.slice(0, -1).map((bp) => roundHalfAway(1 - bp / 10_000, 9));
  return {
    step,
    ladder: { place: compiling.named('place'), cuts: bandedLadder(cuts, model.stability.band) },
    ...(isSharded &&
      way.ties === 'strict' && {
        tied: {
          step: ranked,
          value,
          splits: tellsApart(compiling.named('better'), compiling.named('no_better'), (at) =>
            ends.map((_, k) => within(at, k)),
          ),
        },
      }),
    why: (telling) =>
      telling.tell('inQuota', {
        tier: namedTier(compiling, compiling.named('earned')),
        by: { is: way.of },
        rank: { number: `${compiling.named('better')} + 1` },
        of: { number: all },
        ...partOf(
          compiling,
          way.quotas.map(({ tier }, k) => ({ tier, upTo: ends[k] / 10_000 })),
        ),
      }),
  };
}

/** Over shards: how many of those level with an account come before it by id; 0 where they all lie on one side of every cut. */
function amongEquals(compiling: Compiling, from: string, value: string, joins: string[]): string {
  const { ties } = compiling.sources.gathered!;
  if (!ties) return '0';
  const of = (name: string) => compiling.named(name);
  const tie = of('tie');
  // Under names that no step has: of two columns of one name ClickHouse gives back neither under it.
  const renamed = ['account', 'value', 'up_to'].map((name) => compiling.as(of(name), `tied_${name}`));
  const [same, own] = [
    `${tie}.${of('tied_value')} = ${value}`,
    `${tie}.${of('tied_account')} = ${from}.${of('account')}`,
  ];
  joins.push(`left join (select ${renamed.join(', ')} from ${ties.map(of).join('.')}) as ${tie} on ${same} and ${own}`);
  return `coalesce(${tie}.${of('tied_up_to')} - 1, 0)`;
}

/** Of conditions on a place: that some of them hold at one end of those level with one another and not at the other. */
function tellsApart(first: string, last: string, conditions: (place: string) => readonly string[]): string {
  const others = conditions(last);
  return anyOf(conditions(first).map((one, k) => `(${one}) <> (${others[k]})`));
}

/** Over shards: the sums up to each value are told by the values that all have; among equals the place by id says how far in it is. */
function cumulatedOverShards(compiling: Compiling, amounts: string, value: string): string {
  const { dialect } = compiling;
  const of = (name: string) => compiling.named(name);
  const all = `${of('accounts')} * ${dialect.exact(of('value'))}`;
  const sums = compiling.add(
    'amounts_up_to',
    'What all accounts of a value and those ahead of them bring.',
    `select ${of('value')}, ${of('accounts')},\n` +
      `  sum(${all}) over (order by ${of('value')} desc rows between unbounded preceding and current row) as ${of('level_amount')},\n` +
      `  sum(${all}) over () as ${of('amount_of_all')}\nfrom ${countedPart(compiling, 'rank', amounts, value)}\nwhere ${of('value')} > 0`,
  );
  const joins = [`left join ${compiling.joined(sums)} on ${sums}.${of('value')} = ${value}`];
  const index = amongEquals(compiling, amounts, value, joins);
  const [amount, level, accounts] = [
    `${amounts}.${of('exact_amount')}`,
    `${sums}.${of('level_amount')}`,
    `${sums}.${of('accounts')}`,
  ];
  const withAt = (place: string) => `${level} - (${accounts} - 1 - ${place}) * ${amount}`;
  return compiling.extend(
    'ranked',
    'What those ahead of it bring, what it brings them to, and all of it.',
    amounts,
    [
      compiling.as(withAt(index), 'amount_with'),
      compiling.as(withAt('0'), 'amount_with_first'),
      compiling.as(level, 'amount_with_last'),
      compiling.as(`${sums}.${of('amount_of_all')}`, 'amount_of_all'),
    ],
    joins,
  );
}

function byPareto(compiling: Compiling, from: string, way: ParetoWay): EarnedTiers {
  const { model, dialect } = compiling;
  const value = compiling.named('rank_value');
  const positive = `case when ${value} > 0 then ${dialect.exact(value)} end`;
  const exact = compiling.extend('amounts', 'Its amount as a decimal, so that shares are exact.', from, [
    compiling.as(positive, 'exact_amount'),
  ]);
  const amount = compiling.named('exact_amount');
  const ranked = compiling.isSharded
    ? cumulatedOverShards(compiling, exact, value)
    : compiling.extend('ranked', 'What those ahead of it bring, what it brings them to, and all of it.', exact, [
        compiling.as(
          `sum(${amount}) over (${bestFirst(compiling, value)} rows between unbounded preceding and current row)`,
          'amount_with',
        ),
        compiling.as(`sum(${amount}) over ()`, 'amount_of_all'),
      ]);
  const [withIt, all] = [compiling.named('amount_with'), compiling.named('amount_of_all')];
  const before = `(${withIt} - ${amount})`;
  const isCrossing = way.rule === 'crossing';
  const within = (upTo: number, sum: string) =>
    `10000 * ${isCrossing ? `(${sum} - ${amount})` : sum} ${isCrossing ? '<' : '<='} ${Math.round(upTo * 10_000)} * ${all}`;
  const inner = way.limits.slice(0, -1);
  const cases = inner.map(({ tier, upTo }) => [within(upTo, withIt), String(model.tiers.indexOf(tier))] as const);
  const last = String(model.tiers.indexOf(way.limits[way.limits.length - 1].tier));
  const share = (of: string) => `${dialect.nearest(of)} / ${dialect.nearest(all)}`;
  const placeAt = (sum: string) => dialect.rounded(`(1 - ${share(isCrossing ? `(${sum} - ${amount})` : sum)})`);
  const step = compiling.extend('earned', 'The tier whose share of the sum holds it.', ranked, [
    compiling.as(`case when ${value} is not null then ${firstCase(cases, last)} end`, 'earned'),
    compiling.as(
      `case when ${value} > 0 then ${placeAt(withIt)} when ${value} is not null then ${dialect.double(0)} end`,
      'place',
    ),
    compiling.as(`case when ${value} > 0 then ${share(before)} end`, 'cumulative_before'),
    compiling.as(`case when ${value} > 0 then ${share(withIt)} end`, 'cumulative_after'),
  ]);
  const limits = model.tiers.slice(0, -1).map((tier) => way.limits.find((limit) => limit.tier === tier)!.upTo);
  const cuts = limits.map((upTo) => roundHalfAway(1 - upTo, 9));
  const ladder = bandedLadder(cuts, model.stability.band);
  return {
    step,
    ladder: { place: compiling.named('place'), cuts: ladder },
    ...(compiling.isSharded && {
      tied: {
        step: ranked,
        value,
        splits: tellsApart(compiling.named('amount_with_first'), compiling.named('amount_with_last'), (sum) => [
          ...inner.map(({ upTo }) => within(upTo, sum)),
          ...(model.stability.band > 0
            ? ladder.flatMap(({ rise, fall }) =>
                [rise, fall].flatMap((end) => (end === undefined ? [] : `${placeAt(sum)} >= ${dialect.double(end)}`)),
              )
            : []),
        ]),
      },
    }),
    why: (telling) => {
      const figure = compiling.figure(way.indicator);
      const of = { tier: namedTier(compiling, compiling.named('earned')), indicator: { is: way.indicator } };
      const cumulative = telling.tell('cumulative', {
        ...of,
        before: { number: compiling.named('cumulative_before') },
        after: { number: compiling.named('cumulative_after') },
        ...partOf(compiling, way.limits),
      });
      return `case when ${figure} > 0 then ${cumulative} else ${telling.tell('notPositive', { ...of, value: { number: figure } })} end`;
    },
  };
}

function byFrozenCuts(compiling: Compiling, from: string, way: RankedWay, frozen: readonly FrozenCut[]): EarnedTiers {
  const { model, dialect } = compiling;
  const { tiers, stability } = model;
  const byScore = measureOf(way) === 'score';
  // Only scores are compared to 9 decimals here; an indicator's cut is one of its values.
  const value = compiling.named(byScore ? 'compared_value' : 'rank_value');
  const id = dialect.byCodePoint(compiling.named('account'));
  const cases = frozen.map(({ tier, from: least, upToId }) => {
    const beyond = `${value} > ${dialect.double(least)}`;
    const level = `${value} = ${dialect.double(least)}`;
    const holds =
      upToId === undefined
        ? `${value} >= ${dialect.double(least)}`
        : `${beyond} or (${level} and ${id} <= ${dialect.text(upToId)})`;
    return [holds, String(tiers.indexOf(tier))] as const;
  });
  const last = String(tiers.length - 1);
  const step = compiling.extend('earned', 'The best tier whose frozen cut holds it.', from, [
    compiling.as(`case when ${value} is not null then ${firstCase(cases, last)} end`, 'earned'),
  ]);
  const cuts = tiers.slice(0, -1).map((tier): LadderCut | undefined => {
    const cut = frozen.find((one) => one.tier === tier);
    if (!cut) return undefined;
    if (!cutsShares(way)) return bandedLadder([cut.from], stability.band)[0];
    const rise = cut.rises ?? (cut.stays === undefined ? cut.from : undefined);
    return { from: cut.from, ...(rise !== undefined && { rise }), fall: cut.stays ?? cut.from };
  });
  const place = compiling.named('compared_value');
  const why = (telling: Telling) =>
    byScore
      ? whyByScore(compiling, frozen, place, telling)
      : whyByFrozenCut(compiling, frozen, measureOf(way), telling);
  return { step, ladder: { place, cuts }, why };
}

function whyByFrozenCut(
  compiling: Compiling,
  frozen: readonly FrozenCut[],
  indicator: string,
  telling: Telling,
): string {
  const { model, dialect } = compiling;
  const [earned, place] = [compiling.named('earned'), compiling.named('compared_value')];
  const isLower = indicatorNature(model, indicator).polarity === 'lower';
  const from = frozen.map(
    (cut) =>
      [
        `${earned} = ${model.tiers.indexOf(cut.tier)} and ${place} >= ${dialect.double(roundHalfAway(cut.from, 9))}`,
        isLower ? 0 - cut.from : cut.from,
      ] as const,
  );
  return telling.tell('frozenCut', {
    tier: namedTier(compiling, earned),
    indicator: { is: indicator },
    value: { number: compiling.figure(indicator) },
    from: oneOfFacts(compiling, from),
  });
}

function whyByScore(compiling: Compiling, frozen: readonly FrozenCut[], place: string, telling: Telling): string {
  const { dialect, model } = compiling;
  const earned = compiling.named('earned');
  const [tier, score] = [namedTier(compiling, earned), { number: compiling.named('score') }];
  const reached = frozen.map(
    (cut) =>
      [
        `${earned} = ${model.tiers.indexOf(cut.tier)} and ${place} >= ${dialect.double(cut.from)}`,
        telling.tell('reached', { tier, score, from: { is: cut.from } }),
      ] as const,
  );
  const lowest = [...frozen]
    .reverse()
    .map(
      (cut) =>
        [
          `${compiling.named('score')} < ${dialect.double(cut.from)}`,
          telling.tell('below', { tier, score, next: { is: cut.tier }, from: { is: cut.from } }),
        ] as const,
    );
  return firstCase([...reached, ...lowest], telling.tell('reached', { tier, score, from: { is: 0 } }));
}

/** The part of a list or of a sum that the earned tier runs from and up to. */
function partOf(compiling: Compiling, ends: readonly { readonly tier: string; readonly upTo: number }[]): SqlFacts {
  const at = (tier: string) => `${compiling.named('earned')} = ${compiling.model.tiers.indexOf(tier)}`;
  return {
    runsFrom: oneOfFacts(
      compiling,
      ends.map(({ tier }, k) => [at(tier), k > 0 ? ends[k - 1].upTo : 0] as const),
    ),
    upTo: oneOfFacts(
      compiling,
      ends.map(({ tier, upTo }) => [at(tier), upTo] as const),
    ),
  };
}
