import {
  segmentAccounts,
  shownOn,
  tierOf,
  tierReasons,
  type CalendarDate,
  type OverrideEntry,
  type SegmentationModel,
  type TierReason,
  type TrailMoves,
} from 'c/keystageCore';
import { accountFacts, columnsOfOne, type AccountFacts } from 'c/accountFacts';
import type { KeptNode } from './modelQueries';

/** An account that another model gives another tier; null stands for none. */
export interface AffectedAccount {
  readonly id: string;
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
  /** Why it has the new tier. */
  readonly reasons: readonly TierReason[];
}

/** Who is affected, as far as it has been worked out. */
export interface Affected {
  /** Accounts that could be worked out. */
  readonly worked: number;
  /** Accounts whose kept values are missing or cannot be read by one of the models. */
  readonly unworked: number;
  readonly moves: readonly AffectedAccount[];
}

export const nobodyYet: Affected = { worked: 0, unworked: 0, moves: [] };

/** Both models: the one in force, if there is one, and the one that is looked at. */
export interface Compared {
  readonly present: SegmentationModel | undefined;
  readonly candidate: SegmentationModel;
  readonly today: CalendarDate;
}

/** Adds a page of accounts to what is worked out: each by the values it was segmented with, and by a person's override as of today. */
export function withAccounts(affected: Affected, accounts: readonly KeptNode[], compared: Compared): Affected {
  const moves: AffectedAccount[] = [];
  let unworked = 0;
  for (const account of accounts) {
    const move = moveOf(account, compared);
    if (move === undefined) unworked++;
    else if (move.from !== move.to) moves.push(move);
  }
  return {
    worked: affected.worked + accounts.length - unworked,
    unworked: affected.unworked + unworked,
    moves: [...affected.moves, ...moves],
  };
}

function moveOf(account: KeptNode, { present, candidate, today }: Compared): AffectedAccount | undefined {
  const reading = accountFacts(account.Keystage_Reasons__c.value);
  if (!reading.ok) return undefined;
  const name = account.Name.value ?? account.Id;
  const override = overrideOf(account);
  const facts = override ? { ...reading.facts, override } : reading.facts;
  const before = present && runOf(facts, present, name, today);
  const after = runOf(facts, candidate, name, today);
  if (!after || (present && !before)) return undefined;
  return {
    ...{ id: account.Id, name },
    from: (before && tierOf(before, 0)) ?? null,
    to: tierOf(after, 0) ?? null,
    reasons: tierReasons(after, 0),
  };
}

function runOf(facts: AccountFacts, model: SegmentationModel, name: string, today: CalendarDate) {
  const columns = columnsOfOne(facts, model, name);
  return 'problem' in columns ? undefined : shownOn(segmentAccounts(columns.accounts, model, facts.asOf), today);
}

/** What somebody entered on the record goes before what came with the list. */
function overrideOf(account: KeptNode): OverrideEntry | undefined {
  const tier = account.Keystage_Override_Tier__c.value;
  if (tier === null) return undefined;
  const approver = account.Keystage_Override_Approver__c.value;
  return {
    tier,
    reason: account.Keystage_Override_Reason__c.value ?? '',
    author: account.Keystage_Override_Author__c.value ?? '',
    from: account.Keystage_Override_From__c.value ?? '',
    until: account.Keystage_Override_Until__c.value ?? '',
    ...(approver !== null && { approver, beatsCaps: true }),
  };
}

/** How many come to a better tier of the candidate, and how many to a worse one. */
export function upAndDown({ worked, moves }: Affected, { tiers }: SegmentationModel): TrailMoves {
  const steps = moves.flatMap(({ from, to }) =>
    from === null || to === null ? [] : [tiers.indexOf(to) - tiers.indexOf(from)],
  );
  return {
    of: worked,
    rose: steps.filter((step) => step < 0).length,
    fell: steps.filter((step) => step > 0).length,
  };
}

/** How many go from which tier to which, the most first. */
export function countedMoves({
  moves,
}: Affected): readonly { readonly from: string | null; readonly to: string | null; readonly count: number }[] {
  const counts = new Map<string, { from: string | null; to: string | null; count: number }>();
  for (const { from, to } of moves) {
    const key = JSON.stringify([from, to]);
    const known = counts.get(key) ?? { from, to, count: 0 };
    counts.set(key, { ...known, count: known.count + 1 });
  }
  return [...counts]
    .sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
    .map(([, pair]) => pair);
}
