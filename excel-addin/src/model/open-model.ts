import {
  acceptWeights,
  editModel,
  editWeight,
  fingerprint,
  nextVersion,
  parseModel,
  signModel,
  type CalendarDate,
  type SegmentationModel,
  type Signing,
  type TrailMoves,
  type WeighedPart,
  type WeightProposal,
} from '@keystage/core';
import type { Pane } from '../pane/open-pane';
import { rememberAuthor, rememberedAuthor } from '../pane/remembered-author';
import { shippedModels } from '../pane/shipped-models';
import type { Answer, ListMethod } from '../run/bench-messages';
import { oneAtATime } from '../run/one-at-a-time';
import { emptyShelf, keepShelf, readShelf, type KeptVersion, type ModelShelf } from '../workbook';
import { canBeShown } from './can-be-shown';
import type { Draft, ModelState, Preview } from './model-state';

/** The model part at work: what it knows, and what a person can have it do. */
export interface ModelDesk {
  state(): ModelState;
  subscribe(listener: () => void): () => void;
  readonly act: ModelActions;
}

export type AcceptedMethod = WeightProposal<Parameters<typeof acceptWeights>[1]['method'], object>;

export interface ModelActions {
  /** Reads what the workbook keeps of models, where that did not work before. */
  look(): Promise<void>;
  /** Puts another value into the draft, which begins with the first one; undefined takes the part away. */
  edit(path: string, value: unknown): void;
  editWeight(path: string, weight: unknown): void;
  /** Takes a whole model for the draft: a ready one, or a former version. */
  begin(model: SegmentationModel): void;
  openFile(name: string, text: string): void;
  dismissRefusal(): void;
  takeWeights(proposal: AcceptedMethod, part: WeighedPart): void;
  proposeByList(method: ListMethod, part: WeighedPart): Promise<Answer<'weights'>>;
  setNote(note: string): void;
  /** Whose signature it is that takes a draft into use. */
  setName(name: string): void;
  discard(): void;
  /** Says why these accounts move. */
  explain(accounts: readonly number[]): void;
  /**
   * Signs the draft. By that it comes into use as the next version, and the list is segmented by it; or it waits for a second person, where
   * one is asked.
   */
  accept(): Promise<void>;
  /** Segments the list anew by what is in use, where that broke off. */
  segmentAgain(): Promise<void>;
  /** Makes a draft of the model in use with the references of the run in hand. */
  freeze(): Promise<void>;
}

/** Former versions beyond these make room: a frozen one may take some hundred kilobytes of the workbook. */
const VERSIONS_KEPT = 30;
/** Entries of the trail beyond these make room: each takes some hundred bytes. */
const ENTRIES_KEPT = 1000;

