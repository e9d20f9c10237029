import type { ExcelHost, WorkbookContent } from '../../hosts/excel';
import type { Doer } from '../faults-in-excel';

/** What a deed, done without any fault, leaves in a workbook. */
export async function leftBehind(
  host: ExcelHost,
  workbook: WorkbookContent,
  open: () => Promise<Doer>,
): Promise<WorkbookContent> {
  host.open(workbook);
  const doer = await open();
  await doer.act();
  doer.end();
  const sentence = doer.told();
  if (sentence !== undefined) throw new Error(`Preparing a workbook ended in “${sentence}”`);
  return host.saved();
}
