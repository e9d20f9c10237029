import { type AccountList } from './account-list';
import { addressedArea, overlap } from './cell-area';
import { inWorkbook } from './in-workbook';

export interface ListWatcher {
  /** Cells on the list's sheet were selected; `row` is the first sheet row of the selection, from 0. */
  readonly onSelect: (row: number) => void;
  /** Somebody, not this add-in, changed cells of the list or moved it. */
  readonly onChange: () => void;
}

/** Follows what happens on the sheet of a list; resolves to how to stop. One sync. */
export function watchList(list: AccountList, { onSelect, onChange }: ListWatcher): Promise<() => Promise<void>> {
  const doing = { activity: 'following', place: list.sheetName } as const;
  return inWorkbook(doing, async (context) => {
    const sheet = context.workbook.worksheets.getItem(list.sheetId);
    const selecting = sheet.onSelectionChanged.add(({ address }) => {
      onSelect(addressedArea(address).top);
      return Promise.resolve();
    });
    const changing = sheet.onChanged.add(({ address, changeType, triggerSource }) => {
      // Rows or columns put in or taken out beside the list move it.
      const concerns = changeType !== 'RangeEdited' || overlap(list.area, addressedArea(address));
      if (concerns && triggerSource !== 'ThisLocalAddin') onChange();
      return Promise.resolve();
    });
    await context.sync();
    return () =>
      inWorkbookOf(selecting.context, async (watching) => {
        selecting.remove();
        changing.remove();
        await watching.sync();
        // Where the sheet is gone there is nothing left to be taken back.
      }).catch(() => undefined);
  });
}

/** Handlers are taken off in the context that put them on. */
async function inWorkbookOf(
  context: OfficeExtension.ClientRequestContext,
  work: (context: OfficeExtension.ClientRequestContext) => Promise<void>,
): Promise<void> {
  await Excel.run(context, work);
}
