import type {
  CalendarDate,
  DealMapping,
  FunnelProblem,
  IntakeProblem,
  Language,
  LocaleNotation,
  PipelineDimension,
  PipelineGroup,
  PipelineReport,
  ReviewRules,
  StageName,
} from '@keystage/core';
import type { PackedColumn } from '../run/list-cells';
import type { FunnelView } from './funnel-view';

/** The mapped columns of a list of deals, as they stood in the workbook, and how they are to be read. */
export interface DealTable {
  readonly rows: number;
  readonly width: number;
  readonly mapping: DealMapping;
  readonly locale: LocaleNotation;
  /** By their place in the list; of a column that nothing is taken from, nothing is needed. */
  readonly columns: readonly (readonly [column: number, cells: PackedColumn])[];
}

/** What a person decides before a pipeline is weighed. The history travels as a list of its own. */
export type WeighingChoices = Omit<ReviewRules, 'history'>;

export type WeighingAsk =
  | { readonly kind: 'read'; readonly list: number }
  | {
      readonly kind: 'review';
      readonly list: number;
      readonly history?: number;
      readonly choices: WeighingChoices;
      readonly asOf: CalendarDate;
      readonly by: PipelineDimension;
      /** What the sentences are said in, and the sheet's number of the first data row. */
      readonly language: Language;
      readonly firstRow: number;
    }
  /** Sums of the pipeline that was weighed last. */
  | { readonly kind: 'sums'; readonly by: PipelineDimension };

/** What the worker is asked; lists that it has not seen yet go along. */
export interface WeighingRequest {
  readonly run: number;
  readonly lists: readonly (readonly [id: number, table: DealTable])[];
  readonly ask: WeighingAsk;
}

/** What a list says before it is weighed. */
export type DealsFacts =
  | {
      readonly ok: true;
      readonly report: PipelineReport;
      readonly names: readonly StageName[];
      /** Currencies of its deals, the most frequent first; what is no currency as it stands. */
      readonly currencies: readonly string[];
    }
  | { readonly ok: false; readonly report: PipelineReport; readonly problems: readonly IntakeProblem[] };

export type Reviewed =
  | { readonly ok: true; readonly view: FunnelView }
  | { readonly ok: false; readonly problems: readonly FunnelProblem[] };

/** The groups of a pipeline by one dimension: the first of them, and how many there are. */
export interface GroupsView {
  readonly by: PipelineDimension;
  readonly groups: readonly PipelineGroup[];
  readonly count: number;
}

export type WeighingAnswer =
  | { readonly run: number; readonly progress: number }
  | { readonly run: number; readonly facts: DealsFacts }
  | { readonly run: number; readonly reviewed: Reviewed }
  | { readonly run: number; readonly groups: GroupsView }
  | { readonly run: number; readonly failure: string };
