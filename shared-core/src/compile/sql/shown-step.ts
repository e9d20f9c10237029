import type { SegmentationModel } from '../../model';
import { longestOverride } from '../../intake';
import { anyOf, firstCase, type Compiling } from './compiling';
import { isCategory } from './eligible-step';
import type { LatentTiers } from './latent-step';

export type Limit = Pick<SegmentationModel['caps'][number], 'indicator' | 'above' | 'below'>;

/** The tier shown: the latent one, then a person's override, then the best floor, then the strictest cap (`publishTiers`, `finalTier`). */
export function shownStep(compiling: Compiling, { step }: LatentTiers): string {
  const { model, sources } = compiling;
  const entered = sources.overrides ? overrideSteps(compiling, step, sources.overrides) : step;
  const [latent, set, raised, floor, cap] = ['latent', 'set_tier', 'raised_tier', 'floor_tier', 'cap_tier'].map(
    (name) => compiling.named(name),
  );
  // Of several floors the best counts, of several caps the strictest.
  const inOrder = (limits: readonly (readonly [Limit, number])[], sign: 1 | -1) =>
    firstCase(
      [...limits]
        .sort(([, a], [, b]) => sign * (a - b))
        .map(([limit, tier]) => [broken(compiling, limit), String(tier)] as const),
      compiling.blank('whole'),
    );
  const bounded = compiling.extend('bounded', 'The floor and the cap that hold, and the tier a person gave.', entered, [
    compiling.as(
      sources.overrides
        ? `case when ${compiling.named('override_active')} then ${compiling.named('override_place')} else ${latent} end`
        : latent,
      'set_tier',
    ),
    compiling.as(
      inOrder(
        model.floors.map((one) => [one, model.tiers.indexOf(one.atWorst)] as const),
        1,
      ),
      'floor_tier',
    ),
    compiling.as(
      inOrder(
        model.caps.map((one) => [one, model.tiers.indexOf(one.atBest)] as const),
        -1,
      ),
      'cap_tier',
    ),
  ]);
  const raisedStep = compiling.extend('raised', 'No worse than its floor.', bounded, [
    compiling.as(`case when ${floor} < ${set} then ${floor} else ${set} end`, 'raised_tier'),
  ]);
  const beaten = sources.overrides ? `coalesce(${compiling.named('override_beats_caps')}, false)` : 'false';
  return compiling.extend(
    'shown',
    'No better than its cap: it follows the score, since volume must not buy back late payment.',
    raisedStep,
    [compiling.as(`case when ${cap} > ${raised} and not ${beaten} then ${cap} else ${raised} end`, 'shown')],
  );
}

/** That a value is known and breaks a limit; a category breaks none. */
export function broken(compiling: Compiling, { indicator, above, below }: Limit): string {
  if (isCategory(compiling.model, indicator) || !compiling.has(indicator)) return 'false';
  const { dialect } = compiling;
  const value = compiling.figure(indicator);
  return `${dialect.isFinite(value)} and (${anyOf([
    ...(above === undefined ? [] : [`${value} > ${dialect.double(above)}`]),
    ...(below === undefined ? [] : [`${value} < ${dialect.double(below)}`]),
  ])})`;
}

/** The overrides that count: sound in every part, and active on the day (`readOverride`). */
function overrideSteps(compiling: Compiling, latent: string, table: readonly string[]): string {
  const { model, dialect } = compiling;
  const { types } = dialect;
  const of = (name: string) => compiling.named(name);
  const text = (column: string) => `coalesce(${dialect.trimmed(dialect.cast(of(column), types.text))}, '')`;
  const read = compiling.add(
    'overrides_read',
    'Tiers given by hand.',
    `select ${[
      compiling.as(dialect.cast(of('account'), types.text), 'override_account'),
      compiling.as(
        firstCase(
          model.tiers.map((tier, k) => [`${text('tier')} = ${dialect.text(tier)}`, String(k)] as const),
          compiling.blank('whole'),
        ),
        'override_place',
      ),
      compiling.as(text('tier'), 'override_tier'),
      compiling.as(dialect.cast(of('from'), types.day), 'override_from'),
      compiling.as(dialect.cast(of('until'), types.day), 'override_until'),
      compiling.as(text('reason'), 'override_reason'),
      compiling.as(text('author'), 'override_author'),
      compiling.as(`coalesce(${of('beats_caps')}, false)`, 'override_beats'),
      compiling.as(text('approver'), 'override_approver'),
    ].join(',\n  ')}\nfrom ${table.map((part) => of(part)).join('.')}`,
  );
  const days = dialect.daysBetween(of('override_from'), of('override_until'));
  const sound = [
    `${of('override_place')} is not null`,
    `${of('override_from')} is not null`,
    `${of('override_until')} is not null`,
    `${days} between 1 and ${longestOverride}`,
    `${of('override_reason')} <> ''`,
    `${of('override_author')} <> ''`,
    `(not ${of('override_beats')} or (${of('override_approver')} <> '' and ${of('override_approver')} <> ${of('override_author')}))`,
  ].join('\n    and ');
  const judged = compiling.extend('overrides_judged', 'Those that are sound in every part.', read, [
    compiling.as(`coalesce(${sound}, false)`, 'override_sound'),
  ]);
  const today = dialect.day(compiling.asOf);
  const active = `${of('override_from')} <= ${today} and ${today} < ${of('override_until')}`;
  const timed = compiling.extend('overrides_timed', 'Those that are active on the day.', judged, [
    compiling.as(`(${of('override_sound')} and ${active})`, 'override_active'),
    compiling.as(`(${of('override_sound')} and ${of('override_until')} <= ${today})`, 'override_expired'),
    compiling.as(`(${of('override_sound')} and ${active} and ${of('override_beats')})`, 'override_beats_caps'),
  ]);
  return compiling.add(
    'with_overrides',
    'The overrides beside the accounts.',
    `select ${latent}.*, ${timed}.*\nfrom ${compiling.joined(latent)}\n  left join ${compiling.joined(timed)} on ${timed}.${of('override_account')} = ${latent}.${of('account')}`,
  );
}
