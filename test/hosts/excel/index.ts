export type {
  AddressText,
  CellEntry,
  DocumentChange,
  SheetContent,
  TableContent,
  WorkbookContent,
} from './document/content';
export type { ExcelHost, ExcelHostOptions, ExcelUser } from './excel-host';
export type { Fault } from './faults';
export { limits } from './limits';
export type { FunctionAnswer, FunctionArgument, FunctionCall, FunctionCallOptions } from './session/function-calls';
export { openExcelHost } from './open-excel-host';
export type { WireBatch, WireLog } from './wire-log';
export { type AddInFrame, type AddInFrameOptions, openAddInFrame } from './carriers/in-frame';
export { openGrid, type VisibleGrid } from './grid/open-grid';
