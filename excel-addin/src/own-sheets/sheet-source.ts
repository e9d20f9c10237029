import type { Language, Speaker } from '@keystage/core';
import type { Choices, Outcome } from '../pane/pane-state';
import type { CellValue, OpenedList, WrittenResults } from '../workbook';

/** What a sheet is made of: the list, how it was read, and the run. */
export interface SheetSource {
  readonly opened: OpenedList;
  readonly choices: Choices;
  readonly outcome: Outcome;
  /** The results of this run beside the list, where they have been written. */
  readonly written?: WrittenResults;
  readonly cellAt: (row: number, column: number) => CellValue;
  readonly language: Language;
  readonly say: Speaker;
}

/** The run's model as it is named on a sheet. */
export function modelName({ outcome, say }: SheetSource): string {
  const { model } = outcome.segmentation;
  return `${say.text(model.name)} v${model.version}`;
}
