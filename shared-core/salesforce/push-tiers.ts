import { applyPush, type ApplyOptions, type PushReport } from './apply-push';
import type { SalesforceSession } from './org-connection';
import { planPush, type PushPlan, type TierPush } from './plan-push';

export interface PushOptions extends ApplyOptions {
  /** Shown the plan; what it answers decides whether anything is written. */
  readonly confirm: (plan: PushPlan) => boolean | Promise<boolean>;
}

/** Tiers of a run into Salesforce: a dry run, the person's word on it, then the writing. Without that word nothing is written. */
export async function pushTiers(
  session: SalesforceSession,
  push: TierPush,
  { confirm, ...options }: PushOptions,
): Promise<{ readonly plan: PushPlan; readonly report?: PushReport }> {
  const plan = await planPush(session, push, options);
  if (plan.lacks.length > 0 || plan.changes.length === 0 || !(await confirm(plan))) return { plan };
  return { plan, report: await applyPush(session, plan, { ...options, leavingOut: true }) };
}
