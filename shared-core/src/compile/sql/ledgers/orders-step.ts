import { firstCase, type Compiling } from '../compiling';
import type { SqlLedgers, SqlTableOf } from '../sql-sources';
import { currencyCell, inCorporate, lacksCurrency, withRates } from './in-currency';
import { bestOfLines, LedgerTableOf, lineFate, quotient, sumWhere, type LedgerStep } from './ledger-step';

/** The indicators that follow from order lines (`ledgerIndicators`, methods §1.1). */
export function ordersStep(compiling: Compiling, source: SqlTableOf, returns: SqlLedgers['returns'] = {}): LedgerStep {
  const { dialect, asOf } = compiling;
  const { types } = dialect;
  const of = (name: string) => compiling.named(name);
  const table = new LedgerTableOf(compiling, source);
  const dated = table.has('order_date');
  const cost = table.has('profit') ? 'profit' : table.has('cost') ? 'cost' : undefined;
  const today = dialect.day(asOf);
  const { cancellationPrefix } = returns;
  const lines = compiling.add(
    'order_lines',
    'Order lines. A line without an order id is an order of its own.',
    `select ${[
      compiling.as(table.key('account'), 'account'),
      compiling.as(table.key('order_id'), 'order_id'),
      compiling.as(`row_number() over (order by ${of('account')} asc nulls last)`, 'line'),
      compiling.as(dated ? table.cell('order_date', 'day') : today, 'day'),
      compiling.as(table.number('amount'), 'written'),
      compiling.as(table.isUnreadable('amount'), 'is_unreadable'),
      compiling.as(table.has('returned') ? `coalesce(${of('returned')}, false)` : 'false', 'marked'),
      compiling.as(currencyCell(table, compiling), 'currency'),
      ...(cost ? [compiling.as(table.number(cost), 'gained_written')] : []),
    ].join(',\n  ')}\nfrom ${table.from}\nwhere ${table.key('account')} is not null`,
  );
  const isCancelled = cancellationPrefix
    ? `coalesce(position(${dialect.text(cancellationPrefix)} in ${of('order_id')}) = 1, false) and ${of('written')} > 0`
    : undefined;
  const fated = compiling.extend('order_fates', 'Whether a line counts, and if not, why.', lines, [
    compiling.as(
      lineFate(compiling, {
        day: of('day'),
        isUnreadable: of('is_unreadable'),
        isIncomplete: `${of('written')} is null or ${lacksCurrency(table, compiling, of('currency'))}`,
      }),
      'fate',
    ),
    compiling.as(isCancelled ? `case when ${isCancelled} then -1 else 1 end` : '1', 'sign'),
  ]);
  const rated = withRates(compiling, { name: 'order_rates', from: fated, currency: of('currency'), day: of('day') });
  const valued = compiling.extend('order_amounts', 'What each line is worth.', rated, [
    compiling.as(`${of('sign')} * ${inCorporate(compiling, of('written'), of('rate'))}`, 'amount'),
    // Outside the window an order is only asked for its day: whether it was a deal at all needs no rate.
    compiling.as(`${of('sign')} * ${dialect.exact(of('written'))}`, 'amount_written'),
    compiling.as(
      returns.marked === 'leaveIn' ? 'false' : `(${of('marked')} and ${of('sign')} * ${of('written')} > 0)`,
      'taken_off',
    ),
    ...(cost
      ? [compiling.as(`${of('sign')} * ${inCorporate(compiling, of('gained_written'), of('rate'))}`, 'gained')]
      : []),
  ]);
  const used = `${of('fate')} = 'used'`;
  const ever = `${of('fate')} in ('used', 'outsideWindow')`;
  const stays = `not ${of('taken_off')}`;
  const cameBack = `${used} and (${of('amount')} < 0 or ${of('marked')})`;
  const profitOf = cost === 'cost' ? `${of('amount')} - ${of('gained')}` : of('gained');
  const earlier = sumWhere(`${of('fate')} = 'outsideWindow' and ${stays}`, of('amount_written'));
  const orders = compiling.add(
    'orders_told',
    'What the lines of each order come to.',
    `select ${[
      of('account'),
      compiling.as(sumWhere(`${used} and ${stays}`, of('amount')), 'net'),
      compiling.as(`${sumWhere(`${used} and ${stays}`, of('amount'))} + ${earlier}`, 'net_ever'),
      compiling.as(sumWhere(`${used} and ${of('amount')} > 0`, of('amount')), 'sold'),
      compiling.as(sumWhere(cameBack, `abs(${of('amount')})`), 'came_back'),
      compiling.as(`max(case when ${cameBack} then 1 else 0 end)`, 'has_return'),
      compiling.as(`min(case when ${used} then ${of('day')} end)`, 'first_day'),
      compiling.as(`min(case when ${ever} then ${of('day')} end)`, 'first_day_ever'),
      compiling.as(bestOfLines(of('fate')), 'says'),
      ...(cost
        ? [
            compiling.as(sumWhere(`${used} and ${stays}`, profitOf), 'profit'),
            compiling.as(
              `max(case when ${used} and ${stays} and ${of('gained')} is null then 1 else 0 end)`,
              'profit_unknown',
            ),
          ]
        : []),
    ].join(',\n  ')}\nfrom ${valued}\nwhere ${of('fate')} <> 'later'\n` +
      `group by ${of('account')}, ${of('order_id')}, case when ${of('order_id')} is null then ${of('line')} end`,
  );
  const summed = accountsStep(compiling, orders, cost !== undefined);
  const indicators = indicatorsOf(compiling, { dated, hasProfit: cost !== undefined });
  const nothing = dialect.cast(`'NaN'`, types.double);
  const step = compiling.add(
    'from_orders',
    'The indicators that follow. Where all lines are incomplete nothing is known, and nothing ruled out.',
    `select ${[
      of('account'),
      ...Object.entries(indicators).map(([id, x]) =>
        compiling.as(`case when ${of('says')} = 2 then ${x} else ${nothing} end`, id),
      ),
    ].join(',\n  ')}\nfrom ${summed}`,
  );
  const zeros = [
    'transactionCount',
    'amount',
    'returnedAmount',
    'returnCount',
    'returnRatio',
    ...(cost ? ['profit'] : []),
  ];
  return { step, indicators: Object.keys(indicators), absent: Object.fromEntries(zeros.map((id) => [id, 0])) };
}

