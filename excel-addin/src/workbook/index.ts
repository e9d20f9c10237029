export { CELL_LIMIT, dataRows, firstDataRow, type AccountList, type CellValue } from './account-list';
export { appendRow, takeBackRow, type AppendedCell, type AppendedRow } from './append-row';
export { askInDialog, DialogTrouble, type DialogFault } from './ask-in-dialog';
export { areaAddress, cellAddress, columnLetters, type CellArea } from './cell-area';
export { keepDealChoices, readDealMemory, type DealMemory, type RememberedDealList } from './deal-memory';
export { calculateAnew } from './calculate-anew';
export { cursorPlace } from './cursor-place';
export { daySerial } from './day-serial';
export { findLists, selectedCells, type FoundLists } from './find-lists';
export { isRecord } from './kept-entries';
export { emptyShelf, keepShelf, readShelf, type KeptDraft, type KeptVersion, type ModelShelf } from './model-shelf';
export { locateColumns, type LocatedColumns } from './locate-columns';
export { bytesAtOnce, officeSurroundings, type OfficeSurroundings } from './office-surroundings';
export { openList, openLists, type OpenedList } from './open-list';
export { bindToOrg, boundOrg, type BoundOrg } from './org-memory';
export { WorkbookTrouble, type Activity, type PaneProblem, type TroubleCause } from './pane-problem';
export {
  keepPipelineChoices,
  readPipelineMemory,
  type PipelineMemory,
  type RememberedPipeline,
} from './pipeline-memory';
export { NOT_LOADED, problemOf } from './problem-of';
export { forgetPush, keepPush, keptPush, pushEntries, type KeptPush } from './push-memory';
export { readChoices } from './read-choices';
export { readFormerRun } from './read-former-run';
export type { FormerRun, RunTrace } from './run-trace';
export { readRows, type ReadRowsOptions } from './read-rows';
export type { ResultColumn, ResultHeaders, RowCheck } from './result-column';
export { keepPublishedTemplate, publishedTemplate } from './published-template';
export { readPulledMemory, type PulledMemory, type PulledPlace, type RememberedPull } from './pulled-memory';
export type { HeldCells } from './refresh-table';
export { showCell } from './show-cell';
export { showPage } from './show-page';
export { showPane } from './show-pane';
export type { UndoableRun } from './undo-record';
export type { UndoOptions, UndoOutcome } from './undo-outcome';
export { undoablePull, undoPulled, type PulledUndoOutcome } from './undo-pulled';
export { undoRun } from './undo-run';
export {
  keepTemplate,
  readTemplateShelf,
  timesTemplatesWereKept,
  type KeptTemplate,
  type TemplateShelf,
} from './template-shelf';
export { watchList, type ListWatcher } from './watch-list';
export {
  keepChoices,
  type RememberedColumn,
  type RememberedLedger,
  type RememberedList,
  type ResultRole,
  type RunRole,
  type WorkbookMemory,
} from './workbook-memory';
export { cellsOf, fixed, textInFormula } from './sheet-reference';
export type {
  CellBlock,
  CellRole,
  ChartKind,
  PlannedAxis,
  PlannedCell,
  PlannedChart,
  PlannedEmphasis,
  PlannedPage,
  PlannedSeries,
  SheetPlan,
} from './sheet-plan';
export { writeSheet, type WriteSheetOptions, type WrittenSheet } from './write-sheet';
export { writeResults, type WriteOptions, type WrittenResults } from './write-results';
export { takeRowBack, writeRow, type RowEntry, type WrittenRow } from './write-row';
export { writePulled, type PulledTableToWrite, type PulledTableWritten, type PulledWriter } from './write-pulled';
export type { TableCell, TableColumn } from './write-rows';
