import { speaker, type FrozenRun } from '@keystage/core';
import { words as coreWords } from '@keystage/core/language/en';
import {
  applyPush,
  loadSalesforceWords,
  openSession,
  planPush,
  publishModel,
  pullTables,
  salesforceSpeaker,
  SalesforceTrouble,
  undoPush,
  type CallProblem,
  type HeldValues,
  type PushedRow,
  type PushRecord,
  type SalesforceSession,
  type SalesforceSpeaker,
} from '@keystage/core/salesforce';
import type { SalesforceServer } from '../hosts/salesforce';
import { people } from '../hosts/salesforce/deployed-org';

/** The two ways rows are written. */
export type Way = 'collections' | 'jobs';

/** What a person does with a list and an org, in order. */
export const steps = ['pull', 'publish', 'push', 'undo'] as const;
export type Step = (typeof steps)[number];

/** How often a person tries a step again before they give up on it. */
const patience = 6;

const closed = { sentence: 'The window was closed.' };

/** How long a call may take in a trial: the server is next door. */
export const timeoutMs = 400;

/** One person with one list, who does step after step and tries again what broke off, with what the pane keeps in between. */
export class SalesforceJourney {
  /** Attempts that did not come to their end, with what was read then. */
  readonly broken: { readonly step: Step; readonly sentence: string }[] = [];
  private session: SalesforceSession;
  private pulled: { readonly at: string; readonly held: ReadonlyMap<string, HeldValues> } | undefined;
  private readonly records: PushRecord[] = [];
  private pending: readonly string[] = [];
  private atWork = new AbortController();
  /** What was kept while a writing was under way, for the case that its end is not seen. */
  private kept: { rows: PushedRow[]; jobs: string[] } = { rows: [], jobs: [] };
  private isClosed = false;
  private requests = 0;

  constructor(
    private readonly server: SalesforceServer,
    private readonly frozen: FrozenRun,
    private readonly ids: readonly string[],
    private readonly way: Way,
    private readonly say: SalesforceSpeaker,
    /** Called before each request, with its number in the journey. */
    private readonly onRequest: (request: number) => void = () => undefined,
  ) {
    this.session = this.signIn();
  }

  static async speaker(): Promise<SalesforceSpeaker> {
    return salesforceSpeaker(await loadSalesforceWords('en'), speaker(coreWords));
  }

  /** Does a step until it is done; false where it never is. */
  async does(step: Step): Promise<boolean> {
    for (let attempt = 0; attempt < patience; attempt++) {
      this.atWork = new AbortController();
      const trouble = await this.attempt(step);
      if (!trouble) return true;
      this.broken.push({ step, sentence: trouble.sentence });
      if (this.isClosed) this.reopen();
      else if (trouble.problem?.kind === 'signedOut') this.session = this.signIn();
    }
    return false;
  }

  /** The person presses Stop. */
  cancel(): void {
    this.atWork.abort();
  }

  /** The window closes: nothing goes out any more, and nobody sees what comes back. */
  close(): void {
    this.isClosed = true;
  }

  /** Another window knows what was kept in the workbook, and asks the person to sign in. */
  private reopen(): void {
    this.isClosed = false;
    this.session = this.signIn();
    if (this.kept.rows.length > 0) this.records.push(this.recordOf(this.kept.rows));
    this.pending = this.kept.jobs;
  }

  private async attempt(
    step: Step,
  ): Promise<{ readonly sentence: string; readonly problem?: CallProblem | undefined } | undefined> {
    try {
      switch (step) {
        case 'pull':
          return await this.pull();
        case 'publish':
          return await this.publish();
        case 'push':
          return await this.push();
        case 'undo':
          return await this.undo();
      }
    } catch (error) {
      if (!(error instanceof SalesforceTrouble)) throw error;
      return { sentence: this.say.callProblem(error.problem), problem: error.problem };
    }
  }

