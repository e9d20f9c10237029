import type { StageSpeaker } from '@keystage/core';
import type { ModelAreaWords } from '../../language/model-area/model-area-words';
import type { OrgTemplatesWords } from '../../language/org-templates/org-templates-words';
import type { StagesAreaWords } from '../../language/stages-area/stages-area-words';

/** What the screen of a template on its way into an org speaks with. */
export interface TemplateSpeech {
  readonly text: OrgTemplatesWords;
  /** What it has in common with the stages of the model part. */
  readonly stagesText: StagesAreaWords;
  readonly ofVersions: ModelAreaWords['versions'];
  /** Speaks with the names of the template in hand. */
  readonly stages: StageSpeaker;
}
