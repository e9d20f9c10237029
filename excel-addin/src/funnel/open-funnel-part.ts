import {
  correctStageMap,
  type CalendarDate,
  type DealMapping,
  type DealRole,
  type Language,
  type LocaleNotation,
  type MappedDealColumn,
  type MappedStage,
  type PipelineDimension,
  type StageName,
} from '@keystage/core';
import { templatesInUse } from '../pipeline/templates-in-use';
import { funnelBy, wayOfSelling } from '../pipeline/way-of-selling';
import { openPartStore } from '../pane/part-store';
import { ListCells } from '../run/list-cells';
import { refusedUnread } from '../run/refused-unread';
import {
  firstDataRow,
  keepPipelineChoices,
  openList,
  readRows,
  selectedCells,
  showCell,
  undoRun,
  watchList,
  writeSheet,
  type AccountList,
  type DealMemory,
  type OpenedList,
  type PipelineMemory,
  type RememberedPipeline,
  type SheetPlan,
} from '../workbook';
import { findPipelines, foundList, sameList } from '../pipeline/find-pipelines';
import { choicesFrom, chosenRates } from '../pipeline/funnel-choices';
import type { FoundList } from '../pipeline/found-list';
import type { FunnelChoices } from '../pipeline/funnel-choices';
import type { FunnelEvent, FunnelReading, FunnelState } from './funnel-state';
import { firstFunnelState, nextFunnelState } from './next-funnel-state';
import { readRates, type ReadRates } from '../pipeline/read-rates';
import type { Weigher } from './weigher';
import type { DealsFacts, DealTable } from './weighing-messages';
import { areSameChoices, withChanges } from '../pipeline/with-changes';

/** What the Funnel part works with, beside the workbook. */
export interface FunnelTools {
  readonly weigher: Weigher;
  readonly language: Language;
  readonly notation: LocaleNotation;
  readonly today: () => CalendarDate;
}

/** The Funnel part at work: what it knows, and what a person can have it do. */
export interface FunnelPart {
  state(): FunnelState;
  subscribe(listener: () => void): () => void;
  readonly act: FunnelActions;
}

export interface FunnelActions {
  start(): Promise<void>;
  /** The part is shown again: what another part has kept meanwhile holds here too. */
  comeBack(): Promise<void>;
  showLists(): Promise<void>;
  chooseList(list: AccountList): Promise<void>;
  chooseSelection(): Promise<void>;
  readAgain(): Promise<void>;
  /** Takes a column for a role; null leaves the role without a column. */
  map(role: DealRole, column: number | null): Promise<void>;
  answerChances(bareNumbersAre: NonNullable<MappedDealColumn['bareNumbersAre']>): Promise<void>;
  chooseProcess(id: string): Promise<void>;
  /** Places a stage name of the list. */
  place(name: MappedStage): Promise<void>;
  convertInto(currency: string): Promise<void>;
  setRate(currency: string, rate: number | undefined): Promise<void>;
  /** A list with exchange rates, or with history to fit the weights to; undefined for none. */
  takeRatesFrom(key: string | undefined): Promise<void>;
  takeHistoryFrom(key: string | undefined): Promise<void>;
  setAsOf(asOf: CalendarDate | undefined): Promise<void>;
  weigh(): Promise<void>;
  cancel(): void;
  setTarget(target: number | undefined): Promise<void>;
  takeChancesFrom(chancesFrom: 'typed' | 'stage'): Promise<void>;
  sumBy(by: PipelineDimension): Promise<void>;
  /** Writes a sheet of its own, or replaces the one of an earlier weighing of this list. */
  write(plan: SheetPlan): Promise<void>;
  /** Gives back what stood there before the sheet was written; asks where somebody has changed it since. */
  takeBack(changes?: 'ask' | 'undo'): Promise<void>;
  leaveTaking(): void;
  showSetUp(): void;
  /** Takes the person to a cell of a list; row and column count from 0 inside its data. */
  showCell(row: number, column: number, opened?: OpenedList): Promise<void>;
  dismissProblem(): void;
}

