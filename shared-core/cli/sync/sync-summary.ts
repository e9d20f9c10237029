import { fingerprint } from '@keystage/core';
import type { FoundTiers } from './found-tiers';
import { openRecords } from './push-journal';
import type { JournalState } from './journal';

/** A run in sum, for the next program; its shape only grows. */
export function syncSummary(
  state: JournalState,
  code: number,
  { applied, found, report }: { readonly applied: boolean; readonly found?: FoundTiers; readonly report?: string },
) {
  const { run, planned, fates, backFates, path } = state;
  const countsOf = (some: JournalState['fates']) => {
    const counts = { written: 0, refused: 0 };
    for (const { kind } of some.values()) counts[kind]++;
    return counts;
  };
  return {
    ok: true,
    exitCode: code,
    org: { organizationId: run.organizationId, instanceUrl: run.instanceUrl },
    asOf: run.asOf,
    model: {
      ...run.model,
      ...(found && {
        version: found.model.version,
        fingerprint: fingerprint(found.model),
        inOrg: found.modelInOrg.kind,
      }),
    },
    accounts: run.accounts,
    ...(found?.segmented && {
      fields: found.segmented.fields.map(({ role, field, because }) => ({ role, field: field.name, because })),
      tiers: Object.fromEntries(found.segmented.outcome.counts.tiers.map(({ tier, accounts }) => [tier, accounts])),
      notScored: found.segmented.outcome.counts.notScored,
      ...(found.segmented.converted && { converted: found.segmented.converted }),
      prospects: found.segmented.outcome.counts.prospects,
    }),
    ...(found?.given && { given: { ...found.given, notInOrg: found.given.notInOrg.length } }),
    planned,
    ...(applied && { applied: { ...countsOf(fates), open: openRecords(state, 'forth'), journal: path } }),
    ...(backFates.size > 0 && { putBack: { ...countsOf(backFates), open: openRecords(state, 'back') } }),
    ...(report !== undefined && { report }),
  };
}
