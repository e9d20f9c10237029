import { roundedTo } from '../decimal-places';
import type { Formula } from './parse-formula';
import {
  asText,
  dayOf,
  dayOfMoment,
  isBlank,
  isDay,
  isMoment,
  rank,
  same,
  type Day,
  type FormulaValue,
} from './formula-value';
import { fullId } from '../record-id';

/** What a formula sees of the record it is about. */
export interface FormulaRecord {
  /** The value at `Name`, `Account.Name` or a global; undefined where there is no such field. */
  value(path: string): FormulaValue | undefined;
  /** The value before this save; the same as now for a new record, as the platform has it. */
  former(path: string): FormulaValue | undefined;
  readonly isNew: boolean;
  /** `2026-11-20`. */
  readonly today: string;
}

/** Kinds of values as the platform's compiler tells them apart; `any` is what an operand may be, `same` what the operands are. */
export type FormulaType =
  'number' | 'text' | 'boolean' | 'date' | 'datetime' | 'picklist' | 'multipicklist' | 'id' | 'null';

/** Where a formula stands. Only a rule or an entry condition is about a save. */
export type FormulaPlace = 'rule' | 'field' | 'flow';

export interface FormulaFunction {
  readonly least: number;
  readonly most: number;
  /** Types an operand may have, by its place; any where nothing is said. */
  takes?(place: number): readonly FormulaType[];
  /** What it gives: a type, or that of its operand at this place. */
  readonly gives: FormulaType | { readonly operand: number };
  /** Asks what a save changes, and so has no sense in a field. */
  readonly ofSave?: true;
  /** Its value is another tomorrow, so no roll-up can filter by it. */
  readonly ofToday?: true;
  rule(operands: readonly Formula[], record: FormulaRecord, evaluate: (formula: Formula) => FormulaValue): FormulaValue;
}

type Rule = FormulaFunction['rule'];
type Part = Omit<FormulaFunction, 'rule' | 'least' | 'most' | 'gives' | 'takes'>;

/** A function of values, all of one type. Blank numbers and dates make it blank. */
const of = (
  takes: FormulaType,
  gives: FormulaType,
  [least, most]: readonly [number, number],
  value: (...values: never[]) => FormulaValue,
): FormulaFunction => ({
  least,
  most,
  takes: () => [takes, 'null'],
  gives,
  rule: (operands, _record, evaluate) => {
    const values = operands.map((operand) => evaluate(operand));
    if (takes === 'text') return value(...(values.map(asText) as never[]));
    return values.some((one) => one === null) ? null : value(...(values as never[]));
  },
});

const logic = (least: number, most: number, rule: Rule): FormulaFunction => ({
  least,
  most,
  takes: () => ['boolean'],
  gives: 'boolean',
  rule,
});

const any = (
  least: number,
  most: number,
  gives: FormulaFunction['gives'],
  rule: Rule,
  more: Part = {},
): FormulaFunction => ({
  least,
  most,
  gives,
  rule,
  ...more,
});

const plain: readonly FormulaType[] = ['number', 'text', 'boolean', 'date', 'datetime', 'id', 'null'];
const days: readonly FormulaType[] = ['date', 'datetime', 'null'];

const dateOf = (year: number, month: number, day: number): Day => ({
  day: Date.UTC(year, month - 1, day) / 86_400_000,
});

