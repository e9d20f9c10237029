import type { SegmentationModel } from '../model/segmentation-model';

/** Each scored indicator's share of the whole weight, 0–1, in the model's order: that of its group times its own within the group. */
export function indicatorWeights(model: SegmentationModel): number[] {
  const wholeWeight = sum(model.groups.map((group) => group.weight));
  return model.groups.flatMap((group) => {
    const groupWeight = sum(group.indicators.map((indicator) => indicator.weight));
    return group.indicators.map((indicator) =>
      groupWeight > 0 ? (group.weight / wholeWeight) * (indicator.weight / groupWeight) : 0,
    );
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
