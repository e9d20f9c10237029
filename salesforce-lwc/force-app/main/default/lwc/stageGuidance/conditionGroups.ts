import type { AnswerForm, ConditionLineView } from 'c/conditionLine';
import type { Deal, EvidenceOnRecord } from 'c/dealRecord';
import { fillLabel } from 'c/fillLabel';
import { workingStage } from 'c/keystagePlaybook';
import {
  hangingFacts,
  type CalendarDate,
  type Condition,
  type Fact,
  type OpenCondition,
  type Placement,
  type StageSpeaker,
} from 'c/keystageStages';
import type { FormField } from 'c/valueForm';
import { answerInWords, askedFacts, isOneAnswer, type AnswerDraft } from './answerDraft';
import { metLine } from './metLine';
import { texts } from './texts';

/** Conditions under one heading. */
export interface ConditionGroup {
  readonly key: string;
  readonly title: string;
  /** How much of a gate is met. */
  readonly count?: string;
  readonly lines: readonly ConditionLineView[];
  /** Closed until somebody opens it. */
  readonly isFolded: boolean;
}

/** A deal that is shown, with what somebody has begun to answer. */
export interface ShownDeal {
  readonly deal: Deal;
  readonly placement: Placement;
  readonly say: StageSpeaker;
  readonly drafts: ReadonlyMap<string, AnswerDraft>;
  readonly mayEdit: boolean;
  readonly today: CalendarDate;
}

/**
 * What is open, gate by gate: to finish the present stage, to enter the next; then, folded, what was passed over, what is declared beyond, what would help
 * by kind, and what is met with its evidence. A condition somebody is answering stays in sight wherever it would have gone.
 */
export function conditionGroups(shown: ShownDeal): readonly ConditionGroup[] {
  const { placement, say, drafts } = shown;
  const { evidenced, template, skippedEntries, blocking, declared, open } = placement;
  const line = lineOf(shown);
  const beyond = (declared?.missing ?? []).filter(({ condition }) => !isAmong(blocking, condition));
  const working = workingStage(placement);
  const folded = (key: string, title: string, conditions: readonly OpenCondition[]): ConditionGroup[] =>
    conditions.length === 0
      ? []
      : [{ key, title: fillLabel(title, String(conditions.length)), lines: conditions.map(line.open), isFolded: true }];
  const kinds = (['process', 'relationship', 'information'] as const).flatMap((kind) =>
    folded(
      kind,
      fillLabel(texts.Stage_Kind, say.words.lists[kind], '{0}'),
      open.filter(({ stage, list }) => stage === working && list === kind),
    ),
  );
  const met = metConditions(placement, working);
  const groups = [
    ...(evidenced.state === 'entered' ? [gateGroup(shown, evidenced.stage, 'successCriteria', line.open)] : []),
    ...(evidenced.stage < template.stages.length
      ? [gateGroup(shown, evidenced.stage + 1, 'milestones', line.open)]
      : []),
    ...folded('passedOver', texts.Stage_PassedOver, skippedEntries),
    ...folded('beyond', texts.Stage_UntilDeclared, beyond),
    ...kinds,
    ...(met.length === 0
      ? []
      : [
          {
            ...{ key: 'met', title: fillLabel(texts.Stage_MetAlready, String(met.length)) },
            ...{ lines: met.map(line.met), isFolded: true },
          },
        ]),
  ];
  const inSight = new Set(groups.filter(({ isFolded }) => !isFolded).flatMap(({ lines }) => lines.map(({ id }) => id)));
  const begun = [...drafts.keys()].filter((id) => !inSight.has(id) && isFoldedAway(groups, id, shown));
  return begun.length === 0 ? groups : [begunGroup(shown, begun, line), ...withoutLines(groups, begun)];
}

/** A condition whose form was opened where it stands now needs no second place. */
function isFoldedAway(groups: readonly ConditionGroup[], id: string, { drafts }: ShownDeal): boolean {
  const home = groups.find(({ lines }) => lines.some((line) => line.id === id));
  return home === undefined || drafts.get(id)?.home !== home.key;
}

