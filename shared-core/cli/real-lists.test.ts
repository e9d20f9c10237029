import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { roundHalfAway } from '@keystage/core';
import { desk } from './run-keystage.test-data';

// Public data sets and the facts published about them lie outside the project: ../shared/data from its root.
const data = (file: string) => resolve(__dirname, '../../../shared/data', file);
const withData = (file: string) => (existsSync(data(file)) ? test : test.skip);

const { path, rows, run } = desk();
const all = ['--window', 'all'];
const topBy = (list: Record<string, string>[], column: string) =>
  list
    .toSorted((a, b) => Number(b[column]) - Number(a[column]))
    .map((row) => `${row['Account name']} ${roundHalfAway(Number(row[column]), 2).toFixed(2)}`);
const sumOf = (list: Record<string, string>[], column: string) =>
  list.reduce((sum, row) => sum + Number(row[column]), 0);

withData('superstore/orders.csv.gz')(
  'Superstore (../shared/data): first by sales with a loss, another first by profit',
  async () => {
    const orders = ['--orders', data('superstore/orders.csv.gz'), ...all, '--as-of', '2017-12-31'];
    const { code, said } = await run('segment', ...orders, '--out', path('superstore.csv'));
    expect(code).toBe(0);
    expect(said).toContain('9,994 of 9,994 lines counted, 5,009 orders of 793 accounts');
    expect(said).toContain('396 (49.9%) bring 80%.');

    const accounts = rows('superstore.csv');
    expect(accounts).toHaveLength(793);
    expect(topBy(accounts, 'Amount')[0]).toBe('Sean Miller 25043.05');
    expect(accounts.find((row) => row['Account name'] === 'Sean Miller')?.Profit).toBe('-1980.7393');
    expect(topBy(accounts, 'Profit').slice(0, 2)).toEqual(['Tamara Chand 8981.32', 'Raymond Buch 6976.10']);
    expect(sumOf(accounts, 'Amount')).toBeCloseTo(2_297_200.86, 2);
    expect(sumOf(accounts, 'Profit')).toBeCloseTo(286_397.02, 2);
    expect(accounts.filter((row) => Number(row.Profit) < 0)).toHaveLength(155);

    // Read back as a list, the accounts get the tiers that the orders gave them.
    const again = await run('segment', path('superstore.csv'), '--as-of', '2017-12-31', '--out', path('again.csv'));
    expect([again.code, again.warned]).toEqual([0, '']);
    expect(rows('again.csv').map((row) => row.Tier)).toEqual(accounts.map((row) => row.Tier));
  },
);

withData('superstore/returns.csv')(
  'Superstore with its returns: 800 lines of 296 orders, left in or taken off',
  async () => {
    const files = ['--orders', data('superstore/orders.csv.gz'), '--orders', data('superstore/returns.csv')];
    const net = async (returns: string) => {
      const { said } = await run(
        'segment',
        ...files,
        ...all,
        '--as-of',
        '2017-12-31',
        '--returns',
        returns,
        '--out',
        path('net.csv'),
      );
      expect(said).toContain('Returns: 800 lines of 296 orders');
      return sumOf(rows('net.csv'), 'Amount');
    };
    expect(await net('keep')).toBeCloseTo(2_297_200.86, 2);
    expect(await net('deduct')).toBeCloseTo(2_297_200.86 - 180_504.28, 2);
  },
);

withData('northwind/order_details.csv')(
  'Northwind: lines joined with their orders, and customers who never ordered',
  async () => {
    const files = [
      data('northwind/customers.csv'),
      ...['--orders', data('northwind/order_details.csv'), '--orders', data('northwind/orders.csv')],
    ];
    const { code, said } = await run(
      'segment',
      ...files,
      ...all,
      '--as-of',
      '1998-12-31',
      '--model',
      'pareto-by-amount',
      '--out',
      path('northwind.csv'),
    );
    expect(code).toBe(0);
    expect(said).toContain('2,155 of 2,155 lines counted, 830 orders of 89 accounts');
    expect(said).toContain('34 (38.2%) bring 80%.');
    const accounts = rows('northwind.csv');
    expect(accounts).toHaveLength(91);
    expect(sumOf(accounts, 'Amount (orders)')).toBeCloseTo(1_265_793.04, 2);
    expect(accounts.filter((row) => row.Tier === 'Prospect').map((row) => row.company_name)).toEqual([
      'FISSA Fabrica Inter. Salchichas S.A.',
      'Paris spécialités',
    ]);
    const best = accounts.toSorted((a, b) => Number(a.Rank || 999) - Number(b.Rank || 999)).slice(0, 3);
    expect(
      best.map((row) => `${row.company_name} ${roundHalfAway(Number(row['Amount (orders)']), 2).toFixed(2)}`),
    ).toEqual(['QUICK-Stop 110277.31', 'Ernst Handel 104874.98', 'Save-a-lot Markets 104361.95']);
  },
);

withData('online_retail.csv.gz')(
  'Online Retail: half a million lines, a quarter of them without a customer, cancellations taken off',
  async () => {
    const orders = ['--orders', data('online_retail.csv.gz'), ...all, '--as-of', '2011-12-31'];
    const { said } = await run('segment', ...orders, '--model', 'pareto-by-amount', '--out', path('retail.csv'));
    expect(said).toContain('406,829 of 541,909 lines counted');
    expect(said).toContain('of 4,372 accounts');
    expect(said).toContain('135,080 without an account');
    const accounts = rows('retail.csv');
    expect(accounts).toHaveLength(4372);
    expect(topBy(accounts, 'Amount')[0]).toMatch(/^14646 /);
    expect(sumOf(accounts, 'Returned amount')).toBeCloseTo(611_342.09, 2);
  },
  60_000,
);

withData('wholesale_customers.csv')(
  'Wholesale customers: columns that no header names are named with --map',
  async () => {
    const { code, warned } = await run('segment', data('wholesale_customers.csv'));
    expect([code, warned]).toEqual([1, expect.stringContaining('No column holds the account id.')]);
  },
);

withData('ibm_accounts_receivable.csv')(
  'IBM’s receivables: the same file as orders and as invoices that say when they were settled',
  async () => {
    const file = data('ibm_accounts_receivable.csv');
    const files = ['--orders', file, '--invoices', file, ...all];
    const { code, said } = await run('segment', ...files, '--as-of', '2014-01-09', '--out', path('receivables.csv'));
    expect(code).toBe(0);
    expect(said).toContain('2,466 of 2,466 invoices counted, of 100 accounts');
    const accounts = rows('receivables.csv');
    expect(accounts).toHaveLength(100);
    expect(sumOf(accounts, 'Amount')).toBeCloseTo(147_703.18, 2);
    expect(sumOf(accounts, 'Average amount owed')).toBeCloseTo(5343.85, 2); // 3,943,758.82 ÷ 738 days
    expect(topBy(accounts, 'Largest receipt')[0]).toBe('1080-NDGAE 128.28');
    expect(accounts.filter((row) => row['Overdue ratio'] !== '0%')).toEqual([]);
  },
);
