export * from './org';
export { readDeployment } from './org/deployment';
export { orgClient, type OrgClient } from './org-client';
export type { ClientApp } from './server/authorization';
export type { Fault } from './server/faults';
export type { PageTrouble } from './server/org-over-http';
export {
  startSalesforceServer,
  type Exchange,
  type SalesforceServer,
  type SalesforceServerOptions,
} from './server/start-salesforce-server';
