import { explainAccount, segmentAccounts } from 'c/keystageCore';
import { columnsOfOne } from 'c/accountFacts';
/** What the active model says of an account by the values it was segmented with: the core, on a list of one. `score` is unrounded. */
export function explainRecord(facts, { model }, name) {
  const columns = columnsOfOne(facts, model, name);
  if ('problem' in columns) return { ok: false, problem: columns.problem };
  const segmentation = segmentAccounts(columns.accounts, model, facts.asOf);
  return { ok: true, explanation: explainAccount(segmentation, 0), score: segmentation.scores[0] };
}
