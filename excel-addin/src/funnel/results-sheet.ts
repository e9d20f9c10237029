import type { FunnelSpeaker, PipelineGroup } from '@keystage/core';
import type { FunnelAreaWords } from '../language/funnel-area/funnel-area-words';
import { fixed, type CellBlock, type PlannedCell, type PlannedChart, type SheetPlan } from '../workbook';
import type { FunnelView } from './funnel-view';

/** What the sheet is of, in words. */
export interface SheetOccasion {
  /** Key of the list: a second weighing of it replaces its sheet. */
  readonly listKey: string;
  readonly headline: string;
  readonly madeOf: string;
}

const MONEY = '#,##0';
const SHARE = '0.0%';
/** The column of sentences, and of charts beside all tables. */
const SENTENCES = 10;
const CHART = { left: SENTENCES + 1, columns: 8, rows: 14 };
/** Points: a name, then numbers, then a sentence. */
const WIDTHS = [190, ...Array.from({ length: SENTENCES - 1 }, () => 78), 330];

/** The results of a weighing as a sheet: the answer, the sums by stage and by group with charts, what will be won, the weights, what is to be tidied. */
export function resultsSheet(
  view: FunnelView,
  occasion: SheetOccasion,
  text: FunnelAreaWords,
  say: FunnelSpeaker,
): SheetPlan {
  const parts = [
    answer(view, occasion),
    stages(view, text, say),
    toBeWon(view, text, say),
    groups(view, text, say),
    weights(view, text, say),
    tidy(view, text, say),
  ];
  const blocks: CellBlock[] = [];
  const charts: PlannedChart[] = [];
  let top = 0;
  for (const part of parts) {
    const laid = part(top);
    blocks.push(...laid.blocks);
    charts.push(...(laid.charts ?? []));
    top += laid.rows + 1;
  }
  return {
    key: `funnel:${occasion.listKey}`,
    name: text.sheet.name,
    ...{ blocks, charts, columnWidths: WIDTHS, gridlines: false },
    page: { orientation: 'landscape' },
  };
}

/** A part of the sheet, laid out from a row on. */
type Part = (top: number) => {
  readonly blocks: readonly CellBlock[];
  readonly charts?: readonly PlannedChart[];
  readonly rows: number;
};

function answer({ said }: FunnelView, { headline, madeOf }: SheetOccasion): Part {
  const sentences = [said.gap, said.large, said.band, said.earnedBand, said.target, said.coverage, ...said.deals];
  const shown = [...sentences, said.assumption].filter((sentence) => sentence !== undefined);
  return (top) => ({
    blocks: [
      { top, left: 0, rows: [[headline]], role: 'title' },
      { top: top + 1, left: 0, rows: [[madeOf]], role: 'subtitle' },
      { top: top + 3, left: 0, rows: shown.map((sentence) => [sentence]) },
    ],
    rows: 3 + shown.length,
  });
}

/** A heading, headers, rows of cells and their sums. */
function table(
  title: string,
  headers: readonly string[],
  rows: readonly (readonly PlannedCell[])[],
  formats: readonly (string | undefined)[],
  summed: readonly number[] = [],
): (top: number, total?: string) => { blocks: CellBlock[]; rows: number } {
  return (top, total) => {
    const first = top + 2;
    const sums = headers.map((_, column): PlannedCell => {
      if (column === 0) return total ?? '';
      if (!summed.includes(column)) return null;
      return { formula: `=SUM(${fixed({ top: first, left: column, rows: rows.length, columns: 1 })})` };
    });
    return {
      blocks: [
        { top, left: 0, rows: [[title]], role: 'heading' },
        { top: top + 1, left: 0, rows: [headers], role: 'header' },
        { top: first, left: 0, rows, role: 'body', numberFormats: formats },
        ...(total === undefined
          ? []
          : [{ top: first + rows.length, left: 0, rows: [sums], role: 'total' as const, numberFormats: formats }]),
      ],
      rows: 2 + rows.length + (total === undefined ? 0 : 1),
    };
  };
}

const sums = (
  { total, declared, evidenced, prudent, gap }: PipelineGroup['open'],
  hasEvidence: boolean,
): PlannedCell[] => [...[total, declared], ...(hasEvidence ? [evidenced, prudent, gap] : [])];

