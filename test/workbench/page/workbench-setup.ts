import type { Language } from './language';

/** What the server tells the page at the start. */
export interface WorkbenchSetup {
  /** Address of the task pane. */
  paneUrl: string;
  /** Files under /workbooks/; the first one is opened. */
  workbooks: string[];
  /** Language to start in; the browser's when left out. */
  language?: Language;
}
