import type { Worksheet } from './worksheet';

/** A name for cells, a value or a formula, seen in the whole workbook or on one worksheet. */
export interface NamedItem {
  name: string;
  /** With its `=`, such as `=Accounts!$A$2:$A$501` or `=0.19`. */
  formula: string;
  comment: string;
  visible: boolean;
  readonly sheet: Worksheet | undefined;
}
