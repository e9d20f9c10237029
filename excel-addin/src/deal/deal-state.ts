import type { SheetBeside } from '../pipeline/sheets-beside';
import type { CalendarDate, EvidenceMapping, IntakeProblem, PeopleMapping } from '@keystage/core';
import type { FoundList } from '../pipeline/found-list';
import type { FunnelChoices } from '../pipeline/funnel-choices';
import type { DealReading } from '../pipeline/read-deal-list';
import type { TemplatesInUse } from '../pipeline/templates-in-use';
import type { AppendedRow, DealMemory, OpenedList, PaneProblem, PipelineMemory } from '../workbook';

/** What a person has chosen for a pipeline whose deals are looked at one by one. */
export interface DealChoices {
  /** How the list is read and what its stage names mean: the same as in the Funnel part. */
  readonly pipeline: FunnelChoices;
  /** The id of the template that its deals are judged by. */
  readonly template: string;
  /** Keys of the lists with evidence and with people. */
  readonly evidenceFrom?: string;
  readonly peopleFrom?: string;
}

export interface DealProgress {
  readonly step: 'looking' | 'opening' | 'reading' | 'checking';
  readonly done: number;
  readonly of: number;
}

export type DealScreenName = 'looking' | 'noPipeline' | 'lists' | 'loading' | 'deal' | 'failed';

/** Something that was written, to be told once. */
export type DealNews =
  | { readonly kind: 'answered'; readonly path: string; readonly row: AppendedRow }
  | { readonly kind: 'answerTakenBack' }
  | { readonly kind: 'sheetMade' | 'visitWritten'; readonly name: string };

/** Everything the Deal part knows; its screens are drawn from it and from nothing else. */
export interface DealState {
  readonly screen: DealScreenName;
  readonly today: CalendarDate;
  readonly lists: readonly FoundList[];
  readonly memory: PipelineMemory;
  readonly dealMemory: DealMemory;
  readonly templates: TemplatesInUse;
  readonly progress?: DealProgress;

  readonly opened?: OpenedList;
  readonly choices?: DealChoices;
  readonly reading?: DealReading;
  readonly evidence?: SheetBeside<EvidenceMapping>;
  readonly people?: SheetBeside<PeopleMapping>;
  /** What stands against reading the list. */
  readonly refusals: readonly IntakeProblem[];
  /** The row of the list that is selected, from 0; undefined while none of its rows is. */
  readonly row?: number;
  /** Somebody changed the list since it was read. */
  readonly edited: boolean;
  /** Something is being written. */
  readonly writing: boolean;
  readonly news?: DealNews;

  readonly problem?: PaneProblem;
  readonly emptySelection?: boolean;
  readonly cancelled?: boolean;
}

/** What the sheets beside a pipeline are, and what they say. */
export type DealSheets = Pick<DealState, 'evidence' | 'people'>;

export type DealEvent =
  | { readonly kind: 'looking' }
  | {
      readonly kind: 'found';
      readonly lists: readonly FoundList[];
      readonly memory: PipelineMemory;
      readonly dealMemory: DealMemory;
      readonly templates: TemplatesInUse;
      readonly pipelines: boolean;
    }
  | { readonly kind: 'listsAsked' }
  | { readonly kind: 'dealAsked' }
  | { readonly kind: 'selectionEmpty' }
  | { readonly kind: 'opened'; readonly opened: OpenedList }
  | { readonly kind: 'progressed'; readonly progress: DealProgress }
  | { readonly kind: 'refused'; readonly refusals: readonly IntakeProblem[] }
  | {
      readonly kind: 'read';
      readonly choices: DealChoices;
      readonly reading: DealReading;
      readonly sheets: DealSheets;
    }
  | { readonly kind: 'sheetsRead'; readonly sheets: DealSheets }
  | {
      readonly kind: 'remembered';
      readonly memory?: PipelineMemory;
      readonly dealMemory?: DealMemory;
      readonly templates?: TemplatesInUse;
    }
  | { readonly kind: 'selected'; readonly row?: number }
  | { readonly kind: 'edited' }
  | { readonly kind: 'writing' }
  | { readonly kind: 'wrote'; readonly news?: DealNews }
  | { readonly kind: 'failed'; readonly problem: PaneProblem }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'problemRead' };