function sumHeaders({ hasEvidence, currency }: FunnelView, { words: { terms } }: FunnelSpeaker): string[] {
  const named = (term: string) => (currency === undefined ? term : `${term}, ${currency}`);
  return [
    ...[named(terms.open), named(terms.declared)],
    ...(hasEvidence ? [named(terms.evidenced), named(terms.prudent), named(terms.gap)] : []),
  ];
}

function stages(view: FunnelView, text: FunnelAreaWords, say: FunnelSpeaker): Part {
  const { said, hasEvidence } = view;
  const headers = [
    ...[text.result.stage, say.words.terms.stageWeight, say.words.terms.deals],
    ...sumHeaders(view, say),
  ];
  const calledIn = (process: string, stage: string, names: readonly string[]) => {
    const known = text.setUp.processes[process]?.stages[stage] ?? '';
    return names.length > 0 ? names.join(', ') : known === stage ? '' : known;
  };
  const rows = view.stages.map(({ process, stage, names, weight, open }, k): PlannedCell[] => [
    stage === null ? said.stages[k].stage : [stage, calledIn(process, stage, names)].join(' ').trim(),
    ...[Number.isNaN(weight) ? null : weight, open.deals],
    ...sums(open, hasEvidence),
  ]);
  const money = Array.from({ length: sums(view.whole.open, hasEvidence).length }, () => MONEY);
  const made = table(
    text.result.stages,
    headers,
    rows,
    [undefined, SHARE, '0', ...money],
    moneyColumns(2, money.length + 1),
  );
  return (top) => {
    const laid = padded(made(top, text.sheet.all));
    const sentences = said.stages.map(({ provenance }) => provenance);
    return {
      blocks: [...laid.blocks, ...besides(text.sheet.weightFrom, sentences, top + 1)],
      rows: laid.rows,
      charts: [claims(text.result.stages, top, rows.length, 4, view, say)],
    };
  };
}

/** A column of sentences beside the rows of a table, under a header of their own. */
function besides(header: string, sentences: readonly string[], top: number): CellBlock[] {
  return [
    { top, left: SENTENCES, rows: [[header]], role: 'header' },
    { top: top + 1, left: SENTENCES, rows: sentences.map((sentence) => [sentence]), role: 'body' },
  ];
}

/** The columns that add up, from one on. */
function moneyColumns(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, k) => first + k);
}

/** Room for the chart beside a short table. */
function padded(laid: { blocks: CellBlock[]; rows: number }): { blocks: CellBlock[]; rows: number } {
  return { ...laid, rows: Math.max(laid.rows, CHART.rows) };
}

/** Declared beside evidenced, over the rows of a table whose declared amounts stand in a column. */
function claims(
  title: string,
  top: number,
  rows: number,
  declared: number,
  { hasEvidence }: FunnelView,
  { words: { terms } }: FunnelSpeaker,
): PlannedChart {
  const over = { top: top + 2, left: 0, rows, columns: 1 };
  const series = (name: string, left: number) => ({ name, over, values: { ...over, left } });
  return {
    kind: 'columns',
    title,
    series: [series(terms.declared, declared), ...(hasEvidence ? [series(terms.evidenced, declared + 1)] : [])],
    over: { top, ...CHART },
    valueAxis: { minimum: 0, numberFormat: MONEY },
    legend: 'bottom',
  };
}

