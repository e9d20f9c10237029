import {
  factCatalogue,
  gateCount,
  type Condition,
  type Expr,
  type GateList,
  type StageTemplate,
  type TemplateText,
} from '../stages';
import { compileRails } from './compile-rails';
import { checkboxesTakenForKnown, conditionObstacles, withoutDerived } from './condition-obstacles';
import type { EnforcementGap, Obstacle } from './enforcement-gap';
import { formulaCalls } from './formula-calls';
import type { OrgMapping } from './org-mapping';
import { ownMember } from './own-member';
import { rollUpFilters, type RollUp, type RollUpFilter } from './roll-up';
import { quoted, salesforceDialect } from './salesforce-dialect';

/** One validation rule: a save for which the formula is true is refused with the message. */
export interface ValidationRule {
  readonly name: string;
  /** Id of the stage whose gate it holds. */
  readonly stage: string;
  readonly list: GateList;
  /** Ids of the conditions it asks for. */
  readonly conditions: readonly string[];
  readonly formula: string;
  readonly message: TemplateText;
}

export interface CompiledRules {
  readonly rules: readonly ValidationRule[];
  readonly rollUps: readonly RollUp[];
  /** What the org cannot hold as the template says it. Empty: the org and the core refuse alike. */
  readonly gaps: readonly EnforcementGap[];
}

/** The platform's limits: characters of a formula, bytes of it compiled, characters of a message and a filter value, roll-ups of an object. */
export const orgLimits = { formula: 3900, compiled: 5000, message: 255, filterValue: 255, rollUps: 25 };

/**
 * A template's gates as validation rules of an org, with the roll-ups they count by (methods §6.4): moving a record to a stage is refused while a
 * milestone of it, or a success criterion of a former stage, is not certainly met. What a formula cannot say is held by evidence filed under the
 * condition, one roll-up per stage and list, or not at all; each such condition is among the gaps.
 */
export function compileValidationRules(template: StageTemplate, org: OrgMapping): CompiledRules {
  const work: Work = { template, org, rollUps: new Map(), gaps: [] };
  for (const { id } of template.stages)
    if (!ownMember(org.stages, id)) work.gaps.push({ kind: 'stageNotMapped', stage: id });
  const rules = template.stages.flatMap((stage, s) =>
    ownMember(org.stages, stage.id)
      ? (['milestones', 'successCriteria'] as const).flatMap((list) => rulesOfGate(s, list, stage[list], work))
      : [],
  );
  const count = work.rollUps.size + (org.rollUpsInUse ?? 0);
  if (count > orgLimits.rollUps) {
    work.gaps.push({ kind: 'tooManyRollUps', object: org.object, count, most: orgLimits.rollUps });
  }
  return { rules, rollUps: [...work.rollUps.values()], gaps: work.gaps };
}

interface Work {
  readonly template: StageTemplate;
  readonly org: OrgMapping;
  /** By what they count, so that two conditions share one. */
  readonly rollUps: Map<string, RollUp>;
  readonly gaps: EnforcementGap[];
}

/** A condition with the formula that says it is met, or without one where evidence has to. */
interface Held {
  readonly condition: Condition;
  readonly formula: string | null;
}

function rulesOfGate(s: number, list: GateList, conditions: readonly Condition[], work: Work): ValidationRule[] {
  const held = conditions.flatMap((condition) => holding(condition, work) ?? []);
  if (held.length === 0) return [];
  const { gate } = work.template;
  const rule = (index: number | null, of: readonly Held[], met: string): ValidationRule[] => {
    const stage = work.template.stages[s];
    const name = `Keystage_${s + 1}_${list === 'milestones' ? 'enter' : 'finish'}${index === null ? '' : `_${index + 1}`}`;
    const formula = formulaCalls.and([...whenMoved(s, list, work), formulaCalls.not(met)]);
    if (formula === 'FALSE') return []; // there is nothing it would ever refuse
    const { length, most } = lengthOf(formula);
    if (length > most) {
      work.gaps.push({ kind: 'gateTooLong', stage: stage.id, length, most });
      return [];
    }
    const all = of.map(({ condition }) => condition);
    return [{ name, stage: stage.id, list, conditions: all.map(({ id }) => id), formula, message: messageOf(all) }];
  };

  const byEvidence = held.filter(({ formula }) => formula === null);
  if (gate) {
    const unheld = conditions.length - held.length; // a threshold cannot ask for what nothing holds
    const { needs } = gateCount(
      conditions.map(() => false),
      [],
      gate,
    );
    return rule(null, held, thresholdOf(held, needs - unheld, work));
  }
  const ruleOf = ({ formula }: Held, i: number) => (formula === null ? [] : rule(i, [held[i]], formula));
  const fromEvidence = byEvidence.length > 0 ? rule(null, byEvidence, evidenceMet(byEvidence, work)) : [];
  return [...held.flatMap(ruleOf), ...fromEvidence];
}

