import { resolve } from 'node:path';
import {
  funnelSpeaker,
  joinListPrices,
  joinTeams,
  labelOf,
  Outcome,
  reviewPipeline,
  scoreForecast,
  speaker,
  takeSnapshot,
  type CurrencyRates,
  type DealColumns,
  type ForecastScore,
  type FunnelSpeaker,
  type JoinedDeals,
  type PipelineReview,
  type ReviewRules,
  type WeighedPipeline,
} from '@keystage/core';
import { checkPlace, writeTable } from '../files/write-table';
import { Refusal, WrongUsage } from '../refusal';
import type { Terminal } from '../terminal';
import { chooseFunnel, type ChosenFunnel } from './choose-funnel';
import { corporateRates } from './corporate-rates';
import { checkColumns, readDealTable, type DealTable } from './read-deal-table';
import { keepFunnel } from './kept-funnel';
import { keepSnapshot, readSnapshot } from './kept-snapshot';
import { readPrices, readTeams } from './read-named-values';
import { weighLines } from './weigh-lines';
import { weighOptions, type WeighOptions } from './weigh-options';
import { weighRows } from './weigh-rows';
import { weighSummary } from './weigh-summary';
import { weighWords } from './words';

/** Everything a run has read and found. */
export interface WeighRun {
  readonly options: WeighOptions;
  readonly list: DealTable;
  readonly prices?: JoinedDeals;
  readonly teams?: JoinedDeals;
  readonly history?: DealTable;
  readonly funnel: ChosenFunnel;
  readonly review: PipelineReview;
  /** How an earlier forecast did. */
  readonly score?: ForecastScore;
  /** 0 done; 3 done in part: some deal is in no sum. */
  readonly code: 0 | 3;
}

/** `keystage weigh`: reads, weighs, writes and reports. Answers the exit code: 0 done, 3 done in part. */
export async function weighFiles(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = weighOptions(args, () => terminal.today());
  const words = weighWords[options.language];
  const core = speaker(words.core);
  const say = funnelSpeaker(words.funnel, core);
  await checkWritten(options);

  const readTable = (path: string) => readDealTable(path, options.columns, options, words.cli, core, terminal);
  const list = await readTable(options.pipeline);
  const history = options.history === undefined ? undefined : await readTable(options.history);
  checkColumns(
    options.columns,
    [list, ...(history ? [history] : [])].map(({ table }) => table),
    core,
  );
  const prices =
    options.prices === undefined ? undefined : joinListPrices(list.deals, await readPrices(options.prices));
  const priced = prices?.deals ?? list.deals;
  const teams = options.teams === undefined ? undefined : joinTeams(priced, await readTeams(options.teams));
  const deals = teams?.deals ?? priced;

  const funnel = await chooseFunnel(list, history, options);
  const rates = await corporateRates(options, deals);
  const reviewing = reviewPipeline(deals, rulesOf(options, funnel, history?.deals, rates), options.asOf);
  if (!reviewing.ok) throw new Refusal(...reviewing.problems.map((problem) => refusal(options.pipeline, problem, say)));
  const { review } = reviewing;
  const { pipeline } = review;
  const run: WeighRun = {
    ...{ options, list, funnel, review },
    ...(prices && { prices }),
    ...(teams && { teams }),
    ...(history && { history }),
    ...(options.score !== undefined && { score: await scored(options.score, pipeline) }),
    code: review.hygiene.leftOut > 0 ? 3 : 0,
  };
  if (options.out !== undefined) {
    const numbersAreText = list.table.kind === 'csv';
    const sheet = list.table.sheet ?? words.funnel.terms.deals;
    await writeTable(options.out, weighRows(run, say, words), {
      sheet,
      numbersAreText,
      sentences: [words.resultHeaders.why],
    });
  }
  if (options.snapshot !== undefined) {
    await keepSnapshot(options.snapshot, takeSnapshot(pipeline, funnel.model.processes));
  }
  if (options.keep !== undefined) await keepFunnel(options.keep, funnel.model);
  if (options.json) terminal.say(JSON.stringify(weighSummary(run), null, 2));
  else weighLines(run, say, core, words).forEach((line) => terminal.say(line));
  return run.code;
}

/** An earlier forecast by what its deals are in the list now. */
async function scored(path: string, { deals, outcomes }: WeighedPipeline): Promise<ForecastScore> {
  const snapshot = await readSnapshot(path);
  const names = { [Outcome.open]: 'open', [Outcome.won]: 'won', [Outcome.lost]: 'lost' } as const;
  const now = new Map<string, (typeof names)[keyof typeof names] | undefined>();
  outcomes.forEach((outcome, deal) => {
    const id = labelOf(deals.labels.dealId, deal);
    if (id !== undefined && !now.has(id)) now.set(id, names[outcome as keyof typeof names]);
  });
  return scoreForecast(snapshot, (id) => now.get(id));
}

function rulesOf(
  options: WeighOptions,
  { model }: ChosenFunnel,
  history: DealColumns | undefined,
  rates: CurrencyRates | undefined,
): ReviewRules {
  const { historyFrom, chances, large, target, scenarios, idle, pool } = options;
  return {
    ...{ funnel: model, idleDays: idle },
    ...(history && { history }),
    ...(historyFrom !== undefined && { historyFrom }),
    ...(rates && { rates }),
    ...(chances && { chancesFrom: chances }),
    ...(large !== undefined && { largeFrom: large }),
    ...(target !== undefined && { target }),
    ...(scenarios.length > 0 && { scenarios }),
    ...(pool && { pool }),
  };
}

function refusal(file: string, problem: Parameters<FunnelSpeaker['problem']>[0], say: FunnelSpeaker): string {
  const option = {
    noDealAmount: '--map "COLUMN=amount"',
    noDealStage: '--map "COLUMN=stage"',
    mappedToNothing: '--stage "LABEL=STAGE"',
    mixedCurrencies: '--rates FILE',
  }[problem.kind];
  return `${file}: ${say.problem(problem)} → ${option}`;
}

/** Refuses to write over what is read. */
async function checkWritten(options: WeighOptions): Promise<void> {
  const { pipeline, history, rates, prices, teams, funnel, score } = options;
  const read = [pipeline, history, rates, prices, teams, funnel, score].filter((path) => path !== undefined);
  for (const name of ['out', 'snapshot', 'keep'] as const) {
    const file = options[name];
    if (file === undefined || read.every((path) => resolve(path) !== resolve(file))) continue;
    throw new WrongUsage(`--${name} ${file}: expected another file than those that are read. Choose another name.`);
  }
  if (options.out !== undefined) await checkPlace(options.out);
}
