import { hangingFacts, placeDeal } from 'c/keystageStages';
import { fillLabel } from 'c/fillLabel';
import { texts } from './texts';
/** What is on file of an account that the template asks for: what was confirmed, and what follows from the dossier and the figures. */
export function developmentFacts({ items, confirmed }, share, sells) {
  const follows = {
    ...(Object.keys(items).length > 0 && { 'account.dossierOpened': true }),
    ...(sells && { 'order.firstReceived': true }),
    ...(share !== undefined && { 'account.shareOfSpend': 100 * share }),
    ...(items.suppliers && { 'supplier.present': items.suppliers }),
  };
  const answered = Object.fromEntries(Object.keys(confirmed).map((path) => [path, true]));
  return { values: { ...answered, ...follows }, observed: confirmed };
}
export function developmentView(template, facts, today, say) {
  const { evidenced, blocking } = placeDeal(template, facts, today);
  return {
    sentence:
      evidenced.stage === 0
        ? texts.Relation_DevelopmentNone
        : fillLabel(texts.Relation_DevelopmentAt, say.stage(evidenced.stage)),
    missing: blocking.map((one) => ({
      id: one.condition.id,
      text: say.openCondition(one),
      facts: yesNoFacts(one, template).map((path) => ({
        path,
        label: fillLabel(texts.Relation_ConfirmFact, say.fact(path)),
      })),
    })),
    isFull: blocking.length === 0,
  };
}
/** Facts that the condition hangs on and that are a plain yes or no. */
function yesNoFacts({ state }, { facts }) {
  const isYesNo = (path) => facts.some((fact) => fact.path === path && fact.type === 'yesNo');
  return [...new Set(hangingFacts(state.hangsOn).map(({ path }) => path))].filter(isYesNo);
}
