import type { Chance, Placement } from './placement';
import type { GateList } from './standing-of';

/** Why a deal stands where it stands: one entry for each thing that decided, most decisive first. Stages are counted from 1. */
export type PlacementReason =
  | { readonly kind: 'notBegun' }
  | { readonly kind: 'entered'; readonly stage: number }
  | { readonly kind: 'completed'; readonly stage: number; readonly last: boolean }
  /** How far the gate in the way is met. */
  | {
      readonly kind: 'gate';
      readonly stage: number;
      readonly list: GateList;
      readonly met: number;
      readonly needs: number;
      readonly of: number;
      readonly mustHaves: number;
    }
  | { readonly kind: 'skippedEntries'; readonly stages: readonly number[] }
  | { readonly kind: 'chance'; readonly share: number; readonly stage: number; readonly at: Chance['at'] }
  | { readonly kind: 'declaredAgrees'; readonly stage: number }
  | ({ readonly kind: 'overstated' } & Apart)
  | ({ readonly kind: 'understated' } & Apart)
  | ({ readonly kind: 'inStep' } & BesideTheBuyer)
  | ({ readonly kind: 'slowDown' } & BesideTheBuyer)
  | ({ readonly kind: 'catchUp' } & BesideTheBuyer)
  | ({ readonly kind: 'reconsider' } & BesideTheBuyer);

interface Apart {
  readonly declared: number;
  readonly evidenced: number;
  readonly by: number;
}

interface BesideTheBuyer {
  readonly stage: number;
  readonly buyerStage: string;
  /** Stages apart, never negative. */
  readonly apart: number;
}

/** The reasons of a placement, for the deal somebody looks at. What is open in it is told by the open conditions themselves. */
export function placementReasons(placement: Placement): readonly PlacementReason[] {
  const { evidenced, template } = placement;
  const stands: PlacementReason =
    evidenced.state === 'none'
      ? { kind: 'notBegun' }
      : evidenced.state === 'entered'
        ? { kind: 'entered', stage: evidenced.stage }
        : { kind: 'completed', stage: evidenced.stage, last: evidenced.stage === template.stages.length };
  return [
    stands,
    ...ofGate(placement),
    ...ofSkipped(placement),
    ...ofChance(placement),
    ...ofDeclared(placement),
  ].concat(ofSync(placement));
}

function ofGate({ nextGate, blocking }: Placement): PlacementReason[] {
  if (!nextGate) return [];
  const { stage, list, met, needs, of } = nextGate;
  const mustHaves = blocking.filter((open) => open.stage === stage && open.list === list && open.mustHave).length;
  return [{ kind: 'gate', stage, list, met, needs, of, mustHaves }];
}

function ofSkipped({ skippedEntries }: Placement): PlacementReason[] {
  const stages = [...new Set(skippedEntries.map(({ stage }) => stage))];
  return stages.length > 0 ? [{ kind: 'skippedEntries', stages }] : [];
}

function ofChance({ chance }: Placement): PlacementReason[] {
  return chance ? [{ kind: 'chance', share: chance.share, stage: chance.stage, at: chance.at }] : [];
}

function ofDeclared({ declared, evidenced }: Placement): PlacementReason[] {
  if (!declared) return [];
  const { stage, overstatedBy } = declared;
  if (overstatedBy === 0) return [{ kind: 'declaredAgrees', stage }];
  const kind = overstatedBy > 0 ? 'overstated' : 'understated';
  return [{ kind, declared: stage, evidenced: evidenced.stage, by: Math.abs(overstatedBy) }];
}

function ofSync({ sync, evidenced }: Placement): PlacementReason[] {
  if (!sync) return [];
  const { verdict, buyerStage, gap } = sync;
  return [{ kind: verdict, stage: evidenced.stage, buyerStage, apart: Math.abs(gap) }];
}
