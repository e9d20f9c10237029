import {
  accountReader,
  calendarDate,
  mapColumns,
  textAt,
  type CalendarDate,
  type Tier,
  type Wait,
} from '@keystage/core';
import { openTable } from '../files/open-table';
import { Refusal } from '../refusal';
import type { CliWords } from '../words';
import { resultColumnOf } from './earlier-results';
import { intakeRows } from './intake-cell';
import type { PreviousRun } from './previous-run';
import type { IntakeOptions } from './segment-options';
import { tierLabels, type TierLabels } from './tier-labels';

/**
 * The tiers that an earlier output of the command line holds, the latent ones and what waited for another, in whatever language it was
 * written. Accounts are found by the column that holds the ids in this run, or by what its headers say.
 */
export async function readPreviousRun(
  path: string,
  tiers: readonly Tier[],
  idHeader: string | undefined,
  options: IntakeOptions,
  words: CliWords,
): Promise<PreviousRun> {
  const table = await openTable(path, { encoding: options.encoding });
  const { headers } = table;
  const tierColumn = resultColumnOf('tier', headers);
  if (tierColumn < 0) {
    throw new Refusal(
      `${path}: expected a column “${words.resultHeaders.tier}”, as an earlier run writes it with --out; got ${headers.map((header) => `“${header}”`).join(', ')}. Name the file that run wrote.`,
    );
  }
  const sameHeader = headers.findIndex((header) => header === idHeader);
  const idColumn =
    sameHeader >= 0 ? sameHeader : mapColumns(headers).mapping.find(({ role }) => role === 'accountId')?.column;
  if (idColumn === undefined) {
    throw new Refusal(`${path}: expected a column of account ids, got none. Name the file an earlier run wrote.`);
  }

  // The core reads the ids, so that they compare with those of the list.
  const reader = accountReader({
    mapping: [{ column: 0, header: headers[idColumn], role: 'accountId' }],
    asOf: '1900-01-01' as CalendarDate,
    duplicates: 'first',
    ledgerFollows: true,
  });
  const columns = [idColumn, tierColumn, resultColumnOf('latent', headers), resultColumnOf('waiting', headers)];
  const intakeRow = intakeRows(columns.map((_, column) => ({ column })));
  const rows: string[][] = [];
  for await (const batch of table.rows()) {
    for (const row of batch) {
      const [id, ...said] = intakeRow(columns.map((column) => row[column] ?? null));
      reader.addRow([id]);
      rows.push(said.map((cell) => (typeof cell === 'string' ? cell.trim() : '')));
    }
  }
  const tierOf = new Map<string, Tier | null>();
  const latentOf = new Map<string, Tier | null>();
  const waitOf = new Map<string, Wait>();
  const otherTiers = new Set<string>();
  const labels = tierLabels(tiers);
  const read = reader.finish();
  // Of several rows of one account the first counts.
  for (const [row, account] of read.ok ? read.accountOfRow.entries() : []) {
    const id = account < 0 || !read.ok ? '' : textAt(read.accounts.ids, account);
    if (id === '' || tierOf.has(id)) continue;
    const [shown, latent, waiting] = rows[row];
    const tier = labels(shown);
    if (tier === undefined) otherTiers.add(shown);
    tierOf.set(id, tier ?? null);
    latentOf.set(id, (latent === '' ? tier : labels(latent)) ?? null);
    const wait = waitIn(waiting, labels);
    if (wait) waitOf.set(id, wait);
  }
  return { from: path, tierOf, latentOf, waitOf, otherTiers: [...otherTiers].sort() };
}

/**
 * What `A 1/2 (2026-11-20)` says: wanted in A, for one run of two, the last of them as of that day. Undefined for anything else, and for a
 * tier that is none here; files of earlier versions name no day.
 */
function waitIn(text: string, labels: TierLabels): Wait | undefined {
  const [, label = '', run, day = ''] = /^(.+?)\s+(\d+)\/\d+(?:\s+\((.+)\))?$/.exec(text) ?? [];
  const towards = labels(label);
  if (towards === undefined || towards === null) return undefined;
  const on = calendarDate(day);
  return { run: Number(run), towards, ...(on && { on }) };
}
