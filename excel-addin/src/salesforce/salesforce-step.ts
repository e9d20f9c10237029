import { frozenForPublishing, type FrozenRun, type Segmentation } from '@keystage/core';
import {
  applyPush,
  beginSignIn,
  finishSignIn,
  planPush,
  publishModel,
  readActiveModel,
  readMyDomain,
  SalesforceTrouble,
  type SalesforceSession,
} from '@keystage/core/salesforce';
import { DialogTrouble } from '../workbook';
import { accountNumber, idColumns, type AccountKey } from './account-keys';
import { rememberOrg } from './remembered-org';
import type { SalesforceProblem, SalesforceState, Stage } from './salesforce-state';

/** The run whose tiers go to the org, and the list it came from. */
export interface RunInHand {
  readonly segmentation: Segmentation;
  /** For each account its first data row. */
  readonly rowOfAccount: Int32Array;
  readonly headers: readonly string[];
  readonly rows: number;
  textAt(row: number, column: number): string;
}

/** What the step works with, beside the org. */
export interface SalesforceTools {
  /** Address of the add-in's own page that the sign-in starts at and comes back to. */
  readonly signInPage: string;
  readonly begin: { readonly myDomain: string; readonly clientId: string };
  /** Opens a page in a window and answers with the first message it sends. */
  readonly askInDialog: (address: string, signal: AbortSignal) => Promise<string>;
}

/** The way of a run into an org: sign in, publish the model, see what will change, push. */
export interface SalesforceStep {
  state(): SalesforceState;
  subscribe(listener: () => void): () => void;
  readonly act: SalesforceActions;
  /** Takes another run; who is signed in stays so. */
  take(run: RunInHand): void;
}

export interface SalesforceActions {
  setMyDomain(myDomain: string): void;
  setClientId(clientId: string): void;
  signIn(): Promise<void>;
  signOut(): void;
  /** Looks the org's model up once more, after that came to nothing. */
  goOn(): Promise<void>;
  publish(): Promise<void>;
  /** Reads what a push would change; nothing is written. */
  compare(key?: AccountKey): Promise<void>;
  push(): Promise<void>;
  cancel(): void;
}

/** Opens the step for a run. `onPublished` gets the frozen run once the org has its model: from then on it is the run. */
export function openSalesforceStep(
  tools: SalesforceTools,
  first: RunInHand,
  onPublished: (frozen: FrozenRun) => void,
): SalesforceStep {
  let run = first;
  let frozen = frozenForPublishing(run.segmentation);
  let session: SalesforceSession | undefined;
  let atWork: AbortController | undefined;
  let state: SalesforceState = { ...tools.begin, stage: { at: 'signIn' }, ...factsOf(run, frozen) };
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
    tell({ problem: undefined });
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

  function forget(news: Partial<SalesforceState> = {}): void {
    session = undefined;
    tell({ stage: { at: 'signIn' }, host: undefined, ...news });
  }

  function signedIn(): SalesforceSession {
    if (!session) throw new Error('Nobody is signed in.');
    return session;
  }

  /** Which model the org explains tiers by decides whether there is something to publish. */
  async function lookUp(signal: AbortSignal): Promise<void> {
    tell({ stage: { at: 'lookingUp' } });
    const inOrg = await readActiveModel(signedIn(), { signal });
    if (inOrg.ok && inOrg.model.fingerprint === frozen.fingerprint) await compare(signal);
    else tell({ stage: { at: 'publish', inOrg } });
  }

  async function compare(signal: AbortSignal): Promise<void> {
    tell({ stage: { at: 'comparing', done: 0, of: 0 } });
    const plan = await planPush(signedIn(), pushOf(), {
      signal,
      onProgress: (done, of) => tell({ stage: { at: 'comparing', done, of } }),
    });
    tell({ stage: { at: 'list', plan } });
  }

  function pushOf() {
    const { segmentation } = frozen;
    const { key } = state;
    if (key.by === 'field') return { segmentation, keys: segmentation.accounts.ids, keyField: key.field };
    const keys = Array.from(run.rowOfAccount, (row) => run.textAt(row, key.column));
    return { segmentation, keys };
  }

  /** Where a person who is signed in goes on from when a comparison came to nothing. */
  const beforeList = (): Stage => (state.stage.at === 'list' || state.stage.at === 'publish' ? state.stage : atRest);

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
        session = outcome.signedIn.session;
        const { host } = new URL(session.instanceUrl);
        rememberOrg({ myDomain: host, clientId });
        tell({ host });
        await attempt(atRest, lookUp);
      }),
    signOut() {
      atWork?.abort();
      atWork = undefined;
      forget({ problem: undefined });
    },
    goOn: () => attempt(atRest, lookUp),
    async publish() {
      if (state.stage.at !== 'publish') return;
      const { stage } = state;
      await attempt(stage, async (signal) => {
        tell({ stage: { at: 'publishing' } });
        const publication = await publishModel(signedIn(), frozen.model, { signal });
        if (!publication.ok) {
          const { problem } = publication;
          if (problem.kind === 'stopped' && problem.call.kind === 'signedOut')
            return forget({ problem: { kind: 'publication', publication } });
          return tell({ stage, problem: { kind: 'publication', publication } });
        }
        tell({ published: { publication, moved: frozen.moves.length } });
        onPublished(frozen);
        await attempt(atRest, compare);
      });
    },
    compare: (key = state.key) => {
      const back = beforeList();
      tell({ key });
      return attempt(back, compare);
    },
    async push() {
      if (state.stage.at !== 'list') return;
      const { plan } = state.stage;
      await attempt(state.stage, async (signal) => {
        const onProgress = (done: number, of: number) => tell({ stage: { at: 'pushing', done, of } });
        onProgress(0, plan.changes.length);
        const report = await applyPush(signedIn(), plan, { signal, onProgress });
        if (report.stopped?.kind === 'signedOut') session = undefined;
        tell({ stage: { at: 'done', plan, report } });
      });
    },
    cancel: () => atWork?.abort(),
  };

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    act,
    take(next) {
      if (next.segmentation === run.segmentation || next.segmentation === frozen.segmentation) return;
      run = next;
      frozen = frozenForPublishing(run.segmentation);
      tell({ ...factsOf(run, frozen), published: undefined, problem: undefined });
      if (session) void attempt(atRest, lookUp);
    },
  };
}

/** Signed in, with nothing read yet or nothing that holds any more. */
const atRest: Stage = { at: 'rest' };

function factsOf(run: RunInHand, frozen: FrozenRun): Pick<SalesforceState, 'frozen' | 'rowOfAccount' | 'keys' | 'key'> {
  const ids = idColumns(run.headers, run.rows, (row, column) => run.textAt(row, column));
  const keys = [...ids, accountNumber];
  return { frozen, rowOfAccount: run.rowOfAccount, keys, key: keys[0] };
}

function problemOf(thrown: unknown): SalesforceProblem {
  if (thrown instanceof SalesforceTrouble) return { kind: 'call', problem: thrown.problem };
  if (thrown instanceof DialogTrouble) return { kind: 'dialog', fault: thrown.fault };
  return { kind: 'unexpected', detail: thrown instanceof Error ? thrown.message : String(thrown) };
}
