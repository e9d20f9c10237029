import type { FieldValue } from '../org';

/** Operators of conditions in flows. Texts are compared with regard to case, as flows do. */
export const conditionOperators: Readonly<
  Record<string, (left: FieldValue, right: FieldValue, former: FieldValue) => boolean>
> = {
  EqualTo: (left, right) => equal(left, right),
  NotEqualTo: (left, right) => !equal(left, right),
  IsNull: (left, right) => (left === null) === (right === true),
  IsBlank: (left, right) => (left === null || left === '') === (right === true),
  IsChanged: (left, right, former) => !equal(left, former) === (right === true),
  GreaterThan: (left, right) => ordered(left, right, (a, b) => a > b),
  GreaterThanOrEqualTo: (left, right) => ordered(left, right, (a, b) => a >= b),
  LessThan: (left, right) => ordered(left, right, (a, b) => a < b),
  LessThanOrEqualTo: (left, right) => ordered(left, right, (a, b) => a <= b),
};

const equal = (a: FieldValue, b: FieldValue) => (a === '' ? null : a) === (b === '' ? null : b);

function ordered(
  left: FieldValue,
  right: FieldValue,
  holds: (a: string | number, b: string | number) => boolean,
): boolean {
  const comparable =
    (typeof left === 'number' && typeof right === 'number') || (typeof left === 'string' && typeof right === 'string');
  return comparable && holds(left, right);
}
