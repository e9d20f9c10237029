import { inWorkbook } from './in-workbook';
import { memoryPart, readMemory, type WorkbookMemory } from './workbook-memory';

/** What was chosen for the lists of this workbook. Two syncs, nothing is written. */
export function readChoices(): Promise<WorkbookMemory> {
  return inWorkbook({ activity: 'remembering' }, async (context) => {
    const part = memoryPart(context).load('id');
    await context.sync();
    const xml = part.isNullObject ? undefined : part.getXml();
    if (xml) await context.sync();
    return readMemory(xml?.value);
  });
}
