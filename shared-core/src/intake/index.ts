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
export {
  accountsFromLedger,
  ledgerReader,
  type LedgerRead,
  type LedgerReader,
  type LedgerReading,
  type LedgerReport,
} from './accounts-from-ledger';
export { chooseColumns, type ChosenColumns, type ColumnChoice } from './choose-columns';
export { currencyOf } from './currency-marks';
export type { CurrencyRate, CurrencyRates } from './currency-rates';
export { DecimalSums } from './decimal-sums';
export { labelOf, type DayColumn, type DealColumns, type LabelColumn } from './deal-columns';
export { dealRoles, type DealMapping, type DealRole, type MappedDealColumn } from './deal-mapping';
export { mapDealColumns, type DealMappingProposal } from './map-deal-columns';
export {
  dealReader,
  readDeals,
  type DealReader,
  type DealReading,
  type DealsRead,
  type DealsReport,
} from './read-deals';
export { headerText } from './header-text';
export { joinLedger, type JoinedLedger } from './join-ledger';
export type { ReturnRules } from './ledger-sums';
export { mapColumns, type KnownColumnRole, type MappingProposal } from './map-columns';
export type { HeaderProposal, ProposedColumn, RoleCandidate } from './map-headers';
export { mapLedgerColumns, type LedgerMappingProposal } from './map-ledger-columns';
export type { LedgerMapping, LedgerRole, MappedLedgerColumn } from './ledger-mapping';
export { readHeaders, type HeadersRead } from './read-headers';
export { readCell, type CellReading } from './read-cell';
export { readDate, type DateReading } from './read-date';
export { yesOrNo } from './yes-or-no';
