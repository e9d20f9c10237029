import type { ActiveModel } from 'c/activeModel';

/** Where current and potential value are cut into low, middle and high, in points from 0 to 100. */
export interface ValueCuts {
  readonly current: readonly [number, number];
  readonly potential: readonly [number, number];
  readonly isOfModel: boolean;
}

const thirds = [33.33, 66.67] as const;

export const bands = ['low', 'middle', 'high'] as const;
export type Band = (typeof bands)[number];

/** The cuts of a model that places accounts by three levels of both values; else thirds. */
export function valueCuts(active: ActiveModel | undefined): ValueCuts {
  const way = active?.model.way;
  if (way?.by === 'matrix' && way.current.length === 3 && way.potential.length === 3) {
    // Levels rise from the first, which begins at 0.
    const cuts = (levels: typeof way.current): [number, number] => [levels[1].from, levels[2].from];
    return { current: cuts(way.current), potential: cuts(way.potential), isOfModel: true };
  }
  return { current: thirds, potential: thirds, isOfModel: false };
}

/** The name of a cell in the query: `lowHigh` is little today, with much ahead. */
export function cellName(current: Band, potential: Band): string {
  return current + potential[0].toUpperCase() + potential.slice(1);
}

/** The filter of each cell, and of the accounts that are on none: a value at a cut belongs to the band above it. */
export function cellFilters({ current, potential }: ValueCuts): Readonly<Record<string, object>> {
  const cells = bands.flatMap((across) =>
    bands.map((up) => [
      cellName(across, up),
      {
        Keystage_Current_Value__c: within(across, current),
        Keystage_Potential_Value__c: within(up, potential),
      },
    ]),
  );
  const without = {
    or: [{ Keystage_Current_Value__c: { eq: null } }, { Keystage_Potential_Value__c: { eq: null } }],
  };
  return { ...(Object.fromEntries(cells) as Record<string, object>), without };
}

function within(band: Band, [middle, high]: readonly [number, number]): object {
  switch (band) {
    case 'low':
      return { gte: 0, lt: middle };
    case 'middle':
      return { gte: middle, lt: high };
    case 'high':
      return { gte: high };
  }
}
