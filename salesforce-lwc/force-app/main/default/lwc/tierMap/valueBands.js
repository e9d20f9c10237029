const thirds = [33.33, 66.67];
export const bands = ['low', 'middle', 'high'];
/** The cuts of a model that places accounts by three levels of both values; else thirds. */
export function valueCuts(active) {
  const way = active?.model.way;
  if (way?.by === 'matrix' && way.current.length === 3 && way.potential.length === 3) {
    // Levels rise from the first, which begins at 0.
    const cuts = (levels) => [levels[1].from, levels[2].from];
    return { current: cuts(way.current), potential: cuts(way.potential), isOfModel: true };
  }
  return { current: thirds, potential: thirds, isOfModel: false };
}
/** The name of a cell in the query: `lowHigh` is little today, with much ahead. */
export function cellName(current, potential) {
  return current + potential[0].toUpperCase() + potential.slice(1);
}
/** The filter of each cell, and of the accounts that are on none: a value at a cut belongs to the band above it. */
export function cellFilters({ current, potential }) {
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
  return { ...Object.fromEntries(cells), without };
}
function within(band, [middle, high]) {
  switch (band) {
    case 'low':
      return { gte: 0, lt: middle };
    case 'middle':
      return { gte: middle, lt: high };
    case 'high':
      return { gte: high };
  }
}
