import { explainAccount, segmentAccounts, shownOn } from 'c/keystageCore';
import { columnsOfOne } from 'c/accountFacts';
/**
 * What the active model says of an account by the values it was segmented with: the core, on a list of one. What only the list could
 * tell, that it was too small to be cut or that its group's override counts and not its own, is said as the list said it. `score` is
 * unrounded. Without an override to look at it stands as it was pushed.
 */
export function explainRecord(facts, { model }, name, { entry, day } = { entry: facts.override, day: facts.asOf }) {
  const { override: _ofList, ...figures } = facts;
  const columns = columnsOfOne({ ...figures, ...(entry && { override: entry }) }, model, name);
  if ('problem' in columns) return { ok: false, problem: columns.problem };
  const segmentation = shownOn(segmentAccounts(columns.accounts, model, facts.asOf), day);
  const explanation = explainAccount(segmentation, 0);
  const reasons = explanation.reasons.map(
    (reason) => facts.refusals.find(({ kind, by }) => reason.kind === kind && reason.by === by) ?? reason,
  );
  return {
    ok: true,
    explanation: { ...explanation, reasons: [...facts.passedOver, ...reasons] },
    score: segmentation.scores[0],
  };
}
