import type { Catalogue } from '../catalogue';
import { checkFormula, FormulaError, parseFormula } from '../formula';
import type { FieldType, Flow, FlowCondition, FlowElement, FlowValue } from '../schema';
import { conditionOperators } from './conditions';

const globals: Readonly<Record<string, FieldType>> = {
  '$Flow.CurrentDate': 'date',
  '$Flow.CurrentDateTime': 'datetime',
  '$GlobalConstant.True': 'boolean',
  '$GlobalConstant.False': 'boolean',
  '$GlobalConstant.EmptyString': 'string',
};

const typesOfFormulas: Readonly<Record<string, FieldType>> = {
  String: 'string',
  Number: 'double',
  Boolean: 'boolean',
  Date: 'date',
  DateTime: 'datetime',
};

/** What an org refuses of a flow when it is deployed, and what the stand-in could not run. */
export function checkFlow(flow: Flow, catalogue: Catalogue): string[] {
  const problems: string[] = [];
  const report = (problem: string) => void problems.push(`${flow.name}: ${problem}`);
  if (!catalogue.object(flow.object)) {
    report(`no object ${flow.object} in the org.`);
    return problems;
  }

  const typeOf = (reference: string) => typeOfReference(reference, flow, catalogue);
  const value = (given: FlowValue) => {
    if ('reference' in given && !typeOf(given.reference)) report(`${given.reference} is nothing it can refer to.`);
  };
  const formula = (expression: string) => {
    try {
      return checkFormula(parseFormula(expression), typeOf, 'flow');
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      report(error.message);
      return undefined;
    }
  };
  const condition = ({ left, operator, right }: FlowCondition) => {
    if (!typeOf(left)) report(`${left} is nothing it can refer to.`);
    if (!(operator in conditionOperators)) report(`the stand-in org does not have the operator ${operator} in a flow.`);
    if (operator === 'IsChanged' && !left.startsWith('$Record.')) report(`${left} has no former value.`);
    value(right);
  };

  if (typeof flow.entry === 'string') {
    const gives = formula(flow.entry);
    if (gives && gives !== 'boolean') report('its entry condition is not true or false.');
  } else {
    flow.entry.forEach(condition);
  }
  for (const [name, { type, expression }] of Object.entries(flow.formulas)) {
    if (!typesOfFormulas[type]) report(`${name}: the stand-in org has no formula of type ${type} in a flow.`);
    formula(expression);
  }
  for (const name of [flow.first, ...Object.values(flow.elements).flatMap(nextOf)]) {
    if (name !== undefined && !flow.elements[name]) report(`there is no element ${name}.`);
  }
  for (const [name, element] of Object.entries(flow.elements)) {
    if (element.kind === 'decide') element.rules.forEach((rule) => rule.conditions.forEach(condition));
    if (element.kind === 'assign') {
      for (const item of element.items) {
        problems.push(...problemsOfTarget(name, item.to, flow, catalogue));
        value(item.value);
      }
    }
    if (element.kind === 'create') {
      if (flow.when === 'beforeSave') report(`${name}: before a record is saved no other is created.`);
      for (const { field, value: given } of element.fields) {
        if (!catalogue.field(element.object, field)) report(`${name}: no field ${element.object}.${field} in the org.`);
        value(given);
      }
    }
  }
  return problems;
}

function nextOf(element: FlowElement): (string | undefined)[] {
  return [element.next, ...(element.kind === 'decide' ? element.rules.map(({ next }) => next) : [])];
}

/** Only the record itself is written, and only before it is saved; afterwards that would be another save. */
function problemsOfTarget(name: string, to: string, flow: Flow, catalogue: Catalogue): string[] {
  const field = /^\$Record\.(\w+)$/.exec(to)?.[1];
  const known = field === undefined ? undefined : catalogue.field(flow.object, field);
  if (!known) return [`${flow.name}: ${name} assigns to ${to}, which the stand-in org cannot.`];
  if (flow.when === 'afterSave') return [`${flow.name}: ${name} changes the record after it was saved.`];
  return known.readOnly || known.formula !== undefined || known.rollUp
    ? [`${flow.name}: ${to} cannot be written.`]
    : [];
}

function typeOfReference(reference: string, flow: Flow, catalogue: Catalogue): FieldType | undefined {
  const [first, ...rest] = reference.split('.');
  if (first === '$Record' || first === '$Record__Prior') return catalogue.typeOf(flow.object, rest.join('.'));
  if (first === '$Permission' || first === '$User') return catalogue.typeOf(flow.object, reference);
  if (reference in flow.formulas) return typesOfFormulas[flow.formulas[reference].type];
  if (reference in flow.constants) return 'string';
  return globals[reference];
}
