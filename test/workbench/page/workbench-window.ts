import type { ExcelHost } from '../../hosts/excel';

declare global {
  interface Window {
    /** The open Excel of the page: its document, wire log, faults and person. A test drives it; a change of workbook or language replaces it. */
    keystageHost?: ExcelHost;
  }
}
