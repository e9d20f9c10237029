import {
  ahpWeights,
  rankOrderCentroid,
  speaker,
  swingWeights,
  type Judgement,
  type SegmentationModel,
  type WeighedItem,
  type WeightingProblem,
} from '@keystage/core';
import { openTable, type Cell, type Table } from '../files/open-table';
import { Refusal } from '../refusal';
import { cliWords, languages } from '../words';
import type { Proposal } from './proposal';
import type { WeightsOptions } from './weights-options';

type Judged = Extract<WeightsOptions['asks'], { readonly judgements: string }>;

/** The columns a file of judgements has to have. */
const columnsOf = { swing: ['item', 'rating'], 'rank-order': ['item'], ahp: ['item', 'other', 'times'] } as const;

/**
 * Weights by what people said, read from a CSV file or workbook: a rating for each item (swing), the items in the order of their importance
 * (rank order), or how many times one outweighs another for each pair (AHP). Items go by their id or their name in any language.
 * `nameOf` says how problems call them. Items that a file of ratings or an order leaves out come back by their names.
 */
export async function readJudgements(
  { method, judgements: path, randomIndex }: Judged,
  items: readonly WeighedItem[],
  model: SegmentationModel,
  nameOf: (id: string) => string,
): Promise<Proposal | { readonly ok: false; readonly leftOut: readonly string[] }> {
  const rows = await rowsOf(await openTable(path), columnsOf[method]);
  const idOf = idsByName(items, model);
  const known = (text: string) => idOf.get(text.toLowerCase());
  const called = items.map(({ id }) => nameOf(id));
  const nameIn = (text: string) => (known(text) === undefined ? text : nameOf(known(text)!));

  if (method === 'ahp') {
    const judgements = rows.map(({ item, other, times }): Judgement => [nameIn(item), nameIn(other), ratio(times)]);
    return ahpWeights(called, judgements, randomIndex);
  }
  const named = rows.map(({ item }) => nameIn(item));
  const problems = named.flatMap((item, k): WeightingProblem[] => {
    if (!called.includes(item)) return [{ kind: 'itemUnknown', item, items: called }];
    return named.indexOf(item) < k ? [{ kind: 'itemRepeated', item }] : [];
  });
  if (problems.length > 0) return { ok: false, problems };
  const leftOut = called.filter((item) => !named.includes(item));
  if (leftOut.length > 0) return { ok: false, leftOut };

  const places = called.map((item) => named.indexOf(item));
  if (method === 'swing') return swingWeights(places.map((k) => ({ item: named[k], rating: ratio(rows[k].rating) })));
  const ranked = rankOrderCentroid(named.length);
  if (!ranked.ok) return ranked;
  const { weights } = ranked.proposal;
  return { ok: true, proposal: { ...ranked.proposal, weights: places.map((k) => weights[k]) } };
}

async function rowsOf<Column extends string>(
  table: Table,
  columns: readonly Column[],
): Promise<Readonly<Record<string, string>>[]> {
  const headers = table.headers.map((header) => header.toLowerCase());
  const missing = columns.filter((column) => !headers.includes(column));
  if (missing.length > 0) {
    throw new Refusal(
      `${table.path}: expected the columns ${columns.join(', ')}, got ${table.headers.map((header) => `“${header}”`).join(', ')}. Name them so.`,
    );
  }
  const rows: Record<string, string>[] = [];
  const faults: string[] = [];
  let row = 1;
  for await (const batch of table.rows()) {
    for (const cells of batch) {
      row++;
      const texts = columns.map((column) => [column, textOf(cells[headers.indexOf(column)])] as const);
      if (texts.every(([, text]) => text === '')) continue;
      const number = texts.find(([column, text]) => numbered.has(column) && Number.isNaN(ratio(text)));
      if (number)
        faults.push(
          `${table.path}, row ${row}: expected a number such as 3, 0.5 or 1/3, got “${number[1]}”. Correct it.`,
        );
      rows.push(Object.fromEntries(texts));
    }
  }
  if (faults.length > 0) throw new Refusal(...faults);
  return rows;
}

const numbered: ReadonlySet<string> = new Set(['rating', 'times']);

const textOf = (cell: Cell | undefined) => (cell === null || cell === undefined ? '' : String(cell).trim());

/** A number, or one over another such as 1/3; NaN for anything else. */
function ratio(text: string): number {
  const parts = text.split('/');
  const numbers = parts.map((part) => (/^\s*\d+(\.\d+)?\s*$/.test(part) ? Number(part) : NaN));
  return parts.length > 2 ? NaN : numbers[0] / (numbers[1] ?? 1);
}

/** Every id and every name of the items, in lower case, with the id it means. */
function idsByName(items: readonly WeighedItem[], model: SegmentationModel): ReadonlyMap<string, string> {
  const idOf = new Map<string, string>();
  for (const { id } of items) {
    const names = languages.flatMap((language) => {
      const { core } = cliWords[language];
      const group = Object.entries(core.groups).find(([known]) => known === id)?.[1];
      return [group ?? speaker(core, model).indicator(id)];
    });
    for (const name of [id, ...names]) idOf.set(name.toLowerCase(), id);
  }
  return idOf;
}
