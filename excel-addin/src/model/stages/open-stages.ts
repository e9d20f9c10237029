import {
  conditionPath,
  editCondition,
  editModel,
  editStages,
  parseTemplate,
  stageNamesOf,
  type CalendarDate,
  type ConditionEdit,
  type LocaleNotation,
  type StageEdit,
  type StageTemplate,
} from '@keystage/core';
import { findPipelines, type FoundPipelines } from '../../pipeline/find-pipelines';
import type { FoundList } from '../../pipeline/found-list';
import { choicesFrom, type FunnelChoices } from '../../pipeline/funnel-choices';
import { dealsThatChange, judgePipeline, type JudgedPipeline } from '../../pipeline/judge-pipeline';
import { readPipeline, type ReadPipeline } from '../../pipeline/read-pipeline';
import { readyTemplates, templatesAsReady, templatesInUse, withTemplate } from '../../pipeline/templates-in-use';
import { wayOfSelling } from '../../pipeline/way-of-selling';
import { withChanges } from '../../pipeline/with-changes';
import { oneAtATime } from '../../run/one-at-a-time';
import {
  calculateAnew,
  keepPipelineChoices,
  keepTemplate,
  readTemplateShelf,
  type KeptTemplate,
  type KeptVersion,
  type TemplateShelf,
} from '../../workbook';
import { canBeEdited } from './can-be-edited';
import type { PipelineInHand, StagesPreview, StagesState, TemplateDraft } from './stages-state';

/** The stages of the model part at work: what they know, and what a person can have them do. */
export interface StagesDesk {
  state(): StagesState;
  subscribe(listener: () => void): () => void;
  readonly act: StagesActions;
}

export interface StagesActions {
  /** Looks at the workbook: its templates, its pipelines, and the deals of the one at hand. Again each time the stages are shown. */
  look(): Promise<void>;
  choose(id: string): void;
  /** Holds drafts against another pipeline of the workbook. */
  choosePipeline(key: string): Promise<void>;
  /** Puts another value into the draft, which begins with the first one; undefined takes the part away. */
  edit(path: string, value: unknown): void;
  editCondition(edit: ConditionEdit): void;
  /** A whole stage more, less, or elsewhere. */
  editStages(edit: StageEdit): void;
  /** Goes back the last step of the draft, to none after the first. */
  undo(): void;
  /** Takes a whole template for the draft: a ready one, or a former version. */
  begin(template: StageTemplate): void;
  /** Begins a template of the workbook's own, as the one in hand is, under a name of its own. */
  copy(): void;
  openFile(name: string, text: string): void;
  dismissRefusal(): void;
  setNote(note: string): void;
  discard(): void;
  /** Takes the draft into use, as the next version: for all parts of the pane, and for formulas. */
  accept(): Promise<void>;
  /** What the deals of the pipeline in hand are sold by: all of them, or those of one record type; undefined for no choice. */
  sellBy(id: string | undefined, recordType?: string): Promise<void>;
}

export interface StagesTools {
  readonly notation: LocaleNotation;
  readonly today: () => CalendarDate;
}

/** Former versions beyond these make room: a template takes some fifty kilobytes of the workbook. */
const VERSIONS_KEPT = 20;
/** Steps of a draft that can be gone back. */
const MOST_STEPS = 50;
const nothingKept: KeptTemplate = { versions: [] };

