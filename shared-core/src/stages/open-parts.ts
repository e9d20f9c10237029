import { calendarDate } from '../basics/calendar-date';
import type { Evidence, HangingFact, OpenPart } from './condition-state';
import { evaluateExpr, isBlank, type FactLookup } from './evaluate-expr';
import type { Expr } from './expr';
import { oldEvidence } from './old-evidence';
import { pathsOfExpr } from './paths-of-expr';

/** What is on file when a condition is looked at, and for how many days after it was observed a fact counts. */
export interface Surroundings {
  readonly facts: FactLookup;
  readonly evidence: Evidence;
  readonly validDays: number | undefined;
}

/** The facts by which an expression that does not hold does not: of its parts that hold already none, each once. */
export function openParts(expr: Expr, around: Surroundings): readonly OpenPart[] {
  return distinct(hanging(expr, around));
}

function hanging(expr: Expr, around: Surroundings): readonly OpenPart[] {
  if ('is' in expr) return hangingLeaf(expr.is, expr, around);
  const holds = (one: Expr) => evaluateExpr(one, around.facts, around.evidence.asOf) === 'true';
  const open = (one: Expr) => (holds(one) ? [] : hanging(one, around));
  if ('all' in expr) return expr.all.flatMap(open);
  if ('any' in expr) return severalWays(1, expr.any.map(open));
  if ('atLeast' in expr) {
    const [least, of] = expr.atLeast;
    return severalWays(least - of.filter(holds).length, of.map(open));
  }
  // What is denied holds by all that it says.
  if ('not' in expr) return pathsOfExpr(expr.not).map((path) => leaf(path, expr.not, around));
  return hangingLeaf(pathsOfExpr(expr)[0], expr, around);
}

function hangingLeaf(path: string, expr: Expr, around: Surroundings): readonly OpenPart[] {
  const from = around.evidence.catalogue.derived.get(path);
  return from ? hanging(from, around) : [leaf(path, expr, around)];
}

/** Ways of which some are enough. Two that hang on the same facts are one to a reader; where all are needed, nothing is left to choose. */
function severalWays(needs: number, ways: readonly (readonly OpenPart[])[]): readonly OpenPart[] {
  const open = ways.map(distinct).filter((way) => way.length > 0);
  const told = open.filter((way, i) => open.findIndex((other) => keyOf(other) === keyOf(way)) === i);
  const needed = Math.max(1, needs - (open.length - told.length));
  return needed < told.length ? [{ kind: 'ways', needs: needed, ways: told }] : told.flat();
}

function leaf(path: string, expr: Expr, { facts, evidence, validDays }: Surroundings): HangingFact {
  const value = facts(path);
  if (isBlank(value)) {
    const observed = evidence.observed.get(path);
    const stale = observed !== undefined && !isBlank(evidence.values.get(path));
    return stale ? { kind: 'expired', path, observed, validDays: validDays! } : { kind: 'notKnown', path };
  }
  const { asOf } = evidence;
  const old = oldEvidence(expr, facts, asOf);
  if (old) return { kind: 'longAgo', path, ...old };
  const date = 'within' in expr && typeof value === 'string' ? calendarDate(value) : null;
  return date !== null && date > asOf ? { kind: 'ahead', path, date } : { kind: 'says', path, value };
}

function distinct(parts: readonly OpenPart[]): readonly OpenPart[] {
  if (parts.length < 2) return parts;
  const told = new Set<string>();
  return parts.filter((part) => {
    const key = part.kind === 'ways' ? keyOf([part]) : part.path;
    return !told.has(key) && told.add(key);
  });
}

/** The same for parts that hang on the same facts in the same way. */
function keyOf(parts: readonly OpenPart[]): string {
  return JSON.stringify(parts.map((part) => (part.kind === 'ways' ? [part.needs, part.ways.map(keyOf)] : part.path)));
}

/** Whether evidence that has grown old is among them. */
export function hasOldEvidence(parts: readonly OpenPart[]): boolean {
  return parts.some((part) =>
    part.kind === 'ways' ? part.ways.some(hasOldEvidence) : part.kind === 'expired' || part.kind === 'longAgo',
  );
}
