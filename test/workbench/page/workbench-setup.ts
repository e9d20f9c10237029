import type { Language } from './language';

/** What the server tells the page at the start. */
export interface WorkbenchSetup {
  /** Address of the task pane. */
  paneUrl: string;
  /** Files under /workbooks/; the first one is opened. */
  workbooks: string[];
  /** Language to start in; the browser's when left out. */
  language?: Language;
  salesforce: SalesforceSetup;
}

/** What the Salesforce tab shows: a page of the org, as one of its users sees it. */
export interface SalesforceSetup {
  /** Address of the org's pages; the record, the components, the user and the language go into its query. */
  recordPageUrl: string;
  accounts: OrgAccount[];
  deals: { id: string; name: string }[];
  users: { username: string; name: string }[];
}

export interface OrgAccount {
  id: string;
  name: string;
  /** As the sheet knows the account. */
  number: string;
}
