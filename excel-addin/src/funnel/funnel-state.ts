import type {
  CalendarDate,
  DealListKind,
  DealMapping,
  FunnelProblem,
  FunnelProposal,
  IntakeProblem,
  PipelineDimension,
  StageMap,
} from '@keystage/core';
import type { OpenedList, PaneProblem, UndoOutcome, WrittenSheet } from '../workbook';
import type { FunnelView } from './funnel-view';
import type { ReadRates } from './read-rates';
import type { DealsFacts } from './weighing-messages';

/** A list of the workbook and what its headers make it. */
export interface FoundList {
  readonly opened: OpenedList;
  readonly kind: DealListKind | 'rates' | 'other';
  /** The columns of deals it has, as proposed. */
  readonly mapping: DealMapping;
}

/** Everything a person has chosen for one pipeline. */
export interface FunnelChoices {
  readonly mapping: DealMapping;
  /** The template whose stages the names stand for; undefined for what the layout brings, or the first. */
  readonly process?: string;
  /** Where somebody placed a stage name. */
  readonly stages: StageMap;
  /** The currency that amounts are converted into; undefined where there is only one. */
  readonly corporate?: string;
  /** Units of a currency for one of the corporate currency, as typed. */
  readonly rates: Readonly<Record<string, number>>;
  /** Keys of lists. */
  readonly ratesFrom?: string;
  readonly historyFrom?: string;
  /** Undefined stands for today. */
  readonly asOf?: CalendarDate;
  readonly target?: number;
  readonly by: PipelineDimension;
  readonly chancesFrom?: 'typed' | 'stage';
}

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
