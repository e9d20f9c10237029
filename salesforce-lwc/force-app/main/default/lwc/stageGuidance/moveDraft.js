import { stageNamesOf } from 'c/dealRecord';
import { fillLabel } from 'c/fillLabel';
import { placeDeal, recordMove } from 'c/keystageStages';
import { texts } from './texts';
/** A move begun towards the next stage. */
export function openMove(deal, { template, stageMap }) {
  const at = template.stages.findIndex(({ id }) => id === deal.facts.declaredStage);
  const next = template.stages.at(at + 1)?.id;
  const name = [...stageMap].find(([, stage]) => stage === next)?.[0];
  return { to: name ?? '', reason: '', from: deal.stageName };
}
/** The form of a move: every stage the org has a name for, what the chosen one takes, and what is open up to it. */
export function moveFormView(draft, deal, way, { say, today, force }) {
  const stages = way.template.stages.flatMap(({ id, name, letter }, k) =>
    stageNamesOf(way, id)
      .filter((value) => value !== deal.stageName)
      .map((value) => ({
        value,
        label: fillLabel(texts.Stage_MoveStage, letter ?? String(k + 1), say.text(name), value),
      })),
  );
  const { needsReason, sentences, open = [] } = consequences(draft, deal, way, say, today);
  return {
    ...{ to: draft.to, stages, reason: draft.reason, needsReason },
    sentences: [...sentences, ...(sentences.length > 0 ? [forceSentences[force]] : [])],
    ...(open.length > 0 && {
      open: { title: fillLabel(texts.Stage_MoveOpen, say.number(open.length)), conditions: open },
    }),
    ...(draft.trouble !== undefined && { trouble: draft.trouble }),
    isSaving: draft.isSaving === true,
  };
}
export const forceSentences = {
  enforced: texts.Stage_Enforced,
  bypassed: texts.Stage_MayBypass,
  notDeployed: texts.Stage_NotEnforced,
};
function consequences({ to }, { facts }, { template, stageMap }, say, today) {
  const stage = stageMap.get(to);
  const from = facts.declaredStage ?? null;
  // Any reason will do to learn what kind of move it is.
  const recorded = stage ? recordMove(template, { from, to: stage, on: today, reason: '.' }, today) : undefined;
  if (!recorded?.ok) return { needsReason: false, sentences: [] };
  const { direction, passed } = recorded.move;
  const missing = placeDeal(template, { ...facts, declaredStage: stage }, today).declared?.missing ?? [];
  const kind = {
    forward: texts.Stage_Forward,
    skipped: fillLabel(texts.Stage_Skipped, say.list(passed.map((id) => say.stageOf(id)))),
    backward: texts.Stage_Backward,
  }[direction];
  const open = missing.map(({ condition }) => say.text(condition.text));
  return {
    needsReason: direction !== 'forward',
    sentences: [kind, ...(open.length === 0 ? [texts.Stage_MoveClear] : [])],
    open,
  };
}