/** Opens the stages of the model part over what the workbook keeps of templates. */
export function openStages({ notation, today }: StagesTools): StagesDesk {
  const listeners = new Set<() => void>();
  let found: FoundPipelines | undefined;
  let read: ReadPipeline | undefined;
  let judging = new AbortController();
  /** What the templates in use make of the pipeline, as long as both are the same. */
  let asInUse: { readonly templates: StagesState['templates']; readonly judged: Promise<JudgedPipeline> } | undefined;
  let state: StagesState = {
    ...{ shelf: {}, templates: templatesAsReady, present: readyTemplates[0] },
    ...{ undoable: false, pipelines: [], pipeline: { state: 'reading' }, busy: false, notKept: false, failed: false },
  };

  /** What the draft of a template was before each step; typing on at one place is one step. */
  let steps: { readonly of: string; readonly files: readonly { readonly file: unknown; readonly at?: string }[] } = {
    ...{ of: '', files: [] },
  };

  function tell(news: Partial<StagesState>): void {
    state = { ...state, ...news };
    for (const listener of listeners) listener();
  }

  const keepers = new Map<string, () => void>();

  /** Keeps what the shelf has of a template by the time that it is written. */
  function keep(id: string): void {
    const keeper =
      keepers.get(id) ??
      oneAtATime<void, TemplateShelf>(
        () => keepTemplate(id, () => state.shelf[id] ?? nothingKept),
        (shelf) => {
          if (state.notKept === Boolean(shelf)) tell({ notKept: !shelf });
        },
      );
    keepers.set(id, keeper);
    keeper();
  }

  /** The shelf with this draft of the template in hand. */
  function shelfWith(draft: TemplateDraft | undefined, { shelf, present }: Pick<StagesState, 'shelf' | 'present'>) {
    const { versions } = shelf[present.id] ?? nothingKept;
    return { ...shelf, [present.id]: { versions, ...(draft && { draft: textOf(draft) }) } };
  }

  const compute = oneAtATime<StageTemplate, StagesPreview>(
    (candidate) => previewOf(candidate),
    (preview, candidate) => {
      if (isCandidate(candidate)) tell({ preview: preview ?? { state: 'failed' } });
    },
  );

  function isCandidate(template: StageTemplate): boolean {
    return state.draft?.parsed.ok === true && state.draft.parsed.template === template;
  }

  async function previewOf(candidate: StageTemplate): Promise<StagesPreview> {
    const pipeline = read!;
    const { signal } = judging;
    const { templates } = state;
    const judge = (by: typeof templates) => judgePipeline(pipeline, by, today(), notation, signal);
    if (asInUse?.templates !== templates) asInUse = { templates, judged: judge(templates) };
    const before = await asInUse.judged;
    const after = await judge(withTemplate(templates, candidate));
    return { state: 'done', before, after, changed: dealsThatChange(before, after) };
  }

  function take(draft: TemplateDraft | undefined, more: Partial<StagesState> = {}): void {
    const { present } = { ...state, ...more };
    const shelf = shelfWith(draft, { ...state, ...more });
    const candidate = draft?.parsed.ok ? draft.parsed.template : undefined;
    tell({
      ...{ refused: undefined, accepted: undefined, failed: false, ...more, draft, shelf },
      nextVersion: candidate && versionAfter(candidate, present, shelf),
      preview: candidate && read ? { state: 'working' } : undefined,
    });
    if (candidate && read) compute(candidate);
    keep(present.id);
  }

  function drafted(file: unknown): TemplateDraft | undefined {
    const { draft, present, templates } = state;
    // One that was never accepted stays a draft, whatever it says.
    const isInUse = templates.templates.some(({ id }) => id === present.id);
    if (isInUse && JSON.stringify(file) === JSON.stringify(present)) return undefined;
    return { file, parsed: parseTemplate(file), note: draft?.note ?? '', from: draft?.from ?? String(present.version) };
  }

  function change(file: unknown, at?: string): void {
    const { id } = state.present;
    const files = steps.of === id ? steps.files : [];
    const isSameStep = at !== undefined && files.at(-1)?.at === at;
    const step = { file: base(), ...(at !== undefined && { at }) };
    steps = { of: id, files: isSameStep ? files : [...files, step].slice(-MOST_STEPS) };
    take(drafted(file), { undoable: true });
  }

  const canUndo = (id: string) => steps.of === id && steps.files.length > 0;

  const base = (): unknown => state.draft?.file ?? state.present;

  /** Puts a template in hand, with the draft that is kept of it. */
  function inHand(id: string, shelf: TemplateShelf, templates = templatesInUse(shelf)): Partial<StagesState> {
    const present = templates.templates.find((one) => one.id === id) ?? draftOf(shelf[id]) ?? templates.templates[0];
    const draft = draftKept(shelf[present.id]);
    return {
      ...{ shelf, templates, present, draft, accepted: undefined, refused: undefined, preview: undefined },
      nextVersion: draft?.parsed.ok ? versionAfter(draft.parsed.template, present, shelf) : undefined,
      undoable: canUndo(present.id),
    };
  }

  /** What the workbook says by now, under what somebody has changed here meanwhile. */
  function seen(shelf: TemplateShelf, isFirst: boolean): Partial<StagesState> {
    const { present, draft, refused, accepted } = state;
    const known = isFirst && !draft ? shelf : shelfWith(draft, { shelf, present });
    return { ...inHand(present.id, known), refused, accepted };
  }

  function previewAnew(): void {
    const { draft } = state;
    if (!draft?.parsed.ok || !read) return;
    tell({ preview: { state: 'working' } });
    compute(draft.parsed.template);
  }

  /** Reads the deals of a pipeline and judges them anew. */
  async function readDeals(list: FoundList | undefined): Promise<void> {
    judging.abort();
    judging = new AbortController();
    const { signal } = judging;
    [read, asInUse] = [undefined, undefined];
    if (!list || !found) return tell({ pipeline: { state: 'none' }, preview: undefined });
    tell({ pipeline: { state: 'reading' } });
    const reading = await readPipeline(list, found, notation, signal).catch(() => undefined);
    if (signal.aborted) return;
    if (!reading) return tell({ pipeline: { state: 'failed' } });
    if (!reading.ok) return tell({ pipeline: { state: 'refused', ...reading } });
    read = reading.pipeline;
    tell({ pipeline: pipelineInHand(read) });
    previewAnew();
  }

  function pipelineInHand({ opened, choices, lists, dealMemory, deals }: ReadPipeline): PipelineInHand {
    const names = stageNamesOf(deals);
    const { template } = wayOfSelling(opened, { choices, names, lists, dealMemory, templates: state.templates });
    const recordTypes = [...new Set(deals.labels.recordType?.labels)].sort((one, other) => (one < other ? -1 : 1));
    return { state: 'read', opened, choices, template: template.id, recordTypes };
  }

  const act: StagesActions = {
    async look() {
      const isFirst = found === undefined;
      const began = state.present;
      found = await findPipelines().catch(() => undefined);
      if (!found) {
        const shelf = await readTemplateShelf().catch(() => state.shelf);
        return tell({ ...seen(shelf, isFirst), pipeline: { state: 'failed' } });
      }
      const { shelf, lists, nearest } = found;
      tell({ ...seen(shelf, isFirst), pipelines: lists.filter(({ kind }) => kind === 'pipeline') });
      await readDeals(nearest);
      // What the deals at hand are judged by is what somebody most likely wants to change; unless they have begun with another.
      const isUntouched = isFirst && !state.draft && !state.refused && state.present.id === began.id;
      if (!isUntouched || state.pipeline.state !== 'read' || state.pipeline.template === began.id) return;
      tell(inHand(state.pipeline.template, state.shelf));
    },
    choose(id) {
      tell(inHand(id, state.shelf, state.templates));
      previewAnew();
    },
    choosePipeline: (key) => readDeals(state.pipelines.find(({ opened }) => opened.list.key === key)),
    edit: (path, value) => change(editModel(base(), path, value), path),
    editCondition: (edit) => {
      const at = edit.kind === 'word' ? `${conditionPath(edit.at)}.text.${edit.language}` : undefined;
      change(editCondition(base() as StageTemplate, edit), at);
    },
    editStages: (edit) => change(editStages(base() as StageTemplate, edit)),
    undo() {
      const { id } = state.present;
      const last = canUndo(id) ? steps.files.at(-1) : undefined;
      if (!last) return;
      steps = { of: id, files: steps.files.slice(0, -1) };
      take(drafted(last.file), { undoable: canUndo(id) });
    },
    begin: (template) => change(template),
    copy() {
      const known = new Set([...state.templates.templates.map(({ id }) => id), ...Object.keys(state.shelf)]);
      const template = copyOf(state.present, known);
      takeNew(template);
    },
    openFile(name, text) {
      const parsed = parseTemplate(text);
      if (!parsed.ok) return tell({ refused: { name, problems: parsed.problems } });
      const { template } = parsed;
      if (state.templates.templates.some(({ id }) => id === template.id)) {
        tell(inHand(template.id, state.shelf, state.templates));
        take(drafted(template));
      } else takeNew(template);
    },
    dismissRefusal: () => tell({ refused: undefined }),
    setNote(note) {
      if (!state.draft) return;
      const draft = { ...state.draft, note };
      tell({ draft, shelf: shelfWith(draft, state) });
      keep(state.present.id);
    },
    discard() {
      const { id } = state.present;
      steps = { of: id, files: [] };
      take(undefined, { undoable: false });
      // One that was never accepted is gone with its draft.
      const isKnown = state.templates.templates.some((one) => one.id === id);
      if (!isKnown) tell(inHand(readyTemplates[0].id, state.shelf, state.templates));
    },
    async accept() {
      const { draft, present, shelf, templates, busy } = state;
      if (!draft?.parsed.ok || busy) return;
      tell({ busy: true, failed: false });
      try {
        const version = versionAfter(draft.parsed.template, present, shelf);
        const template: StageTemplate = { ...draft.parsed.template, version };
        const isNew = !templates.templates.some(({ id }) => id === template.id);
        const about = { date: today(), note: draft.note };
        const former = isNew ? [] : [present];
        const kept = { versions: withVersions(shelf[template.id], former, template, about) };
        const changed = await keepTemplate(template.id, () => kept);
        steps = { of: template.id, files: [] };
        tell({ ...inHand(template.id, changed), accepted: version, notKept: false });
        asInUse = undefined;
        if (read) tell({ pipeline: pipelineInHand(read) });
        await calculateAnew().catch(() => undefined);
      } catch {
        tell({ failed: true });
      } finally {
        tell({ busy: false });
      }
    },
    async sellBy(id, recordType) {
      if (!read || !found) return;
      const { opened, choices } = read;
      const next = recordType === undefined ? soldBy(choices, id) : typeSoldBy(choices, recordType, id);
      try {
        const memory = await keepPipelineChoices(opened.list.key, (present) =>
          withChanges(present, choices, next, opened.headers),
        );
        found = { ...found, memory };
        const list = found.lists.find((one) => one.opened.list.key === opened.list.key);
        const chosen = choicesFrom(memory[opened.list.key], opened, list?.mapping ?? choices.mapping, found.lists);
        read = { ...read, choices: chosen };
        asInUse = undefined;
        tell({ pipeline: pipelineInHand(read), notKept: false });
        previewAnew();
      } catch {
        tell({ notKept: true });
      }
    },
  };

  /** Takes a template into hand that the workbook did not have: it is a draft until it is accepted. */
  function takeNew(template: StageTemplate): void {
    tell({ present: template, draft: undefined });
    const draft = { file: template, parsed: parseTemplate(template), note: '', from: '' };
    take(draft);
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    act,
  };
}

