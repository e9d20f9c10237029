import type { SegmentationModel, SignOff, TrailEntry, TrailMoves } from '@keystage/core';

/** What somebody signs a publication with. */
export interface CliSignature {
  /** Who signs, where no org knows it better. */
  readonly by: string;
  readonly note: string;
  readonly moves?: TrailMoves;
  readonly goesBack?: boolean;
}

/** Where models are published: a register kept in a file, or an org. Whatever is refused is refused with sentences. */
export interface PublishedModels {
  /** What was signed off there, models and whatever else. */
  readonly trail: () => Promise<readonly SignOff[]>;
  /** A model that was published or proposed there, by its fingerprint or, of several the latest, by its version. */
  readonly find: (which: string) => Promise<SegmentationModel>;
  /** What the trail says of it then. */
  readonly sign: (model: SegmentationModel, signature: CliSignature) => Promise<TrailEntry>;
}
