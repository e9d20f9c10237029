import type { CalendarDate } from '@keystage/core';
import {
  countPull,
  fieldsOfTable,
  readProcesses,
  readPullChoices,
  SalesforceTrouble,
  type PulledTable,
  type PullSelection,
  type SalesforceSession,
} from '@keystage/core/salesforce';
import type { OrgTablesWords } from '../language/org-tables/org-tables-words';
import { openPartStore } from '../pane/part-store';
import {
  boundOrg,
  readPulledMemory,
  showCell,
  undoablePull,
  undoPulled,
  type BoundOrg,
  type RememberedPull,
} from '../workbook';
import { bringTogether } from './bring-together';
import { firstOrgTablesState, nextOrgTablesState, usualSelection } from './next-org-tables-state';
import type { OrgTablesEvent, OrgTablesProblem, OrgTablesState } from './org-tables-state';
import { pullIntoWorkbook } from './pull-into-workbook';
import { templatesOfOrg } from './templates-of-org';

/** What the tables of an org are pulled with. */
export interface OrgTablesTools {
  readonly words: OrgTablesWords;
  readonly number: (x: number) => string;
  readonly today: () => CalendarDate;
  /** Who is signed in now, and where. */
  readonly session: () => { readonly session: SalesforceSession; readonly host: string } | undefined;
  /** Binds the workbook to the org it was pulled from, with the overrides that the org holds. */
  readonly bind: (org: BoundOrg) => Promise<void>;
}

export interface OrgTablesPart {
  state(): OrgTablesState;
  subscribe(listener: () => void): () => void;
  readonly act: OrgTablesActions;
}

export interface OrgTablesActions {
  start(): Promise<void>;
  /** Shows what was pulled. */
  showPulls(): void;
  /** Begins another selection, or changes one that was pulled. */
  choose(name?: string): void;
  rename(name: string): void;
  change(change: Partial<PullSelection>): void;
  lookAtFields(table: PulledTable): Promise<void>;
  /** Looks up by what a pull can be narrowed; where that fails, no more is offered than before. */
  lookAtChoices(): Promise<void>;
  count(): Promise<void>;
  pull(): Promise<void>;
  refresh(name: string): Promise<void>;
  undo(sure?: boolean): Promise<void>;
  /** Leaves the pull as it is, after all. */
  keep(): void;
  goTo(sheet: { readonly sheetId: string; readonly sheetName: string }): Promise<void>;
  cancel(): void;
}

