import { knownNature, type IndicatorId } from '../model/indicator-catalogue';
import { isAccountRole } from './account-roles';
import type { ReadNature } from './indicator-cells';
import type { ColumnMapping, IntakeProblem } from './intake-report';

/** Indicators that a model made up itself, by id. */
export type OwnIndicators = Readonly<Record<IndicatorId, ReadNature>>;

/** What is known of an indicator, the model's own word first; undefined for one nobody knows. */
export function natureOf(id: IndicatorId, own: OwnIndicators): ReadNature | undefined {
  return Object.hasOwn(own, id) ? own[id] : knownNature(id);
}

/** Everything wrong with a mapping by itself: roles nobody knows, a role or a column taken twice, nothing to tell accounts apart by. */
export function mappingProblems(mapping: ColumnMapping, own: OwnIndicators): IntakeProblem[] {
  const isIndicator = (role: string): boolean => natureOf(role, own) !== undefined;
  const problems: IntakeProblem[] = mapping
    .filter(({ role }) => !isAccountRole(role) && !isIndicator(role))
    .map(({ role }) => ({ kind: 'roleUnknown', role }));
  problems.push(...takenTwice(mapping));
  if (!mapping.some(({ role }) => role === 'accountId')) problems.push({ kind: 'noIdColumn' });
  return problems;
}

/** Roles that several columns are taken for, and columns that are taken for several roles. */
export function takenTwice(
  mapping: readonly { readonly column: number; readonly header: string; readonly role: string }[],
): IntakeProblem[] {
  const problems: IntakeProblem[] = [];
  for (const role of new Set(mapping.map((mapped) => mapped.role))) {
    const columns = mapping.filter((mapped) => mapped.role === role);
    const headers = columns.map(({ header }) => header);
    if (new Set(columns.map(({ column }) => column)).size > 1) problems.push({ kind: 'mappedTwice', role, headers });
  }
  for (const column of new Set(mapping.map((mapped) => mapped.column))) {
    const roles = [...new Set(mapping.filter((mapped) => mapped.column === column).map(({ role }) => role))];
    const header = mapping.find((mapped) => mapped.column === column)?.header ?? '';
    if (roles.length > 1) problems.push({ kind: 'headerMappedTwice', header, roles });
  }
  return problems;
}

/** Whether no column of a mapping is taken for a role. */
export function mappingLacks(mapping: readonly { readonly role: string }[], role: string): boolean {
  return !mapping.some((mapped) => mapped.role === role);
}
