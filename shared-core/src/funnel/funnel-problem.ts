/** Why a pipeline is refused whole, as data; words for it are in `language/funnel`. */
export type FunnelProblem =
  | { readonly kind: 'noDealAmount' }
  /** Neither a column of stages nor both a probability and a status. */
  | { readonly kind: 'noDealStage' }
  /** An entry of the stage map names a process or stage that is not there. */
  | { readonly kind: 'mappedToNothing'; readonly label: string; readonly process: string; readonly stage: string }
  | { readonly kind: 'mixedCurrencies'; readonly currencies: readonly string[] };
