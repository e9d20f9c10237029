import { decidesByScore } from '../../model';
import { leastForPercentiles } from '../../segmentation';
import { anyOf, type Compiling } from './compiling';
import { learnedScale } from './learned-scale';
import { countedPart, howMany, middle, orderedPart } from './order-statistics';
import { columnsOf, type ScoredPart } from './scored-parts';
import { shareOf } from './share-of';

/**
 * The values that count, what they teach (`learned`), and where each stands among them, 0 (worst) to 1 (best), as `indicatorPoints` has it: a
 * value counts where its account can have a tier and is scored by the scorecard.
 */
export function measuredStep(compiling: Compiling, eligible: string): string {
  const measured = valuesStep(compiling, eligible);
  const learned = compiling.parts.flatMap((part) => learnedOf(compiling, part, measured) ?? []);
  const from = [measured, ...learned].map((step) => compiling.joined(step)).join('\n  cross join ');
  const { select, joins } = shareOf(compiling);
  const shared = compiling.add(
    'shared',
    'Where each value stands among them, from 0 (worst) to 1 (best).',
    `select ${[...[measured, ...learned].map((step) => `${step}.*`), ...select].join(',\n  ')}\nfrom ${[from, ...joins].join('\n  ')}`,
  );
  return pointsStep(compiling, shared);
}

/** Whether the other values of the list say what one of a part earns. */
export function restsOnList({ indicator, reference, listed }: ScoredPart): boolean {
  const { by } = indicator.points;
  if (by === 'categories' || !listed) return false;
  if (by === 'bands') return indicator.missing === 'neutral' && !reference;
  return by === 'percentile' ? !reference?.values : !reference?.scale;
}

/** The values that count, a column for each part. */
export function valuesStep(compiling: Compiling, eligible: string): string {
  const { parts, dialect } = compiling;
  const valueOf = ({ card, indicator, key }: ScoredPart) => {
    const column = compiling.figure(indicator.id);
    const { by } = indicator.points;
    const { target } = indicator;
    const compared =
      target === undefined || by === 'bands' || by === 'categories'
        ? column
        : `abs(${column} - ${dialect.double(target)})`;
    const own = card === 0 && !compiling.has('account_kind') ? [] : [`${compiling.named('card')} = ${card}`];
    // A category earns what the model says, whoever else is in the list.
    const tiered = by === 'categories' ? [] : [`${compiling.named('eligible_standing')} = 'tiered'`];
    const counts = [...tiered, ...own].join(' and ') || 'true';
    return compiling.as(`case when ${counts} then ${compared} end`, columnsOf({ key }).value);
  };
  return compiling.extend(
    'measured',
    'The values that count: those of accounts that can have a tier.',
    eligible,
    parts.map(valueOf),
  );
}

/** The step that holds what the list, or the frozen one, says of a part, under names that begin with its key; none where nothing is asked. */
function learnedOf(compiling: Compiling, part: ScoredPart, measured: string): string | undefined {
  const { dialect } = compiling;
  const { key, indicator, reference, listed } = part;
  const { by } = indicator.points;
  const value = compiling.named(columnsOf(part).value);
  switch (by) {
    case 'categories':
      return undefined;
    case 'bands': {
      if (indicator.missing !== 'neutral' || !listed) return undefined;
      if (reference) {
        return compiling.add(
          `${key} learned`,
          'Frozen with the model.',
          `select ${compiling.as(dialect.double(reference.median), `${key} median`)}`,
        );
      }
      const inOrder = orderedPart(compiling, key, measured, value);
      return compiling.add(
        `${key} learned`,
        'What a typical account has.',
        `select ${compiling.as(middle(compiling), `${key} median`)}\nfrom ${inOrder}`,
      );
    }
    case 'percentile': {
      const count = reference?.values
        ? `select ${compiling.as(compiling.whole(String(reference.count)), `${key} count`)}`
        : `select ${compiling.as(howMany(compiling), `${key} count`)}\nfrom ${countedPart(compiling, key, measured, value)}`;
      return compiling.add(`${key} learned`, 'How many values it is compared with.', count);
    }
    default:
      return learnedScale(compiling, part, measured, value);
  }
}

/** Whether the scorecard of a part has too few values for a percentile or a scale; only where the score decides. */
export function tooSmall(compiling: Compiling, card: number): string {
  if (!decidesByScore(compiling.model.way)) return 'false';
  return anyOf(compiling.parts.filter((part) => part.card === card).flatMap((part) => tooFew(compiling, part) ?? []));
}

/** That one indicator has some values and yet too few; undefined where its points need none. */
export function tooFew(compiling: Compiling, { key, indicator, listed }: ScoredPart): string | undefined {
  const { by } = indicator.points;
  if (by === 'bands' || by === 'categories' || !listed) return undefined;
  return `${compiling.named(`${key} count`)} between 1 and ${leastForPercentiles - 1}`;
}

const originUnder = { skip: 'leftOut', neutral: 'neutral', worst: 'worst', reject: 'rejected' } as const;

/** What a missing value is taken for, by the policy of its indicator. */
function pointsStep(compiling: Compiling, shared: string): string {
  const { parts, dialect } = compiling;
  const columns = parts.flatMap((part) => {
    const { share, points, origin } = columnsOf(part);
    const { missing } = part.indicator;
    const own = compiling.named(share);
    const taken =
      missing === 'neutral'
        ? `coalesce(${own}, ${compiling.named(`${part.key} typical`)})`
        : missing === 'worst'
          ? `coalesce(${own}, ${dialect.double(0)})`
          : own;
    const cases = [
      ...(part.card === 0 && !compiling.has('account_kind')
        ? []
        : [`when ${compiling.named('card')} <> ${part.card} then 'elsewhere'`]),
      ...(tooSmall(compiling, part.card) === 'false' ? [] : [`when ${tooSmall(compiling, part.card)} then 'rejected'`]),
      `when ${own} is not null then 'value'`,
    ];
    const elsewhere = cases.length > 1 && cases[0].includes('elsewhere');
    const kept = elsewhere ? `case when ${compiling.named('card')} = ${part.card} then ${taken} end` : taken;
    return [
      compiling.as(kept, points),
      compiling.as(`case ${cases.join('\n    ')} else '${originUnder[missing]}' end`, origin),
    ];
  });
  return compiling.extend('pointed', 'What a missing value is taken for.', shared, columns);
}
