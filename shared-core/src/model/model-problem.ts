/** What is wrong with a model file, as data; `path` leads to the spot, as in `groups[1].indicators[0].weight`. */
export type ModelProblem =
  | { readonly kind: 'notJson'; readonly path: ''; readonly detail: string }
  | { readonly kind: 'unknownFormat'; readonly path: string; readonly got: string; readonly known: readonly number[] }
  | { readonly kind: 'wrongType'; readonly path: string; readonly expected: string; readonly got: string }
  | { readonly kind: 'missing'; readonly path: string; readonly expected: string }
  | { readonly kind: 'unknownKey'; readonly path: string; readonly key: string }
  | { readonly kind: 'notOneOf'; readonly path: string; readonly allowed: readonly string[]; readonly got: string }
  | {
      readonly kind: 'outOfRange';
      readonly path: string;
      readonly least?: number;
      readonly most?: number;
      readonly got: string;
    }
  | { readonly kind: 'tooFew'; readonly path: string; readonly least: number; readonly got: number }
  | { readonly kind: 'notRising'; readonly path: string; readonly before: number; readonly got: number }
  | { readonly kind: 'notFalling'; readonly path: string; readonly before: number; readonly got: number }
  | { readonly kind: 'countMismatch'; readonly path: string; readonly expected: number; readonly got: number }
  | { readonly kind: 'repeated'; readonly path: string; readonly value: string; readonly firstPath: string }
  | { readonly kind: 'unknownTier'; readonly path: string; readonly tier: string; readonly tiers: readonly string[] }
  | { readonly kind: 'tierWithoutCut'; readonly path: string; readonly tier: string }
  | { readonly kind: 'unknownIndicator'; readonly path: string; readonly id: string; readonly known: readonly string[] }
  | { readonly kind: 'natureMissing'; readonly path: string; readonly id: string; readonly needs: readonly string[] }
  | { readonly kind: 'noWeight'; readonly path: string }
  | {
      readonly kind: 'pointsDoNotFit';
      readonly path: string;
      readonly id: string;
      readonly unit: string;
      readonly by: string;
    }
  | { readonly kind: 'lastLimitNotWhole'; readonly path: string; readonly got: number }
  | { readonly kind: 'tooFineShare'; readonly path: string; readonly got: number }
  /** A cell of the matrix that no rule covers, or that two do. */
  | { readonly kind: 'cellUncovered'; readonly path: string; readonly current: string; readonly potential: string }
  | {
      readonly kind: 'cellCoveredTwice';
      readonly path: string;
      readonly current: string;
      readonly potential: string;
      readonly firstPath: string;
    }
  | { readonly kind: 'unknownLevel'; readonly path: string; readonly level: string; readonly levels: readonly string[] }
  | { readonly kind: 'firstLevelNotZero'; readonly path: string; readonly got: number }
  | { readonly kind: 'perspectiveEmpty'; readonly path: string; readonly value: 'current' | 'potential' }
  /** A way that cuts into a fixed number of tiers, beside a model with another number. */
  | {
      readonly kind: 'tierCount';
      readonly path: string;
      readonly by: string;
      readonly expected: number;
      readonly got: number;
    }
  | { readonly kind: 'bandDoesNotFit'; readonly path: string; readonly by: string }
  | { readonly kind: 'bandTooWide'; readonly path: string; readonly most: number; readonly got: number }
  | { readonly kind: 'scoresOutOfBins'; readonly path: string; readonly bins: number; readonly got: string }
  | { readonly kind: 'traitWithoutNotice'; readonly path: string; readonly id: string }
  | { readonly kind: 'outliersTakeAll'; readonly path: string; readonly got: number };
