import {
  accountReader,
  mapColumns,
  speaker,
  type CalendarDate,
  type SegmentationModel,
  type Tier,
} from '@keystage/core';
import { openTable } from '../files/open-table';
import { Refusal } from '../refusal';
import { cliWords, languages, type CliWords } from '../words';
import { tierColumnOf } from './earlier-results';
import { intakeRows } from './intake-cell';
import type { SegmentOptions } from './segment-options';

/** What an earlier run gave each account. */
export interface PreviousTiers {
  readonly file: string;
  /** The tier by account id; null for an account that had none. */
  readonly tierOf: ReadonlyMap<string, Tier | null>;
  /** Tiers it speaks of that this model does not have. */
  readonly otherTiers: readonly string[];
}

/**
 * The tiers that an earlier output of the command line holds, in whatever language it was written. Accounts are found by the column that
 * holds the ids in this run, or by what its headers say.
 */
export async function previousTiers(
  path: string,
  model: SegmentationModel,
  idHeader: string | undefined,
  options: SegmentOptions,
  words: CliWords,
): Promise<PreviousTiers> {
  const table = await openTable(path, { encoding: options.encoding });
  const { headers } = table;
  const tierColumn = tierColumnOf(headers);
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
  const intakeRow = intakeRows([{ column: 0 }, { column: 1 }]);
  const labels: string[] = [];
  for await (const batch of table.rows()) {
    for (const row of batch) {
      const [id, tier] = intakeRow([row[idColumn] ?? null, row[tierColumn] ?? null]);
      reader.addRow([id]);
      labels.push(typeof tier === 'string' ? tier.trim() : '');
    }
  }
  const read = reader.finish();
  const tierOf = new Map<string, Tier | null>();
  if (!read.ok) return { file: path, tierOf, otherTiers: [] };

  const meaning = meaningOfLabels(model);
  const otherTiers = new Set<string>();
  read.accountOfRow.forEach((account, row) => {
    const id = account < 0 ? '' : read.accounts.ids[account];
    if (id === '' || tierOf.has(id)) return;
    const tier = meaning.get(labels[row]);
    if (tier === undefined && labels[row] !== '') otherTiers.add(labels[row]);
    tierOf.set(id, tier ?? null);
  });
  return { file: path, tierOf, otherTiers: [...otherTiers].sort() };
}

/** What the texts of a tier column mean, in every language; null for having none. */
function meaningOfLabels(model: SegmentationModel): ReadonlyMap<string, Tier | null> {
  const meaning = new Map<string, Tier | null>();
  for (const language of languages) {
    const { core } = cliWords[language];
    const say = speaker(core, model);
    meaning.set(core.prospect, null);
    meaning.set(core.notScored, null);
    for (const tier of model.tiers) meaning.set(say.tier(tier), tier);
  }
  for (const tier of model.tiers) meaning.set(tier, tier);
  return meaning;
}