function begunGroup(shown: ShownDeal, ids: readonly string[], line: Lines): ConditionGroup {
  const { placement } = shown;
  const lines = ids.flatMap((id) => {
    const open = placement.open.find(({ condition }) => condition.id === id);
    if (open) return [line.open(open)];
    const met = allConditions(placement).find((condition) => condition.id === id);
    return met ? [line.met(met)] : [];
  });
  const title = fillLabel(texts.Stage_Begun, String(lines.length));
  return { key: 'begun', title, lines, isFolded: false };
}

function withoutLines(groups: readonly ConditionGroup[], ids: readonly string[]): readonly ConditionGroup[] {
  return groups.map((group) => ({ ...group, lines: group.lines.filter(({ id }) => !ids.includes(id)) }));
}

/** One gate: its open conditions, and how many are met. */
function gateGroup(
  { placement, say }: ShownDeal,
  stage: number,
  list: 'milestones' | 'successCriteria',
  line: Lines['open'],
): ConditionGroup {
  const conditions = placement.template.stages[stage - 1][list];
  const open = placement.open.filter((one) => one.stage === stage && one.list === list);
  const { nextGate } = placement;
  const needs = nextGate?.stage === stage && nextGate.list === list ? nextGate.needs : conditions.length;
  const counted = [conditions.length - open.length, conditions.length, needs].map(String);
  const { letter, name } = placement.template.stages[stage - 1];
  return {
    key: list,
    title: fillLabel(
      list === 'milestones' ? texts.Stage_ToEnter : texts.Stage_ToFinish,
      letter ?? String(stage),
      say.text(name),
    ),
    count: fillLabel(needs === conditions.length ? texts.Stage_Met : texts.Stage_MetNeeds, ...counted),
    lines: open.map(line),
    isFolded: false,
  };
}

/** What is met of the gates passed and of the stage worked at. */
function metConditions({ template, open }: Placement, working: number): readonly Condition[] {
  const ofStages = template.stages
    .slice(0, working)
    .flatMap((stage, k) => [
      ...stage.milestones,
      ...stage.successCriteria,
      ...(k === working - 1 ? Object.values(stage.conditions).flat() : []),
    ]);
  return ofStages.filter((condition) => !isAmong(open, condition));
}

function allConditions({ template }: Placement): readonly Condition[] {
  return template.stages.flatMap(({ milestones, successCriteria, conditions }) => [
    ...milestones,
    ...successCriteria,
    ...Object.values(conditions).flat(),
  ]);
}

function isAmong(open: readonly OpenCondition[], { id }: Condition): boolean {
  return open.some(({ condition }) => condition.id === id);
}

interface Lines {
  readonly open: (open: OpenCondition) => ConditionLineView;
  readonly met: (condition: Condition) => ConditionLineView;
}

function lineOf(shown: ShownDeal): Lines {
  const { deal, placement, say, drafts, mayEdit, today } = shown;
  const stage = workingStage(placement);
  const parts = (condition: Condition, isMet: boolean): Pick<ConditionLineView, 'answer' | 'form'> => {
    const facts = askedFacts(condition, placement.template, stage);
    if (!mayEdit || facts.length === 0) return {};
    const draft = drafts.get(condition.id);
    const [label, name] = isMet
      ? [texts.Stage_Change, texts.Stage_ChangeOf]
      : [texts.Stage_Answer, texts.Stage_AnswerTo];
    return {
      answer: { label, name: fillLabel(name, say.text(condition.text)) },
      ...(draft && !draft.isClosed && { form: formOf(draft, condition, facts, { say, today }) }),
    };
  };
  return {
    open: ({ condition, state }) => {
      const record = deal.records.find((one) => one.condition === condition.id);
      const isUnderWay = hangingFacts(state.hangsOn).some(({ path }) => deal.evidence.inProgress.includes(path));
      const mark = state.kind === 'expired' ? 'stale' : isUnderWay ? 'inProgress' : 'open';
      const markLabel = markLabels[mark];
      const kind = say.words.lists[condition.kind];
      const asked = askedFacts(condition, placement.template, stage);
      return {
        ...{ id: condition.id, text: say.text(condition.text), mark, markLabel },
        asides: [
          [kind, ...(mark === 'open' ? [] : [markLabel]), say.hangsOn(state.hangsOn)].join(' · '),
          ...(mark === 'stale' ? [texts.Stage_StillSo] : []),
          fillLabel(texts.Stage_ToDo, say.text(condition.satisfy)),
          ...(record?.note ? [record.note] : []),
          ...(asked.length === 0 ? [texts.Stage_FromPeople] : []),
        ],
        ...parts(condition, false),
      };
    },
    met: (condition) => ({ ...metLine(deal, placement, condition, say), ...parts(condition, true) }),
  };
}

