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

/** Facts that follow from others, written out. */
export function withoutDerived(expr: Expr, derived: ReadonlyMap<string, Expr>): Expr {
  const inside = (one: Expr) => withoutDerived(one, derived);
  if ('is' in expr) {
    const from = derived.get(expr.is);
    return from ? inside(from) : expr;
  }
  if ('all' in expr) return { all: expr.all.map(inside) };
  if ('any' in expr) return { any: expr.any.map(inside) };
  if ('atLeast' in expr) return { atLeast: [expr.atLeast[0], expr.atLeast[1].map(inside)] };
  if ('not' in expr) return { not: inside(expr.not) };
  if ('eq' in expr || 'ne' in expr) {
    const [path, literal] = 'eq' in expr ? expr.eq : expr.ne;
    const from = derived.get(path);
    if (!from) return expr;
    return (literal === true) === 'eq' in expr ? inside(from) : { not: inside(from) };
  }
  return expr;
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
