import {
  adjustedTiers,
  CellState,
  concentration,
  explainAccount,
  gini,
  lorenzCurve,
  nearDistance,
  nearLimits,
  quadrantsOf,
  risingAccounts,
  shareOfTop,
  textAt,
  tierCounts,
  tierOf,
  valuesOf,
  type IndicatorId,
  type Segmentation,
  type Speaker,
} from '@keystage/core';
import type { OwnSheetWords } from '../language/own-sheets/own-sheet-words';
import { cellsOf, fixed, type CellArea, type PlannedCell, type SheetPlan } from '../workbook';
import { breath, inSteps } from '../run/in-slices';
import { bestAccounts } from './best-accounts';
import { columnOf, SheetDraft } from './sheet-draft';

/** Columns of the list that formulas may look at; only where what they come to is what the run found. */
export interface LiveColumns {
  readonly sheet: string;
  readonly tiers: { readonly header: string; readonly area: CellArea };
  readonly amount?: { readonly header: string; readonly area: CellArea };
}

export interface SummaryInput {
  readonly key: string;
  readonly listName: string;
  readonly modelName: string;
  readonly segmentation: Segmentation;
  /** What the list is measured by: its money, or what the model ranks by. */
  readonly measure?: IndicatorId;
  readonly live?: LiveColumns;
  readonly words: OwnSheetWords;
  readonly say: Speaker;
}

const COUNT = '#,##0';
const SHARE = '0.0%';
const SCORE = '0.0##';
const AMOUNT = '#,##0';

/** Columns that the tables take. */
const WIDTH = 6;
/** Accounts named in a list before the rest is counted. */
const NAMED = 20;
const PARTS = [0.01, 0.05, 0.1, 0.2, 0.5, 1];

/**
 * The summary of a run as a sheet: how the accounts fell into tiers, how concentrated they are, value today against potential, volume
 * against profit, and who to look at. Counts and sums by tier are formulas over the list wherever they come to what the run found.
 */
export async function summaryPlan(input: SummaryInput): Promise<SheetPlan> {
  const { segmentation, words, say } = input;
  const draft = new SheetDraft(WIDTH);
  draft.line('title', words.summary.title(input.listName));
  draft.line('subtitle', words.madeBy(input.listName, input.modelName, say.date(segmentation.asOf)));
  const parts: readonly Part[] = [
    tiersByCount,
    concentrated,
    valueAndPotential,
    volumeAndProfit,
    bestOnes,
    nearOnes,
    risingOnes,
    cappedOnes,
  ];
  for (const part of parts) {
    const steps = part(draft, input);
    if (steps) await inSteps(steps);
    // Each goes through the whole list: the pane looks up in between.
    await breath();
  }
  return draft.plan(input.key, words.summary.name, [210, 120, 132, 104, 112, 84], 'landscape');
}

/** A part of the sheet; one that goes through the list several times comes in steps. */
type Part = (draft: SheetDraft, input: SummaryInput) => Iterator<undefined, void> | undefined | void;

/** Where subsidiaries are rolled up, a group counts as one. */
const counted = ({ segmentation }: SummaryInput): Segmentation => segmentation.groups?.run ?? segmentation;

