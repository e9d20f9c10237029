import type { LedgerKind, LinesReport, Speaker } from '@keystage/core';
import { saidOfLeftOut } from '@keystage/core/language/ledgers/said-of-left-out';
import type { CliWords } from '../words';
import { columnTable } from './column-table';
import type { MappedLedger } from './map-ledger';
import type { LedgerRead, LedgerTableRead } from './read-ledgers';
import type { Run } from './segment-files';

/** What was read of orders and of other ledgers, and as what; what was left out and why; whom the list does not have. */
export function linesOfLedgers(run: Run, say: Speaker, words: CliWords): string[] {
  const { joined, list, orders, ledgers } = run;
  const fromOrders = new Set(orders?.accounts.indicators.keys());
  const replaced = (isFromOrders: boolean) =>
    (joined?.replaced ?? []).filter((id) => fromOrders.has(id) === isFromOrders).map((id) => say.indicator(id));
  const onlyInLedger = joined?.ledgers.filter(({ onlyHere }) => list && onlyHere.length > 0) ?? [];
  return [
    ...ordersLines(run, say, words),
    ...ledgers.flatMap((ledger) => ledgerLines(ledger, say, words)),
    ...onlyInLedger.map(({ kind, onlyHere }) =>
      kind === 'orders'
        ? `  ${words.notInList(onlyHere.length, say)}`
        : `  ${words.onlyInLedger(onlyHere.length, words.ledgerNames[kind], say)}`,
    ),
    ...(replaced(true).length > 0 ? [`  ${words.ordersDecide(replaced(true), say)}`] : []),
    ...(replaced(false).length > 0 ? [`  ${words.ledgersDecide(replaced(false), say)}`] : []),
  ];
}

function ordersLines({ orders }: Run, say: Speaker, words: CliWords): string[] {
  if (!orders) return [];
  const { report, lines } = orders;
  const files = [lines, orders.orders].flatMap((mapped) => (mapped ? [mapped.table.path] : []));
  const { orderRows, returnLines, returnedOrders } = report;
  return [
    words.orders(
      { files, lines: report.lines, used: report.used, orders: report.orders, accounts: report.accounts },
      say,
    ),
    ...columnsOf(lines, words),
    ...(orders.orders ? columnsOf(orders.orders, words) : []),
    ...leftOutLines(report, 'orders', say, words),
    ...(returnLines > 0 ? [`  ${words.returns({ lines: returnLines, orders: returnedOrders }, say)}`] : []),
    ...gapLines(report, say, words),
    ...(orderRows && orderRows.withoutLines > 0 ? [`  ${words.ordersWithoutLines(orderRows.withoutLines, say)}`] : []),
  ];
}

function ledgerLines({ ledger, tables, otherKinds }: LedgerRead, say: Speaker, words: CliWords): string[] {
  const accounts = ledger.accounts.ids.length;
  return [
    ...tables.flatMap((table) => tableLines(table, accounts, say, words)),
    ...(otherKinds.length > 0 ? [`  ${words.otherKinds(otherKinds, say)}`] : []),
  ];
}

function tableLines(
  { kind, files, report }: LedgerTableRead,
  accounts: number,
  say: Speaker,
  words: CliWords,
): string[] {
  const { lines, used, withoutInvoice = 0, byStage = 0 } = report;
  const paths = files.map(({ table }) => table.path);
  return [
    words.ledger({ files: paths, ledger: words.core.ledgers[kind], lines, used, accounts }, say),
    ...files.flatMap((file) => columnsOf(file, words)),
    ...leftOutLines(report, kind, say, words),
    ...(byStage > 0 ? [`  ${words.dealsByStage(byStage, say)}`] : []),
    ...(withoutInvoice > 0 ? [`  ${words.receiptsWithoutInvoice(withoutInvoice, say)}`] : []),
    ...gapLines(report, say, words),
  ];
}

function leftOutLines(report: LinesReport, kind: LedgerKind, say: Speaker, words: CliWords): string[] {
  const said = saidOfLeftOut(report, kind, words, say);
  return said.length > 0 ? [`  ${said.join(' · ')}`] : [];
}

function gapLines({ accountsWithGaps }: LinesReport, say: Speaker, words: CliWords): string[] {
  return accountsWithGaps > 0 ? [`  ${words.accountsWithGaps(accountsWithGaps, say)}`] : [];
}

function columnsOf({ kind, mapping, evidence }: MappedLedger, words: CliWords): string[] {
  return columnTable(
    mapping.map(({ column, header, role }) => {
      const why = evidence.get(column);
      const name = role === 'amount' ? words.amountsOf[kind] : words.ledgerRoles[role];
      return [name, `← “${header}”`, why ? words.evidence(why) : ''];
    }),
  );
}
