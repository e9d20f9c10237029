import type { Scorecard } from '../model/scorecards-of';

/** The share of the whole weight, 0–1, of each indicator of a scorecard, in its order: that of its group times its own within the group. */
export function indicatorWeights({ groups }: Pick<Scorecard, 'groups'>): number[] {
  const wholeWeight = sum(groups.map((group) => group.weight));
  return groups.flatMap((group) => {
    const groupWeight = sum(group.indicators.map((indicator) => indicator.weight));
    return group.indicators.map((indicator) =>
      groupWeight > 0 ? (group.weight / wholeWeight) * (indicator.weight / groupWeight) : 0,
    );
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
