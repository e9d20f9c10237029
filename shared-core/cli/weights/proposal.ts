import type {
  ahpWeights,
  criticWeights,
  deviationWeights,
  entropyWeights,
  rankOrderCentroid,
  swingWeights,
} from '@keystage/core';

/** What any of the methods answers. */
export type Proposal = ReturnType<
  | typeof swingWeights
  | typeof rankOrderCentroid
  | typeof ahpWeights
  | typeof entropyWeights
  | typeof criticWeights
  | typeof deviationWeights
>;

/** Weights that were found. */
export type Proposed = Extract<Proposal, { readonly ok: true }>['proposal'];
