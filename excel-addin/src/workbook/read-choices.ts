import { inWorkbook } from './in-workbook';
import { memoryPart, readMemory, type WorkbookMemory } from './workbook-memory';

/** What was chosen for the lists of this workbook. Two syncs, nothing is written. */
export function readChoices(): Promise<WorkbookMemory> {
  return inWorkbook({ activity: 'remembering' }, async (context) => {
    const part = memoryPart(context).load('id');
    await context.sync();
    if (part.isNullObject) return {};
    const xml = part.getXml();
    await context.sync();
    return readMemory(xml.value);
  });
}
