import { calendarDate, type CalendarDate } from '../basics/calendar-date';
import { mapDealColumns } from '../intake/map-deal-columns';
import { readDeals } from '../intake/read-deals';
import type { DealColumns } from '../intake/deal-columns';
import type { FunnelProcess } from './funnel-process';
import type { StageMap } from './stage-map';
import { weighPipeline, type WeighedPipeline, type WeighingRules } from './weigh-pipeline';

/** K5's letters: F 10 %, E 25 %, D 30 %, C 50 %, B 75 %, A 100 %; beside them one stage that is worth nothing yet. */
export const letters: FunnelProcess = {
  id: 'letters',
  stages: [
    { id: 'Idea', entered: 0 },
    { id: 'F', entered: 0.1 },
    { id: 'E', entered: 0.25 },
    { id: 'D', entered: 0.3 },
    { id: 'C', entered: 0.5, completed: 0.6 },
    { id: 'B', entered: 0.75 },
    { id: 'A', entered: 1 },
  ],
};

export const letterStages: StageMap = [
  ...letters.stages
    .filter(({ id }) => id !== 'A')
    .map(({ id }) => ({ label: id, outcome: 'open', process: 'letters', stage: id }) as const),
  { label: 'A', outcome: 'won', process: 'letters', stage: 'A' },
  { label: 'Lost', outcome: 'lost' },
];

export const letterRules: WeighingRules = { processes: [letters], stages: letterStages };

export const day = (text: string): CalendarDate => calendarDate(text)!;

/** Deals from lines of a table: headers first, cells parted by `|`. */
export function dealsOf(...lines: string[]): DealColumns {
  const [headers, ...rows] = lines.map((line) => line.split('|').map((cell) => cell.trim()));
  const read = readDeals(rows, { mapping: mapDealColumns(headers).mapping });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.deals;
}

/** The same, weighed as of 20 November 2026. */
export function weighed(rules: Partial<WeighingRules>, ...lines: string[]): WeighedPipeline {
  const weighing = weighPipeline(dealsOf(...lines), { ...letterRules, ...rules }, day('2026-11-20'));
  if (!weighing.ok) throw new Error(JSON.stringify(weighing.problems));
  return weighing.pipeline;
}
