import {
  committeeCoverage,
  findLandmines,
  placeDeal,
  readCommittee,
  type CalendarDate,
  type Defusal,
  type OpenCondition,
} from '@keystage/core';
import type { StageDeal, StageOutcome, StageStory } from './read-stage-stories';

/** What the core makes of a story's deals, in the notation of `expected.json`. */
export function placeStageStory({ template, asOf, deals }: StageStory): Record<string, StageOutcome> {
  return Object.fromEntries(
    Object.entries(deals).map(([name, { facts: values, committee, ...deal }]) => {
      const placement = placeDeal(template, { values, ...deal }, asOf);
      const { evidenced, chance, declared, sync, blocking } = placement;
      const circle = committeeOf(committee, asOf);
      const because = blocking.filter(({ state }) => state.kind === 'expired');
      const problems = [...placement.problems, ...circle.problems].map(({ kind }) => kind);
      return [
        name,
        {
          stands: `${evidenced.stage} ${evidenced.state}`,
          ...(chance && {
            chance: `${Math.round(chance.share * 100)} % ${chance.at === 'none' ? 'none' : `${chance.at} ${chance.stage}`}`,
          }),
          waitsFor: ids(blocking),
          ...(because.length > 0 && {
            because: because.map(({ condition, state }) => `${condition.id} ${state.kind}`),
          }),
          ...(placement.skippedEntries.length > 0 && { skipped: ids(placement.skippedEntries) }),
          ...(declared && { declared: { overstatedBy: declared.overstatedBy, missing: ids(declared.missing) } }),
          ...(sync && { buyer: `${sync.gap} ${sync.verdict}` }),
          ...(circle.outcome && { committee: circle.outcome }),
          ...(problems.length > 0 && { problems }),
        },
      ];
    }),
  );
}

function committeeOf(source: StageDeal['committee'], asOf: CalendarDate) {
  if (source === undefined) return { problems: [] };
  const { committee, problems } = readCommittee(source, asOf);
  const { coverage, threads } = committeeCoverage(committee.contacts);
  const landmines = findLandmines(committee).map(({ kind, defuse }) => [kind, defuse.map(inShort)] as const);
  const outcome = {
    coverage: `${Math.round(coverage * 10_000) / 100} %`,
    ...{ threads, landmines: Object.fromEntries(landmines) },
  };
  return { problems, outcome };
}

function inShort(defusal: Defusal): string {
  const about = [
    'contact' in defusal ? defusal.contact : undefined,
    'role' in defusal ? defusal.role : undefined,
  ].filter((word) => word !== undefined);
  return [defusal.kind, ...about].join(' ');
}

function ids(open: readonly OpenCondition[]): string[] {
  return open.map(({ condition }) => condition.id);
}
