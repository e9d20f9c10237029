import type { Expr } from '../stages';
import { orgLimits } from './org-limits';
import type { OrgMapping } from './org-mapping';
import { rollUpFilters, type RollUp, type RollUpFilter } from './roll-up';

/** The roll-ups a template has come to need, by what they count, so that two conditions share one. */
export type NeededRollUps = Map<string, RollUp>;

interface RollUpWork {
  readonly org: OrgMapping;
  readonly rollUps: NeededRollUps;
}

/** Roll-ups that count which of these conditions have evidence that says yes; it is unique by deal and condition. */
export function evidenceRollUps(ids: readonly string[], { org, rollUps }: RollUpWork): string[] {
  const { evidence } = org;
  if (!evidence) return [];
  const filters = (some: string): RollUpFilter[] => [
    { field: evidence.condition, operator: 'equals', value: some },
    { field: evidence.answer, operator: 'equals', value: evidence.yes },
    ...(evidence.expired === undefined
      ? []
      : [{ field: evidence.expired, operator: 'equals', value: 'False' } as const]),
  ];
  return joinedUpTo(orgLimits.filterValue, ids).map((some) =>
    rollUp(`Keystage_Evidence_${rollUps.size + 1}__c`, evidence.object, filters(some), { org, rollUps }),
  );
}

/** The first so many of the roll-ups, and those of the rules that need no other. */
export function withinRollUps<Rule extends { readonly formula: string }>(
  most: number,
  rules: readonly Rule[],
  rollUps: NeededRollUps,
): { readonly kept: Rule[]; readonly left: Rule[]; readonly rollUps: RollUp[] } {
  const all = [...rollUps.values()];
  const tooMany = all.slice(Math.max(0, most));
  const needs = (rule: Rule, { name }: RollUp) => rule.formula.includes(name);
  const left = rules.filter((rule) => tooMany.some((one) => needs(rule, one)));
  const kept = rules.filter((rule) => !left.includes(rule));
  return { kept, left, rollUps: all.filter((one) => kept.some((rule) => needs(rule, one))) };
}

/** Ids joined by commas, which a filter reads as “or”, in as few texts of at most so many characters as it takes. */
function joinedUpTo(most: number, ids: readonly string[]): string[] {
  return ids.reduce<string[]>((texts, id) => {
    const last = texts[texts.length - 1];
    const longer = last === undefined ? id : `${last}, ${id}`;
    return last === undefined || longer.length > most ? [...texts, id] : [...texts.slice(0, -1), longer];
  }, []);
}

/** The roll-up that counts a list's items; that its filters can be written has been seen to before. */
export function rollUpOf({ of, where }: Extract<Expr, { count: unknown }>['count'], work: RollUpWork): string {
  const list = work.org.lists![of];
  const reading = rollUpFilters(where, list);
  if (!reading.ok) throw new Error(`A count of ${of} was to be rolled up although its filter cannot be written.`);
  return rollUp(`Keystage_Count_${work.rollUps.size + 1}__c`, list.object, reading.filters, work);
}

function rollUp(name: string, child: string, filters: readonly RollUpFilter[], work: RollUpWork): string {
  const key = JSON.stringify([child, filters]);
  const known = work.rollUps.get(key);
  if (known) return known.name;
  work.rollUps.set(key, { name, object: work.org.object, child, filters });
  return name;
}
