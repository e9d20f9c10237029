export { applyPush, type ApplyOptions, type PushReport, type RefusedChange } from './apply-push';
export type { LeftOut, LeftOutWhy } from './find-records';
export type { SalesforceSession } from './org-connection';
export type { PulledCell } from './pull/cells-of-record';
export type { CellKind, PulledColumn, PullPlan, TableToPull } from './pull/plan-pull';
export { countPull, pullTables, type PulledBatch, type PullOptions, type PullReport } from './pull/pull-tables';
export { tablesOf, type PullSelection } from './pull/pull-selection';
export { pulledTables, tableSources, type PulledTable } from './pull/pulled-tables';
export { planPush, type ModelInOrg, type PushPlan, type TierChange, type TierPush } from './plan-push';
export { publishModel, type Publication, type PublicationProblem, type PublicationStep } from './publish-model';
export { pushTiers, type PushOptions } from './push-tiers';
export { readActiveModel, type ModelDefect, type ModelReading, type OrgModel } from './read-active-model';
export { SalesforceTrouble, type CallProblem, type OrgLack, type Refusal } from './salesforce-problem';
export { loadSalesforceWords } from './language/load-salesforce-words';
export type { SalesforceWords } from './language/salesforce-words';
export { planCounts, type PlanCounts } from './plan-counts';
export { salesforceSpeaker, type SalesforceSpeaker } from './salesforce-speaker';
export { readMyDomain, type DomainFault, type ReadDomain } from './my-domain';
export {
  beginSignIn,
  finishSignIn,
  type ClientApp,
  type SignedIn,
  type SignInOutcome,
  type SignInProblem,
  type SignInRequest,
} from './sign-in';
