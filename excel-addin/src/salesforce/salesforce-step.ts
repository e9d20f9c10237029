import { textAt, textsOf, type CalendarDate, type FrozenRun, type Segmentation, type TrailMoves } from '@keystage/core';
import {
  applyPush,
  beginSignIn,
  finishSignIn,
  planPush,
  publishModel,
  readActiveModel,
  readMyDomain,
  readOverrides,
  revokeSession,
  SalesforceTrouble,
  undoPush,
  type PushPlan,
  type PushRecord,
  type PushReport,
  type SalesforceSession,
  type TierPush,
} from '@keystage/core/salesforce';
import type { KnownOverrides } from '../pane/pending-override';
import { DialogTrouble, WorkbookTrouble, type BoundOrg, type KeptPush } from '../workbook';
import { accountNumber, idColumns, type AccountKey } from './account-keys';
import { knownAfterPlan, knownAfterPush, pendingOverrides, withOrgFirst } from './override-standing';
import { joinedRows, rowsToUndo } from './pushed-rows';
import { rememberOrg } from './remembered-org';
import type { Beside, RunFacts, SalesforceProblem, SalesforceState, Stage } from './salesforce-state';
import type { WorkbookSide } from './workbook-side';

/** The run whose tiers go to the org, and the list it came from. */
export interface RunInHand {
  readonly segmentation: Segmentation;
  /** The same as it is once its model has been frozen on its list. */
  frozen(): Promise<FrozenRun>;
  /** For each account its first data row. */
  readonly rowOfAccount: Int32Array;
  readonly listName: string;
  readonly headers: readonly string[];
  readonly rows: number;
  textAt(row: number, column: number): string;
}

/** What the step works with, beside the org and the workbook. */
export interface SalesforceTools {
  /** Address of the add-in's own page that the sign-in starts at and comes back to. */
  readonly signInPage: string;
  readonly begin: { readonly myDomain: string; readonly clientId: string };
  /** Opens a page in a window and answers with the first message it sends. */
  readonly askInDialog: (address: string, signal: AbortSignal) => Promise<string>;
}

/** The way between a workbook and its org: sign in, publish the model, see what will change, push, and take it back. */
export interface SalesforceStep {
  state(): SalesforceState;
  subscribe(listener: () => void): () => void;
  readonly act: SalesforceActions;
  /** Takes another run, or none; who is signed in stays so. */
  take(run: RunInHand | undefined): void;
  /** Who is signed in and where, for what else is read from the org; undefined for nobody. */
  signedIn(): { readonly session: SalesforceSession; readonly host: string } | undefined;
  /** Binds the workbook to the org that something was pulled from, or keeps what that is known to hold. */
  bind(org: BoundOrg): Promise<void>;
}

export interface SalesforceActions {
  setMyDomain(myDomain: string): void;
  setClientId(clientId: string): void;
  signIn(): Promise<void>;
  /** Ends the session here and in the org. */
  signOut(): Promise<void>;
  /** Binds the workbook to the org signed in to, in place of the one it belongs to. */
  bindAnew(): Promise<void>;
  /** Shows what there is to do. */
  goHome(): void;
  /** Shows the tables of the org. */
  showTables(): void;
  showTemplates(): void;
  /** Shows who signed off what in the org. */
  showTrail(): void;
  /** Shows how the model of the workbook and that of the org differ. */
  seeModels(): void;
  /** Looks up what the org goes by, and goes on with the run in hand. */
  goOn(): Promise<void>;
  /** Says what changes with the model and why: it goes into the org's trail. */
  setNote(note: string): void;
  publish(): Promise<void>;
  /** Takes the org's model into the workbook, and segments the list by it. */
  takeModel(): Promise<void>;
  /** Reads what a push would change; nothing is written. */
  compare(key?: AccountKey): Promise<void>;
  /** Whether to push without the fields that may not be written. */
  leaveOut(agreed: boolean): void;
  push(): Promise<void>;
  /** Goes on after a push that broke off; stops at the list where that would write more than was seen before. */
  pushAgain(): Promise<void>;
  /** Takes the last push out of the org again. */
  undo(): Promise<void>;
  /** Writes the org's overrides of these accounts into the list, in place of the list's own. */
  takeOverrides(accounts: readonly number[]): Promise<void>;
  cancel(): void;
}