/** Opens the model part over the segmentation at work, with what the workbook keeps of models. */
export async function openModel({ pane, today }: { pane: Pane; today: () => CalendarDate }): Promise<ModelDesk> {
  const listeners = new Set<() => void>();
  let state: ModelState = {
    ...inHand(pane),
    shelf: emptyShelf,
    name: rememberedAuthor(),
    notRead: true,
    notKept: false,
    failed: false,
  };

  function tell(news: Partial<ModelState>): void {
    state = { ...state, ...news };
    for (const listener of listeners) listener();
  }

  /** What the workbook keeps: until it has been read, nothing may be kept in its place. */
  async function readKept(): Promise<void> {
    if (!state.notRead) return;
    const kept = await readShelf();
    const draft = state.draft ?? draftKept(kept);
    tell({ shelf: { versions: kept.versions, trail: kept.trail }, draft, notRead: false });
    tell({ nextVersion: versionAfter(draft), preview: state.preview ?? previewed(draft) });
  }

  const keep = oneAtATime<Draft | undefined, true>(
    async (draft) => {
      await readKept();
      await keepShelf({ ...state.shelf, ...(draft && { draft: textOf(draft) }) });
      return true;
    },
    (done) => {
      if (state.notKept === Boolean(done)) tell({ notKept: !done });
    },
  );

  const compute = oneAtATime<SegmentationModel, Answer<'preview'>>(
    (candidate) => pane.act.preview(candidate),
    (sum, candidate) => {
      if (!isCandidate(candidate)) return;
      tell({ preview: sum ? { state: 'done', candidate, sum, explained: new Map() } : { state: 'failed' } });
    },
  );

  function isCandidate(model: SegmentationModel): boolean {
    const { draft } = state;
    return draft?.parsed.ok === true && draft.parsed.model === model && state.run !== undefined;
  }

  /** What the present draft and run ask for: a preview, or none. */
  function previewed(draft: Draft | undefined, run = state.run): Preview | undefined {
    if (!run || !draft?.parsed.ok) return undefined;
    compute(draft.parsed.model);
    return { state: 'working' };
  }

  function take(draft: Draft | undefined, more: Partial<ModelState> = {}): void {
    tell({
      draft,
      nextVersion: undefined,
      preview: undefined,
      refused: undefined,
      accepted: undefined,
      unsigned: undefined,
      proposed: undefined,
      failed: false,
      ...more,
    });
    tell({ preview: previewed(draft), nextVersion: versionAfter(draft) });
    keep(draft);
  }

  function drafted(file: unknown): Draft | undefined {
    const { draft, present } = state;
    if (JSON.stringify(file) === JSON.stringify(present.model)) return undefined;
    return { file, parsed: parseModel(file), note: draft?.note ?? '', from: draft?.from ?? present.fingerprint };
  }

  function versionAfter(draft: Draft | undefined): number | undefined {
    return draft?.parsed.ok ? settled(draft.parsed.model, state.present.model, state.shelf).version : undefined;
  }

  const base = (): unknown => state.draft?.file ?? state.present.model;
  const soundDraft = () => (state.draft?.parsed.ok ? state.draft.parsed.model : undefined);

  pane.subscribe(() => {
    const now = inHand(pane);
    const sameRun = now.run === state.run;
    const isAsBefore = now.present === state.present && now.hasList === state.hasList;
    if (sameRun && isAsBefore && now.trouble === state.trouble) return;
    tell({ ...now });
    if (sameRun && isAsBefore) return;
    tell({ nextVersion: versionAfter(state.draft) });
    // While a draft comes into use there is nothing left to preview.
    if (!sameRun && state.busy !== 'accepting') tell({ preview: previewed(state.draft) });
  });
  await readKept().catch(() => undefined);

  const act: ModelActions = {
    look: () => readKept().catch(() => undefined),
    edit: (path, value) => take(drafted(editModel(base(), path, value))),
    editWeight: (path, weight) => take(drafted(editWeight(base(), path, weight))),
    begin: (model) => take(drafted(model)),
    openFile(name, text) {
      const parsed = parseModel(text);
      if (parsed.ok) take(drafted(parsed.model));
      else tell({ refused: { name, problems: parsed.problems } });
    },
    dismissRefusal: () => tell({ refused: undefined }),
    takeWeights(proposal, part) {
      const model = soundDraft() ?? state.present.model;
      // Accepting the draft counts the version up, not each step towards it.
      take(drafted({ ...acceptWeights(model, proposal, today(), { part }), version: model.version }));
    },
    proposeByList: (method, part) => pane.act.inquire('weights', { method, part }),
    setNote(note) {
      if (!state.draft) return;
      const draft = { ...state.draft, note };
      tell({ draft, unsigned: undefined });
      keep(draft);
    },
    setName: (name) => tell({ name, unsigned: undefined }),
    discard: () => take(undefined),
    explain(accounts) {
      const { preview } = state;
      if (preview?.state !== 'done') return;
      const missing = accounts.filter((account) => !preview.explained.has(account));
      if (missing.length > 0) void explainThem(missing);
    },
    async accept() {
      const changed = soundDraft();
      if (!changed || !state.hasList || state.busy) return;
      tell({ busy: 'accepting', failed: false });
      try {
        await readKept();
        const before = state.present;
        const model = settled(changed, before.model, state.shelf);
        const signing = signed(model, before.model);
        if (!signing.ok) return tell({ unsigned: signing.refusals, proposed: undefined });
        const { entry } = signing;
        const trail = [...state.shelf.trail.filter((one) => one !== entry), entry].slice(-ENTRIES_KEPT);
        rememberAuthor(state.name.trim());
        if (entry.act === 'proposed') {
          tell({ shelf: { ...state.shelf, trail }, proposed: model.version, unsigned: undefined });
          return keep(state.draft);
        }
        const versions = withVersions(state.shelf, before.model, model, { date: entry.on, note: entry.note });
        // First where it can be gone back to from, then into use: where that breaks off, nothing or the version itself stands.
        await keepShelf({ versions, trail });
        tell({ shelf: { versions, trail } });
        await intoUse(model);
        const accepted = pane.state().choices?.model.fingerprint === fingerprint(model);
        if (!accepted) throw new Error('The model was not taken.');
        take(undefined, { ...inHand(pane), shelf: { versions, trail }, accepted: model.version, notKept: false });
      } catch {
        tell({ failed: true });
        keep(state.draft);
      } finally {
        tell({ busy: undefined });
      }
    },
    segmentAgain: () => (state.hasList ? pane.act.run() : pane.act.start()),
    async freeze() {
      if (state.draft || !state.run || state.busy) return;
      tell({ busy: 'freezing', failed: false });
      const frozen = await pane.act.inquire('freeze', {}).catch(() => undefined);
      tell({ busy: undefined, failed: !frozen });
      if (frozen && !state.draft) take(drafted(frozen.model));
    },
  };

  /** The signature under a model: the one that is given now, or the last one, where all that failed after it was to use the model. */
  function signed(candidate: SegmentationModel, present: SegmentationModel): Signing {
    const { trail } = state.shelf;
    const last = trail.at(-1);
    if (last && last.act !== 'proposed' && last.fingerprint === fingerprint(candidate))
      return { ok: true, entry: last };
    return signModel({
      ...{ candidate, present, trail },
      ...{ by: state.name, on: today(), note: state.draft?.note ?? '' },
      ...{ moves: movesOf(state.preview), goesBack: wasInUse(candidate, state.shelf) },
    });
  }

  async function explainThem(accounts: readonly number[]): Promise<void> {
    const { preview } = state;
    const moves = await pane.act.inquire('moves', { accounts }).catch(() => []);
    // Another preview may have come meanwhile.
    if (state.preview?.state !== 'done' || preview?.state !== 'done' || state.preview.sum !== preview.sum) return;
    const explained = new Map([...state.preview.explained, ...moves.map((move) => [move.account, move] as const)]);
    tell({ preview: { ...state.preview, explained } });
  }

  /** Chooses the model for the list in hand and, where there was a run, makes it anew. */
  async function intoUse(model: SegmentationModel): Promise<void> {
    const ready = shippedModels.find((shipped) => shipped.fingerprint === fingerprint(model));
    if (ready) await pane.act.chooseModel(ready.model.id);
    else await pane.act.openModelFile(`${model.id}.json`, JSON.stringify(model));
    if (state.run) await pane.act.run();
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

function inHand(pane: Pane): Pick<ModelState, 'present' | 'hasList' | 'run' | 'trouble'> {
  const { choices, outcome, problem } = pane.state();
  return {
    present: choices?.model ?? shippedModels[0],
    hasList: choices !== undefined,
    run: outcome?.segmentation,
    trouble: problem,
  };
}

function draftKept({ draft }: ModelShelf): Draft | undefined {
  if (!draft) return undefined;
  try {
    const file: unknown = JSON.parse(draft.file);
    return canBeShown(file) ? { ...draft, file, parsed: parseModel(file) } : undefined;
  } catch {
    return undefined;
  }
}

function textOf({ file, note, from }: Draft): ModelShelf['draft'] {
  return { file: JSON.stringify(file), note, from };
}

/**
 * Under the next version number of its own id; one that never was in use keeps the number it came with, and one that was accepted last but
 * did not come into use, its own.
 */
function settled(changed: SegmentationModel, present: SegmentationModel, { versions }: ModelShelf): SegmentationModel {
  const own = versions.filter(({ id }) => id === changed.id);
  const latest = own.reduce((most, { version }) => Math.max(most, version), 0);
  if (changed.id !== present.id && latest === 0) return changed;
  const former = changed.id === present.id ? present : changed;
  const next = nextVersion({ ...former, version: Math.max(latest, former.version) }, changed);
  const asLast = { ...next, version: latest };
  const isLast = own.some(({ version, fingerprint: kept }) => version === latest && kept === fingerprint(asLast));
  return isLast && latest > present.version ? asLast : next;
}

/** Whether the model says anew what a kept version said, under another number. */
function wasInUse(model: SegmentationModel, { versions }: ModelShelf): boolean {
  const apartFromNumber = (one: SegmentationModel) => fingerprint({ ...one, version: 1 });
  return versions.some(({ id, file }) => {
    const parsed = id === model.id ? parseModel(file) : undefined;
    return parsed?.ok === true && apartFromNumber(parsed.model) === apartFromNumber(model);
  });
}

function movesOf(preview: Preview | undefined): TrailMoves | undefined {
  if (preview?.state !== 'done' || !preview.sum.counts) return undefined;
  const { of, counts } = preview.sum;
  return { of, rose: counts.rose, fell: counts.fell };
}

/** The versions with the one that comes into use, and the one before it where that was never written down. */
function withVersions(
  { versions }: ModelShelf,
  before: SegmentationModel,
  after: SegmentationModel,
  about: About,
): KeptVersion[] {
  const isKept = (model: SegmentationModel) => versions.some((kept) => kept.fingerprint === fingerprint(model));
  const former = isKept(before) ? [] : [versionOf(before, { ...about, note: '' })];
  const latest = isKept(after) ? [] : [versionOf(after, about)];
  return [...versions, ...former, ...latest].slice(-VERSIONS_KEPT);
}

interface About {
  readonly date: CalendarDate;
  readonly note: string;
}

function versionOf(model: SegmentationModel, about: About): KeptVersion {
  const { id, version } = model;
  return { id, version, fingerprint: fingerprint(model), ...about, file: JSON.stringify(model) };
}
