import type { TrackedArea } from './tracked-area';
import type { Worksheet } from './worksheet';

/** A chart as what was asked for, not as a picture: its properties are kept and given back. */
export interface Chart {
  readonly id: string;
  readonly sheet: Worksheet;
  name: string;
  chartType: string;
  top: number;
  left: number;
  width: number;
  height: number;
  source: TrackedArea | undefined;
  seriesBy: string;
  series: ChartSeries[];
  /** Properties of the chart's parts by path, such as `title.text` or `legend.position`. */
  readonly properties: Map<string, unknown>;
}

export interface ChartSeries {
  name: string;
  chartType: string;
  values: TrackedArea | undefined;
  categories: TrackedArea | undefined;
  readonly properties: Map<string, unknown>;
}
