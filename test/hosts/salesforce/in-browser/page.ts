import {
  applyPush,
  OrgConnection,
  planPush,
  publishModel,
  readActiveModel,
  SalesforceTrouble,
} from '../../../../shared-core/salesforce';
import type { CallProblem, SalesforceSession } from '../../../../shared-core/salesforce';
import { runOver, signature } from '../../../../shared-core/salesforce/run-over-accounts.test-data';

/** What a test may ask of the page; every answer settles, refusals as their kind. */
const asks = {
  publish: (session: SalesforceSession, accounts: number) => publishModel(session, runOver(accounts).model, signature),
  read: (session: SalesforceSession) => readActiveModel(session),
  async plan(session: SalesforceSession, keys: readonly string[], timeoutMs?: number) {
    const { changes, lacks, modelInOrg } = await planPush(session, pushOf(keys), { timeoutMs });
    return { changes: changes.length, lacks, modelInOrg };
  },
  async push(session: SalesforceSession, keys: readonly string[], bulkFrom?: number) {
    const plan = await planPush(session, pushOf(keys));
    const { written, refused, notTried, unknown, stopped } = await applyPush(session, plan, { bulkFrom, pollMs: 10 });
    return {
      written: written.length,
      refused: refused.length,
      notTried: notTried.length,
      unknown: unknown.length,
      stopped,
    };
  },
  /** How many records each batch of a query by a job has. */
  async batches(session: SalesforceSession, soql: string, batchSize: number) {
    const sizes: number[] = [];
    const onBatch = (records: readonly unknown[]) => void sizes.push(records.length);
    await new OrgConnection(session).bulkQuery(soql, { onBatch, batchSize, pollMs: 10 });
    return sizes;
  },
  async cancelled(session: SalesforceSession, keys: readonly string[], afterMs: number) {
    const abort = new AbortController();
    setTimeout(() => abort.abort(), afterMs);
    return planPush(session, pushOf(keys), { signal: abort.signal });
  },
};

const pushOf = (keys: readonly string[]) => ({ segmentation: runOver(keys.length), keys });

async function settled<T>(ask: Promise<T>): Promise<{ value?: T; problem?: CallProblem }> {
  try {
    return { value: await ask };
  } catch (error) {
    if (error instanceof SalesforceTrouble) return { problem: error.problem };
    throw error;
  }
}

const salesforce = {
  publish: (...given: Parameters<typeof asks.publish>) => settled(asks.publish(...given)),
  read: (...given: Parameters<typeof asks.read>) => settled(asks.read(...given)),
  plan: (...given: Parameters<typeof asks.plan>) => settled(asks.plan(...given)),
  push: (...given: Parameters<typeof asks.push>) => settled(asks.push(...given)),
  batches: (...given: Parameters<typeof asks.batches>) => settled(asks.batches(...given)),
  cancelled: (...given: Parameters<typeof asks.cancelled>) => settled(asks.cancelled(...given)),
};

declare global {
  interface Window {
    readonly salesforce: typeof salesforce;
  }
}

Object.assign(window, { salesforce });