function tiersByCount(draft: SheetDraft, input: SummaryInput): void {
  const { segmentation, measure, live, words, say } = input;
  const text = words.summary;
  draft.heading(text.tiers);
  draft.line('note', liveSentence(input));

  const { tiers, prospects, notScored } = tierCounts(segmentation);
  const sums = measure === undefined ? undefined : sumsByTier(counted(input), measure);
  const first = draft.row + 1;
  const outside: readonly (readonly [string, number])[] = [
    [text.prospects, prospects],
    [text.withoutTier, notScored],
  ];
  const last = first + tiers.length + outside.length - 1;
  const name = (row: number) => fixed({ top: row, left: 0, rows: 1, columns: 1 });
  const whole = (column: number) => fixed({ top: first, left: column, rows: last - first + 1, columns: 1 });
  const here = (row: number, column: number) =>
    fixed({ top: row, left: column, rows: 1, columns: 1 }).replace(/\$/g, '');
  const share = (row: number, column: number): PlannedCell => ({
    formula: `=IF(SUM(${whole(column)})=0,0,${here(row, column)}/SUM(${whole(column)}))`,
  });
  const tierCells = live && cellsOf(live.sheet, live.tiers.area);
  const amountCells = live?.amount && cellsOf(live.sheet, live.amount.area);

  const rows = [
    ...tiers.map(({ tier, accounts }, k): PlannedCell[] => {
      const row = first + k;
      return [
        tier,
        tierCells && isPlain(tier) ? { formula: `=COUNTIF(${tierCells},${name(row)})` } : accounts,
        share(row, 1),
        ...(sums
          ? [
              tierCells && amountCells && isPlain(tier)
                ? { formula: `=SUMIF(${tierCells},${name(row)},${amountCells})` }
                : sums.byTier[k],
              share(row, 3),
            ]
          : []),
      ];
    }),
    ...outside.map(([label, accounts], k): PlannedCell[] => {
      const row = first + tiers.length + k;
      return [label, accounts, share(row, 1), ...(sums ? [sums.outside[k], share(row, 3)] : [])];
    }),
  ];
  const area = draft.table({
    header: [
      words.tier,
      words.accounts,
      text.share,
      ...(measure === undefined ? [] : [say.indicator(measure), text.shareOf(say.indicator(measure))]),
    ],
    rows,
    formats: [undefined, COUNT, SHARE, ...(sums ? [AMOUNT, SHARE] : [])],
    total: [
      words.total,
      { formula: `=SUM(${whole(1)})` },
      { formula: `=SUM(${whole(2)})` },
      ...(sums ? [{ formula: `=SUM(${whole(3)})` }, { formula: `=SUM(${whole(4)})` }] : []),
    ],
  });
  const ofTiers = { ...area, rows: tiers.length };
  draft.colourTiers(columnOf(ofTiers, 0), segmentation.model.tiers);
  draft.bars(columnOf(ofTiers, 2));
  draft.chart({
    kind: 'columns',
    title: text.tiers,
    series: [{ name: words.accounts, values: columnOf(ofTiers, 1), over: columnOf(ofTiers, 0), color: '#0F6CBD' }],
    categoryAxis: { title: words.tier },
    valueAxis: { title: words.accounts, minimum: 0, numberFormat: COUNT },
  });
}

function liveSentence({ live, words: { summary } }: SummaryInput): string {
  if (!live) return summary.fixed;
  return live.amount ? summary.liveCounts(live.tiers.header, live.amount.header) : summary.live(live.tiers.header);
}

/** A text that COUNTIF and SUMIF take for itself: no wildcard, no comparison. */
const isPlain = (tier: string): boolean => !/[*?~]|^[<>=]/.test(tier) && tier !== '';

/** Sums of an indicator over the accounts of each tier, and of prospects and accounts without one. */
function sumsByTier(
  run: Segmentation,
  measure: IndicatorId,
): { byTier: number[]; outside: [number, number] } | undefined {
  const column = run.accounts.indicators.get(measure);
  if (column?.kind !== 'number') return undefined;
  const byTier = run.model.tiers.map(() => 0);
  const outside: [number, number] = [0, 0];
  run.tiers.forEach((tier, i) => {
    const value = column.states[i] === CellState.read ? column.values[i] : 0;
    if (tier >= 0) byTier[tier] += value;
    else outside[run.standings[i] === 1 ? 0 : 1] += value;
  });
  return { byTier, outside };
}

function* concentrated(draft: SheetDraft, input: SummaryInput): Generator<undefined, void> {
  const { measure, words, say } = input;
  const column = measure === undefined ? undefined : counted(input).accounts.indicators.get(measure);
  if (measure === undefined || column?.kind !== 'number') return;
  const spread = concentration(column.values);
  if (spread.accounts === 0) return;
  const text = words.summary;
  const indicator = say.indicator(measure);
  draft.heading(text.concentration);
  draft.table({
    header: [text.largest, text.shareOf(indicator)],
    rows: [...PARTS.map((part): PlannedCell[] => [say.percent(part), shareOfTop(spread, part)])],
    formats: [undefined, SHARE],
  });
  yield;
  const known = column.values.filter((value) => !Number.isNaN(value)).sort();
  yield;
  const uneven = gini(known);
  if (!Number.isNaN(uneven)) draft.fact(text.gini, uneven, '0.00');
  yield;

  const curve = lorenzCurve(known, 100);
  if (curve.length === 0) return;
  const points = draft.points(
    [text.smallestFirst, text.shareOf(indicator), text.even],
    curve.map(({ part, share }) => [part, share, part]),
    [SHARE, SHARE, SHARE],
  );
  const axis = { minimum: 0, maximum: 1, numberFormat: '0%' };
  draft.chart({
    kind: 'scatterLines',
    title: `${text.concentration}: ${indicator}`,
    series: [
      { name: text.shareOf(indicator), values: columnOf(points, 1), over: columnOf(points, 0), color: '#0F6CBD' },
      { name: text.even, values: columnOf(points, 2), over: columnOf(points, 0), color: '#8A8A8A' },
    ],
    categoryAxis: { title: text.smallestFirst, ...axis },
    valueAxis: { title: text.shareOf(indicator), ...axis },
  });
}

