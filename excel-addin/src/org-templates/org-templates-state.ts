import type { StageTemplate } from '@keystage/core';
import type {
  CallProblem,
  OrgLack,
  ProcessFault,
  PublishedTemplate,
  TemplatePlan,
  TemplatePublication,
  TemplatesInOrg,
} from '@keystage/core/salesforce';
import type { JudgedDeal, JudgedPipeline } from '../pipeline/judge-pipeline';
import type { OpenedList, PaneProblem } from '../workbook';

/** A template of the workbook held against a process of the org. */
export interface TemplateInHand {
  readonly process: string;
  readonly template: StageTemplate;
  /** For a stage name of the org the id of a stage. */
  readonly stageMap: Readonly<Record<string, string>>;
  /** What the process judges by as of now, or why it judges nothing. */
  readonly former: StageTemplate | ProcessFault;
  readonly plan: TemplatePlan;
}

/** Which deals of the workbook would stand elsewhere or weigh something else by it. */
export type TemplatePreview =
  | { readonly state: 'none' | 'working' | 'failed' }
  | {
      readonly state: 'done';
      readonly opened: OpenedList;
      readonly before: JudgedPipeline;
      readonly after: JudgedPipeline;
      readonly changed: readonly { readonly before: JudgedDeal; readonly after: JudgedDeal }[];
    };

export type OrgTemplatesProblem =
  | { readonly kind: 'call'; readonly problem: CallProblem }
  | { readonly kind: 'workbook'; readonly problem: PaneProblem };

/** Everything the screen knows on which a template goes into an org. */
export interface OrgTemplatesState {
  readonly screen: 'reading' | 'choosing' | 'publishing' | 'takingBack';
  /** Those that deals of the workbook are judged by. */
  readonly templates: readonly StageTemplate[];
  readonly org?: TemplatesInOrg;
  /** Why nothing could be read. */
  readonly lacks: readonly OrgLack[];
  readonly inHand?: TemplateInHand;
  readonly preview: TemplatePreview;
  /** What the person writes about what changes, and why: it goes into the org's trail. */
  readonly note: string;
  /** How the last step ended; it stands until something else is chosen. */
  readonly outcome?: TemplatePublication;
  /** What was last published out of this workbook into this org, and can be taken back. */
  readonly published?: PublishedTemplate;
  readonly problem?: OrgTemplatesProblem;
}

export type OrgTemplatesEvent =
  | { readonly kind: 'reading' }
  | { readonly kind: 'unread'; readonly lacks: readonly OrgLack[] }
  | {
      readonly kind: 'read';
      readonly org: TemplatesInOrg;
      readonly templates: readonly StageTemplate[];
      readonly inHand: TemplateInHand | undefined;
      readonly published: PublishedTemplate | undefined;
    }
  | { readonly kind: 'chosen'; readonly inHand: TemplateInHand }
  | { readonly kind: 'previewed'; readonly of: TemplateInHand; readonly preview: TemplatePreview }
  | { readonly kind: 'noted'; readonly note: string }
  | { readonly kind: 'begun'; readonly step: 'publishing' | 'takingBack' }
  | {
      readonly kind: 'ended';
      readonly outcome: TemplatePublication;
      readonly published: PublishedTemplate | undefined;
    }
  | { readonly kind: 'stopped'; readonly problem: CallProblem };
