import { apportion } from '../basics/apportion';
import type { CalendarDate } from '../basics/calendar-date';
import type { SegmentationModel } from '../model/segmentation-model';
import { decidesByScore } from '../model/way';
import { weighedItems, type WeighedPart } from './weighed-part';
import type { WeightProposal } from './weight-proposal';

const methods = {
  swing: 'swing',
  'rank-order': 'rankOrder',
  ahp: 'ahp',
  'ahp-synthesis': 'ahp',
  entropy: 'entropy',
  critic: 'critic',
  deviation: 'deviation',
} as const;

type Groups = SegmentationModel['groups'];

/**
 * The model with a proposal's weights in place of its own, and with who accepted which method when; the next version of it, as it decides
 * otherwise. Weights are written in hundredths of a percent that add up to 100. Cuts that were frozen on scores by the old weights go: they
 * are of scores that no longer are. `part` is what was weighed, in the order of the file; left out, all indicators of the general scorecard.
 */
export function acceptWeights(
  model: SegmentationModel,
  proposal: WeightProposal<keyof typeof methods, object>,
  asOf: CalendarDate,
  { part = { of: 'all' }, by }: { readonly part?: WeighedPart; readonly by?: string } = {},
): SegmentationModel {
  const items = weighedItems(model, part);
  if (items?.length !== proposal.weights.length) {
    throw new Error(`A proposal for ${items?.length ?? 'no'} items has ${proposal.weights.length} weights.`);
  }
  const units = apportion(10_000, proposal.weights);
  const weighed =
    part.kind === undefined
      ? { groups: withWeights(model.groups, part, units) }
      : {
          kinds: model.kinds.map((kind) =>
            kind.id === part.kind ? { ...kind, groups: withWeights(kind.groups, part, units) } : kind,
          ),
        };
  return {
    ...model,
    ...weighed,
    version: model.version + 1,
    weighting: { method: methods[proposal.method], acceptedOn: asOf, ...(by !== undefined && { acceptedBy: by }) },
    way: withoutFrozenScores(model.way),
  };
}

function withWeights(groups: Groups, { of }: WeighedPart, units: readonly number[]): Groups {
  if (of === 'groups') return groups.map((group, g) => ({ ...group, weight: units[g] / 100 }));
  let next = 0;
  return groups.map((group) => {
    if (of !== 'all' && group.id !== of) return group;
    const own = units.slice(next, (next += group.indicators.length));
    return {
      ...group,
      ...(of === 'all' && { weight: own.reduce((sum, unit) => sum + unit, 0) / 100 }),
      indicators: group.indicators.map((indicator, i) => ({ ...indicator, weight: own[i] / 100 })),
    };
  });
}

function withoutFrozenScores(way: SegmentationModel['way']): SegmentationModel['way'] {
  if (!decidesByScore(way) || (way.by !== 'quotas' && way.by !== 'naturalBreaks')) return way;
  const { frozen: _frozen, ...thawed } = way;
  return thawed;
}
