import { posix } from 'node:path';
import { TextDecoder } from 'node:util';
import { zipParts, type PartOpener } from './zip-parts';

export interface SheetOutline {
  readonly name: string;
  readonly hidden: boolean;
  /** Addresses of its merged cells, as in `C1:D1`. Asks for a pass over the sheet. */
  mergedCells(): Promise<string[]>;
}

/** An XLSX workbook by its parts: those that its own part refers to by type, and where each sheet lies. */
export interface WorkbookParts {
  readonly openPart: PartOpener;
  /** The parts of a type, by the end of its name: `/customXml`. */
  readonly ofType: (type: string) => readonly string[];
  readonly sheets: readonly { readonly name: string; readonly state: string | undefined; readonly part: string }[];
}

/** The parts of a workbook, read without loading it; undefined where the file cannot be looked into this way. */
export async function workbookParts(path: string): Promise<WorkbookParts | undefined> {
  const openPart = await zipParts(path);
  if (!openPart) return undefined;
  const relations = attributesOf(await textOf(openPart, '_rels/.rels'), 'Relationship');
  const book = relations.find(({ Type }) => Type?.endsWith('/officeDocument'))?.Target?.replace(/^\//, '');
  if (book === undefined) return undefined;
  const folder = posix.dirname(book);
  const targets = attributesOf(
    await textOf(openPart, posix.join(folder, '_rels', `${posix.basename(book)}.rels`)),
    'Relationship',
  );
  const partAt = (target = '') => (target.startsWith('/') ? target.slice(1) : posix.join(folder, target));
  return {
    openPart,
    ofType: (type) => targets.filter(({ Type }) => Type?.endsWith(type)).map(({ Target }) => partAt(Target)),
    sheets: attributesOf(await textOf(openPart, book), 'sheet').map((sheet) => {
      const relation = Object.entries(sheet).find(([key]) => /:id$/i.test(key))?.[1];
      return {
        name: sheet.name ?? '',
        state: sheet.state,
        part: partAt(targets.find(({ Id }) => Id === relation)?.Target),
      };
    }),
  };
}

/**
 * The sheets of an XLSX workbook and what the row reader does not tell: which are hidden and which cells are merged. Read from the parts
 * of the file without loading it; empty where the file cannot be looked into this way.
 */
export async function workbookOutline(path: string): Promise<SheetOutline[]> {
  const parts = await workbookParts(path);
  return (parts?.sheets ?? []).map(({ name, state, part }) => ({
    name,
    hidden: state === 'hidden' || state === 'veryHidden',
    mergedCells: () => (parts ? mergedCellsOf(parts.openPart, part) : Promise.resolve([])),
  }));
}

/** The text of a part; empty where there is none. */
export async function textOf(openPart: PartOpener, name: string): Promise<string> {
  const stream = await openPart(name);
  if (!stream) return '';
  const pieces: Buffer[] = [];
  for await (const piece of stream as AsyncIterable<Buffer>) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

async function mergedCellsOf(openPart: PartOpener, name: string): Promise<string[]> {
  const stream = await openPart(name);
  if (!stream) return [];
  const decoder = new TextDecoder();
  const found: string[] = [];
  let rest = '';
  for await (const piece of stream as AsyncIterable<Buffer>) {
    rest += decoder.decode(piece, { stream: true });
    found.push(...attributesOf(rest, 'mergeCell').flatMap(({ ref }) => ref ?? []));
    // An element cut by the end of the piece is looked at again with the next.
    rest = rest.slice(Math.max(rest.lastIndexOf('>') + 1, rest.length - 1000));
  }
  return found;
}

/** The attributes of every element of a name, whatever its prefix. */
function attributesOf(xml: string, element: string): Partial<Record<string, string>>[] {
  const elements = xml.matchAll(new RegExp(`<(?:\\w+:)?${element}\\s([^>]*)>`, 'g'));
  return Array.from(elements, ([, inside]) =>
    Object.fromEntries(
      Array.from(inside.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g), ([, key, double, single]) => [
        key,
        plain(double ?? single ?? ''),
      ]),
    ),
  );
}

const entities: Partial<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal ?? hex) return String.fromCodePoint(decimal ? Number(decimal) : parseInt(hex ?? '', 16));
    return entities[name ?? ''] ?? whole;
  });
}
