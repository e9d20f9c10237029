import type { DealListKind, DealMapping } from '@keystage/core';
import type { OpenedList } from '../workbook';

/** A list of the workbook and what its headers make it. */
export interface FoundList {
  readonly opened: OpenedList;
  readonly kind: DealListKind | 'rates' | 'other';
  /** The columns of deals it has, as proposed. */
  readonly mapping: DealMapping;
}