/** How a condition is held, with the gaps that leaves; undefined where nothing holds it. */
function holding(condition: Condition, work: Work): Held | undefined {
  const { template, org, gaps } = work;
  const { id, validDays } = condition;
  let obstacles = conditionObstacles(condition, template, org);
  let formula: string | null = null;
  if (obstacles.length === 0) {
    const counted = new Map(work.rollUps);
    const dialect = salesforceDialect(
      (path) => org.fields[path],
      (count) => rollUpOf(count, work),
    );
    formula = compileRails(condition.expr, dialect, factCatalogue(template).derived).holds;
    const { length, most } = lengthOf(formula);
    if (length > most) {
      obstacles = [{ kind: 'formulaTooLong', length, most }];
      for (const key of work.rollUps.keys()) if (!counted.has(key)) work.rollUps.delete(key);
    }
  }
  if (obstacles.length === 0) {
    for (const fact of checkboxesTakenForKnown(
      withoutDerived(condition.expr, factCatalogue(template).derived),
      org.fields,
    ))
      gaps.push({ kind: 'checkboxAlwaysKnown', condition: id, fact });
  }
  const enforcedBy = org.evidence ? 'evidence' : 'nothing';
  gaps.push(...obstacles.map((obstacle) => gapOf(obstacle, id, enforcedBy)));
  if (obstacles.length > 0 && !org.evidence) return undefined;
  if (validDays !== undefined) gaps.push({ kind: 'staleCounts', condition: id, validDays });
  return { condition, formula: obstacles.length > 0 ? null : formula };
}

function gapOf(obstacle: Obstacle, condition: string, enforcedBy: 'evidence' | 'nothing'): EnforcementGap {
  return { ...obstacle, condition, enforcedBy };
}

/** Only a save that moves the record is refused, and only if it moves it so far that this gate counts. */
function whenMoved(s: number, list: GateList, { template, org }: Work): string[] {
  const indices = template.stages.flatMap(({ id }, i) => {
    const value = ownMember(org.stages, id);
    return value ? [`${quoted(value)},${i + 1}`] : [];
  });
  const index = `CASE(${org.stageField},${indices.join(',')},0)`;
  const reached =
    list === 'successCriteria' ? `${index}>${s + 1}` : `${index}${template.requireFormerEntries ? '>=' : '='}${s + 1}`;
  return [`OR(ISNEW(),ISCHANGED(${org.stageField}))`, reached];
}

/** Must-haves each, and of all of them enough. */
function thresholdOf(held: readonly Held[], needs: number, work: Work): string {
  const must = ({ condition }: Held) => work.template.gate!.must.includes(condition.id);
  const byFields = held.filter(({ formula }) => formula !== null);
  const byEvidence = held.filter(({ formula }) => formula === null);
  const mustEvidence = byEvidence.filter(must);
  const count = [...byFields.map(({ formula }) => `IF(${formula!},1,0)`), ...evidenceRollUps(byEvidence, work)];
  return formulaCalls.and([
    ...byFields.filter(must).map(({ formula }) => formula!),
    mustEvidence.length > 0 ? evidenceMet(mustEvidence, work) : 'TRUE',
    needs > 0 ? `${count.join('+')}>=${needs}` : 'TRUE',
  ]);
}

function evidenceMet(held: readonly Held[], work: Work): string {
  return `${evidenceRollUps(held, work).join('+')}>=${held.length}`;
}

/** Roll-ups that count which of these conditions have evidence that says yes; it is unique by deal and condition. */
function evidenceRollUps(held: readonly Held[], work: Work): string[] {
  const { evidence } = work.org;
  if (!evidence) return [];
  const filters = (ids: string): RollUpFilter[] => [
    { field: evidence.condition, operator: 'equals', value: ids },
    { field: evidence.answer, operator: 'equals', value: evidence.yes },
  ];
  const ids = held.map(({ condition }) => condition.id);
  return joinedUpTo(orgLimits.filterValue, ids).map((some) =>
    rollUp(`Keystage_Evidence_${work.rollUps.size + 1}__c`, evidence.object, filters(some), work),
  );
}

/** Ids joined by commas, which a filter reads as “or”, in as few texts of at most so many characters as it takes. */
function joinedUpTo(most: number, ids: readonly string[]): string[] {
  return ids.reduce<string[]>((texts, id) => {
    const last = texts[texts.length - 1];
    const longer = last === undefined ? id : `${last}, ${id}`;
    return last === undefined || longer.length > most ? [...texts, id] : [...texts.slice(0, -1), longer];
  }, []);
}

function rollUpOf({ of, where }: Extract<Expr, { count: unknown }>['count'], work: Work): string {
  const list = work.org.lists![of];
  const reading = rollUpFilters(where, list);
  if (!reading.ok) throw new Error(`A count of ${of} was to be rolled up although its filter cannot be written.`);
  return rollUp(`Keystage_Count_${work.rollUps.size + 1}__c`, list.object, reading.filters, work);
}

function rollUp(name: string, child: string, filters: readonly RollUpFilter[], work: Work): string {
  const key = JSON.stringify([child, filters]);
  const known = work.rollUps.get(key);
  if (known) return known.name;
  work.rollUps.set(key, { name, object: work.org.object, child, filters });
  return name;
}

/** Characters, or, where that is the tighter limit, the bytes it may compile to. */
function lengthOf(formula: string): { length: number; most: number } {
  const compiled = compiledSize(formula);
  return compiled > orgLimits.compiled
    ? { length: compiled, most: orgLimits.compiled }
    : { length: formula.length, most: orgLimits.formula };
}

/** The platform alone knows; its two limits stand 3,900 to 5,000, so a formula of plain letters is taken to grow by that, and others by their bytes. */
function compiledSize(formula: string): number {
  let bytes = 0;
  for (const character of formula) {
    const code = character.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return Math.ceil((bytes * orgLimits.compiled) / orgLimits.formula);
}

function messageOf(conditions: readonly Condition[]): TemplateText {
  const said = (language: keyof TemplateText, between: string) => {
    const text = conditions.map((condition) => condition.text[language]).join(between);
    return text.length > orgLimits.message ? `${text.slice(0, orgLimits.message - 1)}…` : text;
  };
  return { en: said('en', '; '), 'zh-CN': said('zh-CN', '；'), ko: said('ko', '; ') };
}