/** Opens the step between a workbook and an org. */
export function openSalesforceStep(
  tools: SalesforceTools & { readonly today: () => CalendarDate },
  workbook: WorkbookSide,
): SalesforceStep {
  let run: RunInHand | undefined;
  let frozen: FrozenRun | undefined;
  /** How accounts are found in the org; kept from run to run. */
  let keyed: AccountKey | undefined;
  let session: SalesforceSession | undefined;
  let atWork: AbortController | undefined;
  let state: SalesforceState = { ...tools.begin, stage: { at: 'signIn' }, note: '' };
  const listeners = new Set<() => void>();

  function tell(news: Partial<SalesforceState>): void {
    state = { ...state, ...news };
    for (const listener of listeners) listener();
  }

  /** Does one thing at a time; what comes to nothing leaves the person at the stage they are to try again from, with the problem. */
  async function attempt(back: Stage, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    atWork?.abort();
    const mine = new AbortController();
    atWork = mine;
    tell({ problem: undefined, signedOut: undefined });
    try {
      await work(mine.signal);
    } catch (thrown) {
      if (atWork !== mine) return;
      const problem = mine.signal.aborted ? undefined : problemOf(thrown);
      if (problem?.kind === 'call' && problem.problem.kind === 'signedOut') forget({ problem });
      else tell({ stage: back, problem });
    } finally {
      if (atWork === mine) atWork = undefined;
    }
  }

  /** The same in the workbook's own org; in another one, nothing. */
  function attemptHere(back: Stage, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const { bound, org } = state;
    if (bound && org && bound.organizationId !== org.organizationId) {
      tell({ stage: { at: 'otherOrg' } });
      return Promise.resolve();
    }
    return attempt(back, work);
  }

  function forget(news: Partial<SalesforceState> = {}): void {
    session = undefined;
    tell({ stage: { at: 'signIn' }, org: undefined, inOrg: undefined, preview: undefined, ...news });
  }

  function signedIn(): { readonly session: SalesforceSession; readonly org: NonNullable<SalesforceState['org']> } {
    if (!session || !state.org) throw new Error('Nobody is signed in.');
    return { session, org: state.org };
  }

  function inHand(): { readonly run: RunInHand; readonly facts: RunFacts } {
    if (!run || !state.run) throw new Error('No list has been segmented yet.');
    return { run, facts: state.run };
  }

  /** Whose workbook it is, and which model the org goes by: that decides what there is to do. */
  async function lookUp(signal: AbortSignal): Promise<void> {
    tell({ stage: { at: 'lookingUp' } });
    const { org } = signedIn();
    const [bound, lastPush] = await Promise.all([workbook.bound(), workbook.keptPush()]);
    signal.throwIfAborted();
    tell({ bound, lastPush });
    if (bound && bound.organizationId !== org.organizationId) return tell({ stage: { at: 'otherOrg' } });
    await freeze(signal);
    const inOrg = await readActiveModel(signedIn().session, { signal });
    tell({ inOrg, preview: undefined });
    if (!state.run) return tell({ stage: home });
    if (inOrg.ok && inOrg.model.fingerprint === state.run.frozen.fingerprint) return compare(signal);
    tell({ stage: { at: 'publish' } });
    void previewOf(inOrg);
  }

  /** Who would move under the org's model: worked out while a person reads what differs. */
  async function previewOf(inOrg: NonNullable<SalesforceState['inOrg']>): Promise<void> {
    if (!inOrg.ok) return;
    const preview = await workbook.preview(inOrg.model.model).catch(() => undefined);
    if (state.inOrg === inOrg) tell({ preview });
  }

  /** What goes to the org is the run with its references frozen: the first time it is known whom that moves. */
  async function freeze(signal: AbortSignal): Promise<void> {
    const of = run;
    if (of && !frozen) {
      const made = await of.frozen();
      signal.throwIfAborted();
      if (run === of) frozen = made;
    }
    withRun();
  }

  /** Which of its rows are pending is known anew: of the run, or of what the org holds. */
  function withRun(key = keyed): void {
    if (!run || !frozen) return tell({ run: undefined });
    const { segmentation, rowOfAccount, listName, headers, rows } = run;
    const ids = idColumns(headers, rows, (row, column) => run!.textAt(row, column));
    const keys = [...ids, accountNumber];
    const pending = pendingOverrides(segmentation, state.bound?.overrides);
    const chosen = keys.find((one) => JSON.stringify(one) === JSON.stringify(key)) ?? key ?? keys[0];
    keyed = chosen;
    tell({ run: { frozen, rowOfAccount, listName, keys, key: chosen, pending } });
  }

  async function compare(signal: AbortSignal): Promise<void> {
    tell({ stage: { at: 'comparing', done: 0, of: 0 } });
    await freeze(signal);
    const { facts } = inHand();
    const { segmentation } = facts.frozen;
    const known = state.bound?.overrides;
    const onProgress = (done: number, of: number) => tell({ stage: { at: 'comparing', done, of } });
    const planned = await planPush(signedIn().session, await pushOf(), { signal, onProgress });
    const plan = withOrgFirst(planned, segmentation.accounts.ids, known);
    if (plan.lacks.length === 0) await knowOverrides(knownAfterPlan(segmentation, plan, facts.pending, known));
    tell({ stage: { at: 'list', plan } });
  }

  async function pushOf(): Promise<TierPush> {
    const { run, facts } = inHand();
    const { frozen, key, pending } = facts;
    const { segmentation } = frozen;
    const { organizationId } = state.bound ?? signedIn().org;
    const of = { segmentation, organizationId, overrides: pending, ...keysOf(run, key) };
    const { lastPush } = state;
    const pulled = await workbook.pulled();
    const pushed = pulled && lastPush ? await pushedBy(lastPush) : undefined;
    return {
      ...of,
      ...(pulled && { pulled }),
      ...(pushed && { pushed }),
      ...(lastPush?.pending && { pending: lastPush.pending }),
    };
  }

  /** What the org is known to hold of overrides is kept in a workbook that is bound to it. */
  async function knowOverrides(overrides: KnownOverrides): Promise<void> {
    const { bound } = state;
    if (!bound || JSON.stringify(bound.overrides ?? {}) === JSON.stringify(overrides)) return;
    await bind({ ...bound, overrides });
  }

  async function bind(bound: BoundOrg): Promise<void> {
    await workbook.bind(bound);
    tell({ bound });
    // What the org holds decides which overrides are pending.
    withRun();
  }

  async function push(plan: PushPlan, signal: AbortSignal): Promise<void> {
    const onProgress = (done: number, of: number) => tell({ stage: { at: 'pushing', done, of } });
    onProgress(0, plan.changes.length);
    const { session, org } = signedIn();
    const { segmentation } = inHand().facts.frozen;
    if (!state.bound) await bind(org);
    await keepImage(plan, signal);
    signal.throwIfAborted();
    const onJob = (id: string) => keepJobs([...(state.lastPush?.pending ?? []), id]);
    const report = await applyPush(session, plan, { signal, onProgress, onJob, leavingOut: true });
    await afterPush(report);
    await knowOverrides(knownAfterPush(segmentation, report.written, state.bound?.overrides));
    withRun();
    const beside = await writtenBeside(plan, report);
    if (report.stopped?.kind === 'signedOut') forget();
    tell({ stage: { at: 'done', plan, report, beside } });
  }

  /** Before anything is written, the workbook knows what was there: a pane that is closed meanwhile takes nothing along. */
  async function keepImage(plan: PushPlan, signal: AbortSignal): Promise<void> {
    const { org } = signedIn();
    const former = state.lastPush;
    const { asOf, fingerprint, organizationId } = plan;
    const pulledAt = (await workbook.pulled())?.at;
    const rows = await rowsToUndo(plan, signal);
    const isHere = former?.organizationId === organizationId;
    // All pushes of one run are one; those of former runs stay known as long as the list is the one that was pulled then.
    const isSameRun = isHere && former.asOf === asOf && former.fingerprint === fingerprint;
    const goesOn = isSameRun || (isHere && pulledAt !== undefined && former.pulledAt === pulledAt);
    const lastPush: KeptPush = {
      ...{ organizationId, host: org.host, asOf, fingerprint, listName: inHand().run.listName },
      id: goesOn ? former.id : crypto.randomUUID(),
      rows: (goesOn ? former.rows : 0) + rows.length,
      ...(goesOn && { former: isSameRun ? (former.former ?? 0) : former.rows }),
      ...(pulledAt !== undefined && { pulledAt }),
    };
    await workbook.keepPush(lastPush, rows);
    tell({ lastPush });
  }

  /** Nothing was written: there is nothing to undo. Jobs whose end was not seen are waited for by whatever comes next. */
  async function afterPush({ record, pending }: PushReport): Promise<void> {
    const { lastPush } = state;
    if (!lastPush) return;
    if (record.rows.length === 0 && pending.length === 0 && lastPush.rows === planned()) {
      await workbook.forgetPush(lastPush);
      return tell({ lastPush: undefined });
    }
    await keepJobs(pending);
  }

  /** Keeps with the last push which jobs it is not known of how they ended. */
  async function keepJobs(pending: readonly string[]): Promise<void> {
    const { lastPush } = state;
    if (!lastPush || (lastPush.pending ?? []).length + pending.length === 0) return;
    const { pending: _former, ...push } = lastPush;
    const kept = pending.length > 0 ? { ...push, pending } : push;
    await workbook.keepPush(kept, []);
    tell({ lastPush: kept });
  }

  function planned(): number {
    return state.stage.at === 'pushing' ? state.stage.of : 0;
  }

  async function writtenBeside(plan: PushPlan, report: PushReport): Promise<Beside> {
    try {
      return await workbook.writeOutcomes(plan, report);
    } catch (thrown) {
      if (!(thrown instanceof WorkbookTrouble)) throw thrown;
      return { kind: 'notWritten', problem: thrown.problem };
    }
  }

  async function undo(signal: AbortSignal): Promise<void> {
    const { lastPush } = state;
    if (!lastPush) return;
    tell({ stage: { at: 'undoing', done: 0, of: lastPush.rows } });
    const entries = await workbook.pushEntries(lastPush);
    if (!entries) return tell({ stage: home, problem: { kind: 'noImage' } });
    const { former = 0, pending } = lastPush;
    const record = await recordOf(lastPush, entries.slice(former), signal);
    const report = await undoPush(signedIn().session, record, {
      signal,
      pending,
      onProgress: (done, of) => tell({ stage: { at: 'undoing', done, of } }),
    });
    if (!report.stopped) await forgetLast(lastPush, entries.slice(0, former));
    tell({ stage: { at: 'undone', report } });
  }

  /** The last push is taken back; what was pushed before it stays known. */
  async function forgetLast(lastPush: KeptPush, before: readonly unknown[]): Promise<void> {
    const { pending: _pending, ...push } = lastPush;
    if (before.length === 0) {
      await workbook.forgetPush(lastPush);
      return tell({ lastPush: undefined });
    }
    const kept = { ...push, id: crypto.randomUUID(), rows: before.length, former: before.length };
    await workbook.keepPush(kept, before);
    tell({ lastPush: kept });
  }

  /** What this workbook has written into the org since it was pulled. */
  async function pushedBy(lastPush: KeptPush): Promise<PushRecord | undefined> {
    const entries = await workbook.pushEntries(lastPush);
    return entries && (await recordOf(lastPush, entries));
  }

  /** The org's overrides go into the list; the run is made anew by them, and comes back through `take`. */
  async function takeOverrides(accounts: readonly number[], signal: AbortSignal): Promise<void> {
    const { run, facts } = inHand();
    const found = await readOverrides(signedIn().session, keysOf(run, facts.key), accounts, { signal });
    const { ids } = facts.frozen.segmentation.accounts;
    const known = new Map(Object.entries(state.bound?.overrides ?? {}));
    for (const { account, override } of found) {
      if (override) known.set(textAt(ids, account), override);
      else known.delete(textAt(ids, account));
    }
    await knowOverrides(Object.fromEntries(known));
    await workbook.override(new Map(found.map(({ account, override }) => [account, override ?? null])));
  }

  /** Where a person who is signed in goes on from when something came to nothing. */
  const before = (): Stage => (['list', 'publish', 'done', 'undone'].includes(state.stage.at) ? state.stage : home);

  const act: SalesforceActions = {
    setMyDomain: (myDomain) => tell({ myDomain, problem: undefined }),
    setClientId: (clientId) => tell({ clientId, problem: undefined }),
    signIn: () =>
      attempt({ at: 'signIn' }, async (signal) => {
        const domain = readMyDomain(state.myDomain);
        if ('fault' in domain) return tell({ problem: { kind: 'domain', fault: domain.fault } });
        const clientId = state.clientId.trim();
        if (clientId === '') return tell({ problem: { kind: 'noClientId' } });
        tell({ stage: { at: 'signingIn' } });
        const request = await beginSignIn(domain.address, { clientId, redirectUri: tools.signInPage });
        const start = `${tools.signInPage}?to=${encodeURIComponent(request.address)}`;
        const outcome = await finishSignIn(request, await tools.askInDialog(start, signal), { signal });
        signal.throwIfAborted();
        if (!outcome.ok)
          return tell({ stage: { at: 'signIn' }, problem: { kind: 'signIn', problem: outcome.problem } });
        const { organizationId } = outcome.signedIn;
        session = outcome.signedIn.session;
        const { host } = new URL(session.instanceUrl);
        rememberOrg({ myDomain: host, clientId });
        tell({ org: { host, organizationId } });
        await attempt(home, lookUp);
      }),
    async signOut() {
      atWork?.abort();
      atWork = undefined;
      const ended = session;
      forget({ problem: undefined, signedOut: undefined });
      if (!ended) return;
      const confirmed = await revokeSession(ended);
      // Somebody may have signed in again meanwhile.
      if (!session) tell({ signedOut: confirmed ? 'confirmed' : 'unconfirmed' });
    },
    bindAnew: () =>
      attempt({ at: 'otherOrg' }, async (signal) => {
        await bind(signedIn().org);
        await lookUp(signal);
      }),
    goHome: () => tell({ stage: home, problem: undefined }),
    showTables: () => tell({ stage: { at: 'tables' }, problem: undefined }),
    showTemplates: () => tell({ stage: { at: 'templates' }, problem: undefined }),
    showTrail: () => tell({ stage: { at: 'trail' }, problem: undefined }),
    seeModels: () => tell({ stage: { at: 'publish' }, problem: undefined }),
    goOn: () => attempt(before(), lookUp),
    setNote: (note) => tell({ note }),
    async publish() {
      if (state.stage.at !== 'publish') return;
      const { stage } = state;
      await attemptHere(stage, async (signal) => {
        tell({ stage: { at: 'publishing' } });
        const { frozen } = inHand().facts;
        const signature = { on: tools.today(), note: state.note, moves: movesOf(state) };
        const publication = await publishModel(signedIn().session, frozen.model, signature, { signal });
        if (!publication.ok) {
          const { problem } = publication;
          if (problem.kind === 'stopped' && problem.call.kind === 'signedOut')
            return forget({ problem: { kind: 'publication', publication } });
          return tell({ stage, problem: { kind: 'publication', publication } });
        }
        if (publication.how === 'proposed') return tell({ stage, published: { publication, moved: 0 }, note: '' });
        const { id, fingerprint } = publication;
        const { model } = frozen;
        const name = typeof model.name === 'string' ? model.name : model.name.en;
        tell({
          published: { publication, moved: frozen.moves.length },
          inOrg: { ok: true, model: { id, fingerprint, name, model } },
          preview: undefined,
          note: '',
        });
        workbook.goBy(frozen);
        await attempt(home, compare);
      });
    },
    async takeModel() {
      const { inOrg } = state;
      if (!inOrg?.ok) return;
      const back = before();
      await attempt(back, async (signal) => {
        tell({ stage: { at: 'takingModel' } });
        await workbook.takeModel(inOrg.model.model);
        // The run by it has come through `take` meanwhile, and ended this; else the list could not be segmented by it.
        signal.throwIfAborted();
        tell({ stage: back, problem: { kind: 'modelNotTaken' } });
      });
    },
    compare: (key) => {
      const back = before();
      if (key) withRun(key);
      return attemptHere(back, compare);
    },
    leaveOut(leavingOut) {
      if (state.stage.at === 'list') tell({ stage: { ...state.stage, leavingOut } });
    },
    async push() {
      if (state.stage.at !== 'list') return;
      const { plan, leavingOut = false } = state.stage;
      if (plan.without.length > 0 && !leavingOut) return;
      await attemptHere(state.stage, (signal) => push(plan, signal));
    },
    async pushAgain() {
      if (state.stage.at !== 'done') return;
      const seen = new Set(state.stage.plan.changes.map(({ account }) => account));
      const agreed = JSON.stringify(state.stage.plan.without);
      await attemptHere(state.stage, async (signal) => {
        await compare(signal);
        const now: Stage = state.stage;
        if (now.at !== 'list' || now.plan.changes.length === 0) return;
        if (now.plan.without.length > 0 && JSON.stringify(now.plan.without) !== agreed) return;
        if (now.plan.changes.every(({ account }) => seen.has(account))) await push(now.plan, signal);
      });
    },
    undo: () => attemptHere(before(), undo),
    takeOverrides: (accounts) => attemptHere(before(), (signal) => takeOverrides(accounts, signal)),
    cancel: () => atWork?.abort(),
  };

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    act,
    signedIn: () => session && state.org && { session, host: state.org.host },
    bind,
    take(next) {
      const known = [run?.segmentation, state.run?.frozen.segmentation];
      if (next ? known.includes(next.segmentation) : run === undefined) return;
      run = next;
      frozen = undefined;
      tell({ published: undefined, problem: undefined });
      withRun();
      if (session) void attempt(home, lookUp);
    },
  };
}

