import type { CellArea } from './cell-area';

/** A cell of a sheet of ours. A text stays a text whatever it begins with, null is a blank, and a formula is one we wrote ourselves. */
export type PlannedCell = string | number | boolean | null | { readonly formula: string };

/** What cells are for; how that looks is decided in one place for all our sheets. */
export type CellRole =
  'title' | 'subtitle' | 'heading' | 'header' | 'body' | 'total' | 'note' | 'label' | 'answer' | 'warning';

/** Cells that belong together. */
export interface CellBlock {
  /** Where its first cell stands; rows and columns count from 0. */
  readonly top: number;
  readonly left: number;
  /** All of the same length. */
  readonly rows: readonly (readonly PlannedCell[])[];
  readonly role?: CellRole;
  /** By column of the block; undefined leaves what Excel takes. */
  readonly numberFormats?: readonly (string | undefined)[];
  /** Long texts run over several lines. */
  readonly wrap?: boolean;
  /** By column of the block: what stands to the right, as the numbers below it do. */
  readonly toTheRight?: readonly boolean[];
  /** Each row of it is one cell: for texts across a printed page. */
  readonly merged?: boolean;
  /** Makes an Excel table of it, its first row the header. */
  readonly table?: boolean;
}

/** A series of a chart: one row or one column of numbers of the same sheet, and what they stand over. */
export interface PlannedSeries {
  readonly name: string;
  readonly values: CellArea;
  /** Categories, or the x of a scatter chart. */
  readonly over?: CellArea;
  readonly color?: string;
}

export interface PlannedAxis {
  readonly title?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly numberFormat?: string;
}

export type ChartKind = 'columns' | 'stackedColumns' | 'bars' | 'stackedBars' | 'line' | 'scatter' | 'scatterLines';

/** A native chart over cells of the same sheet. */
export interface PlannedChart {
  readonly kind: ChartKind;
  readonly title: string;
  readonly series: readonly PlannedSeries[];
  /** The cells it covers. */
  readonly over: CellArea;
  readonly categoryAxis?: PlannedAxis;
  readonly valueAxis?: PlannedAxis;
  readonly legend?: 'none' | 'bottom' | 'right';
}

/** Cells that are coloured by what they hold. */
export type PlannedEmphasis =
  | {
      readonly kind: 'text';
      readonly area: CellArea;
      readonly text: string;
      readonly fill: string;
      readonly ink?: string;
    }
  | { readonly kind: 'bars' | 'shades'; readonly area: CellArea; readonly color: string };

/** How a sheet is printed: always as wide as one page. */
export interface PlannedPage {
  readonly orientation: 'portrait' | 'landscape';
  /** Rows that stand on every page, from 0: `[3, 3]`. */
  readonly titleRows?: readonly [first: number, last: number];
  /** All of it on one page; otherwise it is as long as it is. */
  readonly onePage?: boolean;
}

/** A sheet of our own as plain data: it can be kept, compared, and written again. */
export interface SheetPlan {
  /** What the sheet is and of what, such as `summary:table:7`: by it our sheet is found again, whatever it is called by then. */
  readonly key: string;
  /** What it is called in the reader's language; made free where a sheet of the person's is called so. */
  readonly name: string;
  readonly blocks: readonly CellBlock[];
  /** Points, from column A on. */
  readonly columnWidths?: readonly number[];
  /** Points by row, from 0; rows that are not named fit what they hold. */
  readonly rowHeights?: Readonly<Record<number, number>>;
  readonly frozen?: { readonly rows?: number; readonly columns?: number };
  readonly charts?: readonly PlannedChart[];
  readonly emphasis?: readonly PlannedEmphasis[];
  readonly page?: PlannedPage;
  readonly gridlines?: boolean;
  readonly tabColor?: string;
  /** It is for the person to go on with: once it is written it is theirs, found as any list of theirs and never replaced. */
  readonly handedOver?: boolean;
}