function toBeWon({ forecast, earned, target }: FunnelView, text: FunnelAreaWords, say: FunnelSpeaker): Part {
  const { terms } = say.words;
  const headers = [text.result.toBeWon, terms.declared, ...(earned ? [terms.evidenced] : [])];
  const of = (name: string, value: (of: NonNullable<typeof earned>) => number): PlannedCell[] => [
    name,
    ...[forecast, ...(earned ? [earned] : [])].map(value),
  ];
  const rows = [
    of('P10', ({ p10 }) => p10.value),
    of('P50', ({ p50 }) => p50.value),
    of('P90', ({ p90 }) => p90.value),
    of(text.sheet.mean, ({ mean }) => mean),
  ];
  const made = table(text.result.toBeWon, headers, rows, [undefined, MONEY, MONEY].slice(0, headers.length));
  return (top) => {
    const laid = made(top);
    const over = { top: top + 2, left: 0, rows: 3, columns: 1 };
    const series = headers.slice(1).map((name, k) => ({ name, over, values: { ...over, left: k + 1 } }));
    const aim = top + laid.rows;
    const chance = forecast.chanceOfTarget?.value;
    const aims: CellBlock[] =
      target === undefined
        ? []
        : [
            { top: aim, left: 0, rows: [[text.result.target, target]], numberFormats: [undefined, MONEY] },
            {
              top: aim + 1,
              left: 0,
              rows: [[text.sheet.chance, chance ?? null]],
              numberFormats: [undefined, SHARE],
            },
          ];
    return {
      ...padded({ blocks: [...laid.blocks, ...aims], rows: laid.rows + 2 * Math.min(1, aims.length) }),
      charts: [
        {
          kind: 'columns',
          title: text.result.toBeWon,
          series,
          over: { top, ...CHART },
          valueAxis: { minimum: 0, numberFormat: MONEY },
          legend: 'bottom',
        },
      ],
    };
  };
}

function groups(view: FunnelView, text: FunnelAreaWords, say: FunnelSpeaker): Part {
  const { by, groups: listed } = view.grouped;
  const { terms, dimensions } = say.words;
  const title = `${text.result.by}: ${dimensions[by]}`;
  const rowOf = ({ keys, open, won, lost, forecast }: PipelineGroup): PlannedCell[] => [
    ...[say.group(by, keys[0]), open.deals],
    ...[...sums(open, view.hasEvidence), won.amount, lost.deals, forecast],
  ];
  const headers = [dimensions[by], terms.deals, ...sumHeaders(view, say), terms.won, terms.lost, terms.forecast];
  const rows = listed.map(rowOf);
  const money = sums(view.whole.open, view.hasEvidence).map(() => MONEY);
  const formats = [undefined, '0', ...money, MONEY, '0', MONEY];
  const made = table(title, headers, rows, formats, moneyColumns(1, headers.length - 1));
  return (top) => ({
    ...padded(made(top, text.sheet.all)),
    charts: [claims(title, top, rows.length, 3, view, say)],
  });
}

function weights({ stages: all, said, fitted }: FunnelView, text: FunnelAreaWords, say: FunnelSpeaker): Part {
  if (fitted.length === 0) return () => ({ blocks: [], rows: -1 });
  const { columns } = text.result;
  const rows = all.flatMap(({ stage, weight, calibrated }): PlannedCell[][] => {
    if (!calibrated) return [];
    const { template, rate, rateInterval, interval, closed } = calibrated;
    const raw = closed > 0 ? [rate, ...rateInterval] : [null, null, null];
    return [[stage, template, closed, ...raw, weight, ...interval]];
  });
  const headers = [
    ...[text.result.stage, columns.house, columns.closed],
    ...[columns.raw, text.sheet.from, text.sheet.to],
    ...[say.words.terms.stageWeight, text.sheet.from, text.sheet.to],
  ];
  const made = table(text.result.weights, headers, rows, [
    ...[undefined, SHARE, '0', SHARE, SHARE, SHARE],
    ...[SHARE, SHARE, SHARE],
  ]);
  const sentences = all.flatMap(({ calibrated }, k) => (calibrated ? [said.stages[k].provenance] : []));
  return (top) => {
    const { blocks, rows: length } = made(top);
    return { blocks: [...blocks, ...besides(text.sheet.weightFrom, sentences, top + 1)], rows: length };
  };
}

function tidy({ untidy }: FunnelView, text: FunnelAreaWords, say: FunnelSpeaker): Part {
  if (untidy.length === 0) return () => ({ blocks: [], rows: -1 });
  const rows = untidy.flatMap(({ kind, deals }) =>
    deals.map(({ row, name = '', trouble }): PlannedCell[] => [
      ...[text.result.kinds[kind], name, Number(say.row(row).replace(/\D/g, ''))],
      trouble ? say.trouble(trouble) : '',
    ]),
  );
  const headers = [text.result.tidy, say.words.roles.dealId, text.sheet.row, text.sheet.remark];
  const made = table(text.result.tidy, headers, rows, [undefined, undefined, '0', undefined]);
  return (top) => made(top);
}
