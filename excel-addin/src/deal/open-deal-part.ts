import {
  correctStageMap,
  speaker,
  stageNamesOf,
  type CalendarDate,
  type DealMapping,
  type EvidenceRole,
  type LocaleNotation,
  type MappedStage,
  type PeopleRole,
  type Words,
} from '@keystage/core';
import { choicesFrom } from '../pipeline/funnel-choices';
import { findPipelines, foundList, sameList } from '../pipeline/find-pipelines';
import type { FoundList } from '../pipeline/found-list';
import type { FunnelChoices } from '../pipeline/funnel-choices';
import { areSameChoices, withChanges } from '../pipeline/with-changes';
import type { LoadedDealWords } from '../language/deal-area/load-deal-area-words';
import { openPartStore } from '../pane/part-store';
import { ListCells } from '../run/list-cells';
import { refusedUnread } from '../run/refused-unread';
import {
  appendRow,
  cursorPlace,
  dataRows,
  firstDataRow,
  keepDealChoices,
  keepPipelineChoices,
  openList,
  problemOf,
  readDealMemory,
  readPipelineMemory,
  readTemplateShelf,
  readRows,
  selectedCells,
  showCell,
  takeBackRow,
  watchList,
  WorkbookTrouble,
  writeSheet,
  type AccountList,
  type OpenedList,
  type RememberedDealList,
} from '../workbook';
import { dealSpeech } from './deal-speech';
import type { DealChoices, DealEvent, DealNews, DealSheets, DealState } from './deal-state';
import { processOf, templatesInUse } from '../pipeline/templates-in-use';
import { dealView, type DealView } from './deal-view';
import { firstDealState, nextDealState } from './next-deal-state';
import { dealReading, readDealList, type DealReading } from '../pipeline/read-deal-list';
import { evidenceMapping, listBeside, peopleMapping, readBeside } from '../pipeline/sheets-beside';
import { answerCells, evidenceSheet, peopleSheet, type AnswerToWrite } from './sheets-to-make';
import { visitSheet } from './visit-sheet';
import { wayOfSelling, type WayOfSelling } from '../pipeline/way-of-selling';

/** What the Deal part works with, beside the workbook. */
export interface DealTools {
  readonly words: LoadedDealWords;
  readonly coreWords: Words;
  readonly notation: LocaleNotation;
  readonly today: () => CalendarDate;
}

/** The Deal part at work: what it knows, the deal in hand, and what a person can have it do. */
export interface DealPart {
  state(): DealState;
  /** The deal of the selected row, judged; the same while nothing about it has changed. */
  view(): DealView | undefined;
  subscribe(listener: () => void): () => void;
  readonly act: DealActions;
}

export interface DealActions {
  start(): Promise<void>;
  /** The part is shown again: what another part has kept meanwhile holds here too. */
  comeBack(): Promise<void>;
  showLists(): Promise<void>;
  showDeal(): void;
  chooseList(list: AccountList): Promise<void>;
  chooseSelection(): Promise<void>;
  readAgain(): Promise<void>;
  cancel(): void;
  chooseTemplate(id: string): Promise<void>;
  /** Places a stage name of the list, for the Funnel part too. */
  place(name: MappedStage): Promise<void>;
  /** The key of a list; empty for none. */
  takeFrom(kind: 'evidence' | 'people', key: string): Promise<void>;
  /** Takes a column of a sheet beside for a role; null leaves the role without a column. */
  mapEvidence(role: EvidenceRole, column: number | null): Promise<void>;
  mapPeople(role: PeopleRole, column: number | null): Promise<void>;
  /** Writes an answer as a line of evidence, on a sheet made for it where there is none. */
  answer(answer: AnswerToWrite): Promise<void>;
  takeBackAnswer(): Promise<void>;
  makePeopleSheet(): Promise<void>;
  writeVisitSheet(): Promise<void>;
  /** Takes the person to a cell of a list; row and column count from 0 inside its data. */
  showCell(opened: OpenedList, row: number, column: number): Promise<void>;
  dismissProblem(): void;
}

