/** The chance of winning at a stage: once it is entered, and once it is completed where the template gives one of its own. */
export interface StageWeight {
  readonly entered: number;
  readonly completed?: number;
}

export interface ProcessStage extends StageWeight {
  readonly id: string;
  /** Where the weight is from; a template's own where it is not said. */
  readonly provenance?: WeightProvenance;
}

/** A way of selling: its stages in their order, each with its weight. Nothing says that the last is 100 %; a won deal counts in full anyhow. */
export interface FunnelProcess {
  readonly id: string;
  readonly stages: readonly ProcessStage[];
}

/** Where a stage's weight comes from, shown beside it. */
export type WeightProvenance =
  /** The template's own, because nothing was fitted, or too few deals have closed to fit anything. */
  | { readonly kind: 'houseDefault'; readonly closed?: number; readonly least?: number }
  /** Drawn from closed deals toward the template's weight. */
  | {
      readonly kind: 'fitted';
      readonly deals: number;
      readonly confidence: number;
      readonly lower: number;
      readonly upper: number;
    }
  /** From closed and open deals together, up to an age in days (`cumulativeIncidence`); `late` of them watched only from some time on. */
  | {
      readonly kind: 'fittedWithOpen';
      readonly deals: number;
      readonly open: number;
      readonly late?: number;
      readonly days: number;
      readonly confidence: number;
      readonly lower: number;
      readonly upper: number;
    }
  /** Somebody's, until a day. */
  | { readonly kind: 'set'; readonly by: string; readonly until: string };