function accountsStep(compiling: Compiling, orders: string, hasProfit: boolean): string {
  const of = (name: string) => compiling.named(name);
  const deal = `${of('net')} > 0`;
  return compiling.add(
    'order_sums',
    'What the orders of each account come to.',
    `select ${[
      of('account'),
      compiling.as(`sum(case when ${deal} then 1 else 0 end)`, 'deals'),
      compiling.as(`sum(${of('net')})`, 'net'),
      compiling.as(`sum(${of('sold')})`, 'sold'),
      compiling.as(`sum(${of('came_back')})`, 'came_back'),
      compiling.as(`sum(${of('has_return')})`, 'returns'),
      compiling.as(`max(case when ${deal} then ${of('net')} end)`, 'largest'),
      compiling.as(`min(case when ${deal} then ${of('first_day')} end)`, 'first_day'),
      compiling.as(`max(case when ${deal} then ${of('first_day')} end)`, 'last_day'),
      compiling.as(`min(case when ${of('net_ever')} > 0 then ${of('first_day_ever')} end)`, 'first_day_ever'),
      compiling.as(`max(case when ${of('net_ever')} > 0 then ${of('first_day_ever')} end)`, 'last_day_ever'),
      compiling.as(`max(${of('says')})`, 'says'),
      ...(hasProfit
        ? [
            compiling.as(`sum(${of('profit')})`, 'profit'),
            compiling.as(`max(${of('profit_unknown')})`, 'profit_unknown'),
          ]
        : []),
    ].join(',\n  ')}\nfrom ${orders}\ngroup by ${of('account')}`,
  );
}

function indicatorsOf(
  compiling: Compiling,
  { dated, hasProfit }: { readonly dated: boolean; readonly hasProfit: boolean },
): Readonly<Record<string, string>> {
  const { dialect } = compiling;
  const of = (name: string) => compiling.named(name);
  const double = (x: string) => dialect.cast(x, dialect.types.double);
  const profit = `case when ${of('profit_unknown')} = 0 then ${of('profit')} end`;
  const days = (day: string) => double(dialect.daysBetween(of(day), dialect.day(compiling.asOf)));
  return {
    transactionCount: double(of('deals')),
    amount: dialect.nearest(of('net')),
    averageDeal: `case when ${of('deals')} > 0 then ${quotient(compiling, of('net'), of('deals'))} end`,
    largestDeal: dialect.nearest(of('largest')),
    returnedAmount: dialect.nearest(of('came_back')),
    returnCount: double(of('returns')),
    returnRatio: firstCase([
      [`${of('came_back')} = 0 and ${of('sold')} = 0`, dialect.double(0)],
      [`${of('sold')} > 0`, quotient(compiling, of('came_back'), of('sold'))],
    ]),
    ...(hasProfit && {
      profit: dialect.nearest(profit),
      grossMargin: `case when ${of('net')} > 0 then ${quotient(compiling, `(${profit})`, of('net'))} end`,
    }),
    ...(dated && {
      timeSinceFirstDeal: days('first_day_ever'),
      recency: days('last_day_ever'),
      transactionCycle: `case when ${of('deals')} > 1 then ${double(dialect.daysBetween(of('first_day'), of('last_day')))} / (${of('deals')} - 1) end`,
    }),
  };
}
