import type {
  AccountColumns,
  AccountsRead,
  CalendarDate,
  ColumnMapping,
  ColumnRole,
  FrozenRun,
  IntakeProblem,
  Language,
  LocaleNotation,
  MappedColumn,
  OverrideEntry,
  Segmentation,
  SegmentationModel,
  Speaker,
} from '@keystage/core';
import type { Answer, Asked, QuestionKind } from '../run/bench-messages';
import { breath } from '../run/in-slices';
import { ledgerToRemember } from '../ledgers/ledger-to-remember';
import type { Ledgers } from '../ledgers/open-ledgers';
import { ListCells } from '../run/list-cells';
import type { SheetSource } from '../own-sheets/sheet-source';
import type { Bench } from '../run/open-bench';
import { refusedUnread } from '../run/refused-unread';
import type { RoleChoice } from '../run/result-roles';
import type { Segmenter } from '../run/segmenter';
import type { AccountsToScore } from '../run/transferable';
import {
  areaAddress,
  findLists,
  firstDataRow,
  keepChoices,
  openList,
  problemOf,
  readFormerRun,
  readRows,
  selectedCells,
  showCell,
  watchList,
  WorkbookTrouble,
  type AccountList,
  type BoundOrg,
  type CellValue,
  type OpenedList,
  type PaneProblem,
  type RememberedList,
  type ResultColumn,
  type RunRole,
  type UndoOptions,
  type WorkbookMemory,
  type WriteOptions,
  type WrittenResults,
} from '../workbook';
import { firstState, nextState } from './next-state';
import { openPartStore } from './part-store';
import type { ChosenModel, Choices, Outcome, PaneEvent, PaneState, Progress, Reading, ResultPart } from './pane-state';
import { toRemember } from './to-remember';

/** What the pane works with, beside the workbook. */
export interface PaneTools {
  readonly segmenter: Segmenter;
  readonly bench: Bench;
  /** Speaks the reader's language about a model; `firstRow` is the sheet's number of the first data row. */
  readonly speaker: (model: SegmentationModel, firstRow: number) => Speaker;
  /** What the result columns are called in the reader's language. */
  readonly headers: Readonly<Record<RunRole, string>>;
  readonly notation: LocaleNotation;
  /** The reader's language. */
  readonly language: Language;
  readonly today: () => CalendarDate;
  /** Opens the ledgers of the workbook, the first time a list has one. */
  readonly ledgers: () => Promise<Ledgers>;
}

/** A pane at work: what it knows, and what a person can have it do. */
export interface Pane {
  state(): PaneState;
  subscribe(listener: () => void): () => void;
  /** What stood in a cell of the list in hand when it was read; row and column count from 0 inside its data. */
  cellAt(row: number, column: number): CellValue;
  readonly act: PaneActions;
}