const partsOf = ({ day }: Day) => {
  const date = new Date(day * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

/** The same day so many months on; the last of the month where it has no such day. */
function monthsOn(from: Day, months: number): Day {
  const { year, month, day } = partsOf(from);
  const last = partsOf(dateOf(year, month + months + 1, 0)).day;
  return dateOf(year, month + months, Math.min(day, last));
}

const valueBefore = (record: FormulaRecord, formula: Formula) =>
  (formula.kind === 'field' ? record.former(formula.path) : undefined) ?? null;

const choices = (value: FormulaValue) => (typeof value === 'string' && value !== '' ? value.split(';') : []);

/** The functions an org of ours knows, by name. */
export const formulaFunctions: Readonly<Record<string, FormulaFunction | undefined>> = {
  AND: logic(1, 99, (all, _record, evaluate) => all.every((one) => evaluate(one) === true)),
  OR: logic(1, 99, (all, _record, evaluate) => all.some((one) => evaluate(one) === true)),
  NOT: logic(1, 1, ([one], _record, evaluate) => evaluate(one) !== true),
  IF: {
    least: 3,
    most: 3,
    takes: (place) => (place === 0 ? ['boolean'] : plain),
    gives: { operand: 1 },
    rule: ([condition, yes, no], _record, evaluate) => evaluate(evaluate(condition) === true ? yes : no),
  },
  CASE: {
    least: 4,
    most: 99,
    gives: { operand: 2 },
    rule: ([subject, ...pairs], _record, evaluate) => {
      const value = evaluate(subject);
      for (let k = 0; k + 1 < pairs.length; k += 2) {
        if (same(value, evaluate(pairs[k]))) return evaluate(pairs[k + 1]);
      }
      return evaluate(pairs[pairs.length - 1]);
    },
  },
  ISBLANK: any(1, 1, 'boolean', ([one], _record, evaluate) => isBlank(evaluate(one))),
  ISNULL: any(1, 1, 'boolean', ([one], _record, evaluate) => evaluate(one) === null),
  BLANKVALUE: any(2, 2, { operand: 0 }, ([one, other], _record, evaluate) => {
    const value = evaluate(one);
    return isBlank(value) ? evaluate(other) : value;
  }),
  ISPICKVAL: {
    least: 2,
    most: 2,
    takes: (place) => (place === 0 ? ['picklist'] : ['text', 'null']),
    gives: 'boolean',
    rule: ([one, value], _record, evaluate) => same(evaluate(one), evaluate(value)),
  },
  INCLUDES: {
    least: 2,
    most: 2,
    takes: (place) => (place === 0 ? ['multipicklist'] : ['text']),
    gives: 'boolean',
    rule: ([one, value], _record, evaluate) => choices(evaluate(one)).includes(asText(evaluate(value))),
  },
  ISNEW: any(0, 0, 'boolean', (_none, record) => record.isNew, { ofSave: true }),
  ISCHANGED: any(
    1,
    1,
    'boolean',
    ([one], record, evaluate) => !record.isNew && !same(evaluate(one), valueBefore(record, one)),
    { ofSave: true },
  ),
  PRIORVALUE: any(1, 1, { operand: 0 }, ([one], record) => valueBefore(record, one), { ofSave: true }),
  TEXT: {
    least: 1,
    most: 1,
    takes: () => ['number', 'date', 'datetime', 'picklist', 'null'],
    gives: 'text',
    rule: ([one], _record, evaluate) => asText(evaluate(one)),
  },
  VALUE: of('text', 'number', [1, 1], (text: string) => (text.trim() === '' ? null : Number(text))),
  LEN: of('text', 'number', [1, 1], (text: string) => text.length),
  CONTAINS: of('text', 'boolean', [2, 2], (text: string, part: string) => text.includes(part)),
  BEGINS: of('text', 'boolean', [2, 2], (text: string, part: string) => text.startsWith(part)),
  LEFT: { ...textAndNumbers((text, count) => text.slice(0, Math.max(0, count))), least: 2, most: 2 },
  RIGHT: { ...textAndNumbers((text, count) => (count > 0 ? text.slice(-count) : '')), least: 2, most: 2 },
  MID: { ...textAndNumbers((text, from, count) => text.slice(from - 1, from - 1 + count)), least: 3, most: 3 },
  FIND: of('text', 'number', [2, 2], (part: string, text: string) => text.indexOf(part) + 1),
  SUBSTITUTE: of('text', 'text', [3, 3], (text: string, old: string, fresh: string) => text.replaceAll(old, fresh)),
  TRIM: of('text', 'text', [1, 1], (text: string) => text.trim()),
  LOWER: of('text', 'text', [1, 1], (text: string) => text.toLowerCase()),
  UPPER: of('text', 'text', [1, 1], (text: string) => text.toUpperCase()),
  CASESAFEID: {
    least: 1,
    most: 1,
    takes: () => ['id', 'text', 'null'],
    gives: 'text',
    rule: ([one], _record, evaluate) => {
      const id = asText(evaluate(one));
      return fullId(id) ?? id;
    },
  },
  TODAY: any(0, 0, 'date', (_none, record) => dayOf(record.today), { ofToday: true }),
  DATE: of('number', 'date', [3, 3], (year: number, month: number, day: number) => dateOf(year, month, day)),
  DATEVALUE: {
    least: 1,
    most: 1,
    takes: () => ['datetime', 'date', 'text', 'null'],
    gives: 'date',
    rule: ([one], _record, evaluate) => {
      const value = evaluate(one);
      if (isMoment(value)) return dayOfMoment(value);
      return isDay(value) ? value : isBlank(value) ? null : dayOf(asText(value));
    },
  },
  YEAR: of('date', 'number', [1, 1], (date: Day) => partsOf(date).year),
  MONTH: of('date', 'number', [1, 1], (date: Day) => partsOf(date).month),
  DAY: of('date', 'number', [1, 1], (date: Day) => partsOf(date).day),
  ADDMONTHS: {
    least: 2,
    most: 2,
    takes: (place) => (place === 0 ? days : ['number', 'null']),
    gives: { operand: 0 },
    rule: ([one, months], _record, evaluate) => {
      const [from, count] = [evaluate(one), evaluate(months)];
      return isDay(from) && typeof count === 'number' ? monthsOn(from, Math.trunc(count)) : null;
    },
  },
  ABS: of('number', 'number', [1, 1], (value: number) => Math.abs(value)),
  ROUND: of('number', 'number', [2, 2], (value: number, places: number) => roundedTo(value, places)),
  FLOOR: of('number', 'number', [1, 1], (value: number) => Math.floor(value)),
  CEILING: of('number', 'number', [1, 1], (value: number) => Math.ceil(value)),
  MOD: of('number', 'number', [2, 2], (value: number, by: number) =>
    by === 0 ? null : value - by * Math.floor(value / by),
  ),
  MIN: of('number', 'number', [1, 99], (...values: number[]) => Math.min(...values)),
  MAX: of('number', 'number', [1, 99], (...values: number[]) => Math.max(...values)),
};

/** A function of a text and of numbers behind it. */
function textAndNumbers(
  value: (text: string, ...numbers: number[]) => string,
): Omit<FormulaFunction, 'least' | 'most'> {
  return {
    takes: (place) => (place === 0 ? ['text', 'null'] : ['number']),
    gives: 'text',
    rule: ([text, ...numbers], _record, evaluate) =>
      value(asText(evaluate(text)), ...numbers.map((number) => Number(rank(evaluate(number) ?? 0)))),
  };
}
