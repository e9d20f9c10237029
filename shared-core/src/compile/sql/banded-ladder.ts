import { bandedCuts } from '../../segmentation';
import type { LadderCut } from './earned-step';

/** The cuts of a ladder with their bands, as the core has them. */
export function bandedLadder(cuts: readonly number[], band: number): LadderCut[] {
  return bandedCuts(
    cuts.map((from) => ({ from })),
    band,
  );
}
