import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from 'hucre/csv';
import {
  calendarDate,
  dealTroubles,
  funnelTemplates,
  labelOf,
  mapDealColumns,
  pipelineSums,
  proposeFunnel,
  readDeals,
  reviewPipeline,
  stageNamesOf,
  type CurrencyRates,
  type DealColumns,
  type MappedStage,
  type WeighedPipeline,
} from '@keystage/core';
import type { FunnelOutcome, FunnelStory } from './read-funnel-stories';

/** What the core makes of a story's pipeline, in the notation of `expected.json`. */
export function weighFunnelStory({ folder, setting }: FunnelStory): FunnelOutcome {
  const template = funnelTemplates.find(({ id }) => id === setting.template)!;
  const deals = readTable(folder, 'deals.csv');
  const history = existsSync(join(folder, 'history.csv')) ? readTable(folder, 'history.csv') : undefined;
  const names = [deals, ...(history ? [history] : [])].flatMap(stageNamesOf);
  const corrections = Object.entries(setting.stages ?? {}).map(([label, stage]): MappedStage =>
    stage === 'won' || stage === 'lost'
      ? { label, outcome: stage }
      : { label, outcome: 'open', process: template.id, stage },
  );
  const { funnel } = proposeFunnel({ headers: [], names, process: template, corrections });
  const reviewing = reviewPipeline(
    deals,
    {
      funnel,
      ...(history && { history }),
      chancesFrom: 'typed',
      ...(setting.corporate !== undefined && { rates: readRates(folder, setting.corporate) }),
      ...(setting.target !== undefined && { target: setting.target }),
    },
    setting.asOf,
  );
  if (!reviewing.ok) return { refused: reviewing.problems.map(({ kind }) => kind) };
  const { pipeline, whole, forecast: future, fits } = reviewing.review;
  const { open, won, forecast } = whole;
  const { evidenced, gap, prudent } = open;
  return {
    deals: toldDeals(pipeline),
    sums: {
      ...{ open: open.total, declared: open.declared },
      ...(pipeline.evidenced && { evidenced, gap, prudent }),
      ...{ won: won.amount, forecast },
    },
    ...(setting.by && {
      groups: pipelineSums(pipeline, setting.by).map(({ keys, forecast: ofGroup }): [string, number] => [
        keys.map((key) => key ?? '–').join(' '),
        ofGroup,
      ]),
    }),
    ...(setting.target !== undefined && {
      willBeWon: {
        ...{ p10: future.p10.value, p50: future.p50.value, p90: future.p90.value },
        target: percent(future.chanceOfTarget?.value ?? NaN),
      },
    }),
    ...(history && {
      weights: Object.fromEntries(
        fits[0].calibration.stages.map(({ id, weight, provenance }) => [
          id,
          [percent(weight), provenance.kind] as const,
        ]),
      ),
    }),
  } as FunnelOutcome;
}

function toldDeals({ deals, outcomes, declared, evidenced, ...pipeline }: WeighedPipeline) {
  const told = new Map<string, object>();
  for (let deal = 0; deal < deals.size; deal++) {
    const id = labelOf(deals.labels.dealId, deal) ?? '';
    const key = id === '' || told.has(id) ? `${id} (row ${deals.rows[deal] + 2})` : id;
    const troubles = dealTroubles({ deals, outcomes, declared, ...pipeline }, deal).map(({ kind }) => kind);
    told.set(key, {
      is: (['unknown', 'open', 'won', 'lost'] as const)[outcomes[deal]],
      declared: Number.isNaN(declared[deal]) ? null : declared[deal],
      ...(evidenced && !Number.isNaN(evidenced[deal]) && { evidenced: evidenced[deal] }),
      ...(troubles.length > 0 && { troubles }),
    });
  }
  return Object.fromEntries(told);
}

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

function cellsOf(folder: string, file: string): [headers: string[], ...rows: string[][]] {
  const [headers = [], ...rows] = parseCsv(readFileSync(join(folder, file), 'utf8')).map((row) =>
    row.map((cell) => String(cell ?? '')),
  );
  return [headers, ...rows];
}

function readTable(folder: string, file: string): DealColumns {
  const [headers, ...rows] = cellsOf(folder, file);
  const read = readDeals(rows, { mapping: mapDealColumns(headers).mapping });
  if (!read.ok) throw new Error(`${folder}/${file}: ${JSON.stringify(read.problems)}`);
  return read.deals;
}

function readRates(folder: string, corporate: string): CurrencyRates {
  const [, ...rows] = cellsOf(folder, 'rates.csv');
  const rates = rows.map(([currency, from, rate]) => ({ currency, from: calendarDate(from)!, rate: Number(rate) }));
  return { corporate, rates };
}