export interface PaneActions {
  start(): Promise<void>;
  /** Adds a sheet with a small list to the workbook and takes it in hand. */
  trySample(): Promise<void>;
  showLists(): Promise<void>;
  chooseList(list: AccountList): Promise<void>;
  chooseSelection(): Promise<void>;
  readAgain(): Promise<void>;
  /** Takes a column for a role; null leaves the role without a column. */
  map(role: ColumnRole, column: number | null): Promise<void>;
  answerRatio(role: ColumnRole, bareNumbersAre: NonNullable<MappedColumn['bareNumbersAre']>): Promise<void>;
  treatDuplicates(duplicates: Choices['duplicates']): Promise<void>;
  setAsOf(asOf: CalendarDate | undefined): Promise<void>;
  chooseModel(id: string): Promise<void>;
  openModelFile(name: string, text: string): Promise<void>;
  /** Shows what could be a ledger of the list in hand. */
  showLedgerLists(): Promise<void>;
  /** Takes a list, or the selected cells, for a ledger that indicators are derived from. */
  addLedger(list: AccountList): Promise<void>;
  addSelectedLedger(): Promise<void>;
  /** The ledgers with what was changed about them, or without one of them. */
  changeLedgers(ledgers: Choices['ledgers']): Promise<void>;
  forgetLostLedger(key: string): Promise<void>;
  /** The list in hand is a ledger itself: adds a sheet with the accounts that it names, and takes that in hand with the ledger beside it. */
  listAccounts(): Promise<void>;
  run(): Promise<void>;
  cancel(): void;
  showMapping(): void;
  chooseRoles(roles: readonly RoleChoice[]): void;
  write(): Promise<void>;
  /** Writes the summary of the run in hand as a sheet of its own. */
  writeSummary(): Promise<void>;
  /** Undoes all that the last run wrote; asks first where a person has changed some of it since, unless it is said what to do then. */
  undo(changes?: UndoOptions['changes']): Promise<void>;
  /** Leaves everything as it is where undo has asked. */
  leaveUndo(): void;
  /** Takes note of the org that the workbook belongs to, and of what that is known to hold. */
  bound(org: BoundOrg): void;
  /** An org goes by the run's model with its references frozen: from now on the run is that one. */
  goBy(frozen: FrozenRun): void;
  /** Writes columns beside the list that say more of the run in hand; they are undone with it. */
  writeBeside(columns: readonly ResultColumn[], signal: AbortSignal): Promise<WrittenResults>;
  /** Writes a person's word on an account's tier into the list, or takes it out with null; then the list is segmented anew. */
  override(account: number, entry: OverrideEntry | null): Promise<void>;
  /** The same for several accounts at once: the list is segmented anew when all of them are written. */
  overrides(entries: ReadonlyMap<number, OverrideEntry | null>): Promise<void>;
  undoOverride(): Promise<void>;
  /** What would be if, about the run in hand; nothing is changed by asking. */
  inquire<K extends QuestionKind>(kind: K, asked: Asked<K>): Promise<Answer<K>>;
  /** Who of the run in hand would have another tier under this model; columns that it asks for and the run did not are read for it. */
  preview(candidate: SegmentationModel): Promise<Answer<'preview'>>;
  /** Goes to the result: where it was looked at last, or to a part of it. */
  showResult(part?: ResultPart): void;
  /** Takes the person to a cell of the list in hand or of another; row and column count from 0 inside its data. */
  showCell(row: number, column: number, list?: AccountList): Promise<void>;
  dismissProblem(): void;
}

/** While it does these, changes in the list are its own. */
const writesItself: readonly (Progress['step'] | undefined)[] = ['writing', 'undoing'];

/** Loaded once, when the first list is in sight. */
const listReading = () => import('./list-reading');
/** Loaded once, as soon as there is something to write beside. */
const listWriting = () => import('./list-writing');

