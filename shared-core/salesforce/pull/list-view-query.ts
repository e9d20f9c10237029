/** What a list view lists, out of the query that Salesforce describes it by. */
export interface ListViewQuery {
  readonly object: string;
  /** What stands between the object and its conditions: `USING SCOPE mine`, or nothing. */
  readonly scope: string;
  /** Its conditions; undefined where it lists all. */
  readonly where?: string;
}

/** The parts of a list view's query that say which records it lists; columns and order are left away. Undefined for no query. */
export function listViewQuery(soql: string): ListViewQuery | undefined {
  const bare = blanked(soql);
  const from = /\sFROM\s+(\w+)(\s+USING\s+SCOPE\s+\w+)?/i.exec(bare);
  if (!from) return undefined;
  const [found, object, scope = ''] = from;
  const begin = from.index + found.length;
  const where = /^\s+WHERE\s+/i.exec(bare.slice(begin));
  const end = begin + (/\s(?:ORDER\s+BY|LIMIT|OFFSET)\s/i.exec(bare.slice(begin))?.index ?? bare.length);
  const conditions = where && soql.slice(begin + where[0].length, end).trim();
  return { object, scope: scope.trim(), ...(conditions && { where: conditions }) };
}

/** The query with blanks for what stands in quotes, sign for sign: a name may hold any word. */
const blanked = (soql: string) => soql.replace(/'(?:\\.|[^'\\])*'/g, (text) => ' '.repeat(text.length));
