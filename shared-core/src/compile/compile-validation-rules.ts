import {
  factCatalogue,
  gateCount,
  type Condition,
  type GateList,
  type StageTemplate,
  type TemplateText,
} from '../stages';
import { compileRails } from './compile-rails';
import { asksOnlyForYes, checkboxesTakenForKnown, conditionObstacles, fewestDays } from './condition-obstacles';
import type { EnforcementGap, Obstacle } from './enforcement-gap';
import { formulaCalls } from './formula-calls';
import type { OrgMapping } from './org-mapping';
import { ownMember } from './own-member';
import { evidenceRollUps, rollUpOf, withinRollUps, type NeededRollUps } from './needed-roll-ups';
import { lengthOf, orgLimits } from './org-limits';
import type { RollUp } from './roll-up';
import { quoted, salesforceDialect } from './salesforce-dialect';
import { withoutDerived } from './without-derived';

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

/**
 * A template's gates as validation rules of an org, with the roll-ups they count by (methods §6.4): moving a record on to a stage is refused while a
 * milestone of it, or a success criterion of a former stage, is not certainly met; going back is not. What a formula cannot say is held by evidence
 * filed under the condition, one roll-up per stage and list, or not at all; each such condition is among the gaps.
 */
export function compileValidationRules(template: StageTemplate, org: OrgMapping): CompiledRules {
  const rollUps: NeededRollUps = new Map();
  const { rules, gaps } = rulesOf(template, org, rollUps);
  const most = orgLimits.rollUps - (org.rollUpsInUse ?? 0);
  const within = withinRollUps(most, rules, rollUps);
  if (within.left.length > 0) gaps.push(tooManyRollUps(within.left, rollUps.size, org));
  return { rules: within.kept, rollUps: within.rollUps, gaps };
}

/** The rules of one template among others that share their roll-ups; how many of those there may be is for the caller to see to. */
export function rulesOf(
  template: StageTemplate,
  org: OrgMapping,
  rollUps: NeededRollUps,
): { readonly rules: ValidationRule[]; readonly gaps: EnforcementGap[] } {
  const work: Work = { template, org, rollUps, gaps: [] };
  for (const { id } of template.stages)
    if (valuesOf(id, org).length === 0) work.gaps.push({ kind: 'stageNotMapped', stage: id });
  const rules = template.stages.flatMap((stage, s) =>
    valuesOf(stage.id, org).length > 0
      ? (['milestones', 'successCriteria'] as const).flatMap((list) => rulesOfGate(s, list, stage[list], work))
      : [],
  );
  return { rules, gaps: work.gaps };
}

/** What is said of gates that would need one roll-up too many. */
export function tooManyRollUps(left: readonly ValidationRule[], needed: number, org: OrgMapping): EnforcementGap {
  return {
    ...{ kind: 'tooManyRollUps', object: org.object, count: needed + (org.rollUpsInUse ?? 0), most: orgLimits.rollUps },
    stages: [...new Set(left.map(({ stage }) => stage))],
  };
}

/** The values of the stage field that stand for a stage. */
function valuesOf(stage: string, org: OrgMapping): readonly string[] {
  const values = ownMember(org.stages, stage) ?? [];
  return typeof values === 'string' ? [values] : values;
}

interface Work {
  readonly template: StageTemplate;
  readonly org: OrgMapping;
  readonly rollUps: NeededRollUps;
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
    const name = `${work.org.prefix ?? 'Keystage'}_${s + 1}_${list === 'milestones' ? 'enter' : 'finish'}${index === null ? '' : `_${index + 1}`}`;
    const newPasses = s === 0 && list === 'milestones' && countsChildren(met, work);
    const formula = formulaCalls.and([...whenMoved(s, list, newPasses, work), formulaCalls.not(met)]);
    if (formula === 'FALSE') return []; // there is nothing it would ever refuse
    const { length, most } = lengthOf(formula);
    if (length > most) {
      work.gaps.push({ kind: 'gateTooLong', stage: stage.id, length, most });
      return [];
    }
    if (newPasses && !work.gaps.some(({ kind }) => kind === 'newRecordPasses')) {
      work.gaps.push({ kind: 'newRecordPasses', stage: stage.id });
    }
    const all = of.map(({ condition }) => condition);
    return [{ name, stage: stage.id, list, conditions: all.map(({ id }) => id), formula, message: messageOf(all) }];
  };

  const byEvidence = held.filter(({ formula }) => formula === null);
  if (gate) {
    const unheld = conditions.length - held.length; // a threshold cannot ask for what nothing holds
    const { needs } = gateCount(
      conditions.map(() => false),
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
  const asked = withoutDerived(condition.expr, factCatalogue(template).derived);
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
    for (const fact of checkboxesTakenForKnown(asked, org.fields))
      gaps.push({ kind: 'checkboxAlwaysKnown', condition: id, fact });
  }
  const enforcedBy = org.evidence ? 'evidence' : 'nothing';
  // A yes filed under a condition that asks for nothing but yeses says all there is to say.
  const saysAll = org.evidence !== undefined && asksOnlyForYes(asked);
  const told = obstacles.filter(({ kind }) => !(saysAll && kind === 'factsWithoutField'));
  gaps.push(...told.map((obstacle) => gapOf(obstacle, id, enforcedBy)));
  if (obstacles.length > 0 && !org.evidence) return undefined;
  const byEvidence = obstacles.length > 0;
  const days = validDays ?? (byEvidence ? fewestDays(asked) : undefined);
  if (days !== undefined) {
    const expires = byEvidence && validDays !== undefined && org.evidence?.expired !== undefined;
    gaps.push({ kind: expires ? 'expiresWhereFiled' : 'staleCounts', condition: id, validDays: days });
  }
  return { condition, formula: obstacles.length > 0 ? null : formula };
}

