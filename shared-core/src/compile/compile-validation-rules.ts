import {
  factCatalogue,
  gateCount,
  type Condition,
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
import { evidenceRollUps, rollUpOf, type NeededRollUps } from './needed-roll-ups';
import { lengthOf, orgLimits } from './org-limits';
import type { RollUp } from './roll-up';
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
      conditions,
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
