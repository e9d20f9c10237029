import {
  dealReader,
  dealTroubles,
  forecastPipeline,
  funnelSpeaker,
  mapDealColumns,
  readHeaders,
  speaker,
  stageNamesOf,
  weighPipeline,
  type FunnelProcess,
  type LocaleNotation,
  type WeighedPipeline,
} from '@keystage/core';
import { loadFunnelWords, type FunctionLanguage } from '../language/functions/load-function-language';
import type { TemplatesInUse } from '../pipeline/templates-in-use';
import { funnelBy, usualProcess } from '../pipeline/way-of-selling';
import { inSlices } from '../run/in-slices';
import type { CellValue } from '../workbook';
import type { Answer } from './account-answers';
import { FunctionTrouble } from './function-fault';
import type { HeadedCells } from './read-arguments';

const SAMPLES = 29;

/** Which chances a forecast counts. */
export const chancesKnown = ['declared', 'evidenced', 'prudent'] as const;
export type Chances = (typeof chancesKnown)[number];

/** A pipeline of a formula, weighed as the command line weighs it: by the process named, else the one that is proposed; with the workbook's own weights. */
export async function pipelineRun(
  { headers: firstRow, rows, headed }: HeadedCells,
  { process, templates }: { readonly process: FunnelProcess | undefined; readonly templates: TemplatesInUse },
  locale: LocaleNotation,
  signal: AbortSignal,
): Promise<WeighedPipeline> {
  const headersRead = readHeaders(firstRow);
  if (!headersRead.ok) throw new FunctionTrouble({ kind: 'list', problems: headersRead.problems, headed });
  const { headers } = headersRead;
  const reader = dealReader({ mapping: mapDealColumns(headers, rows.slice(0, SAMPLES)).mapping, locale });
  await inSlices(rows.length, (from, to) => reader.addRows(rows.slice(from, to)), signal);
  const read = reader.finish();
  if (!read.ok) throw new FunctionTrouble({ kind: 'list', problems: read.problems, headed });
  const names = stageNamesOf(read.deals);
  const usual = process ?? usualProcess(headers, names, templates);
  const { funnel } = funnelBy({ process: usual, byRecordType: new Map() }, templates, { headers, names });
  const weighing = weighPipeline(read.deals, funnel, anyDay);
  if (!weighing.ok) throw new FunctionTrouble({ kind: 'pipeline', problems: weighing.problems });
  return weighing.pipeline;
}

// Days matter to a pipeline with rates of currencies alone, and a formula gives none.
const anyDay = '2000-01-01' as WeighedPipeline['asOf'];

/** A row for each deal: what has become of it, what it is worth, and what stands against it. Blank where the list is. */
export async function weightedAnswer(
  pipeline: WeighedPipeline,
  rows: number,
  headed: boolean,
  { language, words, functionWords }: FunctionLanguage,
  signal: AbortSignal,
): Promise<Answer> {
  const { headers, outcomes } = functionWords;
  const say = funnelSpeaker(await loadFunnelWords(language), speaker(words));
  const columns = [
    headers.outcome,
    headers.amount,
    headers.declared,
    headers.evidenced,
    headers.weighted,
    headers.remarks,
  ];
  const { amounts, declared, evidenced, deals } = pipeline;
  const dealOfRow = new Map(Array.from(deals.rows, (row, deal) => [row, deal]));
  const answer: Answer = headed ? [columns] : [];
  await inSlices(
    rows,
    (from, to) => {
      for (let row = from; row < to; row++) {
        const deal = dealOfRow.get(row);
        if (deal === undefined) {
          answer.push(columns.map(() => ''));
          continue;
        }
        answer.push([
          outcomes[pipeline.outcomes[deal]],
          known(amounts[deal]),
          known(declared[deal]),
          evidenced ? known(evidenced[deal]) : '',
          known(amounts[deal] * declared[deal]),
          dealTroubles(pipeline, deal)
            .map((trouble) => say.trouble(trouble))
            .join(words.betweenSentences),
        ]);
      }
    },
    signal,
  );
  return answer;
}

/** What the pipeline brings: what and how much, a row each. */
export function forecastAnswer(
  pipeline: WeighedPipeline,
  { target, chances }: { readonly target?: number; readonly chances: Chances },
  { functionWords: { forecast: words } }: FunctionLanguage,
): Answer {
  if (chances !== 'declared' && !pipeline.evidenced) throw new FunctionTrouble({ kind: 'noEvidence', chances });
  const forecast = forecastPipeline(pipeline, { by: chances, ...(target !== undefined && { target }) });
  return [
    [words.won, forecast.certain],
    [words.openDeals, forecast.openDeals],
    [words.expected, forecast.distribution.mean],
    [words.p10, forecast.p10.value],
    [words.p50, forecast.p50.value],
    [words.p90, forecast.p90.value],
    [words.target, forecast.chanceOfTarget?.value ?? ''],
    [words.nothing, forecast.nothing],
  ];
}

const known = (number: number): CellValue => (Number.isNaN(number) ? '' : number);
