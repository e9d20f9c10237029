import { accountRoles, indicatorCatalogue, rolesOfLedgers, speaker, type LedgerKind, type Words } from '@keystage/core';
import type { Table } from '../files/open-table';
import { nearestWord } from '../nearest-word';
import { WrongUsage } from '../refusal';
import { indicatorsAskedFor, type Models } from './map-list';
import { refusedInput } from './refused-input';
import type { Assignment } from './segment-options';

/** A file of a ledger and of which kind it is. */
export interface LedgerFile {
  readonly kind: LedgerKind;
  readonly table: Table;
}

/**
 * Which assignments of --map are about the list and which about each file of a ledger: a column is looked for in all of them, a role taken
 * where it means something. A role nobody knows is wrong usage; a column nobody has is refused.
 */
export function splitAssignments(
  assignments: readonly Assignment[],
  list: Table | undefined,
  ledgers: readonly LedgerFile[],
  models: Models,
  words: Words,
): { list: Assignment[]; ledgers: Assignment[][] } {
  const listRoles: readonly string[] = [
    'skip',
    ...accountRoles,
    ...indicatorsAskedFor(models),
    ...Object.keys(indicatorCatalogue),
  ];
  const rolesOf = ({ kind }: LedgerFile): readonly string[] => ['skip', ...rolesOfLedgers[kind]];
  const known = [...new Set([...(list ? listRoles : []), ...ledgers.flatMap(rolesOf)])];
  for (const { header, role } of assignments) {
    if (!known.includes(role)) throw unknownRole(header, role, known);
    const tables = [...(list ? [list] : []), ...ledgers.map(({ table }) => table)];
    if (tables.some((table) => has(table, header))) continue;
    const headers = tables.flatMap((table) => table.headers).filter((name) => name !== '');
    throw refusedInput(tables[0].path, [{ kind: 'columnNotFound', header, headers }], speaker(words, models[0]));
  }
  return {
    list: assignments.filter(({ header, role }) => list && has(list, header) && listRoles.includes(role)),
    ledgers: ledgers.map((file) =>
      assignments.filter(({ header, role }) => has(file.table, header) && rolesOf(file).includes(role)),
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
