export {
  compileSpreadsheetFormula,
  type SheetGap,
  type SheetMapping,
  type SpreadsheetFormula,
} from './compile-spreadsheet-formula';
export { compileGates, type CompiledGates } from './compile-gates';
export { compileValidationRules, type CompiledRules, type ValidationRule } from './compile-validation-rules';
export { deployedGates, labelOfGates, whenActive } from './deployed-gates';
export type { EnforcedBy, EnforcementGap } from './enforcement-gap';
export { gatePackage, namesOf, type GateNames, type PackageFile } from './gate-package';
export type { GateProcess } from './gate-process';
export { gatesFingerprint } from './gates-fingerprint';
export { orgLimits } from './org-limits';
export { proposeOrgMapping } from './propose-org-mapping';
export type { OrgCheckboxes, OrgEvidence, OrgField, OrgList, OrgMapping } from './org-mapping';
export { compileSql, type CompiledSql, type SqlColumn } from './sql/compile-sql';
export { compileLedgerCurrencies } from './sql/compile-ledger-currencies';
export { knownIndicators } from './sql/ratios-to-derive';
export { compileGatherSql, mergeGatheredSql, type GatheredOf } from './sql/compile-gather-sql';
export { compileShardsSql, ofShards, type CompiledShards, type ShardStep } from './sql/compile-shards-sql';
export { clickhouse } from './sql/dialects/clickhouse';
export { reasonsOfText } from './sql/reasons-of-text';
export { duckdb } from './sql/dialects/duckdb';
export { postgres } from './sql/dialects/postgres';
export { commentLine } from './sql/comment-line';
export type { SqlDialect } from './sql/sql-dialect';
export type { SqlGap } from './sql/sql-gaps';
export type { SqlContacts, SqlDeals, SqlLedgers, SqlRates, SqlSources, SqlTable, SqlTableOf } from './sql/sql-sources';
export type { RollUp, RollUpFilter } from './roll-up';
export { compilePipelineSql, type CompiledPipeline } from './sql/pipeline/compile-pipeline-sql';
export type { PipelineSources } from './sql/pipeline/pipeline-sources';
export { xmlDocument, type XmlNode } from './xml-document';