/** Opens the Funnel part: it holds the state, turns what a person does into events, and speaks to workbook and worker. */
export function openFunnelPart(tools: FunnelTools): FunnelPart {
  const store = openPartStore<FunnelState, FunnelEvent>(firstFunnelState(tools.today()), nextFunnelState, 'weighing');
  const { state: now, tell, attempt, quietly } = store;
  /** How to stop following the lists that the choices rest on, by their key. */
  const watched = new Map<string, () => Promise<void>>();
  /** The cells of lists as they were read, by their key, and the tables last made of them. */
  let cells = new Map<string, ListCells>();
  let tables = new Map<string, DealTable>();
  let rates: ReadRates | undefined;
  let memory: PipelineMemory = {};
  let dealMemory: DealMemory = {};
  /** The choices as the workbook kept them when they were last read or kept: what differs from them, a person has changed here. */
  let kept: FunnelChoices | undefined;

  async function search(signal?: AbortSignal): Promise<FoundList | undefined> {
    const found = await findPipelines(signal);
    ({ memory, dealMemory } = found);
    tell({
      kind: 'found',
      lists: found.lists,
      templates: templatesInUse(found.shelf),
      pipelines: found.nearest !== undefined,
    });
    return found.nearest;
  }

  /** Headers, eyes on the sheet, rows, and a first reading. */
  async function load({ opened, mapping }: FoundList, signal: AbortSignal, chosen?: FunnelChoices): Promise<void> {
    await follow([]);
    cells = new Map();
    tables = new Map();
    rates = undefined;
    kept = choicesFrom(memory[opened.list.key], opened, mapping, now().lists);
    const choices = chosen ?? kept;
    const refusal = refusedUnread(opened);
    tell({ kind: 'opened', opened, choices, ...(refusal && { refusal }) });
    if (refusal) return tell({ kind: 'read' });
    tell({ kind: 'read', reading: await check(signal) });
  }

  /** The list in hand once more, as it stands now, with what was chosen for it. */
  async function reload(signal: AbortSignal): Promise<void> {
    const { opened, choices } = inHand();
    const before = kept ?? choices;
    await search(signal);
    const found = sameList(now().lists, opened.list) ?? foundList(await openList(opened.list));
    signal.throwIfAborted();
    const remembered = withChanges(memory[opened.list.key], before, choices, opened.headers);
    await load(found, signal, choicesFrom(remembered, found.opened, found.mapping, now().lists));
  }

  /** What the present choices make of the list and of those that serve it. */
  async function check(signal: AbortSignal): Promise<FunnelReading> {
    const { opened, choices } = inHand();
    const past = listOf(choices.historyFrom);
    const sheet = listOf(choices.ratesFrom);
    await follow([opened, ...[past, sheet].flatMap((one) => (one ? [one.opened] : []))].map(({ list }) => list));
    signal.throwIfAborted();
    const facts = await factsOf(opened, choices.mapping, signal);
    const history = past && past.opened !== opened ? await factsOf(past.opened, past.mapping, signal) : undefined;
    if (!sheet) rates = undefined;
    else if (rates?.opened !== sheet.opened) rates = await readRates(sheet.opened, tools.notation, signal);
    if (!facts.ok) return { facts, ...(history && { history }), ...(rates && { rates }) };
    const proposal = proposalFor(facts, history);
    return { facts, ...(history && { history }), ...(rates && { rates }), proposal };
  }

  /** The funnel that the list would be weighed by now. */
  function proposalFor({ names }: { readonly names: readonly StageName[] }, history: DealsFacts | undefined) {
    const { opened, choices } = inHand();
    const { lists, templates } = now();
    return funnelBy(wayOfSelling(opened, { choices, names, lists, dealMemory, templates }), templates, {
      headers: opened.headers,
      names: [...names, ...(history?.ok ? history.names : [])],
      corrections: choices.stages,
    });
  }

  async function factsOf(opened: OpenedList, mapping: DealMapping, signal: AbortSignal): Promise<DealsFacts> {
    const table = await tableOf(opened, mapping, signal);
    progress('checking', 0, opened.rows);
    return tools.weigher.read(table, { signal, onProgress: (done) => progress('checking', done, opened.rows) });
  }

  /** The mapped columns of a list as the worker takes them; the same table again while nothing about it has changed. */
  async function tableOf(opened: OpenedList, mapping: DealMapping, signal: AbortSignal): Promise<DealTable> {
    const { key } = opened.list;
    const known = tables.get(key);
    if (known && JSON.stringify(known.mapping) === JSON.stringify(mapping)) return known;
    const read = cells.get(key) ?? (await readCells(opened, signal));
    cells.set(key, read);
    const table: DealTable = {
      ...{ rows: read.rows, width: read.width, mapping, locale: tools.notation },
      columns: mapping.map(({ column }) => [column, read.packed(column)]),
    };
    tables.set(key, table);
    return table;
  }

  async function readCells({ list, rows }: OpenedList, signal: AbortSignal): Promise<ListCells> {
    const arrived = new ListCells(rows, list.area.columns);
    progress('reading', 0, rows);
    await readRows(list, (chunk, from) => arrived.put(chunk, from), {
      signal,
      onProgress: (done) => progress('reading', done, rows),
    });
    return arrived;
  }

  function progress(step: 'reading' | 'checking' | 'weighing' | 'writing', done: number, of: number): void {
    tell({ kind: 'progressed', progress: { step, done, of } });
  }

  /** Takes another choice, reads the list by it, and keeps it. */
  async function choose(change: Partial<FunnelChoices>): Promise<void> {
    await attempt(async (signal) => {
      tell({ kind: 'chosen', choices: { ...inHand().choices, ...change } });
      await readByChoices(signal);
      await quietly(keep());
    });
  }

  async function readByChoices(signal: AbortSignal): Promise<void> {
    if (now().refusal) return tell({ kind: 'read' });
    const reading = await check(signal);
    signal.throwIfAborted();
    tell({ kind: 'read', reading });
  }

  /** Keeps what a person has changed here in the memory that all parts of the pane share. */
  async function keep(): Promise<void> {
    const { opened, choices } = inHand();
    const before = kept ?? choices;
    memory = await keepPipelineChoices(opened.list.key, (present) =>
      withChanges(present, before, choices, opened.headers),
    );
    if (now().opened === opened) kept = choices;
  }

  /** Takes over what is kept of the list in hand by now, under what a person has changed here; answers whether it is to be read anew. */
  function takeOver(): boolean {
    const { opened, choices } = inHand();
    const { mapping } = sameList(now().lists, opened.list) ?? foundList(opened);
    const choicesOf = (remembered: RememberedPipeline) => choicesFrom(remembered, opened, mapping, now().lists);
    const present = memory[opened.list.key];
    const merged = present ? choicesOf(withChanges(present, kept ?? choices, choices, opened.headers)) : choices;
    if (present) kept = choicesOf(present);
    if (areSameChoices(merged, choices) && isReadByTheSameProcesses()) return false;
    tell({ kind: 'chosen', choices: merged });
    return true;
  }

  /** Evidence that was written meanwhile may speak of another process, and a template may have been changed. */
  function isReadByTheSameProcesses(): boolean {
    const { facts, history, proposal } = now().reading ?? {};
    if (!facts?.ok || !proposal) return true;
    return JSON.stringify(proposalFor(facts, history).funnel) === JSON.stringify(proposal.funnel);
  }

  /** Weighs by the present choices, and keeps them; tells why where that is refused. */
  async function weighed(signal: AbortSignal): Promise<void> {
    const { opened, choices } = inHand();
    const reading = now().reading ?? (await check(signal));
    tell({ kind: 'read', reading });
    progress('weighing', 0, opened.rows);
    const { facts, history, proposal } = reading;
    if (!facts.ok || !proposal) return tell({ kind: 'refused', problems: [] });
    const past = listOf(choices.historyFrom);
    const converted = chosenRates(choices, facts.currencies, reading.rates);
    const reviewed = await tools.weigher.review(
      {
        list: await tableOf(opened, choices.mapping, signal),
        ...(past && { history: await historyTable(past, history, signal) }),
        choices: {
          funnel: proposal.funnel,
          ...(converted && { rates: converted }),
          ...(choices.target !== undefined && { target: choices.target }),
          ...(choices.chancesFrom && { chancesFrom: choices.chancesFrom }),
        },
        asOf: choices.asOf ?? now().today,
        by: choices.by,
        language: tools.language,
        firstRow: firstDataRow(opened.list) + 1,
      },
      { signal },
    );
    if (!reviewed.ok) return tell({ kind: 'refused', problems: reviewed.problems });
    tell({ kind: 'weighed', view: reviewed.view });
    await quietly(keep());
  }

  /** A history that could not be read fits nothing: the weights stay those of the house, and the set-up says why. */
  function historyTable(
    { opened, mapping }: FoundList,
    facts: DealsFacts | undefined,
    signal: AbortSignal,
  ): Promise<DealTable> | undefined {
    const isOwn = opened.list.key === inHand().opened.list.key;
    if (isOwn) return tableOf(inHand().opened, inHand().choices.mapping, signal);
    return facts?.ok ? tableOf(opened, mapping, signal) : undefined;
  }

  function inHand(): { opened: OpenedList; choices: FunnelChoices } {
    const { opened, choices } = now();
    if (!opened || !choices) throw new Error('No pipeline is in hand yet.');
    return { opened, choices };
  }

  function listOf(key: string | undefined): FoundList | undefined {
    return key === undefined ? undefined : now().lists.find(({ opened }) => opened.list.key === key);
  }

  /** Follows these lists and no others, so that nobody weighs by what is no longer there. */
  async function follow(lists: readonly AccountList[]): Promise<void> {
    const keys = new Set(lists.map(({ key }) => key));
    for (const [key, stop] of [...watched]) {
      if (keys.has(key)) continue;
      watched.delete(key);
      await stop();
    }
    for (const list of lists) {
      if (watched.has(list.key)) continue;
      const onChange = () => tell({ kind: 'edited' });
      watched.set(list.key, await watchList(list, { onSelect: () => undefined, onChange }));
    }
  }

  /** Takes a choice that leaves the list as it was read, and weighs anew on the screen that shows it. */
  const weighAgain = (change: Partial<FunnelChoices>): Promise<void> =>
    attempt(async (signal) => {
      tell({ kind: 'viewChosen', choices: { ...inHand().choices, ...change } });
      await weighed(signal);
    });

  const act: FunnelActions = {
    start: () =>
      attempt(async (signal) => {
        tell({ kind: 'looking' });
        const nearest = await search(signal);
        if (nearest) await load(nearest, signal);
      }),
    async comeBack() {
      const { opened, progress } = now();
      // A sheet that is being written stays what it is; nothing is overwritten meanwhile, and what is kept is seen the next time.
      if (!opened || progress?.step === 'writing') return;
      // Where Excel does not answer now, what is known stays; whoever does something next is told why it cannot be done.
      await search().catch(() => undefined);
      if (now().opened !== opened || !takeOver()) return;
      const weighs = now().screen === 'weighing' || now().screen === 'result';
      await attempt(weighs ? weighed : readByChoices);
    },
    showLists: () =>
      attempt(async (signal) => {
        tell({ kind: 'listsAsked' });
        await search(signal);
      }),
    chooseList: (list) =>
      attempt(async (signal) => load(sameList(now().lists, list) ?? foundList(await openList(list)), signal)),
    chooseSelection: () =>
      attempt(async (signal) => {
        const selected = await selectedCells();
        if (selected) await load(foundList(await openList(selected)), signal);
        else tell({ kind: 'selectionEmpty' });
      }),
    readAgain: () => attempt(reload),

    map: (role, column) => {
      const { opened, choices } = inHand();
      const others = choices.mapping.filter((mapped) => mapped.role !== role);
      const mapping = column === null ? others : [...others, { column, header: opened.headers[column], role }];
      return choose({ mapping });
    },
    answerChances: (bareNumbersAre) => {
      const mapping = inHand().choices.mapping.map((mapped) =>
        mapped.role === 'probability' ? { ...mapped, bareNumbersAre } : mapped,
      );
      return choose({ mapping });
    },
    // Where names were placed by hand, they were placed in the other process.
    chooseProcess: (process) => {
      const ofTypes = inHand().choices.stages.filter(({ recordType }) => recordType !== undefined);
      return choose({ process, stages: ofTypes });
    },
    place: (name) => {
      const { stages, process = name.recordType === undefined ? name.process : undefined } = inHand().choices;
      // A name has its place in a process: whoever places one has chosen that too.
      return choose({ stages: correctStageMap(stages, [name]), ...(process !== undefined && { process }) });
    },
    convertInto: (corporate) => choose({ corporate }),
    setRate: (currency, rate) => {
      const { [currency]: _before, ...others } = inHand().choices.rates;
      return choose({ rates: rate === undefined ? others : { ...others, [currency]: rate } });
    },
    takeRatesFrom: (ratesFrom) => choose({ ratesFrom }),
    takeHistoryFrom: (historyFrom) => choose({ historyFrom }),
    setAsOf: (asOf) => choose({ asOf }),

    weigh: () =>
      attempt(async (signal) => {
        if (now().edited) await reload(signal);
        tell({ kind: 'weighingStarted' });
        await weighed(signal);
      }),
    cancel: store.cancel,
    setTarget: (target) => weighAgain({ target }),
    takeChancesFrom: (chancesFrom) => weighAgain({ chancesFrom }),
    sumBy: (by) =>
      attempt(async (signal) => {
        tell({ kind: 'viewChosen', choices: { ...inHand().choices, by } });
        const grouped = await tools.weigher.sums(by, { signal });
        const { view } = now();
        if (grouped && view) tell({ kind: 'viewed', view: { ...view, grouped } });
        else return weighed(signal);
        await quietly(keep());
      }),
    write: (plan) =>
      attempt(async (signal) => {
        progress('writing', 0, 0);
        const run = crypto.randomUUID();
        const written = await writeSheet(plan, { signal, run: { id: run, list: inHand().opened.list } });
        tell({ kind: 'written', written: { ...written, run } });
      }),
    takeBack: (changes = 'ask') =>
      attempt(async () => {
        const run = now().written?.run;
        if (run !== undefined) tell({ kind: 'takenBack', outcome: (await undoRun({ changes, run })).kind });
      }),
    leaveTaking: () => tell({ kind: 'takenBack' }),
    showSetUp: () => tell({ kind: 'setUpAsked' }),
    async showCell(row, column, opened = inHand().opened) {
      const { list } = opened;
      await quietly(showCell(list.sheetId, list.sheetName, firstDataRow(list) + row, list.area.left + column));
    },
    dismissProblem: () => tell({ kind: 'problemRead' }),
  };

  return { state: now, subscribe: store.subscribe, act };
}
