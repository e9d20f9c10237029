import type { PlaybookWords, RelationshipWords, StageWords } from '@keystage/core';

/** The words of stages, relationships and visits, in one language. */
export interface GuidanceWords {
  readonly playbook: PlaybookWords;
  readonly relationship: RelationshipWords;
  readonly stages: StageWords;
}

/** What each module of these words holds, in its language. */
export declare const words: GuidanceWords;