function valueAndPotential(draft: SheetDraft, input: SummaryInput): void {
  const { words, say } = input;
  const run = counted(input);
  const { current, potential } = valuesOf(run);
  const { currentBelow, potentialFrom } = run.model.rising;
  const cells = [
    [0, 0],
    [0, 0],
  ];
  run.tiers.forEach((tier, i) => {
    if (tier < 0 || Number.isNaN(current[i]) || Number.isNaN(potential[i])) return;
    cells[potential[i] >= potentialFrom ? 0 : 1][current[i] < currentBelow ? 0 : 1]++;
  });
  const all = cells.flat().reduce((sum, count) => sum + count, 0);
  if (all === 0) return;
  const text = words.summary;
  draft.heading(text.value);
  const header = ['', text.valueBelow(say.number(currentBelow)), text.valueFrom(say.number(currentBelow))];
  const area = draft.table({
    header,
    rows: [
      [text.potentialFrom(say.number(potentialFrom)), ...cells[0]],
      [text.potentialBelow(say.number(potentialFrom)), ...cells[1]],
    ],
    formats: [undefined, COUNT, COUNT],
  });
  draft.shade({ ...area, left: 1, columns: 2 });
  draft.chart({
    kind: 'stackedColumns',
    title: text.value,
    series: [1, 2].map((column) => ({
      name: header[column],
      values: columnOf(area, column),
      over: columnOf(area, 0),
      color: column === 1 ? '#96C6FA' : '#0F6CBD',
    })),
    valueAxis: { title: words.accounts, minimum: 0, numberFormat: COUNT },
    legend: 'bottom',
  });
}

const QUADRANTS = ['star', 'elephant', 'cashCow', 'dog'] as const;
const QUADRANT_COLORS = { star: '#0F6CBD', elephant: '#8A8A8A', cashCow: '#5B9BD5', dog: '#C8C8C8' };
/** Points of the field that are drawn, the largest first. */
const DRAWN = 400;

function* volumeAndProfit(draft: SheetDraft, input: SummaryInput): Generator<undefined, void> {
  const { words, say } = input;
  const run = counted(input);
  const quadrants = quadrantsOf(run);
  const placed = quadrants?.of.some((quadrant) => quadrant !== undefined);
  if (!quadrants || !placed) return;
  yield;
  const text = words.summary;
  const [volume, profit] = [say.indicator(quadrants.volume), say.indicator(quadrants.profit)];
  const [volumes, profits] = [quadrants.volume, quadrants.profit].map((id) => {
    const column = run.accounts.indicators.get(id);
    return column?.kind === 'number' ? column.values : new Float64Array();
  });
  draft.heading(text.quadrant(volume, profit));
  draft.line(
    'note',
    text.cutAt(say.value(quadrants.volume, quadrants.cuts.volume), say.value(quadrants.profit, quadrants.cuts.profit)),
  );
  const counts = new Map(QUADRANTS.map((quadrant) => [quadrant, { accounts: 0, volume: 0, profit: 0 }]));
  quadrants.of.forEach((quadrant, i) => {
    const count = quadrant && counts.get(quadrant);
    if (!count) return;
    count.accounts++;
    count.volume += volumes[i];
    count.profit += profits[i];
  });
  draft.table({
    header: [text.quadrant(volume, profit), words.accounts, volume, profit],
    rows: [...counts].map(([quadrant, of]) => [text.quadrants[quadrant], of.accounts, of.volume, of.profit]),
    formats: [undefined, COUNT, AMOUNT, AMOUNT],
  });

  yield;
  const largest = bestAccounts(run.tiers.length, DRAWN, (i) => (quadrants.of[i] ? volumes[i] : NaN), run.accounts.ids);
  const series = QUADRANTS.map((quadrant) => ({
    quadrant,
    of: largest.filter((i) => quadrants.of[i] === quadrant),
  })).filter(({ of }) => of.length > 0);
  draft.chart({
    kind: 'scatter',
    title: text.quadrant(volume, profit),
    series: series.map(({ quadrant, of }) => {
      const points = draft.points(
        [volume, text.quadrants[quadrant]],
        of.map((i) => [volumes[i], profits[i]]),
        [AMOUNT, AMOUNT],
      );
      return {
        name: text.quadrants[quadrant],
        values: columnOf(points, 1),
        over: columnOf(points, 0),
        color: QUADRANT_COLORS[quadrant],
      };
    }),
    categoryAxis: { title: volume, numberFormat: COUNT },
    valueAxis: { title: profit, numberFormat: COUNT },
    legend: 'bottom',
  });
  if (largest.length === DRAWN) draft.line('note', text.drawn(DRAWN, say));
}

