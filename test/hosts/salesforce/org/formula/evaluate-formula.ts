import { formulaFunctions, type FormulaRecord } from './formula-functions';
import { asText, isBlank, isDay, isMoment, rank, same, type FormulaValue } from './formula-value';
import type { Formula, Operator } from './parse-formula';

/** What the formula says of this record. A blank number in a comparison makes it false, as on the platform. */
export function evaluateFormula(formula: Formula, record: FormulaRecord): FormulaValue {
  const evaluate = (one: Formula): FormulaValue => {
    switch (one.kind) {
      case 'literal':
        return one.value;
      case 'field':
        return record.value(one.path) ?? null;
      case 'call':
        return formulaFunctions[one.name]!.rule(one.operands, record, evaluate);
      case 'operation':
        return operate(one.operator, evaluate(one.left), evaluate(one.right));
    }
  };
  return evaluate(formula);
}

function operate(operator: Operator, left: FormulaValue, right: FormulaValue): FormulaValue {
  switch (operator) {
    case '=':
      return same(left, right);
    case '<>':
      return !same(left, right);
    case '&':
      return asText(left) + asText(right);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return left !== null && right !== null && ordered(operator, rank(left), rank(right));
    default:
      return calculated(operator, left, right);
  }
}

/** A blank makes the result blank; a plus between texts joins them; days move by numbers and lie so many days apart. */
function calculated(operator: '+' | '-' | '*' | '/' | '^', left: FormulaValue, right: FormulaValue): FormulaValue {
  if (operator === '+' && (typeof left === 'string' || typeof right === 'string')) return asText(left) + asText(right);
  if (isBlank(left) || isBlank(right)) return null;
  if (operator === '-' && !isNumber(left) && !isNumber(right)) return Number(rank(left)) - Number(rank(right));
  if (operator === '+' || operator === '-') {
    const sign = operator === '+' ? 1 : -1;
    if (isDay(left) && isNumber(right)) return { day: left.day + Math.trunc(sign * right) };
    if (isMoment(left) && isNumber(right)) return { moment: left.moment + sign * right * 86_400_000 };
    if (isNumber(left) && isDay(right)) return { day: right.day + Math.trunc(left) };
  }
  if (!isNumber(left) || !isNumber(right)) return null;
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return right === 0 ? null : left / right;
    case '^':
      return left ** right;
  }
}

const isNumber = (value: FormulaValue): value is number => typeof value === 'number';

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
