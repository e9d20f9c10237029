import { fingerprint } from '../model/fingerprint';
import type { SegmentationModel } from '../model/segmentation-model';
import { freezeReferences } from './freeze-references';
import { segmentAccounts } from './segment-accounts';
import type { Segmentation } from './segmentation';
import { tierMoves, type TierMove } from './tier-moves';

/** A run as it is once its model has been frozen on its list. */
export interface FrozenRun {
  readonly model: SegmentationModel;
  readonly fingerprint: string;
  /** The same accounts, scored through the frozen references: what is pushed, and what Salesforce will say of them too. */
  readonly segmentation: Segmentation;
  /** Accounts whose tier is another than before freezing. */
  readonly moves: readonly TierMove[];
}

/**
 * Freezes a run's model on its own list, and says whom that moves. A run whose model was frozen before is taken as it is; one that came
 * with frozen limits keeps them and gets what else a record needs.
 */
export function frozenForPublishing(run: Segmentation): FrozenRun {
  const { accounts, asOf } = run;
  if (run.model.references)
    return { model: run.model, fingerprint: fingerprint(run.model), segmentation: run, moves: [] };
  const frozen = freezeReferences(accounts, run.model);
  const { way } = run.model;
  const model = 'frozen' in way && way.frozen ? { ...frozen, way } : frozen;
  const segmentation = segmentAccounts(accounts, model, asOf);
  return { model, fingerprint: fingerprint(model), segmentation, moves: tierMoves(run, segmentation) };
}
