import { plainDecimal } from '../plain-decimal';

/** `"a name"`, a quote in it doubled, as the standard has it. */
export function quotedName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** `'a text'`, a quote in it doubled. */
export function quotedText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The shortest text that reads back as the same double, without an exponent. A number that is none has no place in a statement. */
export function plainDouble(x: number): string {
  if (!Number.isFinite(x)) throw new Error(`A statement cannot hold the number ${x}.`);
  return plainDecimal(Object.is(x, -0) ? 0 : x);
}

/** `create table … as`, on a line of its own, since a statement may begin with comments. */
export function tableAs(table: string, select: string): string {
  return `create table ${table} as\n${select}`;
}

/** `select * from (values …) as known ("value", …)` */
export function valueRows(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => `  (${row.join(', ')})`).join(',\n');
  return `select * from (values\n${lines}\n) as "known" (${columns.map(quotedName).join(', ')})`;
}