const home: Stage = { at: 'home' };

async function recordOf(
  { organizationId, asOf }: KeptPush,
  entries: readonly unknown[],
  signal?: AbortSignal,
): Promise<PushRecord> {
  return { organizationId, asOf: asOf as CalendarDate, rows: await joinedRows(entries, signal) };
}

function keysOf(
  { rowOfAccount, textAt, segmentation }: RunInHand,
  key: AccountKey,
): { readonly keys: readonly string[]; readonly keyField?: string } {
  if (key.by === 'field') return { keys: textsOf(segmentation.accounts.ids), keyField: key.field };
  return { keys: Array.from(rowOfAccount, (row) => textAt(row, key.column)) };
}

function problemOf(thrown: unknown): SalesforceProblem {
  if (thrown instanceof SalesforceTrouble) return { kind: 'call', problem: thrown.problem };
  if (thrown instanceof DialogTrouble) return { kind: 'dialog', fault: thrown.fault };
  if (thrown instanceof WorkbookTrouble) return { kind: 'workbook', problem: thrown.problem };
  return { kind: 'unexpected', detail: thrown instanceof Error ? thrown.message : String(thrown) };
}

/** Whom publishing moves: those who would move under the org's model, the other way round. */
function movesOf({ preview }: SalesforceState): TrailMoves | undefined {
  return preview?.counts && { of: preview.of, rose: preview.counts.fell, fell: preview.counts.rose };
}
