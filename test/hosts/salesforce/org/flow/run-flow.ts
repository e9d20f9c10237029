import type { KnownObject } from '../catalogue';
import {
  dayText,
  evaluateFormula,
  isDay,
  isMoment,
  momentText,
  parseFormula,
  type FormulaRecord,
  type FormulaValue,
} from '../formula';
import { formulaRecord, type FormulaSurroundings } from '../formula-record';
import type { FieldValue, RecordValues } from '../org';
import type { Flow, FlowCondition, FlowValue } from '../schema';
import { conditionOperators } from './conditions';

/** The record a flow runs for, as it is about to be or has just been saved. */
export interface FlowRun {
  readonly surroundings: FormulaSurroundings;
  readonly object: KnownObject;
  readonly record: RecordValues;
  readonly former: RecordValues | undefined;
  /** Writes a field of the record, before it is saved. */
  assign(field: string, value: FieldValue): void;
  /** Creates another record, after it was. */
  create(object: string, record: RecordValues): void;
}

const mostSteps = 2000;

/** Runs a flow where its entry condition holds. What it reads of the record is what it has itself written so far. */
export function runFlow(flow: Flow, run: FlowRun): void {
  if (run.former ? !flow.onUpdate : !flow.onCreate) return;
  const written: Record<string, FieldValue> = {};
  const here = () => ({ ...run, record: { ...run.record, ...written } });
  if (!enters(flow, here())) return;

  let at = flow.first;
  for (let step = 0; at !== undefined; step++) {
    if (step === mostSteps) throw new Error(`The flow ${flow.name} goes round and round.`);
    const element = flow.elements[at];
    at = element.next;
    const see = sightOf(flow, here());
    switch (element.kind) {
      case 'assign':
        for (const { to, value } of element.items) {
          const field = to.slice('$Record.'.length);
          written[field] = see.value(value);
          run.assign(field, written[field]);
        }
        break;
      case 'decide': {
        const rule = element.rules.find(({ any, conditions }) =>
          any ? conditions.some(see.holds) : conditions.every(see.holds),
        );
        if (rule) at = rule.next;
        break;
      }
      case 'create':
        run.create(
          element.object,
          Object.fromEntries(element.fields.map(({ field, value }) => [field, see.value(value)])),
        );
        break;
    }
  }
}

/** Whether the save makes the entry condition true; with `onlyWhenMet` it must not have been so before. */
function enters(flow: Flow, run: FlowRun): boolean {
  const holds = (record: RecordValues, former: RecordValues | undefined) => {
    const { entry } = flow;
    const see = sightOf(flow, { ...run, record, former });
    return typeof entry === 'string' ? see.formula(entry) === true : entry.every(see.holds);
  };
  if (!holds(run.record, run.former)) return false;
  return !flow.onlyWhenMet || !run.former || !holds(run.former, run.former);
}

/** What a flow sees of the record, of its own formulas and of the globals. */
function sightOf(flow: Flow, { surroundings, object, record, former }: FlowRun) {
  const now = former && formulaRecord(surroundings, object, former, { shortIds: false });
  const current = formulaRecord(surroundings, object, record, { former, shortIds: false });

  const read = (reference: string): FormulaValue => {
    const [first, ...rest] = reference.split('.');
    const path = rest.join('.');
    const own = flow.formulas[reference];
    if (own) return evaluateFormula(parseFormula(own.expression), seen);
    const constant = flow.constants[reference];
    if (constant) return 'literal' in constant ? constant.literal : null;
    switch (first) {
      case '$Record':
        return current.value(path) ?? null;
      case '$Record__Prior':
        return now?.value(path) ?? null;
      case '$Flow': {
        const moment = surroundings.now.getTime();
        return path === 'CurrentDate' ? { day: Math.floor(moment / 86_400_000) } : { moment };
      }
      case '$GlobalConstant':
        return path === 'EmptyString' ? '' : path === 'True';
      default:
        return current.value(reference) ?? null;
    }
  };
  const seen: FormulaRecord = {
    value: read,
    former: (reference) => current.former(reference.replace(/^\$Record\./, '')),
    isNew: current.isNew,
    today: current.today,
  };

  const value = (given: FlowValue) => ('reference' in given ? stored(read(given.reference)) : given.literal);
  const holds = ({ left, operator, right }: FlowCondition) =>
    conditionOperators[operator](stored(read(left)), value(right), stored(seen.former(left) ?? null));
  return { value, holds, formula: (expression: string) => evaluateFormula(parseFormula(expression), seen) };
}

/** A value of a formula in the form a field has it. */
function stored(value: FormulaValue): FieldValue {
  if (isDay(value)) return dayText(value);
  return isMoment(value) ? momentText(value).replace('Z', '+0000') : value;
}
