import { clampPoints, type Normaliser } from './normaliser';

export interface MinMaxStatistics {
  readonly least: number;
  readonly greatest: number;
}

/** Points by place between the least and the greatest value of the list; 0.5 where all are equal (methods §1.4). */
export const minMaxScale: Normaliser<MinMaxStatistics> = {
  learn(values) {
    let least = Infinity;
    let greatest = -Infinity;
    for (let i = 0; i < values.length; i++) {
      if (values[i] < least) least = values[i];
      if (values[i] > greatest) greatest = values[i];
    }
    return { least, greatest };
  },
  pointsBy({ least, greatest }) {
    if (least === greatest) return () => 0.5;
    // Halves, so that a range of 1e308 on either side of 0 is still a number.
    const [from, range] = [least / 2, greatest / 2 - least / 2];
    return (x) => clampPoints((x / 2 - from) / range);
  },
  valueAt: (points, { least, greatest }) => least + 2 * (points * (greatest / 2 - least / 2)),
  isConstant: ({ least, greatest }) => least === greatest,
};
