import { fingerprint } from '@keystage/core';
import {
  comparedFields,
  type OrgConnection,
  type OrgRecord,
  type PushValues,
  readAccountId,
  scoreInOrg,
} from '../../salesforce';
import type { FoundTiers } from './found-tiers';
import type { ModelOfRun } from './model-of-run';
import { readTiers, type GivenTier } from './read-tiers';
import { openSpool } from './record-spool';
import type { SyncDesk } from './sync-desk';

/**
 * Takes the tiers that another run of Keystage has given, from its file: what lies in a database is segmented there, and pushed from here.
 * Such a file has no values, so the records hold no reasons: their page says the tier, and that it cannot be explained from them.
 */
export async function takeTiers(
  file: string,
  org: OrgConnection,
  { facts, model, inOrg }: ModelOfRun,
  desk: SyncDesk,
): Promise<FoundTiers> {
  const { options, terminal, words, say, calls } = desk;
  const { key = 'Id', where, asOf } = options;
  const print = fingerprint(model);
  const given = await readTiers(file, model);
  const byKey = key === 'Id' ? byRecordId(given.byKey, facts.keyPrefix) : given.byKey;
  const keyOf = (record: OrgRecord) => (typeof record[key] === 'string' ? record[key].trim() : '');

  const records = openSpool<OrgRecord>();
  const seen = new Map<string, number>();
  let count = 0;
  let notInFile = 0;
  try {
    const fields = [...new Set([...comparedFields, key])];
    await org.bulkQuery(`SELECT ${fields.join(', ')} FROM Account${where === undefined ? '' : ` WHERE ${where}`}`, {
      ...calls,
      facts,
      onBatch: async (batch) => {
        for (const record of batch) {
          const one = keyOf(record);
          if (byKey.has(one)) seen.set(one, (seen.get(one) ?? 0) + 1);
          else notInFile++;
        }
        count += batch.length;
        await records.add(batch);
        terminal.progress(words.readingAccounts(count, say));
      },
    });
  } catch (error) {
    await records.remove();
    throw error;
  }
  return {
    model,
    fingerprint: print,
    modelInOrg: inOrg(print),
    accounts: count,
    records,
    valuesAt(_place, record) {
      const one = keyOf(record);
      const tier = byKey.get(one);
      if (!tier) return undefined;
      return (seen.get(one) ?? 0) > 1 ? words.sameKey(key, one) : valuesOf(tier, print, asOf);
    },
    given: { file, rows: given.rows, notInFile, notInOrg: [...byKey.keys()].filter((one) => !seen.has(one)) },
  };
}

/** Ids of 15 characters, or with their case lost, as the org writes them; what is no id leads to no account. */
function byRecordId(given: ReadonlyMap<string, GivenTier>, keyPrefix: string): ReadonlyMap<string, GivenTier> {
  return new Map(
    [...given].map(([said, tier]) => {
      const read = readAccountId(said, keyPrefix);
      return ['id' in read ? read.id : said, tier];
    }),
  );
}

function valuesOf({ tier, latent, score, coverage }: GivenTier, print: string, asOf: string): PushValues {
  return {
    Keystage_Tier__c: tier,
    Keystage_Latent_Tier__c: tier === null ? null : latent,
    Keystage_Score__c: score === null ? null : scoreInOrg(score),
    Keystage_Coverage__c: coverage,
    Keystage_Reasons__c: null,
    Keystage_Model_Fingerprint__c: print,
    Keystage_Tiered_On__c: asOf,
  };
}