/** Opens the part that pulls tables out of an org, refreshes them, and takes the last pull back. */
export function openOrgTablesPart(tools: OrgTablesTools): OrgTablesPart {
  const { words } = tools;
  const store = openPartStore<OrgTablesState, OrgTablesEvent>(
    firstOrgTablesState(words.usualName),
    nextOrgTablesState,
    'writing',
  );
  const { state: now, tell } = store;

  /** Trouble with the org is told as such; all other trouble is the workbook's. */
  const attempt = (work: (signal: AbortSignal) => Promise<void>) =>
    store.attempt(async (signal) => {
      await work(signal).catch((thrown: unknown) => {
        const problem = problemOf(thrown, now().memory);
        if (signal.aborted || !problem) throw thrown;
        tell({ kind: 'stopped', problem });
      });
    });

  function signedIn(): { readonly session: SalesforceSession; readonly host: string } {
    const signed = tools.session();
    if (!signed) throw new SalesforceTrouble({ kind: 'signedOut' });
    return signed;
  }

  async function pullNow(signal: AbortSignal): Promise<void> {
    const { inHand } = now();
    const { session, host } = signedIn();
    // As the workbook keeps it by now: where that could not be read when the part was opened, a pull would be made a second time.
    const former: RememberedPull | undefined = (await readPulledMemory())[inHand.name];
    const bound = await boundOrg();
    const done = await pullIntoWorkbook({ session, host, bound, ...inHand, ...(former && { former }) }, tools, {
      signal,
      onProgress: (progress) => tell({ kind: 'progressed', progress }),
    });
    const processes = done.tables.some(({ table }) => table === 'deals') ? await readProcesses(session, signal) : [];
    const templates = await templatesOfOrg(processes, { host, date: tools.today() });
    await bringTogether(done.tables, processes);
    await tools.bind(done.bound);
    tell({ kind: 'pulled', done: { ...done, templates } });
  }

  const inHand = (selection: PullSelection, name = now().inHand.name) =>
    tell({ kind: 'chosen', inHand: { name, selection } });

  const act: OrgTablesActions = {
    start: () =>
      attempt(async () => {
        const [memory, undo] = await Promise.all([readPulledMemory(), undoablePull()]);
        tell({ kind: 'found', memory, undoable: undo !== undefined });
      }),
    showPulls: () => tell({ kind: 'pullsAsked' }),
    choose(name) {
      const known = name === undefined ? undefined : now().memory[name];
      inHand(known ? selectionOf(known) : usualSelection, name ?? freeName(words.usualName, now().memory));
    },
    rename: (name) => inHand(now().inHand.selection, name),
    change: (change) => inHand({ ...now().inHand.selection, ...change }),
    lookAtFields: (table) =>
      attempt(async (signal) => {
        if (now().fields[table]) return;
        tell({ kind: 'fieldsRead', table, fields: await fieldsOfTable(signedIn().session, table, signal) });
      }),
    async lookAtChoices() {
      const signed = tools.session();
      if (!signed || now().choices) return;
      const choices = await readPullChoices(signed.session).catch(() => undefined);
      // Somebody may have signed in elsewhere meanwhile.
      if (choices && tools.session()?.session === signed.session) tell({ kind: 'choicesRead', choices });
    },
    count: () =>
      attempt(async (signal) => {
        tell({ kind: 'counting' });
        const counted = await countPull(signedIn().session, now().inHand.selection, { signal });
        tell({ kind: 'counted', counted });
      }),
    pull: () => attempt(pullNow),
    refresh: (name) =>
      attempt(async (signal) => {
        inHand(selectionOf(now().memory[name]), name);
        await pullNow(signal);
      }),
    undo: (sure = false) =>
      attempt(async () => {
        tell({ kind: 'undoing' });
        const outcome = await undoPulled({ sure });
        if (outcome.kind === 'changed') {
          const { count, cells, sheets } = outcome;
          return tell({ kind: 'undoAsked', changed: { count, places: [...cells, ...sheets] } });
        }
        tell({ kind: 'undone', memory: outcome.kind === 'undone' ? outcome.memory : now().memory });
      }),
    keep: () => tell({ kind: 'kept' }),
    goTo: ({ sheetId, sheetName }) => store.quietly(showCell(sheetId, sheetName, 1, 0)),
    cancel: store.cancel,
  };

  return { state: now, subscribe: store.subscribe, act };
}

/** A selection that was kept; what an older version of it did not know is as usual. */
function selectionOf({ selection }: RememberedPull): PullSelection {
  return { ...usualSelection, ...(selection as Partial<PullSelection>) };
}

function freeName(usual: string, memory: OrgTablesState['memory']): string {
  let name = usual;
  for (let number = 2; name in memory; number++) name = `${usual} ${number}`;
  return name;
}

function problemOf(thrown: unknown, memory: OrgTablesState['memory']): OrgTablesProblem | undefined {
  if (!(thrown instanceof SalesforceTrouble)) return undefined;
  const { problem } = thrown;
  if (problem.kind === 'cancelled') return undefined;
  if (problem.kind !== 'otherOrg') return { kind: 'call', problem };
  const of = Object.values(memory).find(({ organizationId }) => organizationId === problem.expected);
  return { kind: 'otherOrg', host: of?.host ?? problem.expected };
}
