import { OrgError } from '../save-error';

export type Literal =
  | { readonly kind: 'value'; readonly value: string | number | boolean | null }
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'datetime'; readonly value: string }
  /** `TODAY`, `LAST_N_DAYS:30`. */
  | { readonly kind: 'dateLiteral'; readonly name: string; readonly count?: number };

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'LIKE';

export type Condition =
  | { readonly kind: 'and' | 'or'; readonly conditions: readonly Condition[] }
  | { readonly kind: 'not'; readonly condition: Condition }
  | { readonly kind: 'comparison'; readonly field: string; readonly operator: Comparison; readonly literal: Literal }
  | { readonly kind: 'in'; readonly field: string; readonly not: boolean; readonly literals: readonly Literal[] }
  /** Several choices in one field: any of the literals, each of which may ask for more than one, as `a;b`. */
  | { readonly kind: 'includes'; readonly field: string; readonly not: boolean; readonly literals: readonly Literal[] };

export type Selected =
  | { readonly kind: 'field'; readonly path: string; readonly datePart?: DatePart; readonly alias?: string }
  | { readonly kind: 'aggregate'; readonly operation: Aggregate; readonly path?: string; readonly alias?: string }
  | { readonly kind: 'children'; readonly query: SoqlQuery };

export type Aggregate = 'COUNT' | 'COUNT_DISTINCT' | 'SUM' | 'AVG' | 'MIN' | 'MAX';

/** Functions that give a part of a date, by which records are grouped. */
export type DatePart = 'CALENDAR_YEAR' | 'CALENDAR_QUARTER' | 'CALENDAR_MONTH';

export interface SoqlQuery {
  readonly select: readonly Selected[];
  readonly from: string;
  readonly where?: Condition;
  readonly groupBy: readonly { readonly path: string; readonly datePart?: DatePart }[];
  readonly orderBy: readonly { readonly path: string; readonly descending: boolean; readonly nullsLast: boolean }[];
  readonly limit?: number;
  readonly offset: number;
}

const token =
  /\s+|(?<text>'(?:[^'\\]|\\.)*')|(?<datetime>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d))|(?<date>\d{4}-\d\d-\d\d)|(?<number>[-+]?\d+(?:\.\d+)?)|(?<name>[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)|(?<sign><=|>=|!=|<>|[=<>(),:])/y;

type TokenKind = 'text' | 'datetime' | 'date' | 'number' | 'name' | 'sign' | 'end';

interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly at: number;
}

const aggregates: readonly string[] = ['COUNT', 'COUNT_DISTINCT', 'SUM', 'AVG', 'MIN', 'MAX'];
const dateParts: readonly string[] = ['CALENDAR_YEAR', 'CALENDAR_QUARTER', 'CALENDAR_MONTH'];
const notBuilt = new Set(['WITH', 'HAVING', 'FOR', 'USING', 'TYPEOF', 'UPDATE', 'ALL']);

