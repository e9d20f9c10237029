import * as fc from 'fast-check';
import { Model } from '@ironcalc/wasm';
import {
  compileSpreadsheetFormula,
  daysBetween,
  evaluateExpr,
  factCatalogue,
  type CalendarDate,
  type Expr,
  type SheetMapping,
  type Truth,
} from '@keystage/core';
import { startIronCalcInNode } from '../hosts/excel/carriers/in-node';
import {
  asOf,
  catalogue,
  listLength,
  someConditions,
  someFacts,
  type Facts,
  type FactValue,
} from './random-conditions';

const columns = ['a', 'b', 'c', 'project.approved', 'amount', 'met', 'note', 'route'] as const;
const members = ['role', 'known', 'score', 'seen'] as const;
const dayZero = '1899-12-30' as CalendarDate;

const letters = (column: number) => String.fromCharCode(64 + column);
const listColumn = columns.length + 1;
const asOfCell = '$Z$1';

/** The case's facts stand in its own rows, the list in as many as it has people. */
function mappingAt(row: number): SheetMapping {
  const range = (column: number) => `${letters(column)}${row}:${letters(column)}${row + listLength - 1}`;
  return {
    cells: Object.fromEntries(columns.map((path, k) => [path, `${letters(k + 1)}${row}`])),
    lists: { people: Object.fromEntries(members.map((member, k) => [member, range(listColumn + k)])) },
    asOf: asOfCell,
  };
}

function enter(sheet: Model, row: number, facts: Facts): void {
  const values: Record<string, FactValue | object> = { ...facts, 'project.approved': facts.project.approved };
  columns.forEach((path, k) => enterCell(sheet, row, k + 1, values[path] as FactValue));
  facts.people.forEach((person, i) =>
    members.forEach((member, k) => enterCell(sheet, row + i, listColumn + k, person[member])),
  );
}

function enterCell(sheet: Model, row: number, column: number, value: FactValue): void {
  if (value === undefined) return;
  const isDay = typeof value === 'string' && /^\d{4}-/.test(value);
  const text = isDay ? String(daysBetween(dayZero, value as CalendarDate)) : String(value);
  sheet.setUserInput(0, row, column, typeof value === 'boolean' ? text.toUpperCase() : text);
}

/** What the evaluator says of the facts, those that follow from others worked out. */
function truthOf(expr: Expr, facts: Facts): Truth {
  const { derived } = factCatalogue(catalogue);
  const values: Record<string, unknown> = { ...facts, 'project.approved': facts.project.approved };
  const lookup = (path: string): unknown => {
    const from = derived.get(path);
    if (!from) return values[path];
    const truth = evaluateExpr(from, lookup, asOf);
    return truth === 'unknown' ? undefined : truth === 'true';
  };
  return evaluateExpr(expr, lookup, asOf);
}

test('law: 3,000 random conditions say in a sheet what the core says, on both rails', () => {
  startIronCalcInNode();
  const cases = fc.sample(fc.tuple(someConditions({ dates: true, counts: true }), someFacts), {
    numRuns: 3000,
    seed: 20_261_120,
  });
  const tally: Record<Truth, number> = { true: 0, false: 0, unknown: 0 };
  const disagreements: unknown[] = [];
  const batch = 500;
  for (let from = 0; from < cases.length; from += batch) {
    const sheet = new Model('conditions', 'en', 'UTC', 'en');
    sheet.pauseEvaluation();
    sheet.setUserInput(0, 1, 26, String(daysBetween(dayZero, asOf)));
    const some = cases.slice(from, from + batch);
    const rowOf = (k: number) => 1 + k * listLength;
    some.forEach(([expr, facts], k) => {
      enter(sheet, rowOf(k), facts);
      const formula = compileSpreadsheetFormula(expr, catalogue, mappingAt(rowOf(k)));
      if (!formula.ok) throw new Error(`no formula for ${JSON.stringify(expr)}: ${JSON.stringify(formula.gap)}`);
      sheet.setUserInput(0, rowOf(k), 20, formula.holds);
      sheet.setUserInput(0, rowOf(k), 21, formula.fails);
    });
    sheet.evaluate();
    some.forEach(([expr, facts], k) => {
      const truth = truthOf(expr, facts);
      tally[truth] += 1;
      const rails = [20, 21].map((column) => sheet.getFormattedCellValue(0, rowOf(k), column));
      const expected = [truth === 'true', truth === 'false'].map((yes) => String(yes).toUpperCase());
      if (rails.join() !== expected.join()) {
        const formula = sheet.getCellContent(0, rowOf(k), 20);
        disagreements.push({ expr: JSON.stringify(expr), facts, truth, rails, formula });
      }
    });
  }
  expect(disagreements.slice(0, 3)).toEqual([]);
  // The sample is worth something: each answer is there often.
  expect(Object.values(tally).every((count) => count > 300)).toBe(true);
});

test('a fact without a cell is named, and one too long for a sheet says how long', () => {
  const sheet: SheetMapping = { cells: { a: 'A1' }, lists: {}, asOf: 'Z1' };
  const one: Expr = { all: [{ is: 'a' }, { is: 'b' }, { count: { of: 'people', where: { is: 'known' }, ge: 1 } }] };
  expect(compileSpreadsheetFormula(one, catalogue, sheet)).toEqual({
    ok: false,
    gap: { kind: 'noCell', paths: ['b', 'people', 'people.known'] },
  });
  const long: Expr = { any: Array.from({ length: 400 }, (_, i) => ({ eq: ['amount', i] as const })) };
  const answer = compileSpreadsheetFormula(long, catalogue, mappingAt(1));
  expect(answer).toMatchObject({ ok: false, gap: { kind: 'formulaTooLong', most: 8192 } });
});

test('formulas are such as a person would write', () => {
  const formula = (expr: Expr) => {
    const answer = compileSpreadsheetFormula(expr, catalogue, mappingAt(1));
    return answer.ok ? answer.holds : answer.gap;
  };
  expect(formula({ is: 'a' })).toBe('=AND(TRIM(A1)<>"",A1)');
  expect(formula({ within: ['met', 30] })).toBe('=AND(TRIM(F1)<>"",AND($Z$1>=F1,$Z$1-F1<=30))');
  expect(formula({ eq: ['note', 'a "quoted" plan'] })).toBe('=AND(TRIM(G1)<>"",EXACT(G1,"a ""quoted"" plan"))');
  expect(formula({ atLeast: [2, [{ known: 'a' }, { known: 'b' }, { known: 'c' }]] })).toBe(
    '=IF(TRIM(A1)<>"",1,0)+IF(TRIM(B1)<>"",1,0)+IF(TRIM(C1)<>"",1,0)>=2',
  );
});
