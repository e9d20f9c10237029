import type { FieldType } from '../schema';
import { FormulaError, type Formula, type Operator } from './parse-formula';

export type FormulaValue = string | number | boolean | null;

/** What a formula sees of the record being saved. */
export interface FormulaRecord {
  /** The value at `Name` or `Account.Name`; undefined where there is no such field. */
  value(path: string): FormulaValue | undefined;
  /** The value before this save; the same as now for a new record, as the platform has it. */
  former(path: string): FormulaValue | undefined;
  readonly isNew: boolean;
  /** `2026-11-20`. */
  readonly today: string;
}

type Rule = (operands: readonly Formula[], record: FormulaRecord, evaluate: Evaluate) => FormulaValue;
type Evaluate = (formula: Formula) => FormulaValue;

const isBlank = (value: FormulaValue) => value === null || value === '';
const number = (value: FormulaValue) => (typeof value === 'number' ? value : null);
const text = (value: FormulaValue) => (value === null ? '' : String(value));
const onNumbers =
  (rule: (...values: number[]) => number): Rule =>
  (operands, _record, evaluate) => {
    const values = operands.map((operand) => number(evaluate(operand)));
    return values.some((value) => value === null) ? null : rule(...values.map(Number));
  };

/** The functions an org of ours knows, with how many operands each takes. */
const functions: Readonly<Record<string, { readonly least: number; readonly most: number; readonly rule: Rule }>> = {
  AND: { least: 1, most: 99, rule: (all, _record, evaluate) => all.every((one) => evaluate(one) === true) },
  OR: { least: 1, most: 99, rule: (all, _record, evaluate) => all.some((one) => evaluate(one) === true) },
  NOT: { least: 1, most: 1, rule: ([one], _record, evaluate) => evaluate(one) !== true },
  IF: {
    least: 3,
    most: 3,
    rule: ([condition, yes, no], _record, evaluate) => evaluate(evaluate(condition) === true ? yes : no),
  },
  CASE: {
    least: 4,
    most: 99,
    rule: ([subject, ...pairs], _record, evaluate) => {
      const value = evaluate(subject);
      for (let k = 0; k + 1 < pairs.length; k += 2) {
        if (same(value, evaluate(pairs[k]))) return evaluate(pairs[k + 1]);
      }
      return evaluate(pairs[pairs.length - 1]);
    },
  },
  ISBLANK: { least: 1, most: 1, rule: ([one], _record, evaluate) => isBlank(evaluate(one)) },
  ISNULL: { least: 1, most: 1, rule: ([one], _record, evaluate) => evaluate(one) === null },
  BLANKVALUE: {
    least: 2,
    most: 2,
    rule: ([one, other], _record, evaluate) => (isBlank(evaluate(one)) ? evaluate(other) : evaluate(one)),
  },
  ISPICKVAL: { least: 2, most: 2, rule: ([one, value], _record, evaluate) => same(evaluate(one), evaluate(value)) },
  ISNEW: { least: 0, most: 0, rule: (_none, record) => record.isNew },
  ISCHANGED: {
    least: 1,
    most: 1,
    rule: ([one], record) => !record.isNew && !same(at(record, one), before(record, one)),
  },
  PRIORVALUE: { least: 1, most: 1, rule: ([one], record) => before(record, one) },
  TEXT: { least: 1, most: 1, rule: ([one], _record, evaluate) => text(evaluate(one)) },
  LEN: { least: 1, most: 1, rule: ([one], _record, evaluate) => text(evaluate(one)).length },
  CONTAINS: {
    least: 2,
    most: 2,
    rule: ([one, part], _record, evaluate) => text(evaluate(one)).includes(text(evaluate(part))),
  },
  BEGINS: {
    least: 2,
    most: 2,
    rule: ([one, part], _record, evaluate) => text(evaluate(one)).startsWith(text(evaluate(part))),
  },
  TODAY: { least: 0, most: 0, rule: (_none, record) => record.today },
  ABS: { least: 1, most: 1, rule: onNumbers((value) => Math.abs(value)) },
  MIN: { least: 1, most: 99, rule: onNumbers((...values) => Math.min(...values)) },
  MAX: { least: 1, most: 99, rule: onNumbers((...values) => Math.max(...values)) },
};

