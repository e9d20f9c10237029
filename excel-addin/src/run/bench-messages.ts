import type {
  AgainstTypical,
  CalendarDate,
  ChangedValues,
  CountedChanges,
  FrozenRun,
  IndicatorId,
  Lever,
  Lift,
  MoveExplanation,
  Segmentation,
  SegmentationModel,
  Tier,
  WeighedPart,
  Weighting,
  WhatIf,
} from '@keystage/core';
import type { AccountsToScore } from './transferable';

/** A list with the model it was segmented by, as the bench holds it. */
export interface HeldList {
  readonly accounts: AccountsToScore;
  readonly model: SegmentationModel;
  readonly asOf: CalendarDate;
}

/** What can be asked of a list that is held, and what comes back. */
export interface BenchQuestions {
  /** What the card of one account shows beside what the run itself says. */
  readonly account: {
    readonly asked: { readonly account: number };
    readonly answer: {
      readonly levers: readonly Lever[];
      readonly typical?: AgainstTypical;
      readonly cheapest?: Lift;
    };
  };
  readonly whatIf: {
    readonly asked: { readonly account: number; readonly changes: ChangedValues };
    readonly answer: WhatIf;
  };
  /** Who would have another tier under this model. `accounts` where it asks for columns that the run did not read. */
  readonly preview: {
    readonly asked: { readonly candidate: SegmentationModel; readonly accounts?: AccountsToScore };
    readonly answer: PreviewInSum;
  };
  /** Why some of those that the last preview moves would move. */
  readonly moves: {
    readonly asked: { readonly accounts: readonly number[] };
    readonly answer: readonly MoveExplanation[];
  };
  /** Weights by how the list's points are spread, for a model that scores what the run scores. */
  readonly weights: {
    readonly asked: { readonly method: ListMethod; readonly part: WeighedPart };
    readonly answer: Weighting<ListMethod, object>;
  };
  /** The model of the run with its references frozen, and whom that would move. */
  readonly freeze: {
    readonly asked: object;
    readonly answer: { readonly model: SegmentationModel; readonly moved: number };
  };
  /** The run as it is once its model has been frozen on its list; its accounts and its model stay where they are. */
  readonly frozen: {
    readonly asked: object;
    readonly answer: Omit<FrozenRun, 'segmentation'> & {
      readonly segmentation: Omit<Segmentation, 'accounts' | 'model'>;
    };
  };
}

/** The ways to propose weights by the list itself. */
export type ListMethod = 'entropy' | 'critic' | 'deviation';

/** A preview without the two runs it compares: those stay where they were made. */
export interface PreviewInSum extends Omit<CountedChanges, 'from' | 'to'> {
  readonly from: readonly (Tier | null)[];
  readonly to: readonly (Tier | null)[];
  /** Indicators the candidate scores of which the list has no column. */
  readonly without: readonly IndicatorId[];
}

export type QuestionKind = keyof BenchQuestions;
export type Asked<K extends QuestionKind> = BenchQuestions[K]['asked'];
export type Answer<K extends QuestionKind> = BenchQuestions[K]['answer'];

export interface BenchRequest<K extends QuestionKind = QuestionKind> {
  readonly number: number;
  /** Another list than before. */
  readonly hold?: HeldList;
  readonly kind: K;
  readonly asked: Asked<K>;
}

export type BenchAnswer =
  | { readonly number: number; readonly answer: Answer<QuestionKind> }
  | { readonly number: number; readonly failure: string };