  private async pull(): Promise<undefined> {
    const held = new Map<string, HeldValues>();
    let at = '';
    const nothing = { deals: false, history: false, people: false, roles: false, evidence: false };
    const { rows } = await pullTables(
      this.session,
      { ...nothing, accounts: true, whose: 'all', fields: {} },
      {
        ...this.transport,
        onBatch: ({ table, rows }) => {
          const place = (path: string) => table.columns.findIndex((column) => column.path === path);
          for (const row of rows) {
            held.set(String(row[place('Id')]), {
              Keystage_Tier__c: row[place('Keystage_Tier__c')] || null,
            });
            const changed = String(row[place('LastModifiedDate')]);
            if (changed > at) at = changed;
          }
        },
      },
    );
    if (rows.accounts !== this.ids.length || held.size !== this.ids.length) {
      throw new Error(`${held.size} of ${this.ids.length} accounts were pulled, and nothing was said.`);
    }
    this.pulled = { at, held };
  }

  private async publish() {
    const publication = await publishModel(
      this.session,
      this.frozen.segmentation.model,
      { on: this.frozen.segmentation.asOf, note: '' },
      this.transport,
    );
    if (publication.ok) return undefined;
    const { problem } = publication;
    return {
      sentence: this.say.publication(publication).join(' '),
      problem: problem.kind === 'stopped' ? problem.call : undefined,
    };
  }

  private async push() {
    const { pulled } = this;
    if (!pulled) throw new Error('Nothing has been pulled.');
    const { signal, ...calls } = this.transport;
    const plan = await planPush(
      this.session,
      {
        segmentation: this.frozen.segmentation,
        keys: this.ids,
        organizationId: this.server.org.id,
        pulled: { at: pulled.at, held: (account) => pulled.held.get(this.ids[account]) },
        pushed: this.pushed,
        pending: this.pending,
      },
      { ...calls, signal, pollMs: 1 },
    );
    this.pending = [];
    const report = await applyPush(this.session, plan, this.writing);
    if (this.isClosed) return closed;
    this.pending = report.pending;
    this.records.push(report.record);
    const busy = report.refused.some(({ refusals }) => refusals.some(({ code }) => code === 'UNABLE_TO_LOCK_ROW'));
    if (!report.stopped && !busy && report.unknown.length + report.notTried.length === 0) return undefined;
    return { sentence: this.say.report(report).join(' '), problem: report.stopped };
  }

  /** Takes back every push, the last one first. */
  private async undo() {
    while (this.records.length > 0) {
      const record = this.records[this.records.length - 1];
      const report = await undoPush(this.session, record, { ...this.writing, pending: this.pending });
      // What an undo has sent is no push: the record it goes by is kept as it is.
      if (this.isClosed) this.kept.rows = [];
      if (this.isClosed) return closed;
      this.pending = report.pending;
      const busy = report.refused.some(({ refusals }) => refusals.some(({ code }) => code === 'UNABLE_TO_LOCK_ROW'));
      if (report.stopped || busy || report.unknown.length + report.notTried.length > 0) {
        return { sentence: this.say.undo(report).join(' '), problem: report.stopped };
      }
      this.records.pop();
    }
    return undefined;
  }

  /** All that was pushed since the pull, as one record. */
  private get pushed(): PushRecord {
    return this.recordOf(this.records.flatMap(({ rows }) => rows));
  }

  private recordOf(rows: readonly PushedRow[]): PushRecord {
    return { organizationId: this.server.org.id, asOf: this.frozen.segmentation.asOf, rows };
  }

  private get writing() {
    this.kept = { rows: [], jobs: [] };
    return {
      ...this.transport,
      ...{ pollMs: 1, lockPauseMs: 1, bulkFrom: this.way === 'jobs' ? 1 : 1_000_000 },
      beforeSending: (rows: readonly PushedRow[]) => void this.kept.rows.push(...rows),
      onJob: (id: string) => void this.kept.jobs.push(id),
    };
  }

  private get transport() {
    const counting: typeof fetch = (...request) => {
      if (!this.isClosed) this.onRequest(++this.requests);
      return this.isClosed ? Promise.reject(new TypeError('The window is closed.')) : fetch(...request);
    };
    return { timeoutMs, signal: this.atWork.signal, fetch: counting };
  }

  private signIn(): SalesforceSession {
    const { accessToken, refreshToken } = this.server.signIn(people.admin);
    return openSession(
      { instanceUrl: this.server.url, accessToken, organizationId: this.server.org.id },
      { kind: 'refreshToken', clientId: 'keystage', refreshToken },
    );
  }
}
