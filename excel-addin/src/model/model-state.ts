import type {
  ModelProblem,
  MoveExplanation,
  ParsedModel,
  Segmentation,
  SegmentationModel,
  SigningRefusal,
} from '@keystage/core';
import type { ChosenModel } from '../pane/pane-state';
import type { PreviewInSum } from '../run/bench-messages';
import type { ModelShelf, PaneProblem } from '../workbook';

/** A model being changed: a file that may not be sound yet, and what the core says of it. */
export interface Draft {
  readonly file: unknown;
  readonly parsed: ParsedModel;
  /** What the person writes about it, kept with the version it becomes. */
  readonly note: string;
  /** Fingerprint of the model it was begun from. */
  readonly from: string;
}

/** Who would change tier under the draft, as far as that is known. */
export type Preview =
  | { readonly state: 'working' }
  | { readonly state: 'failed' }
  | {
      readonly state: 'done';
      readonly candidate: SegmentationModel;
      readonly sum: PreviewInSum;
      /** Why accounts move, of those that were asked about. */
      readonly explained: ReadonlyMap<number, MoveExplanation>;
    };

/** Everything the model part knows; its screens are drawn from it. */
export interface ModelState {
  /** The model in use: chosen for the list in hand, or the one that would be taken for one. */
  readonly present: ChosenModel;
  readonly hasList: boolean;
  /** The run in hand, which previews are held against. */
  readonly run?: Segmentation;
  readonly shelf: ModelShelf;
  /** What the workbook keeps of models could not be read yet. */
  readonly notRead: boolean;
  /** The workbook did not keep the shelf: it is gone when the pane is closed. */
  readonly notKept: boolean;
  readonly draft?: Draft;
  /** The version a sound draft would become. */
  readonly nextVersion?: number;
  readonly preview?: Preview;
  /** A file that could not be taken, with all that is wrong with it. */
  readonly refused?: { readonly name: string; readonly problems: readonly ModelProblem[] };
  /** Whose signature takes a draft into use, as typed. */
  readonly name: string;
  /** Why it was not taken. */
  readonly unsigned?: readonly SigningRefusal[];
  /** A version was just proposed and waits for a second person. */
  readonly proposed?: number;
  /** A version just came into use; it stands until something else is done. */
  readonly accepted?: number;
  readonly busy?: 'accepting' | 'freezing';
  /** Trouble with the workbook while the list was segmented by what is in use; the rest of the pane knows of it too. */
  readonly trouble?: PaneProblem;
  /** Something could not be computed. */
  readonly failed: boolean;
}
