import { dayWindowStart } from './day-window-start';
import { firstCase, type Compiling } from './compiling';
import type { SqlTableOf } from './sql-sources';

/** What a ledger says of the accounts it speaks of: a step with `account` and a column for each indicator, and what it means to be in none. */
export interface LedgerStep {
  readonly step: string;
  readonly indicators: readonly string[];
  readonly absent: Readonly<Record<string, number>>;
}

/** Sums of money as decimals, and nought where nothing is added up. */
const sumWhere = (condition: string, amount: string) => `coalesce(sum(case when ${condition} then ${amount} end), 0)`;

/** A quotient of decimals as the double nearest to it, of amounts with up to four decimals (`decimalQuotient`). */
function quotient({ dialect }: Compiling, one: string, other: string): string {
  const whole = (x: string) => dialect.nearest(`(${x} * 10000)`);
  return `${whole(one)} / ${whole(other)}`;
}

/** The indicators that follow from order lines (`ledgerIndicators`, methods §1.1). */
export function ordersStep(compiling: Compiling, { table, columns }: SqlTableOf): LedgerStep {
  const { dialect, asOf } = compiling;
  const { types } = dialect;
  const of = (name: string) => compiling.named(name);
  const has = (column: string) => columns.includes(column);
  const dated = has('order_date');
  const today = dialect.day(asOf);
  const start = dayWindowStart(compiling);
  const amount = dialect.cast(of('amount'), types.double);
  const cost = has('profit') ? 'profit' : has('cost') ? 'cost' : undefined;
  const gained =
    cost &&
    dialect.exact(
      `case when ${dialect.isFinite(dialect.cast(of(cost), types.double))} then ${dialect.cast(of(cost), types.double)} end`,
    );

  const lines = compiling.add(
    'order_lines',
    'Order lines. A line without an order id is an order of its own.',
    `select ${[
      compiling.as(dialect.cast(of('account'), types.text), 'account'),
      compiling.as(
        has('order_id') ? `nullif(${dialect.cast(of('order_id'), types.text)}, '')` : compiling.blank('text'),
        'order_id',
      ),
      compiling.as(`row_number() over (order by ${of('account')} asc nulls last)`, 'line'),
      compiling.as(dated ? dialect.cast(of('order_date'), types.day) : today, 'day'),
      compiling.as(dialect.exact(`case when ${dialect.isFinite(amount)} then ${amount} end`), 'amount'),
      compiling.as(`not ${dialect.isFinite(amount)}`, 'is_unreadable'),
      compiling.as(has('returned') ? `coalesce(${of('returned')}, false)` : 'false', 'marked'),
      ...(gained ? [compiling.as(gained, 'gained')] : []),
    ].join(
      ',\n  ',
    )}\nfrom ${table.map((part) => of(part)).join('.')}\nwhere ${of('account')} is not null and ${dialect.cast(of('account'), types.text)} <> ''`,
  );
  const fated = compiling.extend('order_fates', 'Whether a line counts, and if not, why.', lines, [
    compiling.as(
      firstCase(
        [
          [`${of('day')} is null`, `'incomplete'`],
          [`${of('day')} > ${today}`, `'later'`],
          [`coalesce(${of('is_unreadable')}, false)`, `'unreadable'`],
          [`${of('amount')} is null`, `'incomplete'`],
          [start === undefined ? 'true' : `${of('day')} > ${start}`, `'used'`],
        ],
        `'outsideWindow'`,
      ),
      'fate',
    ),
    compiling.as(`(${of('marked')} and ${of('amount')} > 0)`, 'taken_off'),
  ]);
  const used = `${of('fate')} = 'used'`;
  const ever = `${of('fate')} in ('used', 'outsideWindow')`;
  const stays = `not ${of('taken_off')}`;
  const cameBack = `${used} and (${of('amount')} < 0 or ${of('marked')})`;
  const profitOf = cost === 'cost' ? `${of('amount')} - ${of('gained')}` : of('gained');
  const orders = compiling.add(
    'orders_told',
    'What the lines of each order come to.',
    `select ${[
      of('account'),
      compiling.as(sumWhere(`${used} and ${stays}`, of('amount')), 'net'),
      compiling.as(sumWhere(`${ever} and ${stays}`, of('amount')), 'net_ever'),
      compiling.as(sumWhere(`${used} and ${of('amount')} > 0`, of('amount')), 'sold'),
      compiling.as(sumWhere(cameBack, `abs(${of('amount')})`), 'came_back'),
      compiling.as(`max(case when ${cameBack} then 1 else 0 end)`, 'has_return'),
      compiling.as(`min(case when ${used} then ${of('day')} end)`, 'first_day'),
      compiling.as(`min(case when ${ever} then ${of('day')} end)`, 'first_day_ever'),
      compiling.as(`max(case when ${ever} then 1 else 0 end)`, 'can_be_used'),
      ...(gained
        ? [
            compiling.as(sumWhere(`${used} and ${stays}`, profitOf), 'profit'),
            compiling.as(
              `max(case when ${used} and ${stays} and ${of('gained')} is null then 1 else 0 end)`,
              'profit_unknown',
            ),
          ]
        : []),
    ].join(',\n  ')}\nfrom ${fated}\nwhere ${of('fate')} <> 'later'\n` +
      `group by ${of('account')}, ${of('order_id')}, case when ${of('order_id')} is null then ${of('line')} end`,
  );
  const deal = `${of('net')} > 0`;
  const summed = compiling.add(
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
      compiling.as(`max(${of('can_be_used')})`, 'can_be_used'),
      ...(gained
        ? [
            compiling.as(`sum(${of('profit')})`, 'profit'),
            compiling.as(`max(${of('profit_unknown')})`, 'profit_unknown'),
          ]
        : []),
    ].join(',\n  ')}\nfrom ${orders}\ngroup by ${of('account')}`,
  );
  const double = (x: string) => dialect.cast(x, types.double);
  const profit = `case when ${of('profit_unknown')} = 0 then ${of('profit')} end`;
  const days = (day: string) => dialect.daysBetween(of(day), today);
  const indicators: Record<string, string> = {
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
    ...(gained && {
      profit: dialect.nearest(profit),
      grossMargin: `case when ${of('net')} > 0 then ${quotient(compiling, `(${profit})`, of('net'))} end`,
    }),
    ...(dated && {
      timeSinceFirstDeal: double(days('first_day_ever')),
      recency: double(days('last_day_ever')),
      transactionCycle: `case when ${of('deals')} > 1 then ${double(dialect.daysBetween(of('first_day'), of('last_day')))} / (${of('deals')} - 1) end`,
    }),
  };
  const nothing = dialect.cast(`'NaN'`, types.double);
  const step = compiling.add(
    'from_orders',
    'The indicators that follow. Where all lines are incomplete nothing is known, and nothing ruled out.',
    `select ${[
      of('account'),
      ...Object.entries(indicators).map(([id, x]) =>
        compiling.as(`case when ${of('can_be_used')} = 1 then ${x} else ${nothing} end`, id),
      ),
    ].join(',\n  ')}\nfrom ${summed}`,
  );
  const zeros = [
    'transactionCount',
    'amount',
    'returnedAmount',
    'returnCount',
    'returnRatio',
    ...(gained ? ['profit'] : []),
  ];
  return { step, indicators: Object.keys(indicators), absent: Object.fromEntries(zeros.map((id) => [id, 0])) };
}

/** Σ amount × probability of the open deals (`dealsReader`). */
export function dealsStep(compiling: Compiling, { table, columns }: SqlTableOf): LedgerStep {
  const { dialect } = compiling;
  const { types } = dialect;
  const of = (name: string) => compiling.named(name);
  const [amount, chance] = ['amount', 'probability'].map((name) => dialect.cast(of(name), types.double));
  const known = [
    `${of('account')} is not null`,
    `${dialect.cast(of('account'), types.text)} <> ''`,
    ...(columns.includes('deal_date')
      ? [
          `coalesce(${dialect.cast(of('deal_date'), types.day)}, ${dialect.day(compiling.asOf)}) <= ${dialect.day(compiling.asOf)}`,
        ]
      : []),
  ];
  const counts = `${dialect.isFinite(amount)} and ${chance} between 0 and 1`;
  const expected = `sum(case when ${counts} then ${dialect.exact(`case when ${counts} then ${amount} end`)} * ${dialect.exact(`case when ${counts} then ${chance} end`)} end)`;
  const step = compiling.add(
    'from_deals',
    'What the open deals of each account are expected to bring.',
    `select ${[
      compiling.as(dialect.cast(of('account'), types.text), 'account'),
      compiling.as(dialect.nearest(expected), 'expectedSales'),
    ].join(
      ',\n  ',
    )}\nfrom ${table.map((part) => of(part)).join('.')}\nwhere ${known.join(' and ')}\ngroup by ${dialect.cast(of('account'), types.text)}`,
  );
  return { step, indicators: ['expectedSales'], absent: { expectedSales: 0 } };
}

const countOf = {
  task: 'relatedTasks',
  process: 'relatedProcesses',
  praise: 'praiseCount',
  complaint: 'complaintCount',
  suggestion: 'suggestionCount',
} as const;

/** How often accounts praised, complained and suggested, and how many tasks and processes they have (`contactIndicators`, without a prior). */
export function contactsStep(compiling: Compiling, { table, columns }: SqlTableOf): LedgerStep {
  const { dialect } = compiling;
  const { types } = dialect;
  const of = (name: string) => compiling.named(name);
  const start = dayWindowStart(compiling);
  const today = dialect.day(compiling.asOf);
  const day = columns.includes('contact_date') ? dialect.cast(of('contact_date'), types.day) : today;
  const inWindow = start === undefined ? `${day} <= ${today}` : `${day} > ${start} and ${day} <= ${today}`;
  const count = (kind: string) => `sum(case when ${of('kind')} = '${kind}' and ${of('counts')} then 1 else 0 end)`;
  const notes = compiling.add(
    'notes',
    'Contact notes up to the day.',
    `select ${[
      compiling.as(dialect.cast(of('account'), types.text), 'account'),
      compiling.as(dialect.cast(of('contact_kind'), types.text), 'kind'),
      compiling.as(`(${inWindow})`, 'counts'),
    ].join(',\n  ')}\nfrom ${table.map((part) => of(part)).join('.')}\n` +
      `where ${of('account')} is not null and ${dialect.cast(of('account'), types.text)} <> '' and ${day} <= ${today}`,
  );
  const feedback = ['praise', 'complaint', 'suggestion'] as const;
  const all = feedback.map(count).join(' + ');
  const step = compiling.add(
    'from_contacts',
    'Notes of each kind. A kind that nobody ever wrote down is not kept: then nothing is said, rather than nought.',
    `select ${[
      of('account'),
      ...Object.entries(countOf).map(([kind, id]) => compiling.as(dialect.cast(count(kind), types.double), id)),
      ...feedback.map((kind) =>
        compiling.as(`${dialect.cast(count(kind), types.double)} / nullif(${all}, 0)`, `${kind}Ratio`),
      ),
    ].join(',\n  ')}\nfrom ${notes}\ngroup by ${of('account')}`,
  );
  const counts = Object.values(countOf);
  return {
    step,
    indicators: [...counts, ...feedback.map((kind) => `${kind}Ratio`)],
    absent: Object.fromEntries(counts.map((id) => [id, 0])),
  };
}
