import { sideOf, indicatorNature, type ValueSide } from '../../model';
import { anyOf, firstCase, type Compiling } from './compiling';
import { columnsOf, type ScoredPart } from './scored-parts';

/**
 * The score of each account, 0–100, and what each indicator brings, added up in the order of the core so that the last bits agree
 * (`weightedScores`); current and potential value beside it.
 */
export function scoredStep(compiling: Compiling, pointed: string): string {
  const { parts, dialect, model } = compiling;
  const [standing, present, score] = ['standing', 'present', 'score'].map((name) => compiling.named(name));
  const zero = dialect.double(0);
  const origin = (part: ScoredPart) => compiling.named(columnsOf(part).origin);
  const weightWhere = (part: ScoredPart, origins: readonly string[]) =>
    `case when ${origin(part)} in (${origins.map((one) => `'${one}'`).join(', ')}) then ${dialect.double(part.weight)} else ${zero} end`;
  const added = (terms: readonly string[]) => terms.join('\n    + ');

  const weighed = compiling.extend(
    'weighed',
    'How much of the weight is known, and how much is known or assumed.',
    pointed,
    [
      compiling.as(added(parts.map((part) => weightWhere(part, ['value']))), 'known'),
      compiling.as(
        firstCase(
          [[anyOf(parts.map((part) => `${origin(part)} = 'rejected'`)), zero]],
          added(parts.map((part) => weightWhere(part, ['value', 'neutral', 'worst']))),
        ),
        'present',
      ),
    ],
  );
  const floor = dialect.double(model.coverageFloor - 1e-9);
  const settled = compiling.extend('settled', 'Who has a score.', weighed, [
    compiling.as(
      firstCase(
        [
          [`${compiling.named('eligible_standing')} <> 'tiered'`, compiling.named('eligible_standing')],
          [`${compiling.named('known')} < ${floor} or not ${present} > ${zero}`, `'notScored'`],
        ],
        `'tiered'`,
      ),
      'standing',
    ),
    compiling.as(`least(${dialect.double(1)}, ${compiling.named('known')})`, 'coverage'),
  ]);
  const brought = compiling.extend(
    'brought',
    'The points each indicator brings.',
    settled,
    parts.map((part) => {
      const { points, brings } = columnsOf(part);
      const share = `${dialect.double(100 * part.weight)} * ${compiling.named(points)} / ${present}`;
      return compiling.as(`case when ${standing} = 'tiered' then ${share} end`, brings);
    }),
  );
  const sum = parts.map((part) => `coalesce(${compiling.named(columnsOf(part).brings)}, ${zero})`);
  const summed = compiling.extend('added', 'The score.', brought, [
    compiling.as(`case when ${standing} = 'tiered' then ${added(sum)} end`, 'score'),
    compiling.as(sideScore(compiling, 'current'), 'current'),
    compiling.as(sideScore(compiling, 'potential'), 'potential'),
  ]);
  return compiling.extend('scored', 'The score as cuts compare it: to 9 decimals.', summed, [
    compiling.as(dialect.rounded(score), 'compared_score'),
  ]);
}

/** The score over the indicators of one side, weighted over those that are present, to 9 decimals (`currentAndPotential`). */
function sideScore(compiling: Compiling, side: ValueSide): string {
  const { dialect, model } = compiling;
  const parts = compiling.parts.filter(
    ({ indicator }) => sideOf(indicatorNature(model, indicator.id).perspective) === side,
  );
  if (parts.length === 0) return dialect.cast('null', dialect.types.double);
  const zero = dialect.double(0);
  const points = (part: ScoredPart) => compiling.named(columnsOf(part).points);
  const sum = parts
    .map((part) => `coalesce(${dialect.double(100 * part.weight)} * ${points(part)}, ${zero})`)
    .join(' + ');
  const present = parts
    .map((part) => `case when ${points(part)} is null then ${zero} else ${dialect.double(part.weight)} end`)
    .join(' + ');
  const share = `(${sum}) / (${present})`;
  const counts = `${compiling.named('standing')} = 'tiered' and (${present}) > ${zero}`;
  return `case when ${counts} then ${dialect.rounded(share)} end`;
}
