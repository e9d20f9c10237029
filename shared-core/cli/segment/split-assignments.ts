import { indicatorCatalogue, indicatorsOf, speaker, type SegmentationModel, type Words } from '@keystage/core';
import type { Table } from '../files/open-table';
import { nearestWord } from '../nearest-word';
import { WrongUsage } from '../refusal';
import { isLedgerRole, ledgerRoles } from './map-orders';
import { refusedInput } from './refused-input';
import type { Assignment } from './segment-options';

/**
 * Which assignments of --map are about the list and which about each table of orders: a column is looked for in all of them, a role taken
 * where it means something. A role nobody knows is wrong usage; a column nobody has is refused.
 */
export function splitAssignments(
  assignments: readonly Assignment[],
  list: Table | undefined,
  orders: readonly Table[],
  model: SegmentationModel,
  words: Words,
): { list: Assignment[]; orders: Assignment[][] } {
  const listRoles = ['accountId', 'accountName', 'skip', ...indicatorsOf(model), ...Object.keys(indicatorCatalogue)];
  const known = [...new Set([...(list ? listRoles : []), ...(orders.length > 0 ? [...ledgerRoles, 'skip'] : [])])];
  for (const { header, role } of assignments) {
    if (!known.includes(role)) throw unknownRole(header, role, known);
    const tables = [...(list ? [list] : []), ...orders];
    if (tables.some((table) => has(table, header))) continue;
    const headers = tables.flatMap((table) => table.headers).filter((name) => name !== '');
    throw refusedInput(tables[0].path, [{ kind: 'columnNotFound', header, headers }], speaker(words, model));
  }
  return {
    list: assignments.filter(({ header, role }) => list && has(list, header) && listRoles.includes(role)),
    orders: orders.map((table) =>
      assignments.filter(({ header, role }) => has(table, header) && (role === 'skip' || isLedgerRole(role))),
    ),
  };
}

function unknownRole(header: string, role: string, known: readonly string[]): WrongUsage {
  const nearest = nearestWord(role, known);
  const hint = nearest ? `Did you mean ${nearest}?` : `There are ${known.join(', ')}.`;
  return new WrongUsage(`--map "${header}=${role}": expected an indicator or a role, got “${role}”. ${hint}`);
}

function has(table: Table, header: string): boolean {
  return table.headers.some((name) => name.toLowerCase() === header.toLowerCase());
}
