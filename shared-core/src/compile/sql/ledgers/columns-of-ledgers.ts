import type { SqlLedgers } from '../sql-sources';
import { toldByReceivables } from './receivables-step';

/** The indicators that follow from ledgers with such columns. */
export function columnsOfLedgers(ledgers: SqlLedgers | undefined): string[] {
  const { orders, contacts, deals } = ledgers ?? {};
  const has = (column: string) => orders?.columns.includes(column) ?? false;
  return [
    ...(orders
      ? ['transactionCount', 'amount', 'averageDeal', 'largestDeal', 'returnedAmount', 'returnCount', 'returnRatio']
      : []),
    ...(has('cost') || has('profit') ? ['profit', 'grossMargin'] : []),
    ...(has('order_date') ? ['timeSinceFirstDeal', 'recency', 'transactionCycle'] : []),
    ...toldByReceivables(ledgers),
    ...(contacts ? ['relatedTasks', 'relatedProcesses'] : []),
    ...(contacts ? ['praise', 'complaint', 'suggestion'].flatMap((kind) => [`${kind}Count`, `${kind}Ratio`]) : []),
    ...(deals ? ['expectedSales'] : []),
  ];
}
