import type { DealMapping, DealRole } from './deal-mapping';

/** A list of deals as they stand, or a history of their moves from stage to stage. */
export type DealListKind = 'pipeline' | 'history';

/**
 * What kind of list its mapped columns make, so that a pipeline is found among the tables of a workbook: a day of moving makes a history;
 * amounts with stages, or with a probability and a status of each, make a pipeline. Undefined for any other list.
 */
export function dealListKind(mapping: DealMapping): DealListKind | undefined {
  const has = (...roles: DealRole[]): boolean => roles.every((role) => mapping.some((mapped) => mapped.role === role));
  if (has('dealId', 'stage', 'movedOn')) return 'history';
  const saysChances = has('stage') || (has('probability') && (has('status') || has('closed')));
  return has('amount') && saysChances ? 'pipeline' : undefined;
}
