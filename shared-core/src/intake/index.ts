export {
  CellState,
  type AccountColumns,
  type CategoryColumn,
  type IndicatorColumn,
  type NumberColumn,
} from './account-columns';
export type {
  ColumnMapping,
  ColumnReading,
  ColumnRole,
  DateNotation,
  IntakeProblem,
  IntakeReport,
  LedgerProblem,
  LocaleNotation,
  MappedColumn,
  NumberNotation,
  UnreadableCell,
  UnreadableWhy,
} from './intake-report';
export {
  accountReader,
  readAccounts,
  type AccountReader,
  type AccountReading,
  type AccountsRead,
} from './read-accounts';
export { readCell, type CellReading } from './read-cell';
export { readDate, type DateReading } from './read-date';
