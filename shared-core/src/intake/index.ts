export {
  CellState,
  type AccountColumns,
  type CategoryColumn,
  type IndicatorColumn,
  type NumberColumn,
  type Wait,
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
export {
  contactsReader,
  type ContactsRead,
  type ContactsReader,
  type ContactsReading,
  type ContactsReport,
} from './contacts-reader';
export type { FeedbackPrior, FeedbackRatios } from './contact-indicators';
export { saysClosed } from './says-closed';
export { contactKind, type ContactKind, type FeedbackKind } from './contact-kind';
export { dealsReader, type DealsRead, type DealsReader, type DealsReading, type DealsReport } from './deals-reader';
export type { DerivedAccounts } from './derived-accounts';
export type { LedgerWindow } from './day-window';
export type { LinesReport } from './lines-report';
export {
  receivablesReader,
  type ReceivablesRead,
  type ReceivablesReader,
  type ReceivablesReading,
  type ReceivablesReport,
} from './receivables-reader';
export { accountRoles, dateRoles, isAccountRole, type AccountRole } from './account-roles';
export { longestOverride, type OverrideEntry } from './override-entry';
export type { OverridePart, ParentProblem, RowProblem } from './row-problem';
export { chooseColumns, type ChosenColumns, type ColumnChoice } from './choose-columns';
export { currencyOf } from './currency-marks';
export type { CurrencyRate, CurrencyRates } from './currency-rates';
export { indicatorsToRead } from './indicators-to-read';
export { decimalQuotient } from './decimal-product';
export { DecimalSums } from './decimal-sums';
export { ExpectedByAccount } from './expected-by-account';
export { labelOf, type DayColumn, type DealColumns, type LabelColumn } from './deal-columns';
export { dealListKind, type DealListKind } from './deal-list-kind';
export {
  dealDays,
  dealNumbers,
  dealRoles,
  type DealMapping,
  type DealRole,
  type MappedDealColumn,
} from './deal-mapping';
export { plainText } from './plain-text';
export { mapDealColumns, type DealMappingProposal } from './map-deal-columns';
export {
  evidenceRoles,
  isEvidenceSheet,
  mapEvidenceColumns,
  type EvidenceMapping,
  type EvidenceRole,
  type MappedEvidenceColumn,
} from './map-evidence-columns';
export {
  isPeopleSheet,
  mapPeopleColumns,
  peopleRoles,
  type MappedPeopleColumn,
  type PeopleMapping,
  type PeopleRole,
} from './map-people-columns';
export {
  dealReader,
  readDeals,
  type DealReader,
  type DealReading,
  type PipelineRead,
  type PipelineReport,
  type RowBelowList,
} from './read-deals';
export { headerText } from './header-text';
export { identifierText } from './identifier-text';
export { isAboutDeal, type DealKeys } from './is-about-deal';
export { joinLedger, type JoinedLedger } from './join-ledger';
export {
  joinLedgers,
  type JoinableLedger,
  type JoinedLedgers,
  type JoiningRules,
  type LedgerMatch,
  type LedgerToJoin,
} from './join-ledgers';
export type { ReturnRules } from './ledger-sums';
export { mapColumns, type KnownColumnRole, type MappingProposal } from './map-columns';
export type { HeaderProposal, ProposedColumn, RoleCandidate } from './map-headers';
export { ledgerKinds } from './ledger-kinds';
export {
  ledgersReader,
  type LedgerOfTables,
  type LedgersReader,
  type LedgersReading,
  type LedgerTableMapped,
  type LedgerTablesReport,
} from './ledgers-reader';
export { oneLedgerTable, type OneLedgerTable } from './one-ledger-table';
export { mapLedgerColumns, type LedgerMappingProposal } from './map-ledger-columns';
export {
  ledgerCells,
  rolesOfLedgers,
  type LedgerCell,
  type LedgerKind,
  type LedgerMapping,
  type LedgerRole,
  type MappedLedgerColumn,
} from './ledger-mapping';
export { anyDay, rateColumns, ratesTable, type RateColumns, type RatesTableRead, type UnreadRate } from './rates-table';
export { rollUpToParents, type RolledUp } from './roll-up-to-parents';
export { ownersByParent, topParents, type TopParents } from './top-parents';
export { readHeaders, type HeadersRead } from './read-headers';
export { readCell, type CellReading } from './read-cell';
export { readDate, type DateReading } from './read-date';
export { yesOrNo } from './yes-or-no';
