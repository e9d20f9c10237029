export { readAccountId } from './account-id';
export { applyPush, type ApplyOptions, type PushReport, type RefusedChange } from './apply-push';
export { awaitJobs } from './await-jobs';
export type { BulkOptions, BulkOutcome, BulkReport, BulkRow } from './bulk-ingest';
export type { BulkQueryOptions } from './bulk-query';
export type { FieldsLack } from './fields-to-leave-out';
export type { LeftOut, LeftOutWhy } from './find-records';
export { momentOf } from './moment-of';
export {
  OrgConnection,
  quoted,
  type FieldFacts,
  type FieldValue,
  type ObjectFacts,
  type OrgRecord,
} from './org-connection';
export { overrideFields, overrideOf, overrideValues, type OverrideField, type OverrideValues } from './override-values';
export {
  comparedFields,
  planFromRecords,
  type ComparedRecords,
  type Pulled,
  type RecordsToCompare,
  type TierChange,
} from './plan-from-records';
export { planPush, type ModelInOrg, type PlanOptions, type PushPlan, type TierPush } from './plan-push';
export type { HeldValues, PushedRow, PushField, PushRecord, PushValues } from './push-record';
export { rowOutcomes, type RowOutcome } from './row-outcomes';
export { openSession, renewSession, revokeSession, type SalesforceSession } from './salesforce-session';
export { tierLacks, type TierWriting } from './tier-lacks';
export { scoreInOrg, tierFields, tierValues, type TierField, type TierValues } from './tier-values';
export { typedRecord } from './typed-record';
export { undoPush, type UndoOptions, type UndoReport } from './undo-push';
export {
  bulkFrom,
  changedMeanwhile,
  writeChanges,
  type RecordChange,
  type WriteOptions,
  type WriteReport,
} from './write-changes';
export type { PulledCell } from './pull/cells-of-record';
export type { CellKind, PulledColumn, PullPlan, TableToPull } from './pull/plan-pull';
export {
  countPull,
  pulledByJobFrom,
  pullTables,
  type PulledBatch,
  type PullOptions,
  type PullReport,
} from './pull/pull-tables';
export { fieldsOfTable } from './pull/fields-of-table';
export { readPullChoices, type PullChoices } from './pull/pull-choices';
export {
  isNarrowed,
  listedObjects,
  tablesOf,
  waysToNarrow,
  type Chosen,
  type ChosenView,
  type ListedObject,
  type PullSelection,
  type Whose,
} from './pull/pull-selection';
export { pulledTables, tableSources, type ColumnName, type PulledTable } from './pull/pulled-tables';
export type { HeldProcess, TemplateFields } from './processes/held-process';
export { planTemplate, type GatesFit, type TemplatePlan, type TemplateToPlan } from './processes/plan-template';
export {
  publishTemplate,
  takeTemplateBack,
  type PublishedTemplate,
  type TemplateProblemInOrg,
  type TemplatePublication,
  type TemplateSignature,
  type TemplateStep,
} from './processes/publish-template';
export { readProcesses, type OrgProcess } from './processes/read-processes';
export { readTemplates, type TemplatesInOrg, type TemplatesReading } from './processes/read-templates';
export { templateOfProcess, type ProcessFault } from './processes/template-of-process';
export {
  publishModel,
  type Publication,
  type PublicationProblem,
  type PublicationStep,
  type Signature,
} from './publish-model';
export {
  readLatestTrail,
  readTrail,
  type LatestOfTrail,
  type LatestTrailReading,
  type TrailReading,
} from './read-trail';
export { pushTiers, type PushOptions } from './push-tiers';
export { readOverrides, type OverrideInOrg } from './read-overrides';
export {
  readActiveModel,
  readModelByMark,
  type ModelDefect,
  type ModelReading,
  type OrgModel,
} from './read-active-model';
export { SalesforceTrouble, type CallProblem, type OrgLack, type Refusal } from './salesforce-problem';
export { loadSalesforceWords } from './language/load-salesforce-words';
export type { SalesforceWords } from './language/salesforce-words';
export { planCounts, type PlanCounts } from './plan-counts';
export { salesforceSpeaker, type SalesforceSpeaker } from './salesforce-speaker';
export { readMyDomain, type DomainFault, type ReadDomain } from './my-domain';
export {
  beginSignIn,
  finishSignIn,
  signInAsApp,
  type AppCredentials,
  type ClientApp,
  type SignedIn,
  type SignInOutcome,
  type SignInProblem,
  type SignInRequest,
} from './sign-in';
