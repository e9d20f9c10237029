import { TextDecoder } from 'node:util';
import { textOf, workbookParts, type WorkbookParts } from '../files/workbook-outline';

/** What of the add-in is in a workbook beside the values in its cells. */
export interface WorkbookTraces {
  /** Namespaces of its parts of custom XML, in which the pane keeps what it has to remember. */
  readonly namespaces: readonly string[];
  /** Formulas with functions of ours, by sheet; only sheets that have any. */
  readonly formulas: readonly { readonly sheet: string; readonly count: number }[];
}

/**
 * What the add-in left in an XLSX workbook; undefined for a file that is none. `namespace` is what stands before its functions: Excel shows
 * KEYSTAGE.TIERS and writes _xldudf_KEYSTAGE_TIERS.
 */
export async function workbookTraces(path: string, namespace: string): Promise<WorkbookTraces | undefined> {
  const parts = await workbookParts(path);
  if (!parts) return undefined;
  const namespaces = new Set<string>();
  for (const part of parts.ofType('/customXml')) {
    const [, found] = /\sxmlns(?::\w+)?=["'](urn:keystage:[^"']*)["']/.exec(await textOf(parts.openPart, part)) ?? [];
    if (found !== undefined) namespaces.add(found);
  }
  const formulas: { sheet: string; count: number }[] = [];
  for (const { name, part } of parts.sheets) {
    const count = await formulasIn(parts, part, new RegExp(`\\b(?:_xldudf_)?${namespace}[._][A-Z]+\\(`));
    if (count > 0) formulas.push({ sheet: name, count });
  }
  return { namespaces: [...namespaces].sort(), formulas };
}

/** How many formulas of a sheet match, read piece by piece. */
async function formulasIn({ openPart }: WorkbookParts, part: string, pattern: RegExp): Promise<number> {
  const stream = await openPart(part);
  if (!stream) return 0;
  const decoder = new TextDecoder();
  let count = 0;
  let rest = '';
  for await (const piece of stream as AsyncIterable<Buffer>) {
    // The last is cut by the end of the piece, and looked at with the next.
    const pieces = (rest + decoder.decode(piece, { stream: true })).split('</f>');
    rest = pieces.pop() ?? '';
    rest = rest.slice(Math.max(0, rest.lastIndexOf('<f')));
    count += pieces.filter((one) => pattern.test(one.slice(one.lastIndexOf('<f')))).length;
  }
  return count;
}
