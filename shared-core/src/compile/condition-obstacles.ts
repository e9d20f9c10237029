import {
  factCatalogue,
  pathsOfExpr,
  type Condition,
  type Expr,
  type Fact,
  type FactType,
  type StageTemplate,
} from '../stages';
import type { Obstacle } from './enforcement-gap';
import type { OrgField, OrgMapping } from './org-mapping';
import { ownMember } from './own-member';
import { rollUpFilters } from './roll-up';
import { withoutDerived } from './without-derived';

/** Why a condition cannot be a formula over the org's fields and roll-ups; empty where it can. */
export function conditionObstacles(condition: Condition, template: StageTemplate, org: OrgMapping): Obstacle[] {
  const expr = withoutDerived(condition.expr, factCatalogue(template).derived);
  const unmapped = pathsOfExpr(expr).filter((path) => !ownMember(org.fields, path) && !ownMember(org.lists, path));
  if (condition.latch) return [{ kind: 'latchForgets' }];
  if (unmapped.length > 0) return [{ kind: 'factsWithoutField', facts: unmapped }];
  const { facts } = factCatalogue(template);
  const misfits = leavesIn(expr).flatMap((leaf) => obstaclesOfField(leaf, facts, org));
  if (misfits.length > 0) return misfits;
  return countsIn(expr).flatMap(({ count, denied }) => obstaclesOfCount(count, denied, org));
}

/** A known of a checkbox says yes even where nobody has looked. */
export function checkboxesTakenForKnown(expr: Expr, fields: Readonly<Record<string, OrgField>>): string[] {
  if ('known' in expr) return ownMember(fields, expr.known)?.type === 'checkbox' ? [expr.known] : [];
  return partsOf(expr).flatMap((part) => checkboxesTakenForKnown(part, fields));
}

/** Whether it asks for nothing but that some facts are so, all of them. */
export function asksOnlyForYes(expr: Expr): boolean {
  return 'all' in expr ? expr.all.every(asksOnlyForYes) : 'is' in expr || ('eq' in expr && expr.eq[1] === true);
}

/** The fewest days within which it asks for something to have been; undefined where it asks for none. */
export function fewestDays(expr: Expr): number | undefined {
  const days = leavesIn(expr).flatMap((leaf) => ('within' in leaf ? [leaf.within[1]] : []));
  return days.length > 0 ? Math.min(...days) : undefined;
}

type Count = Extract<Expr, { count: unknown }>['count'];

/** The counts of an expression, and whether they are asked for being too few. */
function countsIn(expr: Expr, denied = false): { count: Count; denied: boolean }[] {
  if ('count' in expr) return [{ count: expr.count, denied }];
  if ('not' in expr) return countsIn(expr.not, !denied);
  return partsOf(expr).flatMap((part) => countsIn(part, denied));
}

function partsOf(expr: Expr): readonly Expr[] {
  if ('all' in expr) return expr.all;
  if ('any' in expr) return expr.any;
  if ('atLeast' in expr) return expr.atLeast[1];
  return 'not' in expr ? [expr.not] : [];
}

function leavesIn(expr: Expr): readonly Expr[] {
  const isLogic = 'all' in expr || 'any' in expr || 'atLeast' in expr || 'not' in expr;
  return isLogic ? partsOf(expr).flatMap(leavesIn) : [expr];
}

/** Fields that can hold a fact of each type. */
const holders: Readonly<Record<FactType, readonly OrgField['type'][]>> = {
  yesNo: ['checkbox', 'yesNoPicklist'],
  number: ['number'],
  date: ['date'],
  text: ['text'],
  choice: ['picklist', 'multipicklist'],
  list: [],
};

function obstaclesOfField(leaf: Expr, facts: ReadonlyMap<string, Fact>, org: OrgMapping): Obstacle[] {
  const [fact] = pathsOfExpr(leaf);
  const field = ownMember(org.fields, fact);
  const type = facts.get(fact)?.type;
  if (!field || !type || 'count' in leaf) return [];
  if (!holders[type].includes(field.type)) return [{ kind: 'fieldDoesNotFit', fact, field: field.field }];
  if (field.type !== 'picklist' && field.type !== 'multipicklist') return [];
  const literals = 'in' in leaf ? leaf.in[1] : 'eq' in leaf ? [leaf.eq[1]] : 'ne' in leaf ? [leaf.ne[1]] : [];
  return literals
    .filter((choice) => ownMember(field.values, String(choice)) === undefined)
    .map((choice) => ({ kind: 'choiceWithoutValue', fact, choice: String(choice) }));
}

function obstaclesOfCount({ of, where }: Count, denied: boolean, org: OrgMapping): Obstacle[] {
  const list = ownMember(org.lists, of);
  if (!list?.masterDetail) return [{ kind: 'listNotRolledUp', list: of }];
  const unmapped = where ? pathsOfExpr(where).filter((path) => !ownMember(list.fields, path)) : [];
  if (unmapped.length > 0) return [{ kind: 'factsWithoutField', facts: unmapped.map((path) => `${of}.${path}`) }];
  const reading = rollUpFilters(where, list);
  if (!reading.ok) {
    return reading.kind === 'relativeDateInRollUp'
      ? [{ kind: reading.kind, list: of, fact: reading.fact }]
      : [{ kind: reading.kind, list: of }];
  }
  return denied && where ? [{ kind: 'countDenied', list: of }] : [];
}
