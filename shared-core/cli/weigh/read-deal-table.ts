import {
  dealReader,
  dealRoles,
  mapDealColumns,
  readHeaders,
  type DealColumns,
  type DealMapping,
  type DealRole,
  type PipelineReport,
  type MappedDealColumn,
  type Speaker,
} from '@keystage/core';
import { openTable, type Table } from '../files/open-table';
import { nearestWord } from '../nearest-word';
import { WrongUsage } from '../refusal';
import { intakeRows } from '../segment/intake-cell';
import { refusedInput } from '../segment/refused-input';
import { sampleRows } from '../segment/sample-rows';
import type { Terminal } from '../terminal';
import type { CliWords, Evidence } from '../words';
import type { Pair, WeighOptions } from './weigh-options';

export interface DealTable {
  readonly table: Table;
  readonly mapping: DealMapping;
  readonly evidence: ReadonlyMap<number, Evidence>;
  readonly deals: DealColumns;
  readonly report: PipelineReport;
  /** Headers of columns that are taken for nothing. */
  readonly unused: readonly string[];
}

/** Reads a list of deals, or a history of their stages, row by row into columns; refused with everything that stands against it. */
export async function readDealTable(
  path: string,
  columns: readonly Pair[],
  options: WeighOptions,
  words: CliWords,
  say: Speaker,
  terminal: Terminal,
): Promise<DealTable> {
  const { sheet, encoding, decimal, dateOrder } = options;
  const table = await openTable(path, path === options.pipeline ? { sheet, encoding } : { encoding });
  if (table.mergedHeaders !== undefined) {
    throw refusedInput(path, [{ kind: 'mergedHeaders', address: table.mergedHeaders }], say);
  }
  const named = readHeaders(table.headers);
  if (!named.ok) throw refusedInput(path, named.problems, say);
  const { headers } = named;
  const proposal = mapDealColumns(headers, await sampleRows(table));
  const told = toldColumns(columns, headers);
  const spokenOf = new Set(columns.map(({ left }) => left.toLowerCase()));
  const kept = proposal.mapping.filter(
    ({ header, role }) => !spokenOf.has(header.toLowerCase()) && !told.some((other) => other.role === role),
  );
  const mapping = [...kept, ...told].sort((one, other) => one.column - other.column);
  const evidence = new Map<number, Evidence>();
  for (const { column, because } of proposal.columns) evidence.set(column, because);
  for (const { column } of told) evidence.set(column, { kind: 'told' });

  const reader = dealReader({ mapping, locale: { decimal, dateOrder } });
  const intakeRow = intakeRows(mapping);
  let rows = 0;
  for await (const batch of table.rows()) {
    for (const row of batch) reader.addRow(intakeRow(row));
    rows += batch.length;
    terminal.progress(words.reading(path, rows, say));
  }
  terminal.progress('');
  const read = reader.finish();
  if (!read.ok) throw refusedInput(path, read.problems, say);
  const unused = headers.filter(
    (header, column) => header !== '' && !mapping.some((mapped) => mapped.column === column),
  );
  return { table, mapping, evidence, deals: read.deals, report: read.report, unused };
}

/** Refuses what --map says of columns that neither the list nor the history has. */
export function checkColumns(columns: readonly Pair[], tables: readonly Table[], say: Speaker): void {
  for (const { left } of columns) {
    if (tables.some(({ headers }) => columnOf(left, headers) >= 0)) continue;
    const headers = tables.flatMap((table) => table.headers).filter((header) => header !== '');
    throw refusedInput(tables[0].path, [{ kind: 'columnNotFound', header: left, headers }], say);
  }
}

function toldColumns(columns: readonly Pair[], headers: readonly string[]): MappedDealColumn[] {
  return columns.flatMap(({ left, right }): MappedDealColumn[] => {
    const column = columnOf(left, headers);
    const [role, meaning] = right.split(':');
    if (role === 'skip') return [];
    if (!isDealRole(role)) throw unknownRole(left, role);
    if (meaning !== undefined && (role !== 'probability' || !['percent', 'share'].includes(meaning))) {
      throw new WrongUsage(
        `--map "${left}=${right}": expected probability:percent or probability:share, got “${right}”.`,
      );
    }
    if (column < 0) return [];
    const bareNumbersAre = meaning === undefined ? undefined : meaning === 'percent' ? 'percents' : 'shares';
    return [{ column, header: headers[column], role, ...(bareNumbersAre && { bareNumbersAre }) }];
  });
}

function columnOf(header: string, headers: readonly string[]): number {
  return headers.findIndex((name) => name.toLowerCase() === header.toLowerCase());
}

function isDealRole(role: string): role is DealRole {
  return (dealRoles as readonly string[]).includes(role);
}

function unknownRole(header: string, role: string): WrongUsage {
  const nearest = nearestWord(role, [...dealRoles, 'skip']);
  const hint = nearest ? `Did you mean ${nearest}?` : `There are ${dealRoles.join(', ')} and skip.`;
  return new WrongUsage(`--map "${header}=${role}": expected a role, got “${role}”. ${hint}`);
}