/** Where names were placed by hand, they were placed in the other process; those of record types stay. */
function soldBy(choices: FunnelChoices, id: string | undefined): FunnelChoices {
  const { process: _former, ...rest } = choices;
  const stages = choices.stages.filter(({ recordType }) => recordType !== undefined);
  return { ...rest, stages, ...(id !== undefined && { process: id }) };
}

function typeSoldBy(choices: FunnelChoices, recordType: string, id: string | undefined): FunnelChoices {
  const { [recordType]: _former, ...others } = choices.byRecordType ?? {};
  const stages = choices.stages.filter((entry) => entry.recordType !== recordType);
  return { ...choices, stages, byRecordType: id === undefined ? others : { ...others, [recordType]: id } };
}

/** Under the next number of its id; one that never was in use keeps the number it came with. */
function versionAfter(template: StageTemplate, present: StageTemplate, shelf: TemplateShelf): number {
  const kept = shelf[template.id]?.versions ?? [];
  const isNew = kept.length === 0 && !readyTemplates.some(({ id }) => id === template.id);
  if (isNew) return template.version;
  return kept.reduce((most, { version }) => Math.max(most, version), present.version) + 1;
}

/** The versions with the one that comes into use, and the one before it where that was never written down. */
function withVersions(
  kept: KeptTemplate = nothingKept,
  before: readonly StageTemplate[],
  after: StageTemplate,
  about: { readonly date: CalendarDate; readonly note: string },
): KeptVersion[] {
  const { versions } = kept;
  const former = before.filter(({ version }) => !versions.some((one) => one.version === version));
  return [...versions, ...former.map((one) => versionOf(one, { ...about, note: '' })), versionOf(after, about)].slice(
    -VERSIONS_KEPT,
  );
}

