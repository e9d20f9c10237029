import type { CellValue } from './account-list';
import type { CellArea } from './cell-area';
import { rowsThatFit, wireBytes } from './chunk-rows';
import { inWorkbook } from './in-workbook';
import { trouble, type Doing } from './pane-problem';
import { placeArea, type ColumnPlan } from './plan-columns';
import { textForCell } from './text-for-cell';

/** What it takes to put the workbook back as it was before results were written. */
export interface BeforeImage {
  readonly plan: ColumnPlan;
  /** Contents of our columns of an earlier run, piece by piece. */
  readonly replaced: { readonly area: CellArea; readonly cells: CellValue[][] }[];
  /** Set as soon as anything is sent that changes the workbook. */
  changed: boolean;
}

/** Reads what stands in the columns that are going to be updated. New columns need nothing: they stand in free cells. */
export async function takeBeforeImage(
  context: Excel.RequestContext,
  plan: ColumnPlan,
  doing: Doing,
  signal?: AbortSignal,
): Promise<BeforeImage> {
  const sheet = context.workbook.worksheets.getItem(plan.sheetId);
  const replaced: BeforeImage['replaced'] = [];
  for (const place of plan.places.filter(({ isNew }) => !isNew)) {
    let fits = 2_000;
    for (let row = 0; row < plan.rows;) {
      signal?.throwIfAborted();
      const area = placeArea(plan, place, row, Math.min(fits, plan.rows - row));
      const cells = await contentsOf(rangeAt(sheet, area), doing);
      replaced.push({ area, cells });
      row += area.rows;
      fits = rowsThatFit(area.rows, wireBytes(cells));
    }
  }
  return { plan, replaced, changed: false };
}

/** What has to be written to have the same contents again: formulas as they are, texts so that they stay texts. */
async function contentsOf(range: Excel.Range, doing: Doing): Promise<CellValue[][]> {
  range.load('formulas,values');
  await range.context.sync();
  range.untrack();
  const values = range.values as CellValue[][] | null;
  const formulas = range.formulas as CellValue[][] | null;
  if (!values || !formulas) throw trouble('noAnswer', doing);
  return formulas.map((cells, r) =>
    cells.map((cell, c) => (typeof cell === 'string' && cell === values[r][c] ? textForCell(cell) : cell)),
  );
}

/** Puts the workbook back: what was updated gets its contents again, what was added goes. */
export function putBack({ plan, replaced }: BeforeImage, doing: Doing): Promise<void> {
  return inWorkbook(doing, async (context) => {
    const sheet = context.workbook.worksheets.getItem(plan.sheetId);
    const added = plan.places.filter(({ isNew }) => isNew);
    if (plan.tableId === undefined) {
      for (const place of added) {
        const { top, left, rows } = placeArea(plan, place);
        sheet.getRangeByIndexes(plan.headerRow, left, rows + 1, 1).clear(Excel.ClearApplyTo.contents);
        const format = Array.from({ length: rows }, () => [place.formatBefore]);
        if (rows > 0) sheet.getRangeByIndexes(top, left, rows, 1).numberFormat = format;
      }
    } else {
      const { columns } = context.workbook.tables.getItem(plan.tableId);
      const found = added.map(({ header }) => columns.getItemOrNullObject(header).load('id'));
      await context.sync();
      for (const column of found) if (!column.isNullObject) column.delete();
    }
    await context.sync();
    for (const { area, cells } of replaced) await fill(rangeAt(sheet, area), cells);
  });
}

async function fill(range: Excel.Range, cells: CellValue[][]): Promise<void> {
  range.formulas = cells;
  await range.context.sync();
  range.untrack();
}

function rangeAt(sheet: Excel.Worksheet, { top, left, rows, columns }: CellArea): Excel.Range {
  return sheet.getRangeByIndexes(top, left, rows, columns);
}
