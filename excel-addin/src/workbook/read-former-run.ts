import type { AccountList, CellValue } from './account-list';
import { answered } from './answered';
import { rangeAt } from './before-image';
import { rowsThatFit, wireBytes } from './chunk-rows';
import { inWorkbook } from './in-workbook';
import { locateColumns } from './locate-columns';
import { trouble, type Doing } from './pane-problem';
import { valuesOf } from './read-rows';
import { formerRunInColumn, formerRunOf, type FormerRun } from './run-trace';
import { readPiece } from './undo-piece';
import { readUndoRecord, undoPart, undoPieces } from './undo-record';

/**
 * How the run before left the accounts of a list, read before the next one writes over it: from what it kept beside its results, or,
 * where that was undone, from its tier column. Undefined where the run itself has written already, where a writing was broken off, or
 * nothing is known.
 */
export async function readFormerRun(
  list: AccountList,
  {
    run,
    rows,
    tierHeader,
    signal,
  }: { run: string; rows: number; tierHeader: string | undefined; signal?: AbortSignal },
): Promise<FormerRun | undefined> {
  const doing: Doing = { activity: 'reading', place: list.name };
  const kept = await inWorkbook(
    doing,
    async (context) => {
      const part = undoPart(context).load('id');
      await context.sync();
      const xml = part.isNullObject ? undefined : part.getXml();
      if (!xml) return undefined;
      await context.sync();
      const record = readUndoRecord(xml.value);
      if (record?.listKey !== list.key) return undefined;
      if (record.run === run && !record.unfinished) return 'none' as const;
      // A run that was broken off has not taken the place of the one before it yet.
      const ids = record.unfinished ? (record.stale ?? []) : record.writes.map(({ id }) => id);
      const pieces = ids.map((id) => undoPieces(context, id).load('items/id'));
      await context.sync();
      for (const [k, { items }] of [...pieces.entries()].reverse()) {
        const traced = [];
        for (const piece of items) {
          signal?.throwIfAborted();
          const rowsKept = readPiece(ids[k], await answered(context, piece.getXml()))?.trace;
          if (rowsKept) traced.push(rowsKept);
        }
        if (traced.length > 0) return formerRunOf(traced);
      }
      return record.unfinished ? ('none' as const) : undefined;
    },
    { signal },
  );
  if (kept === 'none') return undefined;
  if (kept || tierHeader === undefined) return kept;
  const { areas } = await locateColumns(list, rows, [tierHeader]);
  const area = areas[tierHeader];
  if (!area) return undefined;
  return inWorkbook(
    doing,
    async (context) => {
      const sheet = context.workbook.worksheets.getItem(list.sheetId);
      const tiers: CellValue[] = [];
      let fits = 5_000;
      for (let row = 0; row < rows;) {
        signal?.throwIfAborted();
        const count = Math.min(fits, rows - row);
        const values = await valuesOf(rangeAt(sheet, { ...area, top: area.top + row, rows: count }));
        if (!values) throw trouble('noAnswer', doing);
        for (const [value] of values) tiers.push(value);
        row += count;
        fits = rowsThatFit(count, wireBytes(values));
      }
      return formerRunInColumn(tiers);
    },
    { signal },
  );
}
