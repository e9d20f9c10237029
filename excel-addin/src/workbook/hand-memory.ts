import { isRecord, keepEntries, keptEntries, keptPart, keptXml, type KeptEntries } from './kept-entries';
import type { WrittenRow } from './write-row';

/** The row that was last written into by hand, by the key of its list: it can be taken back in the next session too. */
const kept: KeptEntries<WrittenRow> = {
  namespace: 'urn:keystage:row-by-hand:1',
  root: 'rowByHand',
  entry: 'row',
  isEntry: isWrittenRow,
};

/** Our part about it; a null object where there is nothing to take back. */
export function handPart(context: Excel.RequestContext): Excel.CustomXmlPart {
  return keptPart(context, kept);
}

/** The row that can be taken back, as the part says. */
export function readRowByHand(xml: string | undefined | null): WrittenRow | undefined {
  return Object.values(keptEntries(xml, kept)).at(0);
}

/** Asks for the row to be kept in place of the one before; it is with the next sync. `part` is what `handPart` gave, its `id` loaded. */
export function keepRowByHand(context: Excel.RequestContext, part: Excel.CustomXmlPart, written: WrittenRow): void {
  keepEntries(context, part, keptXml({ [written.list.key]: written }, kept));
}

/** The file may have passed through other programs since: what is not as we wrote it is forgotten. */
function isWrittenRow(value: unknown): value is WrittenRow {
  if (!isRecord(value)) return false;
  const { list, row, id, before, added, entered } = value;
  return (
    isRecord(list) &&
    isRecord(list.area) &&
    typeof list.sheetId === 'string' &&
    Number.isInteger(row) &&
    isRecord(id) &&
    [before, added, entered].every((cells) => Array.isArray(cells) && cells.every(isRecord))
  );
}
