import {
  proposeOrgStages,
  type CalendarDate,
  type DealMoves,
  type LocaleNotation,
  type StageTemplate,
} from '@keystage/core';
import {
  planTemplate,
  publishTemplate,
  readTemplates,
  SalesforceTrouble,
  takeTemplateBack,
  templateOfProcess,
  type OrgProcess,
  type SalesforceSession,
  type TemplatePublication,
  type TemplatesInOrg,
} from '@keystage/core/salesforce';
import { openPartStore } from '../pane/part-store';
import { readyTemplates, templatesInUse } from '../pipeline/templates-in-use';
import { keepPublishedTemplate, publishedTemplate, readTemplateShelf } from '../workbook';
import { firstOrgTemplatesState, nextOrgTemplatesState } from './next-org-templates-state';
import type { OrgTemplatesEvent, OrgTemplatesState, TemplateInHand, TemplatePreview } from './org-templates-state';
import { previewTemplate } from './preview-template';

/** What templates go into an org with. */
export interface OrgTemplatesTools {
  readonly notation: LocaleNotation;
  readonly today: () => CalendarDate;
  /** Who is signed in now, and where. */
  readonly session: () => { readonly session: SalesforceSession; readonly host: string } | undefined;
}

export interface OrgTemplatesPart {
  state(): OrgTemplatesState;
  subscribe(listener: () => void): () => void;
  readonly act: OrgTemplatesActions;
}

export interface OrgTemplatesActions {
  /** Looks at the org and the workbook as they are now. */
  look(): Promise<void>;
  chooseProcess(id: string): Promise<void>;
  chooseTemplate(id: string): Promise<void>;
  /** Says which stage a stage name of the org stands for; undefined for none. */
  place(value: string, stage: string | undefined): Promise<void>;
  /** Says what changes and why: it goes into the org's trail. */
  setNote(note: string): void;
  publish(): Promise<void>;
  /** Brings back what stood in the org before the last publishing out of this workbook. */
  takeBack(): Promise<void>;
  cancel(): void;
}

