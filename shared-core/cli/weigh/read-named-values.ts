import { openTable } from '../files/open-table';
import { Refusal } from '../refusal';

/**
 * A table of names and what belongs to each, such as products and their prices: the columns are found by what their headers may be called.
 * The first row of a name counts.
 */
export async function readNamedValues(
  path: string,
  names: readonly string[],
  values: readonly string[],
): Promise<Map<string, string>> {
  const table = await openTable(path);
  const headers = table.headers.map((header) => header.toLowerCase().replace(/[\s_-]/g, ''));
  const columnOf = (known: readonly string[]) =>
    known.map((name) => headers.indexOf(name)).find((column) => column >= 0) ?? -1;
  const [name, value] = [columnOf(names), columnOf(values)];
  if (name < 0 || value < 0) {
    throw new Refusal(
      `${path}: expected the columns ${names[0]} and ${values[0]}, got ${table.headers.map((header) => `“${header}”`).join(', ')}. Name them so.`,
    );
  }
  const read = new Map<string, string>();
  for await (const batch of table.rows()) {
    for (const row of batch) {
      const [key, held] = [String(row[name] ?? '').trim(), String(row[value] ?? '').trim()];
      if (key !== '' && held !== '' && !read.has(key)) read.set(key, held);
    }
  }
  return read;
}

/** List prices by product. Refused with every price that is none. */
export async function readPrices(path: string): Promise<Map<string, number>> {
  const texts = await readNamedValues(
    path,
    ['product', 'productname', '产品', '제품'],
    ['price', 'salesprice', 'listprice', '价格', '가격'],
  );
  const faults = [...texts].filter(([, text]) => !/^\d+(\.\d+)?$/.test(text));
  if (faults.length > 0) {
    throw new Refusal(
      ...faults.map(
        ([product, text]) => `${path}, “${product}”: expected a price with a decimal point, got “${text}”. Correct it.`,
      ),
    );
  }
  return new Map([...texts].map(([product, text]) => [product, Number(text)]));
}

/** Teams by owner. */
export function readTeams(path: string): Promise<Map<string, string>> {
  const owners = ['owner', 'salesagent', 'salesrep', 'salesperson', 'name', '负责人', '담당자'];
  return readNamedValues(path, owners, ['team', 'manager', 'department', '团队', '팀']);
}
