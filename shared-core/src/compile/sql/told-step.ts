import { decidesByScore, indicatorsOf, type ScaleRule } from '../../model';
import type { TierReason } from '../../segmentation';
import { anyOf, firstCase, type Compiling } from './compiling';
import type { EarnedTiers } from './earned-step';
import { isCategory } from './eligible-step';
import type { LatentTiers } from './latent-step';
import { tooFew } from './measured-step';
import { columnsOf, type ScoredPart } from './scored-parts';

type Kind = TierReason['kind'];

/**
 * Why an account has its tier or none: the kinds of the core's reasons, the most decisive first, joined by commas (`tierReasons`). An `assumed`
 * has its policy beside it.
 */
export function toldStep(compiling: Compiling, shown: string, earned: EarnedTiers, latent: LatentTiers): string {
  const reasons = [
    ...published(compiling),
    ...whyNoTier(compiling, earned),
    ...whySteady(compiling, latent),
    when(`${compiling.named('latent')} is not null`, earned.why),
    ...unknownCategories(compiling),
    ...assumed(compiling),
    ...farOut(compiling),
  ];
  return compiling.extend('told', 'Why, the most decisive first.', shown, [
    compiling.as(compiling.dialect.joined(reasons, ', '), 'reasons'),
  ]);
}

const when = (condition: string, text: string) => `case when ${condition} then ${text} end`;
const kindWhen = (condition: string, kind: Kind) => when(condition, `'${kind}'`);

/** What stands between the latent tier and the one shown, the last step first. */
function published(compiling: Compiling): string[] {
  const of = (name: string) => compiling.named(name);
  const { sources } = compiling;
  const limits = [
    kindWhen(`${of('shown')} <> ${of('raised_tier')}`, 'capped'),
    kindWhen(`${of('raised_tier')} <> ${of('set_tier')}`, 'raised'),
  ];
  if (!sources.overrides) return limits;
  const other = `(${of('latent')} is null or ${of('override_place')} <> ${of('latent')})`;
  return [
    kindWhen(`not ${of('override_sound')}`, 'overrideRefused'),
    ...limits,
    kindWhen(of('override_expired'), 'overrideExpired'),
    kindWhen(`${of('override_active')} and ${other}`, 'overridden'),
  ];
}

/** The first of these that has something to say; each is a text, or null. */
function whyNoTier(compiling: Compiling, earned: EarnedTiers): string[] {
  const { dialect, parts, model } = compiling;
  const of = (name: string) => compiling.named(name);
  const joined = (texts: readonly string[]) => (texts.length > 0 ? dialect.joined(texts, ', ') : `''`);
  const cells = cellsThatRefuse(compiling);
  const categories = categoriesUnknown(compiling);
  const rejectedOutliers = parts
    .filter(({ indicator }) => indicator.missing === 'reject')
    .flatMap((part) => outlier(compiling, part, `${originOf(compiling, part)} = 'rejected'`));
  const leftOut = parts
    .filter(({ indicator }) => 'outliers' in indicator.points && indicator.points.outliers === 'leaveOut')
    .flatMap((part) => outlier(compiling, part));
  const ofList = [
    ...(decidesByScore(model.way)
      ? parts.flatMap((part) => {
          const few = tooFew(compiling, part);
          return few ? [kindWhen(`${few} and ${of('card')} = ${part.card}`, 'listTooSmall')] : [];
        })
      : []),
    ...(earned.refused ? [kindWhen(earned.refused, 'listTooSmall')] : []),
  ];
  const unplaced = (earned.axes ?? []).map(({ column, unknown }) => kindWhen(`${column} is null`, unknown));
  const cases = [
    [`${of('latent')} is not null`, 'null'],
    [`${of('standing')} = 'prospect'`, `'prospect'`],
    [`${of('account')} = ''`, `'noId'`],
    ...saysSomething(cells, joined([...cells, ...categories])),
    ...saysSomething(rejectedOutliers, joined(rejectedOutliers)),
    ...saysSomething(ofList, joined(ofList)),
    [`${of('standing')} = 'tiered'`, earned.axes ? joined(unplaced) : `'noValueToRank'`],
  ] as const;
  return [firstCase(cases, joined([`'lowCoverage'`, ...categories, ...leftOut]))];

  function saysSomething(texts: readonly string[], then: string) {
    return texts.length > 0 ? [[anyOf(texts.map((text) => `${text} is not null`)), then] as const] : [];
  }
}