/** In these a picklist may stand as it is; anywhere else an org refuses the formula. */
const takesPicklists = new Set(['ISPICKVAL', 'CASE', 'TEXT', 'ISBLANK', 'ISNULL', 'ISCHANGED', 'PRIORVALUE']);

/** What the formula says of this record. A blank number in a comparison makes it false, as on the platform. */
export function evaluateFormula(formula: Formula, record: FormulaRecord): FormulaValue {
  const evaluate: Evaluate = (one) => {
    switch (one.kind) {
      case 'literal':
        return one.value;
      case 'field':
        return at(record, one);
      case 'call':
        return functions[one.name].rule(one.operands, record, evaluate);
      case 'operation':
        return operate(one.operator, evaluate(one.left), evaluate(one.right));
    }
  };
  return evaluate(formula);
}

/** Refuses what an org refuses when a rule is saved: a function or field it does not know, a picklist compared as if it were text. */
export function checkFormula(formula: Formula, typeOf: (path: string) => FieldType | undefined): void {
  const check = (one: Formula, within?: string): void => {
    switch (one.kind) {
      case 'literal':
        return;
      case 'field': {
        const type = typeOf(one.path);
        if (!type) throw new FormulaError(`Field ${one.path} does not exist. Check spelling.`);
        if ((type === 'picklist' || type === 'multipicklist') && !takesPicklists.has(within ?? '')) {
          throw new FormulaError(
            `Field ${one.path} is a picklist field. Picklist fields are only supported in certain functions.`,
          );
        }
        return;
      }
      case 'call': {
        const known = functions[one.name];
        if (!known) throw new FormulaError(`Unknown function ${one.name}. The stand-in org does not have it.`);
        if (one.operands.length < known.least || one.operands.length > known.most) {
          throw new FormulaError(
            `Incorrect number of parameters for function ${one.name}. Expected ${known.least}, received ${one.operands.length}.`,
          );
        }
        one.operands.forEach((operand) => check(operand, one.name));
        return;
      }
      case 'operation':
        check(one.left);
        check(one.right);
    }
  };
  check(formula);
}

function at(record: FormulaRecord, formula: Formula): FormulaValue {
  return (formula.kind === 'field' ? record.value(formula.path) : undefined) ?? null;
}

function before(record: FormulaRecord, formula: Formula): FormulaValue {
  return (formula.kind === 'field' ? record.former(formula.path) : undefined) ?? null;
}

/** A blank text equals an empty one. */
function same(a: FormulaValue, b: FormulaValue): boolean {
  return a === b || (isBlank(a) && isBlank(b));
}

function operate(operator: Operator, left: FormulaValue, right: FormulaValue): FormulaValue {
  switch (operator) {
    case '=':
      return same(left, right);
    case '<>':
      return !same(left, right);
    case '&':
      return text(left) + text(right);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return left !== null && right !== null && ordered(operator, left, right);
    case '+':
    case '-':
    case '*':
    case '/':
      return calculated(operator, left, right);
  }
}

/** A blank makes the result blank; a plus between texts joins them. */
function calculated(operator: '+' | '-' | '*' | '/', left: FormulaValue, right: FormulaValue): FormulaValue {
  if (operator === '+' && (typeof left === 'string' || typeof right === 'string')) return text(left) + text(right);
  if (typeof left !== 'number' || typeof right !== 'number') return null;
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return right === 0 ? null : left / right;
  }
}

function ordered(
  operator: '<' | '<=' | '>' | '>=',
  a: string | number | boolean,
  b: string | number | boolean,
): boolean {
  switch (operator) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
  }
}
