import type { OrgConnection, SalesforceSession } from '../../salesforce';
import { scratchFolder } from '../files/scratch-folder';
import { Refusal } from '../refusal';
import { modelOfRun, segmentOrg, type FoundTiers } from './find-tiers';
import { finishJournal } from './finish-journal';
import type { JournalRun, PlannedCounts } from './journal';
import { passesLimit, planSync } from './plan-sync';
import { deskOfModel, type SyncDesk } from './sync-desk';
import type { ChangeLimit } from './sync-options';
import { takeTiers } from './take-tiers';

/** A run of its own: finds the tiers, plans, and, with a journal to keep it in, writes. */
export async function runSync(
  org: OrgConnection,
  session: SalesforceSession,
  journal: string | undefined,
  desk: SyncDesk,
): Promise<number> {
  const { options } = desk;
  const organizationId = await org.organizationId();
  const of = await modelOfRun(session, await org.describe('Account'), desk);
  const found =
    options.tiers === undefined ? await segmentOrg(org, of, desk) : await takeTiers(options.tiers, org, of, desk);
  // A dry run has a plan too, which nobody keeps.
  const folder = journal === undefined ? scratchFolder() : undefined;
  try {
    if (journal !== undefined) refuseWithoutTiers(found, desk);
    const own = deskOfModel(desk, found.model);
    const run: JournalRun = {
      ...{ version: 1, organizationId, instanceUrl: session.instanceUrl, asOf: options.asOf, accounts: found.accounts },
      model: { id: found.model.id, fingerprint: found.fingerprint },
    };
    const path = journal ?? folder!.path('plan.jsonl');
    const counts = await planSync(path, run, found, of.facts, own, (planned) => {
      if (journal !== undefined) refusePassedLimit(planned, own);
    });
    const code = await finishJournal(
      org,
      session,
      { path, found, applies: journal !== undefined, direction: 'forth' },
      own,
    );
    if (journal === undefined) refusePassedLimit(counts, own);
    return code;
  } finally {
    await found.records.remove();
    folder?.remove();
  }
}

/** Fields that were taken for nothing, or are blank, would take everybody's tier away. */
function refuseWithoutTiers({ segmented }: FoundTiers, { words }: SyncDesk): void {
  if (!segmented || segmented.outcome.counts.tiers.some(({ accounts }) => accounts > 0)) return;
  throw new Refusal(words.nobodyTiered);
}

function refusePassedLimit(counts: PlannedCounts, { options: { limit }, words, say }: SyncDesk): void {
  if (!limit || !passesLimit(counts, limit)) return;
  const { moved, hadTier } = counts;
  throw new Refusal(words.limitPassed({ moved, of: hadTier, limit: textOf(limit) }, say));
}

const textOf = (limit: ChangeLimit) => ('accounts' in limit ? String(limit.accounts) : `${limit.share * 100}%`);