/** Reads the part of SOQL that the stand-in org speaks. Throws MALFORMED_QUERY, and NOT_IMPLEMENTED for what SOQL has and the org has not. */
export function parseQuery(soql: string): SoqlQuery {
  const tokens = tokensOf(soql);
  let next = 0;
  const peek = () => tokens[next];
  const isWord = (word: string) => peek().kind === 'name' && peek().text.toUpperCase() === word;
  const isSign = (sign: string) => peek().kind === 'sign' && peek().text === sign;
  const take = () => tokens[next++];
  const fail = (): never => {
    const { kind, text, at } = peek();
    if (kind === 'name' && notBuilt.has(text.toUpperCase())) {
      throw new OrgError('NOT_IMPLEMENTED', `The stand-in org does not have ${text.toUpperCase()} in a query.`);
    }
    const line = `\n${soql.slice(Math.max(0, at - 20), at + 20)}\n${' '.repeat(Math.min(at, 20))}^\nERROR at Row:1:Column:${at + 1}\n`;
    throw new OrgError('MALFORMED_QUERY', `${line}unexpected token: ${kind === 'end' ? '<EOF>' : `'${text}'`}`);
  };
  const accept = (word: string) => (isWord(word) ? Boolean(take()) : false);
  const expectWord = (word: string) => void (accept(word) || fail());
  const expectSign = (sign: string) => void (isSign(sign) ? take() : fail());
  const name = (): string => (peek().kind === 'name' ? take().text : fail());
  const count = (): number => (peek().kind === 'number' ? Number(take().text) : fail());
  const list = <T>(item: () => T): T[] => {
    const items = [item()];
    while (isSign(',')) {
      take();
      items.push(item());
    }
    return items;
  };

  const query = (): SoqlQuery => {
    expectWord('SELECT');
    const select = list(selected);
    expectWord('FROM');
    const from = name();
    const where = accept('WHERE') ? condition() : undefined;
    let groupBy: SoqlQuery['groupBy'] = [];
    if (accept('GROUP')) {
      expectWord('BY');
      groupBy = list(grouping);
    }
    let orderBy: SoqlQuery['orderBy'] = [];
    if (accept('ORDER')) {
      expectWord('BY');
      orderBy = list(ordering);
    }
    const limit = accept('LIMIT') ? count() : undefined;
    const offset = accept('OFFSET') ? count() : 0;
    return { select, from, where, groupBy, orderBy, limit, offset };
  };

  const selected = (): Selected => {
    if (isSign('(')) {
      take();
      const children = query();
      expectSign(')');
      return { kind: 'children', query: children };
    }
    const path = name();
    if (!isSign('(')) return { kind: 'field', path, alias: alias() };
    const called = path.toUpperCase();
    const operation = aggregates.find((known) => known === called) as Aggregate | undefined;
    take();
    const of = isSign(')') ? undefined : name();
    expectSign(')');
    if (operation) return { kind: 'aggregate', operation, path: of, alias: alias() };
    return { kind: 'field', path: of ?? fail(), datePart: datePart(called), alias: alias() };
  };

  /** A name of one's own for what was selected; `FROM` or a comma follows it. */
  const alias = () => {
    const after = tokens[next + 1];
    const isAlias = peek().kind === 'name' && (after.text === ',' || after.text.toUpperCase() === 'FROM');
    return isAlias ? take().text : undefined;
  };

  const datePart = (called: string): DatePart => {
    if (dateParts.includes(called)) return called as DatePart;
    throw new OrgError('NOT_IMPLEMENTED', `The stand-in org does not have ${called}() in a query.`);
  };

  const grouping = (): SoqlQuery['groupBy'][number] => {
    const path = name();
    if (!isSign('(')) return { path };
    const part = datePart(path.toUpperCase());
    take();
    const of = name();
    expectSign(')');
    return { path: of, datePart: part };
  };

  const ordering = () => {
    const path = name();
    const descending = accept('DESC');
    if (!descending) accept('ASC');
    let nullsLast = false;
    if (accept('NULLS')) {
      nullsLast = accept('LAST');
      if (!nullsLast) expectWord('FIRST');
    }
    return { path, descending, nullsLast };
  };

  const condition = (): Condition => {
    const first = oneCondition();
    const kind = isWord('AND') ? 'and' : isWord('OR') ? 'or' : undefined;
    if (!kind) return first;
    const conditions = [first];
    // As in SOQL, AND and OR are not mixed without parentheses.
    while (accept(kind.toUpperCase())) conditions.push(oneCondition());
    if (isWord('AND') || isWord('OR')) fail();
    return { kind, conditions };
  };

  const oneCondition = (): Condition => {
    if (accept('NOT')) return { kind: 'not', condition: oneCondition() };
    if (isSign('(')) {
      take();
      const inner = condition();
      expectSign(')');
      return inner;
    }
    const field = name();
    const not = accept('NOT');
    if (accept('IN')) {
      expectSign('(');
      if (isWord('SELECT')) throw new OrgError('NOT_IMPLEMENTED', 'The stand-in org does not have semi-joins.');
      const literals = list(literal);
      expectSign(')');
      return { kind: 'in', field, not, literals };
    }
    if (not) fail();
    if (isWord('INCLUDES') || isWord('EXCLUDES')) {
      const excludes = take().text.toUpperCase() === 'EXCLUDES';
      expectSign('(');
      const literals = list(literal);
      expectSign(')');
      return { kind: 'includes', field, not: excludes, literals };
    }
    return { kind: 'comparison', field, operator: comparison(), literal: literal() };
  };

  const comparison = (): Comparison => {
    if (accept('LIKE')) return 'LIKE';
    const sign = peek().kind === 'sign' ? peek().text : '';
    switch (sign) {
      case '=':
      case '!=':
      case '<':
      case '<=':
      case '>':
      case '>=':
        take();
        return sign;
      case '<>':
        take();
        return '!=';
      default:
        return fail();
    }
  };

  const literal = (): Literal => {
    const { kind, text } = peek();
    switch (kind) {
      case 'text':
        take();
        return { kind: 'value', value: unescaped(text.slice(1, -1)) };
      case 'number':
        take();
        return { kind: 'value', value: Number(text) };
      case 'date':
      case 'datetime':
        take();
        return { kind, value: text };
      case 'name':
        return wordLiteral();
      default:
        return fail();
    }
  };

  const wordLiteral = (): Literal => {
    const word = take().text.toUpperCase();
    if (word === 'NULL') return { kind: 'value', value: null };
    if (word === 'TRUE' || word === 'FALSE') return { kind: 'value', value: word === 'TRUE' };
    if (!isSign(':')) return { kind: 'dateLiteral', name: word };
    take();
    return { kind: 'dateLiteral', name: word, count: count() };
  };

  const parsed = query();
  if (peek().kind !== 'end') fail();
  return parsed;
}

function tokensOf(soql: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < soql.length; at = token.lastIndex) {
    token.lastIndex = at;
    const groups = token.exec(soql)?.groups;
    if (!groups) throw new OrgError('MALFORMED_QUERY', `unexpected token: '${soql.slice(at, at + 20)}'`);
    const found = Object.entries(groups).find(([, text]) => text !== undefined);
    if (found) tokens.push({ kind: found[0] as TokenKind, text: found[1], at });
  }
  return [...tokens, { kind: 'end', text: '', at: soql.length }];
}

/** `\%` and `\_` keep their stroke: LIKE needs to know that they stand for themselves. */
const unescaped = (text: string) =>
  text.replace(/\\(.)/g, (whole, letter: string) =>
    letter === 'n' ? '\n' : letter === 't' ? '\t' : letter === 'r' ? '\r' : '%_'.includes(letter) ? whole : letter,
  );
