/**
 * Weights that a method suggests, to be looked at and, when somebody accepts them, written into the model; never taken up silently
 * (methods §2). They add up to 1, in the order in which the items were given.
 */
export interface WeightProposal<Method extends string, Parameters extends object> {
  readonly method: Method;
  /** All it takes to repeat the calculation, save the judgements or the list themselves. */
  readonly parameters: Parameters;
  readonly weights: readonly number[];
}

/** Why a method has no weights to suggest. Items and columns are numbered from 0. */
export type WeightingProblem =
  | { readonly kind: 'nothingToWeigh' }
  | { readonly kind: 'ratingOutOfRange'; readonly item: string; readonly got: number }
  | { readonly kind: 'allRatingsZero' }
  | { readonly kind: 'itemRepeated'; readonly item: string }
  | { readonly kind: 'itemUnknown'; readonly item: string; readonly items: readonly string[] }
  | { readonly kind: 'comparedWithItself'; readonly item: string; readonly got: number }
  | { readonly kind: 'notARatio'; readonly item: string; readonly other: string; readonly got: number }
  | { readonly kind: 'pairMissing'; readonly item: string; readonly other: string }
  | {
      /** Both readings say how often `item` outweighs `other`. */
      readonly kind: 'pairContradicts';
      readonly item: string;
      readonly other: string;
      readonly first: number;
      readonly second: number;
    }
  | { readonly kind: 'tooManyItems'; readonly count: number; readonly most: number }
  | { readonly kind: 'tooFewRows'; readonly count: number; readonly least: number }
  | { readonly kind: 'negativeValue'; readonly column: number; readonly value: number }
  | { readonly kind: 'nothingVaries' }
  | { readonly kind: 'noContrast' };

export type Weighting<Method extends string, Parameters extends object> =
  | { readonly ok: true; readonly proposal: WeightProposal<Method, Parameters> }
  | { readonly ok: false; readonly problems: readonly WeightingProblem[] };

/** Parts of their sum, which must be positive. */
export function sharesOf(parts: readonly number[]): number[] {
  const sum = parts.reduce((total, part) => total + part, 0);
  return parts.map((part) => part / sum);
}

export const refused = (problems: readonly WeightingProblem[]) => ({ ok: false, problems }) as const;