/** Opens the pane's working part: it holds the state, turns what a person does into events, and speaks to workbook and worker. */
export function openPane(tools: PaneTools): Pane {
  const store = openPartStore<PaneState, PaneEvent>(firstState(tools.today()), nextState, 'computing');
  const { state: now, tell, attempt, quietly } = store;
  let cells: ListCells | undefined;
  /** What stands against the list whatever is chosen for it. */
  let refusal: IntakeProblem | undefined;
  /** Read by the present choices and not yet handed to the worker. */
  let fresh: Extract<AccountsRead, { ok: true }> | undefined;
  /** Choices on their way into the workbook: results wait for them, so that there is one memory. */
  let keeping: Promise<void> | undefined;
  let stopWatching: (() => Promise<void>) | undefined;
  let desk: Ledgers | undefined;
  let cursor: { sheetId: string; row: number } | undefined;

  async function ledgerDesk(): Promise<Ledgers> {
    return (desk ??= await tools.ledgers());
  }

  async function search(): Promise<AccountList | undefined> {
    const found = await findLists();
    cursor = found.cursor;
    const { lists, memory, org, undoable, rowWritten } = found;
    tell({
      kind: 'listsFound',
      lists,
      memory,
      ...(org && { org }),
      ...(undoable && { undoable }),
      ...(rowWritten && { rowWritten }),
    });
    return found.nearest;
  }

  /** Headers, eyes on the sheet, rows, and a first reading. */
  async function load(list: AccountList, signal: AbortSignal, remembered = now().memory[list.key]): Promise<void> {
    tell({ kind: 'listChosen', list });
    await watchNothing();
    const [opened, { choicesFrom, namesColumns, proposeMapping, rememberedModel, withoutOwnResults }] =
      await Promise.all([openList(list), listReading()]);
    await breath();
    signal.throwIfAborted();
    const model = rememberedModel(remembered?.model);
    const headers = withoutOwnResults(opened.headers, remembered?.results);
    const proposal = proposeMapping(headers, opened.samples, model.model);
    const choices = {
      ...choicesFrom(remembered, opened.headers, proposal, model),
      ...(remembered?.ledgers && (await (await ledgerDesk()).recall(remembered.ledgers, now().lists))),
    };
    void listWriting();
    tell({ kind: 'listOpened', opened, choices });
    if (cursor?.sheetId === list.sheetId) selectRow(cursor.row);

    refusal = refusedUnread(opened, namesColumns(opened.headerCells, proposal));
    if (refusal) {
      cells = undefined;
      tell({ kind: 'listRead', ...unread(opened, refusal) });
      return;
    }
    stopWatching = await watchList(opened.list, { onSelect: selectRow, onChange: edited });
    tools.segmenter.warmUp(choices.model.model, asOfDate());
    await readCells(opened, signal);
    tell({ kind: 'listRead', ...(await check(signal)) });
  }

  /** The list in hand once more, as it stands now, with what was chosen for it. */
  async function reload(signal: AbortSignal): Promise<void> {
    const { opened } = inHand();
    const remembered = inMind();
    await search();
    signal.throwIfAborted();
    const list = now().lists.find(({ key }) => key === opened.list.key) ?? opened.list;
    await load(list, signal, remembered);
  }

  /** What is chosen for the list in hand, as it would be remembered. */
  function inMind(): RememberedList {
    const { opened, choices } = inHand();
    return toRemember(choices, opened.headers, now().memory[opened.list.key]?.results);
  }

  async function readCells(opened: OpenedList, signal: AbortSignal): Promise<void> {
    const { rows, list } = opened;
    const arrived = new ListCells(rows, list.area.columns);
    tell({ kind: 'progressed', progress: { step: 'reading', done: 0, of: rows } });
    await readRows(list, (chunk, from) => arrived.put(chunk, from), {
      signal,
      onProgress: (done) => tell({ kind: 'progressed', progress: { step: 'reading', done, of: rows } }),
    });
    cells = arrived;
  }

  /** Reads the cells in hand, and the ledgers, by the present choices. */
  async function check(signal: AbortSignal): Promise<Reading> {
    const { opened, choices } = inHand();
    fresh = undefined;
    if (refusal) return unread(opened, refusal);
    const reading = await readBy(choices, choices.model.model, asOfDate(), signal);
    keepFresh(reading, choices);
    return reading;
  }

  /** Accounts that a run can be made of: the list is read, and every ledger that was chosen for it. */
  function keepFresh({ read, ledgers }: Reading, { lostLedgers }: Choices): void {
    const isWhole = lostLedgers.length === 0 && (!ledgers || ledgers.joined !== undefined);
    fresh = read.ok && isWhole ? read : undefined;
  }

  async function readBy(
    { mapping, duplicates, ledgers }: Choices,
    model: SegmentationModel,
    asOf: CalendarDate,
    signal?: AbortSignal,
  ): Promise<Reading> {
    const { readList } = await listReading();
    const [locale, ledgerFollows] = [tools.notation, ledgers.length > 0];
    const read = await readList(cells!, model, { mapping, asOf, locale, duplicates, ledgerFollows }, signal);
    if (!ledgerFollows) return { read };
    const reader = await ledgerDesk();
    await reader.follow(ledgers, edited);
    const list = read.ok ? withoutNames(read.accounts) : undefined;
    const found = await reader.derive(ledgers, { asOf, window: model.window, locale }, list, {
      signal,
      onProgress: ({ name, ...rows }) =>
        tell({ kind: 'progressed', progress: { step: 'reading', ledger: name, ...rows } }),
    });
    if (!read.ok || !found.joined) return { read, ledgers: found };
    const { indicators } = found.joined;
    return { read: { ...read, accounts: { ...read.accounts, indicators } }, ledgers: found };
  }

  /** Somebody changed the list, or one of its ledgers. */
  function edited(): void {
    // What is being written is our own, and older versions of Excel do not say who changed something.
    if (!writesItself.includes(now().progress?.step)) tell({ kind: 'listEdited' });
  }

  async function choose(choices: Choices): Promise<void> {
    await attempt(async (signal) => {
      tell({ kind: 'chosen', choices });
      const reading = await check(signal);
      signal.throwIfAborted();
      tell({ kind: 'listRead', ...reading });
    });
  }

  /** Takes a ledger beside the list once it has been read: until then, and where that is cancelled, everything stays as it was. */
  async function takeLedger(list: AccountList, signal: AbortSignal): Promise<void> {
    const ledger = await (await ledgerDesk()).propose(list);
    const { choices } = inHand();
    const changed = { ...choices, ledgers: [...choices.ledgers, ledger] };
    const { opened } = inHand();
    const reading = refusal ? unread(opened, refusal) : await readBy(changed, choices.model.model, asOfDate(), signal);
    signal.throwIfAborted();
    tell({ kind: 'chosen', choices: changed });
    keepFresh(reading, changed);
    tell({ kind: 'listRead', ...reading });
  }

  /** Adds a sheet with the accounts that the list in hand names as a ledger, and takes that in hand. */
  async function listAccounts(signal: AbortSignal): Promise<void> {
    const { opened, choices } = inHand();
    const { model } = choices.model;
    tell({ kind: 'listBegun' });
    const reader = await ledgerDesk();
    const ledger = await reader.propose(opened.list);
    const reading = { asOf: asOfDate(), window: model.window, locale: tools.notation };
    const found = await reader.derive([ledger], reading, undefined, { signal });
    if (!found.own) return tell({ kind: 'ledgerRefused', ledger, found });
    const { writeLedgerAccounts } = await import('../own-sheets/write-ledger-accounts');
    const say = tools.speaker(model, 1);
    const { sheetId } = await writeLedgerAccounts(found.own, opened.list.name, tools.language, say, { signal });
    await search();
    signal.throwIfAborted();
    const made = now().lists.find((list) => list.sheetId === sheetId);
    const { model: chosen, asOf } = toRemember(choices, []);
    const beside = ledgerToRemember(ledger);
    if (made) await load(made, signal, { model: chosen, ledgers: [beside], ...(asOf !== undefined && { asOf }) });
  }

  /** Another model may ask for indicators of its own: columns that are called so are taken for them, what was chosen stays. */
  async function takeModel(model: ChosenModel): Promise<void> {
    const { opened, choices } = inHand();
    const { mappedFor } = await listReading();
    const results = now().memory[opened.list.key]?.results;
    await choose({ ...choices, model, mapping: mappedFor(choices.mapping, opened.headers, model.model, results) });
  }

  function inHand(): { opened: OpenedList; choices: Choices } {
    const { opened, choices } = now();
    if (!opened || !choices) throw new Error('No list is in hand yet.');
    return { opened, choices };
  }

  async function runOnce(signal: AbortSignal, part?: ResultPart): Promise<void> {
    if (now().edited) await reload(signal);
    const { choices } = inHand();
    tell({ kind: 'runStarted' });
    if (!fresh) {
      const reading = await check(signal);
      tell({ kind: 'checked', ...reading });
    }
    const read = fresh;
    if (!read) return tell({ kind: 'runRefused' });
    tell({ kind: 'progressed', progress: { step: 'scoring', done: 0, of: read.report.accounts } });
    fresh = undefined;
    const segmentation = await tools.segmenter.segment(read.accounts, choices.model.model, asOfDate(), signal);
    const { countAhead } = await listReading();
    await countAhead(segmentation);
    signal.throwIfAborted();
    tell({ kind: 'segmented', outcome: outcomeOf(segmentation, read.accountOfRow), ...(part && { part }) });
    keeping = quietly(keepChoices(remembering()));
    await keeping;
  }

  /** Writes what somebody says of an account's tier into its row, and makes the run anew by it. */
  async function override(byAccount: ReadonlyMap<number, OverrideEntry | null>, signal: AbortSignal): Promise<void> {
    const { segmentation, rowOfAccount } = now().outcome!;
    const [{ overrideCells }, { writeRow }] = await Promise.all([import('./override-cells'), listWriting()]);
    let left = byAccount.size;
    for (const [account, entry] of byAccount) {
      const { opened, choices } = inHand();
      const say = tools.speaker(segmentation.model, firstDataRow(opened.list) + 1);
      const entries = overrideCells(entry, choices.mapping, opened.headers, say.role);
      const row = rowOfAccount[account];
      const idColumn = choices.mapping.find(({ role }) => role === 'accountId')!.column;
      tell({ kind: 'writeStarted' });
      await keeping;
      const id = { column: idColumn, value: cells!.valueAt(row, idColumn) };
      await writeRow(opened.list, row, id, entries);
      const added = entries.filter(({ column }) => column === undefined);
      tell({ kind: 'rowWritten', added });
      // The next one finds the columns that this one has added.
      if (--left > 0 && added.length > 0) await reload(signal);
    }
    await runAnew('rowWritten', signal, byAccount.size === 1 ? 'account' : 'tiers');
  }

  async function undoOverride(signal: AbortSignal): Promise<void> {
    const { rowWritten } = now();
    if (!rowWritten) return;
    tell({ kind: 'writeStarted' });
    const { takeRowBack } = await listWriting();
    await takeRowBack(rowWritten);
    tell({ kind: 'rowTakenBack' });
    await runAnew('rowTakenBack', signal);
  }

  /** Makes the run anew by a row that was written; where that fails, the row stands all the same, and that is said. */
  async function runAnew(left: PaneProblem['left'], signal: AbortSignal, part: ResultPart = 'account'): Promise<void> {
    try {
      await reload(signal);
      await runOnce(signal, part);
    } catch (thrown) {
      signal.throwIfAborted();
      throw new WorkbookTrouble({ ...problemOf(thrown, 'computing'), activity: 'computing', left });
    }
  }

  function runInHand(): Segmentation {
    const { outcome } = now();
    if (!outcome) throw new Error('No list has been segmented yet.');
    return outcome.segmentation;
  }

  /** The accounts as another model has to see them; undefined where the run has read all of it, or where the list cannot be read so. */
  async function readFor(candidate: SegmentationModel, run: Segmentation): Promise<AccountsToScore | undefined> {
    const { opened, choices } = inHand();
    const { indicatorsOf, mappedFor } = await listReading();
    const isKnown = indicatorsOf(candidate).every((id) => run.accounts.indicators.has(id));
    const isOfSameWindow =
      choices.ledgers.length === 0 || JSON.stringify(candidate.window) === JSON.stringify(run.model.window);
    if (isKnown && isOfSameWindow) return undefined;
    const mapping = mappedFor(choices.mapping, opened.headers, candidate, now().memory[opened.list.key]?.results);
    const { read, ledgers } = await readBy({ ...choices, mapping }, candidate, run.asOf);
    if (!read.ok || (ledgers && !ledgers.joined) || read.accounts.ids.length !== run.accounts.ids.length)
      return undefined;
    return withoutNames(read.accounts);
  }

  function asOfDate(): CalendarDate {
    return now().choices?.asOf ?? now().today;
  }

  function selectRow(sheetRow: number): void {
    const { opened } = now();
    if (!opened) return;
    const row = sheetRow - firstDataRow(opened.list);
    tell({ kind: 'rowSelected', row: row >= 0 && row < opened.rows ? row : undefined });
  }

  async function watchNothing(): Promise<void> {
    const stop = stopWatching;
    stopWatching = undefined;
    await stop?.();
    desk?.forget();
    await desk?.follow([], edited);
  }

  const act: PaneActions = {
    start: () =>
      attempt(async (signal) => {
        tell({ kind: 'starting' });
        void listReading();
        const nearest = await search();
        signal.throwIfAborted();
        if (nearest) await load(nearest, signal);
      }),
    trySample: () =>
      attempt(async (signal) => {
        tell({ kind: 'listBegun' });
        const [{ writeSample }, { rememberedModel }] = await Promise.all([
          import('../own-sheets/write-sample'),
          listReading(),
        ]);
        const { sheetId } = await writeSample(tools.language, tools.speaker(rememberedModel(undefined).model, 1), {
          signal,
        });
        tell({ kind: 'sampleWritten', sheetId });
        const nearest = await search();
        signal.throwIfAborted();
        if (nearest) await load(nearest, signal);
      }),
    showLists: () =>
      attempt(async () => {
        tell({ kind: 'listsAsked' });
        await search();
      }),
    chooseList: (list) => attempt((signal) => load(list, signal)),
    chooseSelection: () =>
      attempt(async (signal) => {
        const selected = await selectedCells();
        if (selected) await load(selected, signal);
        else tell({ kind: 'selectionEmpty' });
      }),
    readAgain: () => attempt(reload),

    map: (role, column) => {
      const { opened, choices } = inHand();
      const others = choices.mapping.filter((mapped) => mapped.role !== role);
      const mapping: ColumnMapping =
        column === null ? others : [...others, { column, header: opened.headers[column], role }];
      return choose({ ...choices, mapping });
    },
    answerRatio: (role, bareNumbersAre) => {
      const { choices } = inHand();
      const mapping = choices.mapping.map((mapped) => (mapped.role === role ? { ...mapped, bareNumbersAre } : mapped));
      return choose({ ...choices, mapping });
    },
    treatDuplicates: (duplicates) => choose({ ...inHand().choices, duplicates }),
    setAsOf: (asOf) => choose({ ...inHand().choices, asOf }),
    async chooseModel(id) {
      const { shippedModels } = await listReading();
      const model = shippedModels.find((shipped) => shipped.model.id === id);
      if (model) await takeModel(model);
    },
    async openModelFile(name, text) {
      const { chosenModel, parseModel } = await listReading();
      const parsed = parseModel(text);
      if (parsed.ok) await takeModel(chosenModel(parsed.model, text));
      else tell({ kind: 'modelRefused', name, problems: parsed.problems });
    },

    showLedgerLists: () =>
      attempt(async () => {
        tell({ kind: 'ledgersAsked' });
        await search();
        const { opened, choices } = inHand();
        const taken = new Set([opened, ...choices.ledgers.map((ledger) => ledger.opened)].map(({ list }) => list.key));
        const lists = await (await ledgerDesk()).find(now().lists.filter(({ key }) => !taken.has(key)));
        tell({ kind: 'ledgersListed', lists });
      }),
    addLedger: (list) => attempt((signal) => takeLedger(list, signal)),
    addSelectedLedger: () =>
      attempt(async (signal) => {
        const selected = await selectedCells();
        if (!selected) return tell({ kind: 'selectionEmpty' });
        // Several may be selected on one sheet, one after the other.
        await takeLedger({ ...selected, key: `${selected.key}:${areaAddress(selected.area)}` }, signal);
      }),
    changeLedgers: (ledgers) => choose({ ...inHand().choices, ledgers }),
    forgetLostLedger(lost) {
      const { choices } = inHand();
      return choose({ ...choices, lostLedgers: choices.lostLedgers.filter(({ key }) => key !== lost) });
    },
    listAccounts: () => attempt(listAccounts),

    run: () => attempt((signal) => runOnce(signal)),
    cancel: store.cancel,
    showMapping: () => tell({ kind: 'mappingAsked' }),
    chooseRoles: (roles) => tell({ kind: 'rolesChosen', roles }),

    write: () =>
      attempt(async (signal) => {
        const { opened } = inHand();
        const { run, segmentation, accountOfRow } = now().outcome!;
        const { toWrite } = now();
        tell({ kind: 'writeStarted' });
        const say = tools.speaker(segmentation.model, firstDataRow(opened.list) + 1);
        const progress = (step: 'wording' | 'writing') => (done: number) =>
          tell({ kind: 'progressed', progress: { step, done, of: opened.rows } });
        const { resultColumns, traceOf } = await listWriting();
        const columns = await resultColumns(segmentation, accountOfRow, toWrite, tools.headers, say, {
          signal,
          onProgress: progress('wording'),
        });
        progress('writing')(0);
        const previous = resultsNow();
        const former =
          previous && (await readFormerRun(opened.list, { run, rows: opened.rows, tierHeader: previous.tier, signal }));
        const written = await writeColumns(columns, {
          sheetToCome: former !== undefined && columns.some(({ role }) => role === 'tier'),
          trace: traceOf(segmentation, accountOfRow),
          signal,
          onProgress: progress('writing'),
        });
        const memory = remembering({ ...previous, ...written.headers });
        tell({ kind: 'written', written, memory });
        if (!former || written.headers.tier === undefined) return;
        tell({ kind: 'sheetStarted' });
        const { writeMigration } = await import('../own-sheets/write-migration');
        const options = { run: { id: run, list: opened.list }, signal, show: false };
        const { name } = await writeMigration(sheetSource(), former, options);
        tell({ kind: 'sheetWritten', name });
      }),
    writeSummary: () =>
      attempt(async (signal) => {
        const { list } = inHand().opened;
        tell({ kind: 'sheetStarted' });
        const { writeSummary } = await import('../own-sheets/write-summary');
        await keeping;
        const run = { id: now().outcome!.run, list };
        const { name } = await writeSummary(sheetSource(), { run, signal });
        tell({ kind: 'sheetWritten', name });
      }),
    undo: (changes = 'ask') =>
      attempt(async (signal) => {
        tell({ kind: 'undoStarted' });
        const { undoRun } = await listWriting();
        const outcome = await undoRun({
          changes,
          signal,
          onProgress: (done, of) => tell({ kind: 'progressed', progress: { step: 'undoing', done, of } }),
        });
        tell({ kind: 'undoAnswered', outcome });
      }),
    leaveUndo: () => tell({ kind: 'undoLeft' }),
    bound: (org) => tell({ kind: 'bound', org }),
    goBy({ model, segmentation, fingerprint }) {
      tell({ kind: 'published', segmentation, model: { model, fingerprint, file: JSON.stringify(model) } });
      keeping = quietly(keepChoices(remembering()));
    },
    async writeBeside(columns, signal) {
      tell({ kind: 'progressed', progress: { step: 'writing', done: 0, of: inHand().opened.rows } });
      try {
        const written = await writeColumns(columns, { signal });
        tell({ kind: 'writtenBeside', memory: remembering({ ...resultsNow(), ...written.headers }) });
        return written;
      } catch (thrown) {
        tell({ kind: 'failed', problem: problemOf(thrown, 'writing') });
        throw thrown;
      }
    },
    showResult: (part) => tell({ kind: 'resultAsked', ...(part && { part }) }),
    override: (account, entry) => attempt((signal) => override(new Map([[account, entry]]), signal)),
    overrides: (entries) => attempt((signal) => override(entries, signal)),
    undoOverride: () => attempt(undoOverride),
    inquire: (kind, asked) => tools.bench.ask(runInHand(), kind, asked),
    async preview(candidate) {
      const run = runInHand();
      const accounts = await readFor(candidate, run);
      return tools.bench.ask(run, 'preview', { candidate, ...(accounts && { accounts }) });
    },
    async showCell(row, column, list = inHand().opened.list) {
      await quietly(showCell(list.sheetId, list.sheetName, firstDataRow(list) + row, list.area.left + column));
    },
    dismissProblem: () => tell({ kind: 'problemRead' }),
  };

  /** What a sheet of ours is made of. */
  function sheetSource(): SheetSource {
    const { opened, choices } = inHand();
    const outcome = now().outcome!;
    const read = cells!;
    return {
      opened,
      choices,
      outcome,
      ...(now().written && { written: now().written }),
      cellAt: (row, column) => read.valueAt(row, column),
      language: tools.language,
      say: tools.speaker(outcome.segmentation.model, firstDataRow(opened.list) + 1),
    };
  }

  /** Columns of the run in hand beside its list, in place of those of a run before. */
  async function writeColumns(
    columns: readonly ResultColumn[],
    options: Pick<WriteOptions, 'sheetToCome' | 'trace' | 'signal' | 'onProgress'>,
  ): Promise<WrittenResults> {
    const { opened, choices } = inHand();
    const { writeResults } = await listWriting();
    await keeping;
    const idColumn = choices.mapping.find(({ role }) => role === 'accountId')!.column;
    const check = { column: idColumn, valueAt: (row: number) => cells!.valueAt(row, idColumn) };
    const previous = resultsNow();
    return writeResults(opened.list, check, columns, {
      ...options,
      run: now().outcome!.run,
      previous,
      memory: (headers) => remembering({ ...previous, ...headers }),
    });
  }

  /** The headers of our columns beside the list in hand. */
  function resultsNow(): RememberedList['results'] {
    return now().memory[inHand().opened.list.key]?.results;
  }

  /** The workbook's memory with the present choices in it. */
  function remembering(results = resultsNow()): WorkbookMemory {
    const { opened, choices } = inHand();
    return { ...now().memory, [opened.list.key]: toRemember(choices, opened.headers, results) };
  }

  return { state: now, subscribe: store.subscribe, cellAt: (row, column) => cells!.valueAt(row, column), act };
}

function outcomeOf(segmentation: Outcome['segmentation'], accountOfRow: Int32Array): Outcome {
  const rowOfAccount = new Int32Array(segmentation.tiers.length).fill(-1);
  accountOfRow.forEach((account, row) => {
    if (account >= 0 && rowOfAccount[account] < 0) rowOfAccount[account] = row;
  });
  return { run: crypto.randomUUID(), segmentation, accountOfRow, rowOfAccount };
}

/** The names stay behind: nothing is derived or scored by them. */
function withoutNames({ names: _names, ...told }: AccountColumns): AccountsToScore {
  return told;
}

/** A reading of a list of which nothing was read. */
function unread({ rows }: OpenedList, problem: IntakeProblem): Reading {
  const duplicates = { rows: 0, accounts: 0 };
  const report = { rows, emptyRows: 0, accounts: 0, rowsWithoutId: 0, columns: [], duplicates };
  return { read: { ok: false, problems: [problem], report } };
}
