import type { CalendarDate } from '../../basics';
import type { SegmentationModel } from '../../model';
import { Compiling } from './compiling';
import { intakeStep } from './intake-step';
import type { SqlDialect } from './sql-dialect';
import type { SqlSources } from './sql-sources';

/**
 * The currencies that lines of ledgers name, of the lines that count: `reader` (which ledgers are read together), `currency`, the first `day`
 * without a rate and how many `lines` have none. A statement that would add up amounts nobody can compare is not for running; undefined where no ledger
 * has currencies. Asks what `LineRates` asks.
 */
export function compileLedgerCurrencies(
  model: SegmentationModel,
  dialect: SqlDialect,
  sources: SqlSources,
  asOf: CalendarDate,
): string | undefined {
  const { orders, invoices, receipts, deals } = sources.ledgers ?? {};
  const of = dialect.named;
  const ever = `${of('fate')} in ('used', 'outsideWindow')`;
  const tables = [
    { table: orders, reader: 'orders', step: 'order_rates', counts: `${of('fate')} = 'used'`, day: of('day') },
    { table: invoices, reader: 'receivables', step: 'invoice_rates', counts: ever, day: of('day') },
    {
      table: receipts,
      reader: 'receivables',
      step: 'receipt_rates',
      counts: ever,
      day: `coalesce(${of('invoice_day')}, ${of('day')})`,
    },
    {
      table: deals,
      reader: 'deals',
      step: 'deal_rates',
      counts: `${ever} and not ${of('closed')}`,
      day: dialect.day(asOf),
    },
  ].filter(({ table }) => table?.columns.includes('currency'));
  if (tables.length === 0) return undefined;
  const compiling = new Compiling(model, dialect, sources, asOf);
  intakeStep(compiling);
  const today = dialect.day(asOf);
  const lines = tables.map(({ reader, step, counts, day }) => {
    return `select '${reader}' as ${of('reader')}, ${of('currency')}, ${of('rate')}, coalesce(${day}, ${today}) as ${of('day')} from ${of(step)} where ${counts} and ${of('currency')} is not null`;
  });
  const named = compiling.add('currencies', 'Lines that count and name a currency.', lines.join('\nunion all\n'));
  return compiling.statement.text(
    [`The currencies of ledgers, as of ${asOf}, for ${dialect.name}`],
    `select ${[
      of('reader'),
      of('currency'),
      `min(case when ${of('rate')} is null then ${of('day')} end) as ${of('day')}`,
      `sum(case when ${of('rate')} is null then 1 else 0 end) as ${of('lines')}`,
    ].join(', ')}\nfrom ${named}\ngroup by ${of('reader')}, ${of('currency')}\norder by 1 asc, 2 asc`,
  );
}