/** Cells that cannot be read, and blanks that their indicator's policy rejects. */
function cellsThatRefuse(compiling: Compiling): string[] {
  const { model, dialect, parts } = compiling;
  const unreadable = indicatorsOf(model)
    .filter((id) => !isCategory(model, id) && compiling.has(id))
    .map((id) => kindWhen(`not ${dialect.isFinite(compiling.figure(id))}`, 'unreadable'));
  const rejected = parts
    .filter(({ indicator }) => indicator.missing === 'reject')
    .map((part) =>
      kindWhen(`${originOf(compiling, part)} = 'rejected' and ${isBlank(compiling, part)}`, 'rejectedBlank'),
    );
  return [...unreadable, ...rejected];
}

const originOf = (compiling: Compiling, part: ScoredPart) => compiling.named(columnsOf(part).origin);

/** No number stands in the cell; a category is none, whatever it says. */
function isBlank(compiling: Compiling, { indicator }: ScoredPart): string {
  return isCategory(compiling.model, indicator.id) ? 'true' : `${compiling.figure(indicator.id)} is null`;
}

/** What kept the account from the tier its figures earn. */
function whySteady(compiling: Compiling, { waits }: LatentTiers): string[] {
  const of = (name: string) => compiling.named(name);
  const held = `${of('latent')} <> ${of('earned')}`;
  if (!waits) return [kindWhen(held, 'heldByBand')];
  const waiting = `${of('wait_run')} is not null`;
  return [
    firstCase([
      [`${of('latent')} is null`, 'null'],
      [waiting, `'waiting'`],
      [held, `'heldByBand'`],
    ]),
  ];
}

/** Categories that the model has no points for. */
function categoriesUnknown(compiling: Compiling): string[] {
  return compiling.parts
    .filter(({ indicator, weight }) => isCategory(compiling.model, indicator.id) && weight > 0)
    .map((part) => {
      const named = `${compiling.figure(part.indicator.id)} is not null`;
      return kindWhen(`${named} and ${originOf(compiling, part)} not in ('value', 'elsewhere')`, 'unknownCategory');
    });
}

function unknownCategories(compiling: Compiling): string[] {
  return categoriesUnknown(compiling).map((text) => when(`${compiling.named('latent')} is not null`, text));
}

/** What was taken for the values that are not known, each policy once. */
function assumed(compiling: Compiling): string[] {
  const policies = [
    ['leftOut', 'skip'],
    ['neutral', 'neutral'],
    ['worst', 'worst'],
  ] as const;
  return policies.flatMap(([origin, policy]) => {
    const taken = compiling.parts
      .filter(({ weight, indicator }) => weight > 0 && indicator.missing === policy)
      .map((part) => `${originOf(compiling, part)} = '${origin}' and ${isBlank(compiling, part)}`);
    return taken.length > 0
      ? [when(`${compiling.named('latent')} is not null and (${anyOf(taken)})`, `'assumed ${policy}'`)]
      : [];
  });
}

/** Values so far from the others that they were drawn in, or not counted. */
function farOut(compiling: Compiling): string[] {
  return compiling.parts
    .flatMap((part) => outlier(compiling, part))
    .map((text) => when(`${compiling.named('latent')} is not null`, text));
}

function outlier(compiling: Compiling, part: ScoredPart, and = 'true'): string[] {
  const { indicator, key, weight, reference, listed } = part;
  const rule = indicator.points as ScaleRule;
  if (!('outliers' in indicator.points) || weight === 0 || !listed) return [];
  const bounded = reference?.scale ? reference.within !== undefined : rule.outliers !== 'keep';
  if (!bounded) return [];
  const id = compiling.figure(indicator.id);
  const { target } = indicator;
  const value = target === undefined ? id : `abs(${id} - ${compiling.dialect.double(target)})`;
  const [from, to] = [compiling.named(`${key} from`), compiling.named(`${key} to`)];
  const known = `${id} is not null and ${originOf(compiling, part)} <> 'elsewhere'`;
  const also = and === 'true' ? '' : ` and ${and}`;
  return [kindWhen(`${known}${also} and (${value} < ${from} or ${value} > ${to})`, 'outlier')];
}
