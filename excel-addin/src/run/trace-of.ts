import { contributionsOf, Standing, textAt, tierOf, type Segmentation } from '@keystage/core';
import type { RunTrace } from '../workbook';

/** What the next run will ask of this one: tiers, and the points each indicator brought, row by row. */
export function traceOf(segmentation: Segmentation, accountOfRow: Int32Array): RunTrace {
  const { accounts, indicators, standings } = segmentation;
  const contributions = contributionsOf(segmentation);
  return {
    indicators: indicators.map(({ id }) => id),
    accountAt: (row) => textAt(accounts.ids, accountOfRow[row]),
    tierAt: (row) => tierOf(segmentation, accountOfRow[row]) ?? null,
    tenthsAt(row, indicator) {
      const account = accountOfRow[row];
      if (account < 0 || standings[account] !== Standing.tiered) return undefined;
      const points = contributions[indicator][account];
      return Number.isNaN(points) ? undefined : Math.round(points * 10);
    },
  };
}