/** Some accounts by name, with what is told of each; the rest is counted. */
function named(draft: SheetDraft, input: SummaryInput, title: string, of: readonly number[], more: DraftColumns): void {
  if (of.length === 0) return;
  const { words, say } = input;
  const run = counted(input);
  const line = (i: number): PlannedCell[] => [
    textAt(run.accounts.names, i),
    tierOf(run, i) ?? null,
    explainAccount(run, i).score?.value ?? null,
  ];
  draft.heading(title);
  const area = draft.table({
    header: [words.account, words.tier, words.score, ...more.header],
    rows: of.slice(0, NAMED).map((i) => [...line(i), ...more.cells(i)]),
    formats: [undefined, undefined, SCORE, ...more.formats],
  });
  draft.colourTiers(columnOf(area, 1), run.model.tiers);
  if (of.length > NAMED) draft.line('note', words.more(of.length - NAMED, say));
}

function bestOnes(draft: SheetDraft, input: SummaryInput): void {
  const { words, say, measure } = input;
  const run = counted(input);
  const amount = measure === undefined ? undefined : run.accounts.indicators.get(measure);
  const amounts = amount?.kind === 'number' ? amount : undefined;
  const best = bestAccounts(
    run.tiers.length,
    NAMED,
    (i) => (run.tiers[i] < 0 ? NaN : -run.tiers[i] * 1000 + (Number.isNaN(run.scores[i]) ? 0 : run.scores[i])),
    run.accounts.ids,
  );
  named(draft, input, words.summary.top(best.length, say), best, {
    header: measure === undefined ? [] : [say.indicator(measure)],
    formats: measure === undefined ? [] : [AMOUNT],
    cells: (i) => (amounts ? [amounts.states[i] === CellState.read ? amounts.values[i] : null] : []),
  });
}

function nearOnes(draft: SheetDraft, input: SummaryInput): void {
  const { words, say } = input;
  const text = words.summary;
  const run = counted(input);
  const distance = nearDistance(run);
  const near = distance && nearLimits(run, distance.within);
  const limits = new Map<number, readonly [string, string]>();
  for (const { tier, justIn, justOut } of near ?? []) {
    for (const i of justIn) limits.set(i, limits.get(i) ?? [tier, text.justIn]);
    for (const i of justOut) limits.set(i, limits.get(i) ?? [tier, text.justOut]);
  }
  named(draft, input, text.near(limits.size, say), [...limits.keys()], {
    header: [text.nearLimit, text.side],
    formats: [undefined, undefined],
    cells: (i) => limits.get(i) ?? [],
  });
}

function risingOnes(draft: SheetDraft, input: SummaryInput): void {
  const { words, say } = input;
  const text = words.summary;
  const run = counted(input);
  const rising = risingAccounts(run);
  const { current, potential } = valuesOf(run);
  named(draft, input, text.rising(rising.length, say), rising, {
    header: [text.today, text.potential],
    formats: ['0.0', '0.0'],
    cells: (i) => [current[i], potential[i]],
  });
}

function cappedOnes(draft: SheetDraft, input: SummaryInput): void {
  const { words, say } = input;
  const run = counted(input);
  for (const [indicator, accounts] of adjustedTiers(run).capped) {
    const column = run.accounts.indicators.get(indicator);
    named(draft, input, words.summary.capped(accounts.length, say.indicator(indicator), say), accounts, {
      header: [say.indicator(indicator)],
      formats: [undefined],
      cells: (i) => [column?.kind === 'number' ? say.value(indicator, column.values[i]) : null],
    });
  }
}

interface DraftColumns {
  readonly header: readonly string[];
  readonly formats: readonly (string | undefined)[];
  readonly cells: (account: number) => readonly PlannedCell[];
}
