import type { RankedWay } from '../model/way';
import { cumulativeOf } from './cumulative-of';
import { rankedValues, sumsBehind } from './rank-and-cut';
import type { Segmentation } from './segmentation';
import { sharesBehind } from './shares-behind';

const remembered = new WeakMap<Segmentation, Float64Array>();

/**
 * How far along the ladder of a run each account stands; NaN for one without a place. Quotas and shares of a sum cut a list without
 * sorting it: unless a band needed them, places are worked out when somebody first asks. Only for a run with a ladder.
 */
export function placesOnLadder(run: Segmentation): Float64Array {
  const known = run.ladder!.places ?? remembered.get(run);
  if (known) return known;
  const places = run.groups ? ofMembers(run.groups) : placesOf(run);
  remembered.set(run, places);
  return places;
}

function placesOf(run: Segmentation): Float64Array {
  const way = run.model.way as RankedWay;
  const values = rankedValues(way, run.accounts, run.model, run);
  return way.by === 'pareto' ? sumsBehind(values, cumulativeOf(run)!, way.rule) : sharesBehind(values);
}

function ofMembers({ run, groupOf }: NonNullable<Segmentation['groups']>): Float64Array {
  const places = placesOnLadder(run);
  return Float64Array.from(groupOf, (group) => places[group]);
}
