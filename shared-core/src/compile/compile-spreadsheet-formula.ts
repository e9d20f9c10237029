import { factCatalogue, type Expr, type FactType, type Literal, type StageTemplate } from '../stages';
import { compileRails, type Dialect, type Rails } from './compile-rails';
import { dateCall, formulaCalls } from './formula-calls';
import { ownMember } from './own-member';
import { plainDecimal } from './plain-decimal';

/** Where a sheet holds the facts: a cell for each, for a list the column range of each member of its items. */
export interface SheetMapping {
  readonly cells: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The cell of the as-of date: a formula that asked for today would answer otherwise tomorrow. */
  readonly asOf: string;
}

/** Why a condition has no formula in a sheet. */
export type SheetGap =
  | { readonly kind: 'noCell'; readonly paths: readonly string[] }
  | { readonly kind: 'formulaTooLong'; readonly length: number; readonly most: number };

export type SpreadsheetFormula =
  | { readonly ok: true; readonly holds: string; readonly fails: string }
  | { readonly ok: false; readonly gap: SheetGap };

/** Characters a spreadsheet takes in one formula. */
const longestFormula = 8192;

/**
 * A condition as two formulas, one TRUE where it certainly holds, one where it certainly fails; both FALSE where it is not known (methods §6.4).
 * A cell with nothing but spaces is blank. Choices stand in the cells by their ids.
 */
export function compileSpreadsheetFormula(
  expr: Expr,
  template: Pick<StageTemplate, 'facts'>,
  sheet: SheetMapping,
): SpreadsheetFormula {
  const { facts, derived, items } = factCatalogue(template);
  const missing: string[] = [];
  const cell = (path: string) => ownMember(sheet.cells, path) ?? noted(path, missing);
  const type = (path: string) => facts.get(path)?.type ?? 'text';
  const ranges = (list: string, member: string) =>
    ownMember(ownMember(sheet.lists, list), member) ?? noted(`${list}.${member}`, missing);
  const dialect: Dialect = {
    ...formulaCalls,
    known: (path) => `TRIM(${cell(path)})<>""`,
    yes: cell,
    compare: (path, sign, literal) => comparedCell(cell(path), sign, literal, type(path)),
    within: (path, days) => formulaCalls.and([`${sheet.asOf}>=${cell(path)}`, `${sheet.asOf}-${cell(path)}<=${days}`]),
    count: ({ of, where, ge }) => {
      const types = new Map([...(items.get(of) ?? [])].map(([member, { type: itemType }]) => [member, itemType]));
      const anyRange = Object.values(ownMember(sheet.lists, of) ?? {})[0] ?? noted(of, missing);
      if (!where) return { holds: `ROWS(${anyRange})>=${ge}`, fails: `ROWS(${anyRange})<${ge}` };
      const { holds, fails } = compileRails(
        where,
        columnDialect((member) => ranges(of, member), types, sheet.asOf),
      );
      // A product with every row's own yes makes a number of each row, and a row of what is the same for all.
      const rows = (rail: string) => `SUMPRODUCT((${anyRange}=${anyRange})*${rail})`;
      return { holds: `${rows(holds)}>=${ge}`, fails: `ROWS(${anyRange})-${rows(fails)}<${ge}` };
    },
  };
  const { holds, fails } = compileRails(expr, dialect, derived);
  if (missing.length > 0) return { ok: false, gap: { kind: 'noCell', paths: [...new Set(missing)] } };
  const length = Math.max(holds.length, fails.length) + 1;
  if (length > longestFormula) return { ok: false, gap: { kind: 'formulaTooLong', length, most: longestFormula } };
  return { ok: true, holds: `=${holds}`, fails: `=${fails}` };
}

function noted(path: string, missing: string[]): string {
  missing.push(path);
  return '#REF!';
}

/** A sheet's own = does not tell upper case from lower; EXACT does. */
function comparedCell(cell: string, sign: string, literal: Literal, type: FactType): string {
  if (type === 'date') return `${cell}${sign}${dateCall(String(literal))}`;
  if (typeof literal !== 'string') return `${cell}${sign}${plainDecimal(Number(literal))}`;
  const same = `EXACT(${cell},${quoted(literal)})`;
  return sign === '=' ? same : formulaCalls.not(same);
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Over whole columns AND and OR would melt all rows into one: there a product is “and”, and the sign of a sum is “or”. */
function columnDialect(range: (member: string) => string, types: ReadonlyMap<string, FactType>, asOf: string): Dialect {
  return {
    known: (member) => `(${range(member)}<>"")`,
    yes: (member) => `(${range(member)}=TRUE)`,
    compare: (member, sign, literal) => {
      if (types.get(member) === 'date') return `(${range(member)}${sign}${dateCall(String(literal))})`;
      if (typeof literal !== 'string') return `(${range(member)}${sign}${plainDecimal(Number(literal))})`;
      // Ids of choices are lower case, so = is exact enough; of free texts it is not.
      if (types.get(member) === 'choice') return `(${range(member)}${sign}${quoted(literal)})`;
      const same = `EXACT(${range(member)},${quoted(literal)})`;
      return sign === '=' ? same : `(1-${same})`;
    },
    within: (member, days) => `((${asOf}>=${range(member)})*(${asOf}-${range(member)}<=${days}))`,
    count: (): Rails => ({ holds: '0', fails: '0' }), // an item has no lists
    and: (parts) => (parts.length === 0 ? '1' : `(${parts.join('*')})`),
    or: (parts) => (parts.length === 0 ? '0' : `SIGN(0+${parts.join('+')})`),
    not: (part) => `(1-${part})`,
    atLeast(count, parts) {
      if (count <= 0) return '1';
      // A comparison answers TRUE, which is above every number: the 1* makes a number of it.
      return count > parts.length ? '0' : `(1*((0+${parts.join('+')})>=${count}))`;
    },
  };
}
