import type { DecisionTable } from './decide-by-table';
import type { MatrixWay } from './way';

/** The matrix of current and potential value as a decision table in which exactly one rule holds for every cell. */
export function matrixTable({ cells }: MatrixWay): DecisionTable {
  return {
    hitPolicy: 'unique',
    inputs: ['current', 'potential'],
    rules: cells.map(({ current, potential, tier }) => ({ when: [current ?? '-', potential ?? '-'], then: tier })),
  };
}
