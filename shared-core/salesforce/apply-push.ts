import type { TransportOptions } from './fetch-transport';
import { collectionSize, OrgConnection, type OrgRecord, type SalesforceSession } from './org-connection';
import type { PushPlan, TierChange } from './plan-push';
import { SalesforceTrouble, type CallProblem, type Refusal } from './salesforce-problem';

/** How a push ended: every change of the plan stands in exactly one of the lists. */
export interface PushReport {
  readonly written: readonly TierChange[];
  readonly refused: readonly RefusedChange[];
  /** Not written: the push ended before its turn. */
  readonly notTried: readonly TierChange[];
  /** Sent when the connection broke, and not to be looked up afterwards: written or not. Push again to find out. */
  readonly unknown: readonly TierChange[];
  /** What ended the push before its end. */
  readonly stopped?: CallProblem;
}

export interface RefusedChange {
  readonly change: TierChange;
  readonly refusals: readonly Refusal[];
}

export interface ApplyOptions extends Omit<TransportOptions, 'signal'> {
  /** Obeyed between two collections; one on its way is waited for. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, of: number) => void;
  /** How long to let go of a record that somebody else is saving, before the one retry. */
  readonly lockPauseMs?: number;
}

/**
 * Writes the changes of a plan and nothing else, 200 records at a time, each saved or refused for itself. When a call fails, nothing more
 * is sent, what it had on its way is looked up, and the report says how far it came. A second push repeats nothing: it finds it equal.
 */
export async function applyPush(
  session: SalesforceSession,
  plan: PushPlan,
  options: ApplyOptions = {},
): Promise<PushReport> {
  const { signal, onProgress, lockPauseMs = 1000, ...transport } = options;
  const org = new OrgConnection(session, transport);
  const run = new PushRun(org, plan.changes);
  const total = plan.changes.length;

  for (let start = 0; start < total && !run.stopped; start += collectionSize) {
    if (signal?.aborted) run.stop({ kind: 'cancelled' });
    else await run.send(plan.changes.slice(start, start + collectionSize));
    onProgress?.(run.settled, total);
  }
  const locked = run.takeLocked();
  if (locked.length > 0) {
    await new Promise((resolve) => setTimeout(resolve, lockPauseMs));
    for (let start = 0; start < locked.length && !run.stopped; start += collectionSize) {
      await run.send(locked.slice(start, start + collectionSize).map(({ change }) => change));
    }
    run.refuseUnsent(locked);
    onProgress?.(run.settled, total);
  }
  return run.report();
}

/** What has become of each change so far. */
class PushRun {
  private readonly written = new Set<TierChange>();
  private readonly refused = new Map<TierChange, readonly Refusal[]>();
  private readonly unknown = new Set<TierChange>();
  stopped: CallProblem | undefined;

  constructor(
    private readonly org: OrgConnection,
    private readonly changes: readonly TierChange[],
  ) {}

  get settled(): number {
    return this.written.size + this.refused.size + this.unknown.size;
  }

  stop(problem: CallProblem): void {
    this.stopped = problem;
  }

  async send(batch: readonly TierChange[]): Promise<void> {
    try {
      const outcomes = await this.org.update('Account', batch.map(recordOf));
      outcomes.forEach((outcome, k) => {
        if (outcome.saved) this.written.add(batch[k]);
        else this.refused.set(batch[k], outcome.refusals);
      });
    } catch (error) {
      if (!(error instanceof SalesforceTrouble)) throw error;
      this.stop(error.problem);
      if (mayHaveWritten(error.problem)) await this.lookUp(batch);
    }
  }

  /** Records that somebody else was saving; they are tried once more. */
  takeLocked(): RefusedChange[] {
    if (this.stopped) return [];
    const locked = [...this.refused].filter(([, refusals]) =>
      refusals.every(({ code }) => code === 'UNABLE_TO_LOCK_ROW'),
    );
    for (const [change] of locked) this.refused.delete(change);
    return locked.map(([change, refusals]) => ({ change, refusals }));
  }

  /** Gives back the former refusal to changes whose second try did not come. */
  refuseUnsent(locked: readonly RefusedChange[]): void {
    for (const { change, refusals } of locked) {
      if (!this.written.has(change) && !this.refused.has(change) && !this.unknown.has(change)) {
        this.refused.set(change, refusals);
      }
    }
  }

  report(): PushReport {
    const { written, refused, unknown, stopped } = this;
    return {
      written: this.changes.filter((change) => written.has(change)),
      refused: this.changes.flatMap((change) => {
        const refusals = refused.get(change);
        return refusals ? [{ change, refusals }] : [];
      }),
      unknown: this.changes.filter((change) => unknown.has(change)),
      notTried: this.changes.filter((change) => !written.has(change) && !refused.has(change) && !unknown.has(change)),
      ...(stopped ? { stopped } : {}),
    };
  }

  /** After a call that broke off: which of its records hold what it was to write? */
  private async lookUp(batch: readonly TierChange[]): Promise<void> {
    try {
      const fields = [...new Set(batch.flatMap((change) => change.fields))];
      const records = await this.org.retrieve(
        'Account',
        batch.map(({ id }) => id),
        ['Id', ...fields],
      );
      batch.forEach((change, k) => {
        const record = records[k];
        if (record && holds(record, change)) this.written.add(change);
      });
    } catch (error) {
      if (!(error instanceof SalesforceTrouble)) throw error;
      for (const change of batch) this.unknown.add(change);
    }
  }
}

const recordOf = ({ id, fields, to }: TierChange) => ({
  Id: id,
  ...Object.fromEntries(fields.map((field) => [field, to[field]])),
});

const holds = (record: OrgRecord, { fields, to }: TierChange) =>
  fields.every((field) => (record[field] ?? null) === to[field]);

/** A call that Salesforce answered with a refusal wrote nothing; one that got no whole answer may have written all of it. */
function mayHaveWritten({ kind }: CallProblem): boolean {
  switch (kind) {
    case 'timedOut':
    case 'unreachable':
    case 'unavailable':
    case 'cutShort':
      return true;
    case 'cancelled':
    case 'signedOut':
    case 'requestLimit':
    case 'refused':
      return false;
  }
}