/** Opens the Deal part: it holds the state, turns what a person does into events, and speaks to the workbook. */
export function openDealPart(tools: DealTools): DealPart {
  const store = openPartStore<DealState, DealEvent>(firstDealState(tools.today()), nextDealState, 'weighing');
  const { state: now, tell, attempt, quietly } = store;
  let watching: (() => Promise<void>)[] = [];
  let cells: ListCells | undefined;
  /** The choices as the workbook kept them when they were last read or kept: what differs from them, a person has changed here. */
  let kept: FunnelChoices | undefined;
  let seen: { readonly state: DealState; readonly view: DealView | undefined } | undefined;

  function view(): DealView | undefined {
    const state = now();
    if (seen && !dependsOn.some((part) => seen!.state[part] !== state[part])) return seen.view;
    seen = { state, view: dealView(state, tools.notation) };
    return seen.view;
  }

  async function search(signal: AbortSignal): Promise<FoundList | undefined> {
    const { lists, nearest, memory, dealMemory, shelf } = await findPipelines(signal);
    const templates = templatesInUse(shelf);
    tell({ kind: 'found', lists, memory, dealMemory, templates, pipelines: nearest !== undefined });
    return nearest;
  }

  /** Rows, sheets beside, and eyes on all of them. */
  async function load({ opened, mapping }: FoundList, signal: AbortSignal): Promise<void> {
    await watchNothing();
    tell({ kind: 'opened', opened });
    const refusal = refusedUnread(opened);
    if (refusal) return tell({ kind: 'refused', refusals: [refusal] });
    const pipeline = choicesFrom(now().memory[opened.list.key], opened, mapping, now().lists);
    const arrived = new ListCells(opened.rows, opened.list.area.columns);
    const progress = (done: number) =>
      tell({ kind: 'progressed', progress: { step: 'reading', done, of: opened.rows } });
    await readRows(opened.list, (chunk, from) => arrived.put(chunk, from), { signal, onProgress: progress });
    cells = arrived;
    kept = pipeline;
    tell({ kind: 'progressed', progress: { step: 'checking', done: 0, of: opened.rows } });
    const read = await readDealList(arrived, pipeline, tools.notation, signal);
    if (!read.ok) return tell({ kind: 'refused', refusals: read.problems });
    const remembered = now().dealMemory[opened.list.key] ?? {};
    const sheets = await readSheets(remembered, signal);
    const template = sold(opened, pipeline, read.deals).template.id;
    const choices = { ...chosen(remembered), pipeline, template };
    // Before anything is shown: whoever selects a row from then on is followed.
    await watch(opened, sheets, signal);
    tell({ kind: 'selected', row: rowOf(opened.list, await cursorPlace()) });
    tell({ kind: 'read', choices, reading: readingOf(read.deals, opened, choices), sheets });
  }

  function readingOf(
    deals: DealReading['deals'],
    opened: OpenedList,
    { pipeline, template }: DealChoices,
  ): DealReading {
    const { templates } = now();
    const usual = sold(opened, pipeline, deals);
    // A template that somebody looks through for once is read by its own stages.
    const way = { ...usual, process: processOf(templates, template) ?? usual.process };
    return dealReading(deals, cells!, opened, { way, templates, choices: pipeline });
  }

  /** How the deals of a list are sold, as the Funnel part would take it. */
  function sold(opened: OpenedList, choices: FunnelChoices, deals: DealReading['deals']): WayOfSelling {
    const { lists, dealMemory, templates } = now();
    return wayOfSelling(opened, { choices, names: stageNamesOf(deals), lists, dealMemory, templates });
  }

  /** The sheets beside the pipeline as they stand now. */
  async function readSheets(remembered: RememberedDealList, signal: AbortSignal): Promise<DealSheets> {
    const { lists, dealMemory } = now();
    const evidence = listBeside('evidence', remembered.evidenceFrom, lists)?.opened;
    const people = listBeside('people', remembered.peopleFrom, lists)?.opened;
    const memoryOf = ({ list }: OpenedList) => dealMemory[list.key];
    return {
      ...(evidence && { evidence: await readBeside(evidence, evidenceMapping(evidence, memoryOf(evidence)), signal) }),
      ...(people && { people: await readBeside(people, peopleMapping(people, memoryOf(people)), signal) }),
    };
  }

  /** The template that the deals that were read are judged by. */
  const templateFor = (opened: OpenedList, choices: FunnelChoices): string =>
    sold(opened, choices, now().reading!.deals).template.id;

  async function watch(opened: OpenedList, { evidence, people }: DealSheets, signal: AbortSignal): Promise<void> {
    const { list } = opened;
    watching.push(
      await watchList(list, {
        onSelect: (row) => tell({ kind: 'selected', row: rowOf(list, { sheetId: list.sheetId, row }) }),
        onChange: () => tell({ kind: 'edited' }),
      }),
    );
    for (const beside of [evidence, people]) {
      if (!beside) continue;
      // These sheets are small, and people fill them in with the deal in sight: they are read again by themselves.
      const again = () => void attempt(rereadSheets);
      watching.push(await watchList(beside.opened.list, { onSelect: () => undefined, onChange: again }));
    }
    signal.throwIfAborted();
  }

  /** The sheets beside once more, where they stand now; the deals stay as they were read. */
  async function rereadSheets(signal: AbortSignal): Promise<void> {
    const { opened } = inHand();
    await search(signal);
    const sheets = await readSheets(now().dealMemory[opened.list.key] ?? {}, signal);
    tell({ kind: 'sheetsRead', sheets });
    judgeAnew();
    await watchNothing();
    await watch(opened, sheets, signal);
  }

  /** Other evidence may speak of another template. */
  function judgeAnew(): void {
    const { opened, choices } = inHand();
    const { reading } = now();
    if (!reading) return;
    const template = templateFor(opened, choices.pipeline);
    if (template !== choices.template) readBy({ ...choices, template });
  }

  /** The list in hand once more, as it stands now. */
  async function reload(signal: AbortSignal): Promise<void> {
    const { opened } = inHand();
    await search(signal);
    const found = sameList(now().lists, opened.list) ?? foundList(await openList(opened.list));
    signal.throwIfAborted();
    await load(found, signal);
  }

  /** Reads the deals by another template or stage map, and keeps what was changed: once for this part and for the Funnel. */
  async function choose(change: Partial<DealChoices>): Promise<void> {
    await attempt(async () => {
      const { opened, choices } = inHand();
      const next: DealChoices = { ...choices, ...change };
      readBy(next);
      const { key } = opened.list;
      const before = kept ?? choices.pipeline;
      const memory = await keepPipelineChoices(key, (present) =>
        withChanges(present, before, next.pipeline, opened.headers),
      );
      if (now().opened === opened) kept = next.pipeline;
      const { template } = change;
      const dealMemory = template === undefined ? undefined : await keepDealChoices(key, { template });
      tell({ kind: 'remembered', memory, ...(dealMemory && { dealMemory }) });
    });
  }

  /** What the deals that were read are by these choices. The sheets beside stay as they were read. */
  function readBy(choices: DealChoices): void {
    const { evidence, people, reading } = now();
    tell({
      kind: 'read',
      choices,
      reading: readingOf(reading!.deals, inHand().opened, choices),
      sheets: { ...(evidence && { evidence }), ...(people && { people }) },
    });
  }

  /** Takes over what is kept of the list in hand by now, under what a person has changed here. */
  async function takeOver(signal: AbortSignal): Promise<void> {
    const [memory, dealMemory, shelf] = await Promise.all([
      readPipelineMemory(),
      readDealMemory(),
      readTemplateShelf(),
    ]);
    signal.throwIfAborted();
    const templates = templatesInUse(shelf);
    const isAsBefore = JSON.stringify(templates) === JSON.stringify(now().templates);
    tell({ kind: 'remembered', memory, dealMemory, templates });
    const { opened, choices } = inHand();
    const present = memory[opened.list.key];
    if (!present) {
      if (!isAsBefore) readBy({ ...choices, template: templateFor(opened, choices.pipeline) });
      return;
    }
    const { mapping } = sameList(now().lists, opened.list) ?? foundList(opened);
    const choicesOf = (remembered: typeof present) => choicesFrom(remembered, opened, mapping, now().lists);
    const merged = choicesOf(withChanges(present, kept ?? choices.pipeline, choices.pipeline, opened.headers));
    kept = choicesOf(present);
    if (isAsBefore && areSameChoices(merged, choices.pipeline)) return;
    // By other columns the deals are others.
    if (!isSameMapping(merged.mapping, choices.pipeline.mapping)) return reload(signal);
    const template = templateFor(opened, merged);
    readBy({ ...choices, pipeline: merged, template });
  }

  async function mapSheet(
    beside: DealSheets['evidence'] | DealSheets['people'],
    role: EvidenceRole | PeopleRole,
    column: number | null,
  ): Promise<void> {
    if (!beside) return;
    await attempt(async (signal) => {
      const { opened, mapping } = beside;
      const others = mapping.filter((mapped) => mapped.role !== role && mapped.column !== column);
      const all = column === null ? others : [...others, { column, header: opened.headers[column], role }];
      const columns = all.map((mapped) => ({ header: mapped.header, role: mapped.role }));
      tell({ kind: 'remembered', dealMemory: await keepDealChoices(opened.list.key, { columns }) });
      tell({ kind: 'sheetsRead', sheets: await readSheets(now().dealMemory[inHand().opened.list.key] ?? {}, signal) });
    });
  }

  /** Writes something and tells of it; nobody can begin another writing meanwhile. */
  async function write(
    work: (speech: ReturnType<typeof speechNow>, deal: DealView) => Promise<DealNews>,
  ): Promise<void> {
    const deal = view();
    if (!deal || now().writing) return;
    await attempt(async (signal) => {
      tell({ kind: 'writing' });
      const news = await work(speechNow(deal), deal);
      tell({ kind: 'wrote' });
      await rereadSheets(signal).catch((thrown: unknown) => {
        signal.throwIfAborted();
        tell({ kind: 'wrote', news });
        tell({ kind: 'edited' });
        throw new WorkbookTrouble({ ...problemOf(thrown, 'reading'), left: 'written' });
      });
      tell({ kind: 'wrote', news });
    });
  }

  const speechNow = (deal: DealView) => dealSpeech(tools.words, speaker(tools.coreWords), deal);

  function inHand(): { opened: OpenedList; choices: DealChoices } {
    const { opened, choices } = now();
    if (!opened || !choices) throw new Error('No pipeline is in hand yet.');
    return { opened, choices };
  }

  async function watchNothing(): Promise<void> {
    const stops = watching;
    watching = [];
    for (const stop of stops) await stop();
  }

  const act: DealActions = {
    start: () =>
      attempt(async (signal) => {
        tell({ kind: 'looking' });
        const nearest = await search(signal);
        if (nearest) await load(nearest, signal);
      }),
    showLists: () =>
      attempt(async (signal) => {
        tell({ kind: 'listsAsked' });
        await search(signal);
      }),
    comeBack: async () => {
      if (now().reading && !now().writing) await attempt(takeOver);
    },
    showDeal: () => tell({ kind: 'dealAsked' }),
    chooseList: (list) =>
      attempt(async (signal) => load(sameList(now().lists, list) ?? foundList(await openList(list)), signal)),
    chooseSelection: () =>
      attempt(async (signal) => {
        const selected = await selectedCells();
        if (selected) await load(foundList(await openList(selected)), signal);
        else tell({ kind: 'selectionEmpty' });
      }),
    readAgain: () => attempt(reload),
    cancel: store.cancel,

    chooseTemplate: (template) => {
      const { pipeline } = inHand().choices;
      const isProcess = processOf(now().templates, template) !== undefined;
      // Where names were placed by hand, they were placed in the other process.
      const typed = pipeline.stages.filter(({ recordType }) => recordType !== undefined);
      return choose({ template, pipeline: isProcess ? { ...pipeline, process: template, stages: typed } : pipeline });
    },
    place: (name) => {
      const { pipeline, template } = inHand().choices;
      const isProcess = name.recordType === undefined && processOf(now().templates, template) !== undefined;
      const process = isProcess ? template : pipeline.process;
      const stages = correctStageMap(pipeline.stages, [name]);
      return choose({ pipeline: { ...pipeline, stages, ...(process !== undefined && { process }) } });
    },
    takeFrom: (kind, key) =>
      attempt(async (signal) => {
        const { opened } = inHand();
        const from = kind === 'evidence' ? { evidenceFrom: key } : { peopleFrom: key };
        tell({ kind: 'remembered', dealMemory: await keepDealChoices(opened.list.key, from) });
        await rereadSheets(signal);
      }),
    mapEvidence: (role, column) => mapSheet(now().evidence, role, column),
    mapPeople: (role, column) => mapSheet(now().people, role, column),

    answer: (answer) =>
      write(async (speech, { keys }) => {
        const { evidence } = now();
        if (!evidence) {
          const { name } = await writeSheet(evidenceSheet(answer, keys, speech), { show: false });
          return { kind: 'sheetMade', name };
        }
        const filled = answerCells(answer, keys);
        const roleAt = new Map(evidence.mapping.map(({ column, role }) => [column, role]));
        const row = await appendRow(
          evidence.opened,
          evidence.opened.headers.map((_, column) => {
            const role = roleAt.get(column);
            return role ? filled[role] : { value: null };
          }),
        );
        return { kind: 'answered', path: answer.path, row };
      }),
    takeBackAnswer: async () => {
      const { news } = now();
      if (news?.kind !== 'answered') return;
      await write(async () => {
        await takeBackRow(news.row);
        return { kind: 'answerTakenBack' };
      });
    },
    makePeopleSheet: () =>
      write(async (speech, { keys }) => {
        const { name } = await writeSheet(peopleSheet(keys, speech));
        return { kind: 'sheetMade', name };
      }),
    writeVisitSheet: () =>
      write(async (speech, deal) => {
        const { name } = await writeSheet(visitSheet(deal, inHand().opened.list.key, speech));
        return { kind: 'visitWritten', name };
      }),
    async showCell({ list }, row, column) {
      await quietly(showCell(list.sheetId, list.sheetName, firstDataRow(list) + row, list.area.left + column));
    },
    dismissProblem: () => tell({ kind: 'problemRead' }),
  };

  return { state: now, view, subscribe: store.subscribe, act };
}

interface Cursor {
  readonly sheetId: string;
  readonly row: number;
}

/** What the deal in hand is made of: while none of it changes, it is the same deal. */
const dependsOn = [
  'choices',
  'reading',
  'evidence',
  'people',
  'row',
  'today',
  'templates',
] as const satisfies readonly (keyof DealState)[];

function isSameMapping(one: DealMapping, other: DealMapping): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The row of the list at the cursor; undefined outside its data. */
function rowOf(list: AccountList, { sheetId, row }: Cursor): number | undefined {
  const at = row - firstDataRow(list);
  return sheetId === list.sheetId && at >= 0 && at < dataRows(list) ? at : undefined;
}

function chosen({ evidenceFrom, peopleFrom }: RememberedDealList): Pick<DealChoices, 'evidenceFrom' | 'peopleFrom'> {
  return { ...(evidenceFrom !== undefined && { evidenceFrom }), ...(peopleFrom !== undefined && { peopleFrom }) };
}
