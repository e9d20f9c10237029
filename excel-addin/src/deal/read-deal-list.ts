import {
  claimsOfDeals,
  dealReader,
  proposeFunnel,
  stageNamesOf,
  type DealColumns,
  type FunnelProcess,
  type IntakeProblem,
  type LocaleNotation,
  type StageMap,
} from '@keystage/core';
import { inSlices } from '../run/in-slices';
import type { ListCells } from '../run/list-cells';
import type { OpenedList } from '../workbook';
import type { FunnelChoices } from '../pipeline/funnel-choices';
import type { DealReading } from './deal-state';

export type DealListRead =
  | { readonly ok: true; readonly deals: DealColumns }
  | { readonly ok: false; readonly problems: readonly IntakeProblem[] };

/** The deals of a list, read in short slices so that the pane stays awake. */
export async function readDealList(
  cells: ListCells,
  { mapping }: FunnelChoices,
  locale: LocaleNotation,
  signal: AbortSignal,
): Promise<DealListRead> {
  const reader = dealReader({ mapping, locale });
  await inSlices(cells.rows, (from, to) => reader.addRows(cells.rowsBetween(from, to)), signal);
  return reader.finish();
}

/** What a process and corrected stage names make of the deals that were read. */
export function dealReading(
  deals: DealColumns,
  cells: ListCells,
  { headers }: OpenedList,
  funnel: {
    readonly process?: FunnelProcess;
    readonly corrections: StageMap;
    readonly chancesFrom?: 'typed' | 'stage';
  },
): DealReading {
  const { process, corrections, chancesFrom } = funnel;
  const names = stageNamesOf(deals);
  const proposal = proposeFunnel({ headers, names, ...(process && { process }), corrections });
  const claims = claimsOfDeals(deals, proposal.funnel, chancesFrom);
  return { deals, names, proposal, claims, cellAt: (row, column) => cells.valueAt(row, column) };
}
