import {
  accountsThatBring,
  fingerprint,
  shareOfLargest,
  shareOfTop,
  stabilityReading,
  textAt,
  type JoinedLedgers,
  type Segmentation,
} from '@keystage/core';
import { kindOfName } from '../files/write-table';
import { largestFew } from './lines-of-tiers';
import { listFindings } from './list-findings';
import type { Outcome } from './outcome';
import { spreadOf } from './spread-of';
import type { LedgerRead } from './read-ledgers';
import type { Run } from './segment-files';

/** A run in sum, for the next program. Rows are numbered as in the sheet, with the headers in row 1; its shape only grows. */
export function runSummary(run: Run, outcome: Outcome) {
  const { options, list, orders, joined, segmentation, moves } = run;
  const { model, asOf, refusals } = segmentation;
  const spread = spreadOf(segmentation);
  return {
    ok: true,
    exitCode: outcome.code,
    model: {
      id: model.id,
      version: model.version,
      fingerprint: fingerprint(model),
      window: model.window,
      ...(model.notice !== undefined && { notice: model.notice }),
    },
    asOf,
    ...(list && {
      list: {
        file: list.table.path,
        ...(list.table.sheet !== undefined && { sheet: list.table.sheet }),
        rows: list.report.rows,
        accounts: list.report.accounts,
        emptyRows: list.report.emptyRows,
        rowsWithoutId: list.report.rowsWithoutId,
        duplicates: list.report.duplicates,
        ...(list.report.derived && { derived: list.report.derived }),
        ...(list.report.rowProblems && {
          rowProblems: list.report.rowProblems.map((problem) =>
            'row' in problem ? { ...problem, row: problem.row + 2 } : problem,
          ),
        }),
        columns: list.report.columns.map(({ unreadableCells, column, ...reading }) => ({
          ...reading,
          column: column + 1,
          because: list.evidence.get(column),
          unreadableCells: unreadableCells.map(({ row, ...cell }) => ({ row: row + 2, ...cell })),
        })),
        notUsed: list.unused,
      },
    }),
    ...(orders && {
      orders: {
        files: [orders.lines, orders.orders].flatMap((mapped) => (mapped ? [mapped.table.path] : [])),
        columns: [orders.lines, orders.orders].flatMap((mapped) =>
          (mapped?.mapping ?? []).map(({ column, header, role }) => ({
            file: mapped?.table.path,
            column: column + 1,
            header,
            role,
            because: mapped?.evidence.get(column),
          })),
        ),
        ...(({ columns: _columns, orderColumns: _orderColumns, ...counts }) => counts)(orders.report),
        ...(list &&
          joined && {
            notInList: joined.ledgers[0].onlyHere.length,
            listWithoutOrders: joined.ledgers[0].without,
            replaced: joined.replaced,
          }),
      },
    }),
    ...(run.ledgers.length > 0 && { ledgers: run.ledgers.map((ledger) => ledgerSummary(ledger, joined)) }),
    tiers: Object.fromEntries(outcome.counts.tiers.map(({ tier, accounts }) => [tier, accounts])),
    prospects: outcome.counts.prospects,
    notScored: outcome.counts.notScored,
    reasonsForNoTier: countedKinds(outcome),
    refusals,
    ...(spread && {
      concentration: {
        indicator: spread.indicator,
        accounts: spread.curve.accounts,
        total: spread.curve.total,
        shareOfTopFifth: shareOfTop(spread.curve, 0.2),
        accountsForFourFifths: accountsThatBring(spread.curve, 0.8),
        gini: spread.gini,
        hhi: spread.hhi,
        shareOfLargest: Object.fromEntries(largestFew.map((few) => [few, shareOfLargest(spread.curve, few)])),
      },
    }),
    ...findingsSummary(segmentation),
    ...(moves && {
      since: {
        file: moves.previous.from,
        ...moves.counts,
        migration: moves.migration,
        otherTiers: moves.previous.otherTiers,
        ...(moves.stability !== undefined && {
          populationStability: { index: moves.stability, reading: stabilityReading(moves.stability) },
        }),
      },
    }),
    ...(options.out !== undefined && { written: { file: options.out, as: kindOfName(options.out) } }),
  };
}

/** Accounts near a limit that are named, the nearest first, on each side of it. */
const nearNamed = 20;

function findingsSummary(segmentation: Segmentation) {
  const { groups } = segmentation;
  const { run, heldBack, near, rising, adjusted, refused, kinds } = listFindings(segmentation);
  const idOf = (account: number) => textAt(run.accounts.ids, account);
  return {
    ...(groups && {
      groups: { groups: run.accounts.ids.length, accounts: groups.groupOf.length, problems: groups.problems },
    }),
    ...(heldBack && { heldBack }),
    ...(near && {
      nearLimits: {
        within: near.within,
        of: near.of,
        justIn: near.justIn,
        justOut: near.justOut,
        limits: near.limits.map(({ tier, justIn, justOut }) => ({
          tier,
          justIn: { accounts: justIn.length, nearest: justIn.slice(0, nearNamed).map(idOf) },
          justOut: { accounts: justOut.length, nearest: justOut.slice(0, nearNamed).map(idOf) },
        })),
      },
    }),
    ...(kinds.length > 0 && { kindsWithoutScorecard: kinds.map(({ name, accounts }) => ({ name, accounts })) }),
    rising: { accounts: rising.length, ids: rising.map(idOf) },
    afterTheScore: {
      ...adjusted,
      overridesRefused: refused.map(({ account, problems }) => ({ account: idOf(account), problems })),
    },
  };
}

function ledgerSummary({ ledger, tables, otherKinds }: LedgerRead, joined: JoinedLedgers | undefined) {
  const match = joined?.ledgers.find(({ kind }) => kind === ledger.kind);
  return {
    kind: ledger.kind,
    accounts: ledger.accounts.ids.length,
    indicators: [...ledger.accounts.indicators.keys()],
    ...(match && { matched: match.matched, onlyHere: match.onlyHere.length, without: match.without }),
    ...(otherKinds.length > 0 && { otherKinds }),
    tables: tables.map(({ kind, files, report: { columns: _columns, ...counts } }) => ({
      kind,
      files: files.map(({ table, mapping, evidence }) => ({
        file: table.path,
        columns: mapping.map(({ column, header, role }) => ({
          column: column + 1,
          header,
          role,
          because: evidence.get(column),
        })),
      })),
      ...counts,
    })),
  };
}

function countedKinds({ untiered }: Outcome): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { reasons } of untiered) {
    const kind = reasons[0]?.kind ?? 'unknown';
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}