function gapOf(obstacle: Obstacle, condition: string, enforcedBy: 'evidence' | 'nothing'): EnforcementGap {
  return { ...obstacle, condition, enforcedBy };
}

/** Whether a formula asks for children of the record: a new one has none yet, so nobody could ever begin. */
function countsChildren(formula: string, { rollUps }: Work): boolean {
  return [...rollUps.values()].some(({ name }) => formula.includes(name));
}

/** Only a save that moves the record on is refused, and only if it moves it so far that this gate counts. */
function whenMoved(s: number, list: GateList, newPasses: boolean, { template, org }: Work): string[] {
  const indices = template.stages.flatMap(({ id }, i) => valuesOf(id, org).map((value) => `${quoted(value)},${i + 1}`));
  const index = (field: string) => `CASE(${field},${indices.join(',')},0)`;
  const now = index(org.stageField);
  const reached =
    list === 'successCriteria' ? `${now}>${s + 1}` : `${now}${template.requireFormerEntries ? '>=' : '='}${s + 1}`;
  // Of a new record the prior value is the present one.
  const further = `${index(`PRIORVALUE(${org.stageField})`)}<${now}`;
  // A deal that comes into the process by its record type comes on to its stage as well.
  const comes = [...(newPasses ? [] : ['ISNEW()']), ...(org.recordType ? ['ISCHANGED(RecordTypeId)'] : []), further];
  const on = formulaCalls.or(comes);
  return [...whoseMove(org), on, reached];
}

/** Whose moves, of which records. */
function whoseMove({ bypass, recordType }: OrgMapping): string[] {
  const names = recordType && 'isNot' in recordType ? recordType.isNot : [];
  return [
    ...(bypass === undefined ? [] : [`NOT($Permission.${bypass})`]),
    ...(recordType && 'is' in recordType ? [`RecordType.DeveloperName=${quoted(recordType.is)}`] : []),
    ...names.map((name) => `RecordType.DeveloperName<>${quoted(name)}`),
  ];
}

/** Must-haves each, and of all of them enough. */
function thresholdOf(held: readonly Held[], needs: number, work: Work): string {
  const must = ({ condition }: Held) => work.template.gate!.must.includes(condition.id);
  const byFields = held.filter(({ formula }) => formula !== null);
  const byEvidence = held.filter(({ formula }) => formula === null);
  const mustEvidence = byEvidence.filter(must);
  const count = [...byFields.map(({ formula }) => `IF(${formula!},1,0)`), ...evidenceRollUps(idsOf(byEvidence), work)];
  return formulaCalls.and([
    ...byFields.filter(must).map(({ formula }) => formula!),
    mustEvidence.length > 0 ? evidenceMet(mustEvidence, work) : 'TRUE',
    needs > 0 ? `${count.join('+')}>=${needs}` : 'TRUE',
  ]);
}

const idsOf = (held: readonly Held[]) => held.map(({ condition }) => condition.id);

function evidenceMet(held: readonly Held[], work: Work): string {
  return `${evidenceRollUps(idsOf(held), work).join('+')}>=${held.length}`;
}

function messageOf(conditions: readonly Condition[]): TemplateText {
  const said = (language: keyof TemplateText, between: string) => {
    const text = conditions.map((condition) => condition.text[language]).join(between);
    return text.length > orgLimits.message ? `${text.slice(0, orgLimits.message - 1)}…` : text;
  };
  return { en: said('en', '; '), 'zh-CN': said('zh-CN', '；'), ko: said('ko', '; ') };
}
