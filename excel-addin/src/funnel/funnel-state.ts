import type { CalendarDate, FunnelProblem, FunnelProposal, IntakeProblem } from '@keystage/core';
import type { FoundList } from '../pipeline/found-list';
import type { FunnelChoices } from '../pipeline/funnel-choices';
import type { OpenedList, PaneProblem, UndoOutcome, WrittenSheet } from '../workbook';
import type { FunnelView } from './funnel-view';
import type { TemplatesInUse } from '../pipeline/templates-in-use';
import type { ReadRates } from '../pipeline/read-rates';
import type { DealsFacts } from './weighing-messages';

/** What the present choices make of the list. */
export interface FunnelReading {
  readonly facts: DealsFacts;
  readonly history?: DealsFacts;
  readonly rates?: ReadRates;
  /** Which process, and what its stage names stand for; undefined where the list could not be read. */
  readonly proposal?: FunnelProposal;
}

export interface FunnelProgress {
  readonly step: 'looking' | 'opening' | 'reading' | 'checking' | 'weighing' | 'writing';
  readonly done: number;
  readonly of: number;
}

export type FunnelScreenName =
  'looking' | 'noPipeline' | 'lists' | 'loading' | 'setUp' | 'weighing' | 'result' | 'failed';

/** Everything the Funnel part knows; its screens are drawn from it and from nothing else. */
export interface FunnelState {
  readonly screen: FunnelScreenName;
  readonly today: CalendarDate;
  readonly lists: readonly FoundList[];
  readonly templates: TemplatesInUse;
  readonly progress?: FunnelProgress;

  readonly opened?: OpenedList;
  readonly choices?: FunnelChoices;
  /** Undefined while the list is being read anew. */
  readonly reading?: FunnelReading;
  /** What stands against the list whatever is chosen for it. */
  readonly refusal?: IntakeProblem;
  /** Why the last weighing was refused. */
  readonly problems?: readonly FunnelProblem[];
  /** Somebody changed the list since it was read. */
  readonly edited: boolean;

  readonly view?: FunnelView;
  /** The sheet that the view was written to. */
  readonly written?: WrittenSheet & {
    /** Under which it can be taken back. */
    readonly run: string;
  };
  /** What came of taking it back: done, asked about since somebody has changed it, or nothing since it is not what was written last. */
  readonly takenBack?: UndoOutcome['kind'];
  readonly problem?: PaneProblem;
  readonly emptySelection?: boolean;
  readonly cancelled?: 'reading' | 'weighing' | 'writing';
}

export type FunnelEvent =
  | { readonly kind: 'looking' }
  | {
      readonly kind: 'found';
      readonly lists: readonly FoundList[];
      readonly templates: TemplatesInUse;
      readonly pipelines: boolean;
    }
  | { readonly kind: 'listsAsked' }
  | { readonly kind: 'selectionEmpty' }
  | {
      readonly kind: 'opened';
      readonly opened: OpenedList;
      readonly choices: FunnelChoices;
      readonly refusal?: IntakeProblem;
    }
  | { readonly kind: 'progressed'; readonly progress: FunnelProgress }
  | { readonly kind: 'chosen'; readonly choices: FunnelChoices }
  | { readonly kind: 'read'; readonly reading?: FunnelReading }
  | { readonly kind: 'weighingStarted' }
  | { readonly kind: 'refused'; readonly problems: readonly FunnelProblem[] }
  | { readonly kind: 'weighed'; readonly view: FunnelView }
  /** What was chosen changes what is shown of the same pipeline, not the pipeline. */
  | { readonly kind: 'viewChosen'; readonly choices: FunnelChoices }
  | { readonly kind: 'viewed'; readonly view: FunnelView }
  | { readonly kind: 'written'; readonly written: NonNullable<FunnelState['written']> }
  | { readonly kind: 'takenBack'; readonly outcome?: UndoOutcome['kind'] }
  | { readonly kind: 'setUpAsked' }
  | { readonly kind: 'edited' }
  | { readonly kind: 'failed'; readonly problem: PaneProblem }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'problemRead' };