const markLabels = {
  open: texts.Stage_MarkOpen,
  inProgress: texts.Stage_MarkInProgress,
  stale: texts.Stage_MarkStale,
} as const;

function formOf(
  draft: AnswerDraft,
  condition: Condition,
  facts: readonly Fact[],
  { say, today }: { readonly say: StageSpeaker; readonly today: CalendarDate },
): AnswerForm {
  const one = isOneAnswer(condition, facts);
  const { theirs } = draft;
  return {
    fields: facts.map((fact) => fieldOf(fact, draft.values[fact.path] ?? '', one, say)),
    ...(!one && { isUnderWay: draft.isUnderWay }),
    ...{ seenOn: draft.seenOn, today, note: draft.note, isSaving: draft.isSaving === true },
    ...(draft.trouble !== undefined && { trouble: draft.trouble }),
    ...(theirs && { conflict: conflictOf(theirs, draft, facts, one, say) }),
  };
}

function fieldOf(fact: Fact, value: string, one: boolean, say: StageSpeaker): FormField {
  const field = { name: fact.path, label: say.text(fact.name), value };
  const yes = { value: 'yes', label: texts.Stage_Yes };
  const no = { value: 'no', label: texts.Stage_No };
  switch (fact.type) {
    case 'yesNo': {
      const inProgress = { value: 'inProgress', label: texts.Stage_InProgress };
      return { ...field, kind: 'buttons', choices: one ? [yes, no, inProgress] : [yes, no] };
    }
    case 'choice': {
      const choices = fact.choices.map(({ id, name }) => ({ value: id, label: say.text(name) }));
      return { ...field, kind: 'choice', choices: [{ value: '', label: texts.Stage_Unknown }, ...choices] };
    }
    case 'date':
      return { ...field, kind: 'day' };
    case 'number':
      return { ...field, kind: 'number' };
    default:
      return { ...field, kind: 'line', longest: 255 };
  }
}

function conflictOf(
  theirs: EvidenceOnRecord,
  draft: AnswerDraft,
  facts: readonly Fact[],
  one: boolean,
  say: StageSpeaker,
): NonNullable<AnswerForm['conflict']> {
  const typed = one
    ? facts.map(({ path }) => wordOf(draft.values[path] ?? ''))
    : facts.flatMap(({ path, type }) => {
        const value = draft.values[path] ?? '';
        const said = type === 'yesNo' ? wordOf(value) : type === 'number' ? value : say.value(path, value);
        return value === '' ? [] : [`${say.fact(path)}: ${said}`];
      });
  const mine = [...typed, ...(draft.note === '' ? [] : [draft.note])].join(' · ');
  return {
    lead: fillLabel(texts.Stage_Conflict, theirs.changedBy ?? texts.Stage_Somebody),
    theirs: fillLabel(texts.Stage_Theirs, answerInWords(theirs, say)),
    mine: fillLabel(texts.Stage_Mine, mine),
  };
}

function wordOf(value: string): string {
  if (value === 'inProgress') return texts.Stage_InProgress;
  return value === 'yes' ? texts.Stage_Yes : texts.Stage_No;
}
