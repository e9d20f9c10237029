import {
  dealTroubles,
  expectedSales,
  funnelFile,
  labelOf,
  pipelineSums,
  textsOf,
  type Bracketed,
  type ProcessFit,
} from '@keystage/core';
import { kindOfName } from '../files/write-table';
import type { WeighRun } from './weigh-files';

/** A run in sum, for the next program. Rows are numbered as in the sheet, with the headers in row 1; its shape only grows. */
export function weighSummary(run: WeighRun) {
  const { options, list, history, funnel, review, score, code } = run;
  const { pipeline, forecast, fits, hygiene } = review;
  const { distribution } = forecast;
  const { whole } = review;
  const accounts = expectedSales(pipeline);
  const sales = accounts.indicators.get('expectedSales');
  return {
    ok: true,
    exitCode: code,
    asOf: pipeline.asOf,
    ...(pipeline.currency !== undefined && { currency: pipeline.currency }),
    ...(pipeline.rules.rates && { rateDates: { closed: 'closeDate', open: 'asOf' } }),
    list: tableOf(list),
    ...(history && { history: tableOf(history) }),
    layout: funnel.layout.name,
    chancesFrom: pipeline.rules.chancesFrom,
    /** As a funnel file holds it, to be kept and given again with --funnel. */
    funnel: funnelFile(funnel.model),
    unmappedStages: funnel.unmapped,
    weights: pipeline.rules.processes,
    /** What is claimed and earned at each stage, on what its weight rests, and which names stand for it. */
    stages: review.stages.map(({ calibrated: _, ...stage }) => stage),
    /** The first process by itself, and all of them. */
    ...(fits.length > 0 && { calibration: calibrationOf(fits[0]), calibrations: fits.map(calibrationOf) }),
    sums: { ...whole, evidence: pipeline.evidenced !== undefined },
    ...(options.by.length > 0 && { by: options.by, groups: pipelineSums(pipeline, options.by) }),
    largeFrom: pipeline.largeFrom,
    forecast: {
      certain: forecast.certain,
      openDeals: forecast.openDeals,
      mean: distribution.mean,
      sd: distribution.sd,
      error: distribution.error,
      p10: bracketed(forecast.p10),
      p50: bracketed(forecast.p50),
      p90: bracketed(forecast.p90),
      nothing: forecast.nothing,
      deals: forecast.deals,
      ...(forecast.chanceOfTarget && { target: options.target, chanceOfTarget: bracketed(forecast.chanceOfTarget) }),
    },
    ...(review.scenarios && { scenarios: review.scenarios }),
    ...(review.pooled && { pooled: review.pooled }),
    ...(score && { score }),
    stale: hygiene.stale.map(({ deal, flags, daysInStage, idle }) => ({
      ...where(run, deal),
      flags,
      daysInStage,
      idle,
    })),
    expectedSales: Object.fromEntries(
      textsOf(accounts.ids).map((id, i) => [id, sales?.kind === 'number' ? sales.values[i] : null]),
    ),
    troubles: hygiene.troubles.map(({ kind, leftOut, count, deals }) => ({
      kind,
      leftOut,
      count,
      deals: deals.map((deal) => ({
        ...where(run, deal),
        ...dealTroubles(pipeline, deal).find((trouble) => trouble.kind === kind),
      })),
    })),
    ...(options.out !== undefined && { written: { file: options.out, as: kindOfName(options.out) } }),
  };
}

function calibrationOf({ paths, calibration, unseen }: ProcessFit) {
  const { stages, unplacedLosses } = calibration;
  return { process: paths.process.id, stages, unplacedLosses, ...(unseen && { unseenBeginning: unseen }) };
}

function bracketed({ value, lower, upper }: Bracketed) {
  return { value, lower, upper };
}

function tableOf({ table, report, mapping, evidence, unused }: WeighRun['list']) {
  return {
    file: table.path,
    ...(table.sheet !== undefined && { sheet: table.sheet }),
    rows: report.rows,
    emptyRows: report.emptyRows,
    ...(report.belowList.length > 0 && {
      belowList: report.belowList.map(({ row, text }) => ({ row: row + 2, text })),
    }),
    columns: mapping.map(({ column, header, role }) => ({
      column: column + 1,
      header,
      role,
      because: evidence.get(column),
    })),
    notUsed: unused,
  };
}

function where({ review: { pipeline } }: WeighRun, deal: number) {
  const { rows, labels } = pipeline.deals;
  const id = labelOf(labels.dealId, deal);
  return { row: rows[deal] + 2, ...(id !== undefined && { id }) };
}
