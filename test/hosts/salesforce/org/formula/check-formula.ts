import type { FieldType } from '../schema';
import { formulaFunctions, type FormulaPlace, type FormulaType } from './formula-functions';
import { FormulaError, type Formula, type Operator } from './parse-formula';

/** The kind of value a field has in a formula. */
const typesOfFields: Readonly<Record<FieldType, FormulaType>> = {
  id: 'id',
  reference: 'id',
  string: 'text',
  textarea: 'text',
  email: 'text',
  phone: 'text',
  url: 'text',
  picklist: 'picklist',
  multipicklist: 'multipicklist',
  int: 'number',
  double: 'number',
  currency: 'number',
  percent: 'number',
  boolean: 'boolean',
  date: 'date',
  datetime: 'datetime',
};

const names: Readonly<Record<FormulaType, string>> = {
  number: 'Number',
  text: 'Text',
  boolean: 'Boolean',
  date: 'Date',
  datetime: 'DateTime',
  picklist: 'Picklist',
  multipicklist: 'Picklist (Multi-Select)',
  id: 'Text',
  null: 'Null',
};

/** Functions in which several choices may stand. */
const takeMultipicklists = new Set(['INCLUDES', 'ISBLANK', 'ISNULL', 'ISCHANGED', 'PRIORVALUE']);
/** And one choice; anywhere else an org refuses the formula. Flows read choices as texts. */
const takePicklists = new Set(['ISPICKVAL', 'CASE', 'TEXT', 'ISBLANK', 'ISNULL', 'ISCHANGED', 'PRIORVALUE']);

/**
 * Refuses what an org refuses when a formula is saved: a function or field it does not know, operands of the wrong type, a picklist where
 * none may stand, a question about the save where nothing is saved. Gives the type of its value.
 */
export function checkFormula(
  formula: Formula,
  typeOf: (path: string) => FieldType | undefined,
  place: FormulaPlace = 'rule',
): FormulaType {
  const typed = (one: Formula, within: string): FormulaType => {
    switch (one.kind) {
      case 'literal':
        return typeOfLiteral(one.value);
      case 'field':
        return fieldType(one, within);
      case 'call':
        return called(one.name, one.operands);
      case 'operation':
        return operated(one.operator, typed(one.left, ''), typed(one.right, ''));
    }
  };

  const fieldType = ({ path, merged = false }: Extract<Formula, { kind: 'field' }>, within: string): FormulaType => {
    if (merged !== (place === 'flow')) throw new FormulaError(`Syntax error: ${path} stands as no field does here.`);
    const known = typeOf(path);
    if (!known) throw new FormulaError(`Field ${path} does not exist. Check spelling.`);
    const type = typesOfFields[known];
    const isChoice = type === 'picklist' || type === 'multipicklist';
    const allowed = type === 'picklist' ? takePicklists : takeMultipicklists;
    if (!isChoice || allowed.has(within)) return type;
    if (place === 'flow' && type === 'picklist') return 'text';
    throw new FormulaError(
      `Field ${path} is a picklist field. Picklist fields are only supported in certain functions.`,
    );
  };

  const called = (name: string, operands: readonly Formula[]): FormulaType => {
    const known = formulaFunctions[name];
    if (!known) throw new FormulaError(`Unknown function ${name}. The stand-in org does not have it.`);
    if (known.ofSave && place === 'field')
      throw new FormulaError(`Function ${name} may not be used in this type of formula.`);
    if (operands.length < known.least || operands.length > known.most) {
      throw new FormulaError(
        `Incorrect number of parameters for function ${name}. Expected ${known.least}, received ${operands.length}.`,
      );
    }
    if ((name === 'ISCHANGED' || name === 'PRIORVALUE') && operands[0].kind !== 'field') {
      throw new FormulaError(`Function ${name} takes a field.`);
    }
    const types = operands.map((operand) => typed(operand, name));
    types.forEach((type, k) => {
      const allowed = known.takes?.(k);
      if (!allowed || allowed.includes(type) || (type === 'id' && allowed.includes('text'))) return;
      throw wrongType(`function '${name}()'`, allowed[0], type);
    });
    if (name === 'CASE' && types[0] === 'picklist') expectLiterals(operands);
    return typeof known.gives === 'string' ? known.gives : types[known.gives.operand];
  };

  return typed(formula, '');
}

/** A choice is compared with texts as they stand. */
function expectLiterals([, ...pairs]: readonly Formula[]): void {
  const strange = pairs.some((pair, k) => k % 2 === 0 && k + 1 < pairs.length && pair.kind !== 'literal');
  if (strange) throw new FormulaError('A picklist is compared with text literals only.');
}

function typeOfLiteral(value: string | number | boolean | null): FormulaType {
  if (value === null) return 'null';
  return typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'boolean';
}

function operated(operator: Operator, left: FormulaType, right: FormulaType): FormulaType {
  const [a, b] = [left, right].map((type) => (type === 'id' ? 'text' : type));
  const isTime = (type: FormulaType) => type === 'date' || type === 'datetime';
  switch (operator) {
    case '=':
    case '<>':
      if (a !== b && a !== 'null' && b !== 'null') throw wrongType(`operator '${operator}'`, a, b);
      return 'boolean';
    case '<':
    case '<=':
    case '>':
    case '>=':
      if (a !== b || a === 'boolean') throw wrongType(`operator '${operator}'`, a === 'boolean' ? 'number' : a, b);
      return 'boolean';
    case '&':
      if (a !== 'text') throw wrongType("operator '&'", 'text', a);
      if (b !== 'text') throw wrongType("operator '&'", 'text', b);
      return 'text';
    case '+':
      if (a === 'text' && b === 'text') return 'text';
      if (isTime(a) && b === 'number') return a;
      if (a === 'number' && isTime(b)) return b;
      break;
    case '-':
      if (isTime(a) && a === b) return 'number';
      if (isTime(a) && b === 'number') return a;
      break;
    case '*':
    case '/':
    case '^':
      break;
  }
  if (a !== 'number') throw wrongType(`operator '${operator}'`, 'number', a);
  if (b !== 'number') throw wrongType(`operator '${operator}'`, 'number', b);
  return 'number';
}

function wrongType(where: string, expected: FormulaType, got: FormulaType): FormulaError {
  return new FormulaError(
    `Incorrect parameter type for ${where}. Expected ${names[expected]}, received ${names[got]}.`,
  );
}
