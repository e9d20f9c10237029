import type { IntakeProblem, ParsedTemplate, StageTemplate, TemplateProblem } from '@keystage/core';
import type { FoundList } from '../../pipeline/found-list';
import type { FunnelChoices } from '../../pipeline/funnel-choices';
import type { JudgedDeal, JudgedPipeline } from '../../pipeline/judge-pipeline';
import type { TemplatesInUse } from '../../pipeline/templates-in-use';
import type { OpenedList, TemplateShelf } from '../../workbook';

/** A template being changed: a file that may not be sound yet, and what the core says of it. */
export interface TemplateDraft {
  readonly file: unknown;
  readonly parsed: ParsedTemplate;
  /** What the person writes about it, kept with the version it becomes. */
  readonly note: string;
  /** The version it was begun from. */
  readonly from: string;
}

/** The pipeline that drafts are held against, or why there is none. */
export type PipelineInHand =
  | { readonly state: 'reading' }
  | { readonly state: 'none' }
  | { readonly state: 'failed' }
  | { readonly state: 'refused'; readonly opened: OpenedList; readonly problems: readonly IntakeProblem[] }
  | {
      readonly state: 'read';
      readonly opened: OpenedList;
      readonly choices: FunnelChoices;
      /** The template that its deals are judged by where no record type says otherwise. */
      readonly template: string;
      readonly recordTypes: readonly string[];
    };

/** Which deals would stand elsewhere, or be worth something else, under the draft. */
export type StagesPreview =
  | { readonly state: 'working' }
  | { readonly state: 'failed' }
  | {
      readonly state: 'done';
      readonly before: JudgedPipeline;
      readonly after: JudgedPipeline;
      readonly changed: readonly { readonly before: JudgedDeal; readonly after: JudgedDeal }[];
    };

/** Everything that the stages of the model part know; their screen is drawn from it. */
export interface StagesState {
  readonly shelf: TemplateShelf;
  readonly templates: TemplatesInUse;
  /** The template in hand, as it is in use. */
  readonly present: StageTemplate;
  readonly draft?: TemplateDraft;
  /** There is a step of the draft to go back. */
  readonly undoable: boolean;
  /** The version that a sound draft would become. */
  readonly nextVersion?: number;
  /** Lists of the workbook that are pipelines, and the one that is looked at. */
  readonly pipelines: readonly FoundList[];
  readonly pipeline: PipelineInHand;
  readonly preview?: StagesPreview;
  /** A file that could not be taken, with all that is wrong with it. */
  readonly refused?: { readonly name: string; readonly problems: readonly TemplateProblem[] };
  /** A version just came into use; it stands until something else is done. */
  readonly accepted?: number;
  readonly busy: boolean;
  /** The workbook did not keep what was to be kept. */
  readonly notKept: boolean;
  readonly failed: boolean;
}
