import { mapColumns, roundHalfAway, type SegmentationModel, type Tier } from '@keystage/core';
import { openTable } from '../files/open-table';
import { Refusal } from '../refusal';
import { resultColumnOf } from '../segment/earlier-results';
import { tierLabels } from '../segment/tier-labels';

/** What another run gave an account. */
export interface GivenTier {
  readonly tier: Tier | null;
  readonly latent: Tier | null;
  readonly score: number | null;
  /** In percent, where the file says it. */
  readonly coverage: number | null;
  /** The row of the sheet it stands in. */
  readonly row: number;
}

/** What another run gave, by the key of the account; of two rows of one account the first. */
export interface GivenTiers {
  readonly byKey: ReadonlyMap<string, GivenTier>;
  readonly rows: number;
}

/**
 * The tiers of a file that `keystage segment --out` or `keystage sql --run` wrote, found by their headers in whatever language. A tier that
 * the model does not know is refused with its row: a file of another model is no result of this one.
 */
export async function readTiers(path: string, model: SegmentationModel): Promise<GivenTiers> {
  const table = await openTable(path);
  const { headers } = table;
  const columnOf = (result: 'tier' | 'latent' | 'score', inSql: string) => {
    const ours = resultColumnOf(result, headers);
    return ours >= 0 ? ours : headers.indexOf(inSql);
  };
  const columns = {
    tier: columnOf('tier', 'tier'),
    latent: columnOf('latent', 'latent_tier'),
    score: columnOf('score', 'score'),
    // A share, as engines write it.
    coverage: headers.includes('latent_tier') ? headers.indexOf('coverage') : -1,
  };
  const key = columnOfKey(headers);
  if (columns.tier < 0 || key === undefined) {
    throw new Refusal(
      `${path}: expected a column of account ids and a column of tiers, as keystage segment --out and keystage sql --run write them; got ${headers.map((header) => `“${header}”`).join(', ')}.`,
    );
  }
  const labels = tierLabels(model.tiers);
  const byKey = new Map<string, GivenTier>();
  const faults: string[] = [];
  let row = 1;
  for await (const batch of table.rows()) {
    for (const cells of batch) {
      row++;
      const text = (column: number) => (column < 0 ? '' : String(cells[column] ?? '').trim());
      const id = text(key);
      if (id === '' || byKey.has(id)) continue;
      const [tier, latent] = [labels(text(columns.tier)), labels(text(columns.latent))];
      const [score, share] = [columns.score, columns.coverage].map((column) =>
        text(column) === '' ? null : Number(text(column)),
      );
      const coverage = share === null || Number.isNaN(share) ? null : roundHalfAway(100 * share, 1);
      if (tier === undefined || latent === undefined) {
        faults.push(
          `${path}, row ${row}: expected one of the tiers ${model.tiers.join(', ')}, got “${text(tier === undefined ? columns.tier : columns.latent)}”. Name the model it comes from with --model.`,
        );
      } else if (Number.isNaN(score)) {
        faults.push(`${path}, row ${row}: expected a score with a decimal point, got “${text(columns.score)}”.`);
      } else {
        byKey.set(id, { tier, latent: latent ?? tier, score: tier === null ? null : score, coverage, row });
      }
      if (faults.length >= mostFaults) throw new Refusal(...faults);
    }
  }
  if (faults.length > 0) throw new Refusal(...faults);
  return { byKey, rows: row - 1 };
}

/** So many faults are named before reading ends. */
const mostFaults = 5;

/** The column that holds the ids of accounts: what an engine writes as `account`, else what its header says. */
function columnOfKey(headers: readonly string[]): number | undefined {
  const inSql = headers.indexOf('account');
  return inSql >= 0 ? inSql : mapColumns(headers).mapping.find(({ role }) => role === 'accountId')?.column;
}
