import { answered } from './answered';
import { wireBytes } from './chunk-rows';
import { inWorkbook } from './in-workbook';
import { isRecord } from './kept-entries';
import { rowLoads } from './row-loads';
import { sent } from './sent';
import { xmlRoot, xmlText } from './xml-text';

/** The last push out of this workbook, as far as a person is told of it. */
export interface KeptPush {
  readonly id: string;
  readonly organizationId: string;
  readonly host: string;
  /** Of the run that was pushed. */
  readonly asOf: string;
  readonly fingerprint: string;
  readonly listName: string;
  /** Entries that are kept: a row for each record that it was to write. */
  readonly rows: number;
  /** So many of them are of pushes before it, kept to tell what this workbook has changed itself since it was pulled. */
  readonly former?: number;
  /** When the list was pulled, where it was. */
  readonly pulledAt?: string;
  /** Jobs of it whose end was not seen. */
  readonly pending?: readonly string[];
}

/** About how long a piece is: as XML it is half as long again, and the pane has to read it in one go. */
const PIECE_BYTES = 150_000;

const NAMESPACE = 'urn:keystage:push:1';
const pieceNamespace = (id: string) => `urn:keystage:push-piece:1:${id}`;

/** Our part about it; a null object where nothing was pushed, or the last push was undone. */
export function pushPart(context: Excel.RequestContext): Excel.CustomXmlPart {
  return context.workbook.customXmlParts.getByNamespace(NAMESPACE).getOnlyItemOrNullObject();
}

/** The last push, as the part says; undefined where it was damaged: then there is nothing to undo. */
export function readKeptPush(xml: string | undefined | null): KeptPush | undefined {
  const push = parsed(xmlRoot(xml, NAMESPACE)?.textContent);
  return isKeptPush(push) ? push : undefined;
}

/**
 * Keeps a push with what undoes it, one entry for each record, in place of the push before. The entries go first, in pieces that fit what
 * Excel takes at once; until all are there the former push is the one that can be undone. A push with the id of the former goes on with
 * it: its `rows` are those of both.
 */
export async function keepPush(push: KeptPush, entries: readonly unknown[]): Promise<void> {
  await inWorkbook({ activity: 'remembering' }, async (context) => {
    const first = push.rows - entries.length;
    const loads = rowLoads(entries.length, wireBytes(entries) / Math.max(1, entries.length), PIECE_BYTES);
    for (const [from, to] of loads) {
      const text = xmlText(JSON.stringify({ from: first + from, entries: entries.slice(from, to) }));
      context.workbook.customXmlParts.add(`<piece xmlns="${pieceNamespace(push.id)}">${text}</piece>`);
      await sent(context);
    }
    const former = await kept(context);
    const xml = `<push xmlns="${NAMESPACE}">${xmlText(JSON.stringify(push))}</push>`;
    if (former.part.isNullObject) context.workbook.customXmlParts.add(xml);
    else former.part.setXml(xml);
    await sent(context);
    if (former.push && former.push.id !== push.id) await dropPieces(context, former.push.id);
  });
}

/** The last push. Two syncs. */
export function keptPush(): Promise<KeptPush | undefined> {
  return inWorkbook({ activity: 'finding' }, async (context) => (await kept(context)).push);
}

/** What undoes a push, in the order it was kept in; undefined where some of it is no longer there. */
export function pushEntries({ id, rows }: KeptPush): Promise<readonly unknown[] | undefined> {
  return inWorkbook({ activity: 'reading' }, async (context) => {
    const pieces = context.workbook.customXmlParts.getByNamespace(pieceNamespace(id)).load('items/id');
    await context.sync();
    const read: { readonly from: number; readonly entries: readonly unknown[] }[] = [];
    for (const part of pieces.items) {
      // One at a time: together they could pass the limit of an answer.
      const xml = await answered(context, part.getXml());
      const piece = parsed(xmlRoot(xml, pieceNamespace(id))?.textContent);
      if (isRecord(piece) && Array.isArray(piece.entries) && typeof piece.from === 'number')
        read.push({ from: piece.from, entries: piece.entries });
    }
    const entries = read.sort((a, b) => a.from - b.from).flatMap((piece) => piece.entries);
    return entries.length === rows ? entries : undefined;
  });
}

/** Forgets a push and what would undo it. */
export async function forgetPush({ id }: KeptPush): Promise<void> {
  await inWorkbook({ activity: 'remembering' }, async (context) => {
    const { part, push } = await kept(context);
    if (push?.id === id) part.delete();
    await dropPieces(context, id);
  });
}

async function kept(context: Excel.RequestContext): Promise<{ part: Excel.CustomXmlPart; push?: KeptPush }> {
  const part = pushPart(context).load('id');
  await context.sync();
  if (part.isNullObject) return { part };
  const push = readKeptPush(await answered(context, part.getXml()));
  return { part, ...(push && { push }) };
}

async function dropPieces(context: Excel.RequestContext, id: string): Promise<void> {
  const pieces = context.workbook.customXmlParts.getByNamespace(pieceNamespace(id)).load('items/id');
  await context.sync();
  for (const piece of pieces.items) piece.delete();
  await context.sync();
}

/** The file may have passed through other programs since: what is not as we wrote it is forgotten. */
function isKeptPush(value: unknown): value is KeptPush {
  return (
    isRecord(value) &&
    ['id', 'organizationId', 'host', 'asOf', 'fingerprint', 'listName'].every(
      (key) => typeof value[key] === 'string',
    ) &&
    typeof value.rows === 'number' &&
    (value.pending === undefined || Array.isArray(value.pending))
  );
}

function parsed(json: string | undefined | null): unknown {
  try {
    return JSON.parse(json ?? '');
  } catch {
    return undefined;
  }
}
