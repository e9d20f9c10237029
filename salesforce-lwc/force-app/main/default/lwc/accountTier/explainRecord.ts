import { explainAccount, segmentAccounts, type AccountExplanation } from 'c/keystageCore';
import { columnsOfOne, type AccountFacts, type FactsProblem } from 'c/accountFacts';
import type { ActiveModel } from 'c/activeModel';

export type RecordExplanation =
  | { readonly ok: true; readonly explanation: AccountExplanation; readonly score: number }
  | { readonly ok: false; readonly problem: FactsProblem };

/** What the active model says of an account by the values it was segmented with: the core, on a list of one. `score` is unrounded. */
export function explainRecord(facts: AccountFacts, { model }: ActiveModel, name: string): RecordExplanation {
  const columns = columnsOfOne(facts, model, name);
  if ('problem' in columns) return { ok: false, problem: columns.problem };
  const segmentation = segmentAccounts(columns.accounts, model, facts.asOf);
  return { ok: true, explanation: explainAccount(segmentation, 0), score: segmentation.scores[0] };
}