function versionOf(
  template: StageTemplate,
  about: { readonly date: CalendarDate; readonly note: string },
): KeptVersion {
  const { id, version } = template;
  return { id, version, fingerprint: `${id} ${version}`, ...about, file: JSON.stringify(template) };
}

function textOf({ file, note, from }: TemplateDraft): NonNullable<KeptTemplate['draft']> {
  return { file: JSON.stringify(file), note, from };
}

function draftKept(kept: KeptTemplate | undefined): TemplateDraft | undefined {
  if (!kept?.draft) return undefined;
  try {
    const file: unknown = JSON.parse(kept.draft.file);
    return canBeEdited(file) ? { ...kept.draft, file, parsed: parseTemplate(file) } : undefined;
  } catch {
    return undefined;
  }
}

/** The template of a draft that was never accepted. */
function draftOf(kept: KeptTemplate | undefined): StageTemplate | undefined {
  const draft = draftKept(kept);
  return draft?.parsed.ok ? draft.parsed.template : undefined;
}

/** The same template under an id and names that no other has. */
function copyOf(template: StageTemplate, known: ReadonlySet<string>): StageTemplate {
  let number = 2;
  while (known.has(`${template.id}-${number}`)) number++;
  const { en, ko, 'zh-CN': zh } = template.name;
  const name = { en: `${en} (${number})`, 'zh-CN': `${zh}（${number}）`, ko: `${ko} (${number})` };
  return { ...template, id: `${template.id}-${number}`, version: 1, name };
}
