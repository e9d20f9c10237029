import { isAccountRole } from './account-roles';
import type { ColumnMapping, IntakeProblem, MappedColumn } from './intake-report';
import { natureOf, type OwnIndicators } from './mapping-problems';

/** What a person says a column is: an indicator, one of the `accountRoles`, or `skip` to leave it out. */
export interface ColumnChoice {
  readonly header: string;
  readonly role: string;
}

export interface ChosenColumns {
  readonly mapping: ColumnMapping;
  readonly problems: readonly IntakeProblem[];
}

/**
 * A proposed mapping as somebody's choices change it. A choice takes its column away from what was proposed for it, and its role away from
 * the proposed column. Headers are found as written, else without regard to case; a header or a role that does not exist is a problem.
 */
export function chooseColumns(
  proposed: ColumnMapping,
  headers: readonly string[],
  choices: readonly ColumnChoice[],
  own: OwnIndicators = {},
): ChosenColumns {
  const problems: IntakeProblem[] = [];
  const chosen: MappedColumn[] = [];
  const skipped = new Set<number>();
  for (const { header, role } of choices) {
    const column = columnOf(header, headers);
    const known = role === 'skip' || isAccountRole(role) || natureOf(role, own) !== undefined;
    if (column < 0) problems.push({ kind: 'columnNotFound', header, headers });
    if (!known) problems.push({ kind: 'roleUnknown', role });
    if (column < 0 || !known) continue;
    if (role === 'skip') skipped.add(column);
    else chosen.push({ column, header: headers[column], role });
  }
  const kept = proposed.filter(
    ({ column, role }) =>
      !skipped.has(column) && !chosen.some((choice) => choice.column === column || choice.role === role),
  );
  return { mapping: [...kept, ...chosen].sort((one, other) => one.column - other.column), problems };
}

function columnOf(header: string, headers: readonly string[]): number {
  const wanted = header.trim();
  const exact = headers.findIndex((name) => name.trim() === wanted);
  return exact >= 0 ? exact : headers.findIndex((name) => name.trim().toLowerCase() === wanted.toLowerCase());
}
