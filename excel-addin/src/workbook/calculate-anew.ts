import { inWorkbook } from './in-workbook';

/** Has Excel work out all formulas again: those that ask something the workbook says otherwise by now cannot know. One sync. */
export function calculateAnew(): Promise<void> {
  return inWorkbook({ activity: 'remembering' }, async (context) => {
    context.workbook.application.calculate(Excel.CalculationType.full);
    await context.sync();
  });
}
