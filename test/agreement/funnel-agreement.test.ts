import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseCsv } from 'hucre/csv';
import {
  calendarDate,
  funnelSpeaker,
  funnelTemplates,
  mapDealColumns,
  pipelineSums,
  proposeFunnel,
  rateColumns,
  ratesTable,
  readDeals,
  reviewPipeline,
  sayReview,
  speaker,
  stageNamesOf,
  type DealColumns,
  type PipelineReview,
  type SaidReview,
} from '@keystage/core';
import { words } from '@keystage/core/language/en';
import { funnelWords } from '@keystage/core/language/funnel/en';
import type { FunnelView } from '../../excel-addin/src/funnel/funnel-view';
import { openFunnelPart } from '../../excel-addin/src/funnel/open-funnel-part';
import { openWeigher } from '../../excel-addin/src/funnel/weigher';
import { samplePipeline } from '../../excel-addin/test/sample-pipeline';
import { weighingInProcess } from '../../excel-addin/test/weighing-in-process';
import '../../excel-addin/test/xml-in-node';
import { keystage } from '../../shared-core/cli/keystage';
import { openExcelInNode } from '../hosts/excel/in-node';

/** The sample pipeline, with its rates and the stage moves of earlier deals, as of the day it was drawn, with a target. */
const samples = path.join(__dirname, '../../excel-addin/samples');
const asOf = calendarDate('2026-11-20')!;
const target = 4_500_000;
const process = 'project-8';

let core: { review: PipelineReview; said: SaidReview };
let pane: FunnelView;

beforeAll(async () => {
  core = byCore();
  pane = await byPane();
}, 120_000);

test('the pane says what the core says, sentence for sentence', () => {
  expect(pane.said).toEqual(core.said);
});

test('the pane has the sums, stages, weights, forecast and groups of the core, digit for digit', () => {
  const { review } = core;
  expect(pane.whole).toEqual(review.whole);
  expect(pane.stages).toEqual(review.stages);
  expect(pane.winRates).toEqual(review.winRates);
  expect(pane.coverage).toEqual(review.coverage);
  expect(pane.pace).toEqual(review.pace);
  const { distribution, ...forecast } = review.forecast;
  expect(pane.forecast).toMatchObject({ ...forecast, mean: distribution.mean, error: distribution.error });
  expect(pane.grouped.groups).toEqual(pipelineSums(review.pipeline, ['owner']));
  expect(pane.sizes).toEqual(pipelineSums(review.pipeline, ['size']));
  expect([pane.leftOut, pane.noted, pane.stale]).toEqual([
    review.hygiene.leftOut,
    review.hygiene.noted,
    review.hygiene.stale.length,
  ]);
});

test('the command line prints every sentence that the pane shows', async () => {
  const printed = (await byCommandLine()).join('\n');
  const { gap, large, band, earnedBand, deals, assumption, winRates, pace } = pane.said;
  const sentences = [gap, large, band, earnedBand, ...deals, assumption, pane.said.target, pane.said.coverage];
  for (const sentence of [...sentences, ...winRates, pace]) expect(printed).toContain(sentence);
  for (const { open, names } of pane.stages)
    if (open.deals > 0) for (const name of names) expect(printed).toContain(name);
  pane.said.stages
    .filter((_, k) => pane.stages[k].open.deals > 0)
    .forEach(({ weight, provenance }) => {
      expect(printed).toContain(weight);
      expect(printed).toContain(provenance);
    });
});

test('the command line has the pane’s numbers in its summary', async () => {
  const summary = JSON.parse((await byCommandLine('--json')).join('\n')) as Record<string, never>;
  expect(summary).toMatchObject({
    currency: pane.currency,
    sums: { open: pane.whole.open, won: pane.whole.won, lost: pane.whole.lost },
    groups: JSON.parse(JSON.stringify(pane.grouped.groups)) as unknown,
    largeFrom: pane.largeFrom,
    forecast: {
      p10: pane.forecast.p10,
      p50: pane.forecast.p50,
      p90: pane.forecast.p90,
      chanceOfTarget: pane.forecast.chanceOfTarget,
      nothing: pane.forecast.nothing,
    },
  });
});

function rowsOf(file: string): { headers: string[]; rows: string[][] } {
  const [headers, ...rows] = parseCsv(readFileSync(path.join(samples, file), 'utf8')).map((row) =>
    row.map((cell) => String(cell ?? '')),
  );
  return { headers, rows };
}

function dealsOf({ headers, rows }: ReturnType<typeof rowsOf>): DealColumns {
  const read = readDeals(rows, { mapping: mapDealColumns(headers, rows.slice(0, 29)).mapping });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.deals;
}

function byCore(): typeof core {
  const list = rowsOf('sample-pipeline.csv');
  const [deals, history] = [dealsOf(list), dealsOf(rowsOf('sample-stage-moves.csv'))];
  const rates = rowsOf('sample-rates.csv');
  const { funnel } = proposeFunnel({
    headers: list.headers,
    names: [...stageNamesOf(deals), ...stageNamesOf(history)],
    process: funnelTemplates.find(({ id }) => id === process)!,
  });
  const converted = ratesTable(rates.rows, rateColumns(rates.headers)!).rates;
  const rules = { funnel, history, target, rates: { corporate: 'EUR', rates: converted } };
  const reviewing = reviewPipeline(deals, rules, asOf);
  if (!reviewing.ok) throw new Error(JSON.stringify(reviewing.problems));
  const { review } = reviewing;
  return { review, said: sayReview(review, funnelSpeaker(funnelWords, speaker(words))) };
}

async function byPane(): Promise<FunnelView> {
  const excel = await openExcelInNode();
  try {
    excel.host.open(samplePipeline('Pipeline', 'Rates', 'Moves'));
    const part = openFunnelPart({
      weigher: openWeigher(weighingInProcess),
      language: 'en',
      notation: { decimal: '.', dateOrder: 'ymd' },
      today: () => asOf,
    });
    await part.act.start();
    await part.act.chooseProcess(process);
    const moves = part.state().lists.find(({ kind }) => kind === 'history')!;
    await part.act.takeHistoryFrom(moves.opened.list.key);
    await part.act.weigh();
    await part.act.setTarget(target);
    const { view, problem } = part.state();
    if (!view) throw new Error(JSON.stringify(problem));
    return view;
  } finally {
    excel.end();
  }
}

async function byCommandLine(...more: string[]): Promise<string[]> {
  const said: string[] = [];
  const file = (name: string) => path.join(samples, name);
  const code = await keystage(
    [
      ...['weigh', file('sample-pipeline.csv'), '--rates', file('sample-rates.csv')],
      ...['--history', file('sample-stage-moves.csv'), '--template', process],
      ...['--target', String(target), '--by', 'owner', '--as-of', asOf, ...more],
    ],
    {
      say: (line) => void said.push(line),
      warn: () => undefined,
      progress: () => undefined,
      columns: 80,
      today: () => asOf,
      environment: {},
      input: () => Promise.resolve(''),
    },
  );
  expect(code).toBe(3); // some deals are in no sum
  return said;
}
