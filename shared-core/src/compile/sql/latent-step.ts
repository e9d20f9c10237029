import { firstCase, type Compiling } from './compiling';
import type { EarnedTiers } from './earned-step';

/** What the steps after hysteresis and dwell need of them. */
export interface LatentTiers {
  readonly step: string;
  /** Whether the model waits for several runs: then `wait_run`, `wait_towards` and `wait_on` stand beside the tier. */
  readonly waits: boolean;
}

/**
 * The latent tier: the earned one, unless the account came from another and has not gone far enough past the cut, or not often enough
 * (`steadyTiers`). The former run's table says where it was.
 */
export function latentStep(compiling: Compiling, { step, ladder }: EarnedTiers): LatentTiers {
  const { model, sources } = compiling;
  const { band, upAfter, downAfter } = model.stability;
  const waitsLong = upAfter > 1 || downAfter > 1;
  const earned = compiling.named('earned');
  if (!sources.former || (band === 0 && !waitsLong)) {
    const latent = compiling.extend('latent', 'Nothing keeps a tier steady.', step, [compiling.as(earned, 'latent')]);
    return { step: latent, waits: false };
  }
  const former = formerStep(compiling, sources.former, waitsLong);
  const joined = compiling.add(
    'remembered',
    'Where each account was.',
    `select ${step}.*, ${[
      ...['was', ...(waitsLong ? ['was_waiting', 'was_towards', 'was_on'] : [])].map(
        (name) => `${former}.${compiling.named(name)}`,
      ),
    ].join(
      ', ',
    )}\nfrom ${compiling.joined(step)}\n  left join ${compiling.joined(former)} on ${former}.${compiling.named('former_account')} = ${step}.${compiling.named('account')}`,
  );
  const was = compiling.named('was');
  const wanted = compiling.extend('wanted', 'The tier its figures want, small swings around a cut held back.', joined, [
    compiling.as(
      band > 0 && ladder
        ? `case when ${earned} is null or ${was} is null then ${earned} else ${withBand(compiling, ladder)} end`
        : earned,
      'wanted',
    ),
  ]);
  if (waitsLong) return { step: dwellStep(compiling, wanted), waits: true };
  const latent = compiling.extend('latent', 'The tier it stands in.', wanted, [
    compiling.as(compiling.named('wanted'), 'latent'),
  ]);
  return { step: latent, waits: false };
}

function formerStep(compiling: Compiling, table: readonly string[], waitsLong: boolean): string {
  const { model, dialect } = compiling;
  const { types } = dialect;
  const tierOf = (column: string) =>
    firstCase(
      model.tiers.map((tier, k) => [`${compiling.named(column)} = ${dialect.text(tier)}`, String(k)] as const),
      dialect.cast('null', types.whole),
    );
  return compiling.add(
    'former',
    'What the run before left. A name that is no tier of this model says nothing.',
    `select ${[
      compiling.as(dialect.cast(compiling.named('account'), types.text), 'former_account'),
      compiling.as(tierOf('latent_tier'), 'was'),
      ...(waitsLong
        ? [
            compiling.as(dialect.cast(compiling.named('wait_run'), types.whole), 'was_waiting'),
            compiling.as(tierOf('wait_towards'), 'was_towards'),
            compiling.as(dialect.cast(compiling.named('wait_on'), types.day), 'was_on'),
          ]
        : []),
    ].join(',\n  ')}\nfrom ${table.map((part) => compiling.named(part)).join('.')}`,
  );
}

/** One switch for each cut: on at `rise`, off under `fall`, in between as it was; the tier is the best whose switch is on. */
function withBand({ dialect, model }: Compiling, ladder: NonNullable<EarnedTiers['ladder']>): string {
  const was = dialect.named('was');
  const cases = ladder.cuts.flatMap((cut, k) => {
    if (!cut) return [];
    const held = `${was} <= ${k} and ${ladder.place} >= ${dialect.double(cut.fall)}`;
    const risen = cut.rise === undefined ? [] : [`${was} > ${k} and ${ladder.place} >= ${dialect.double(cut.rise)}`];
    return [[[held, ...risen].map((one) => `(${one})`).join(' or '), String(k)] as const];
  });
  return firstCase(cases, String(model.tiers.length - 1));
}

/** So many evaluations in a row on one side of the tier, then to the nearest of those wanted (`dwellTier`); as of one day it counts once. */
function dwellStep(compiling: Compiling, from: string): string {
  const { dialect, asOf, model } = compiling;
  const { upAfter, downAfter } = model.stability;
  const of = (name: string) => compiling.named(name);
  const [was, wanted, earned] = [of('was'), of('wanted'), of('earned')];
  const today = dialect.day(asOf);
  const again = `(${of('was_on')} is not null and ${today} <= ${of('was_on')})`;
  const goesOn = `${of('was_towards')} is not null and ${of('was_waiting')} > 0 and (${of('was_towards')} > ${was}) = (${wanted} > ${was})`;
  const counted = compiling.extend('counted', 'For how many runs in a row it was wanted elsewhere.', from, [
    compiling.as(
      firstCase(
        [
          [`${was} is null or ${wanted} is null or ${wanted} = ${was}`, '0'],
          [goesOn, `${of('was_waiting')} + case when ${again} then 0 else 1 end`],
        ],
        '1',
      ),
      'run_now',
    ),
  ]);
  const run = of('run_now');
  const nearest = compiling.extend('nearest', 'Of the tiers wanted, the one nearest to its own.', counted, [
    compiling.as(
      firstCase(
        [
          [`${run} <= 1`, wanted],
          [`${wanted} > ${was}`, `least(${wanted}, ${of('was_towards')})`],
        ],
        `greatest(${wanted}, ${of('was_towards')})`,
      ),
      'towards_now',
    ),
    compiling.as(
      `(${run} = 0 or ${run} >= case when ${wanted} > ${was} then ${downAfter} else ${upAfter} end)`,
      'settles',
    ),
  ]);
  const towards = of('towards_now');
  const waiting = (then: string) => `case when not ${of('settles')} then ${then} end`;
  return compiling.extend('latent', 'The tier it stands in, and what it waits for.', nearest, [
    compiling.as(
      firstCase(
        [
          [`${earned} is null`, 'null'],
          [`${was} is null`, earned],
          [of('settles'), towards],
        ],
        was,
      ),
      'latent',
    ),
    compiling.as(waiting(run), 'wait_run'),
    compiling.as(waiting(towards), 'wait_towards_place'),
    compiling.as(waiting(`case when ${again} then ${of('was_on')} else ${today} end`), 'wait_on'),
  ]);
}
