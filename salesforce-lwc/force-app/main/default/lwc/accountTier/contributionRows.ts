import type { AccountExplanation, Contribution, Speaker } from 'c/keystageCore';
import type { ContributionRow, Contributions } from 'c/contributionList';
import { fillLabel } from 'c/fillLabel';
import { texts } from './texts';

type Score = NonNullable<AccountExplanation['score']>;

/** Parts shown one by one before the rest is summed up. */
const shownFirst = 5;

/** The parts of a score in words, largest first, with bars to the scale of the indicator that could bring most. */
export function contributionRows(parts: readonly Contribution[], score: Score, say: Speaker): Contributions {
  const points = (x: number) => say.number(x, score.decimals);
  const most = Math.max(...parts.map((part) => part.couldBring), 1e-9);
  const rows = parts.map((part): ContributionRow => ({
    indicator: part.indicator,
    name: say.indicator(part.indicator),
    value: say.value(part.indicator, part.value),
    points:
      part.points === null
        ? texts.Tier_LeftOut
        : fillLabel(texts.Tier_OutOf, points(part.brings), points(part.couldBring)),
    filled: (100 * part.brings) / most,
    possible: (100 * part.couldBring) / most,
  }));
  const total = points(score.value);
  // One row is not worth a button.
  if (rows.length <= shownFirst + 1) return { rows, total };

  const rest = parts.slice(shownFirst);
  const sum = (of: (part: Contribution) => number) => rest.reduce((whole, part) => whole + of(part), 0);
  const row: ContributionRow = {
    indicator: 'others',
    name: fillLabel(texts.Tier_Others, String(rest.length)),
    value: '',
    points: fillLabel(texts.Tier_OutOf, points(sum((part) => part.brings)), points(sum((part) => part.couldBring))),
    filled: 0,
    possible: 0,
  };
  return { rows, total, others: { from: shownFirst, row } };
}