/** Opens the part that publishes stage templates of the workbook into processes of an org. */
export function openOrgTemplatesPart(tools: OrgTemplatesTools): OrgTemplatesPart {
  const store = openPartStore<OrgTemplatesState, OrgTemplatesEvent>(
    firstOrgTemplatesState,
    nextOrgTemplatesState,
    'remembering',
  );
  const { state: now, tell } = store;

  /** Trouble with the org is told as such; all other trouble is the workbook's. */
  const attempt = (work: (signal: AbortSignal) => Promise<void>) =>
    store.attempt(async (signal) => {
      await work(signal).catch((thrown: unknown) => {
        if (!(thrown instanceof SalesforceTrouble) || thrown.problem.kind === 'cancelled') throw thrown;
        tell({ kind: 'stopped', problem: thrown.problem });
      });
    });

  function signedIn(): { readonly session: SalesforceSession; readonly host: string } {
    const signed = tools.session();
    if (!signed) throw new SalesforceTrouble({ kind: 'signedOut' });
    return signed;
  }

  async function look(signal: AbortSignal): Promise<void> {
    tell({ kind: 'reading' });
    const { session, host } = signedIn();
    const [shelf, published] = [await readTemplateShelf(), await publishedTemplate(host)];
    const reading = await readTemplates(session, { signal });
    if (!reading.ok) return tell({ kind: 'unread', lacks: reading.lacks });
    const { org } = reading;
    const templates = templatesInUse(shelf).templates.filter((one) => one.of === 'deal');
    const former = now().inHand;
    const process = org.processes.find(({ id }) => id === former?.process) ?? org.processes.at(0);
    const template =
      templates.find(({ id }) => id === former?.template.id) ??
      templates.find(({ id }) => id === process?.template) ??
      templates[0];
    const inHand = process && heldAgainst(org, process, template);
    tell({ kind: 'read', org, templates, inHand, published });
    await preview(signal);
  }

  const choose = (changed: (inHand: TemplateInHand, org: TemplatesInOrg) => TemplateInHand | undefined) =>
    attempt(async (signal) => {
      const { inHand, org } = now();
      const next = inHand && org && changed(inHand, org);
      if (!next) return;
      tell({ kind: 'chosen', inHand: next });
      await preview(signal);
    });

  async function preview(signal: AbortSignal): Promise<void> {
    const { inHand, org } = now();
    const process = org?.processes.find(({ id }) => id === inHand?.process);
    if (!inHand || !process) return;
    const shown = await previewTemplate(inHand, process, { ...tools, signal });
    signal.throwIfAborted();
    tell({ kind: 'previewed', of: inHand, preview: shown });
  }

  /** One step in the org; what came of it is kept in the workbook before the org is looked at again. */
  const step = (
    kind: 'publishing' | 'takingBack',
    work: (session: SalesforceSession, signal: AbortSignal) => Promise<TemplatePublication>,
  ) =>
    attempt(async (signal) => {
      tell({ kind: 'begun', step: kind });
      const { session, host } = signedIn();
      const outcome = await work(session, signal);
      const published = outcome.ok ? (outcome.how === 'takenBack' ? undefined : outcome.published) : now().published;
      tell({ kind: 'ended', outcome, published });
      if (outcome.ok) await keepPublishedTemplate(host, published);
      if (outcome.ok || outcome.problem.kind === 'changedMeanwhile') await look(signal);
    });

  const act: OrgTemplatesActions = {
    look: () => attempt(look),
    chooseProcess: (id) =>
      choose(({ template }, org) => {
        const process = org.processes.find((one) => one.id === id);
        return process && heldAgainst(org, process, template);
      }),
    chooseTemplate: (id) =>
      choose((inHand, org) => {
        const template = now().templates.find((one) => one.id === id);
        const process = org.processes.find((one) => one.id === inHand.process);
        return process && template && heldAgainst(org, process, template);
      }),
    place: (value, stage) =>
      choose(({ template, stageMap, process: id }, org) => {
        const { [value]: _former, ...others } = stageMap;
        const process = org.processes.find((one) => one.id === id);
        return (
          process && heldAgainst(org, process, template, stage === undefined ? others : { ...others, [value]: stage })
        );
      }),
    setNote: (note) => tell({ kind: 'noted', note }),
    publish() {
      const { inHand, preview, note } = now();
      const signature = { on: tools.today(), note, deals: dealMoves(preview) };
      return step('publishing', (session, signal) => publishTemplate(session, inHand!.plan, signature, { signal }));
    },
    takeBack() {
      const { published, note } = now();
      const signature = { on: tools.today(), note };
      return step('takingBack', (session, signal) => takeTemplateBack(session, published!, signature, { signal }));
    },
    cancel: store.cancel,
  };

  return { state: now, subscribe: store.subscribe, act };
}

/** Whom it moves, where deals were looked at. */
function dealMoves(preview: TemplatePreview): DealMoves | undefined {
  return preview.state === 'done' ? { of: preview.after.deals.length, changed: preview.changed.length } : undefined;
}

/**
 * A template held against a process. Stage names keep the stages they stand for as far as the template has them; for the others the core
 * proposes one.
 */
export function heldAgainst(
  org: TemplatesInOrg,
  process: OrgProcess,
  template: StageTemplate,
  chosen?: Readonly<Record<string, string>>,
): TemplateInHand {
  const known = new Set(template.stages.map(({ id }) => id));
  const kept = Object.fromEntries(Object.entries(process.stages).filter(([, stage]) => known.has(stage)));
  const stageMap = chosen ?? { ...proposeOrgStages(template, org.stages).stageMap, ...kept };
  const former = templateOfProcess(process, readyTemplates);
  const plan = planTemplate({ process, template, stageMap }, 'kind' in former ? undefined : former, org);
  return { process: process.id, template, stageMap, former, plan };
}
