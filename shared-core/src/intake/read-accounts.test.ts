import fc from 'fast-check';
import { calendarDate } from '../basics/calendar-date';
import { textsOf } from '../basics/text-column';
import { CellState } from './account-columns';
import {
  accountReader,
  readAccounts,
  type AccountReader,
  type AccountReading,
  type AccountsRead,
} from './read-accounts';

const asOf = calendarDate('2026-11-20')!;

/** A list as a person would draw it: one row a line, cells apart by `|`; the first line are roles. `~` is a blank, digits are numbers. */
function list(drawn: string): { mapping: { column: number; header: string; role: string }[]; rows: unknown[][] } {
  const [head, ...lines] = drawn
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return {
    mapping: head.map((role, column) => ({ column, header: `Header of ${role}`, role })),
    rows: lines.map((line) =>
      line.map((cell) => (cell === '~' ? null : /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell)),
    ),
  };
}

function readList(drawn: string, options: Partial<AccountReading> = {}): AccountsRead {
  const { mapping, rows } = list(drawn);
  return readAccounts(rows, { mapping, asOf, ...options });
}

function accountsOf(read: AccountsRead): Extract<AccountsRead, { ok: true }> {
  if (!read.ok) throw new Error(`The list was refused: ${JSON.stringify(read.problems)}`);
  return read;
}

/** An indicator of the accounts in list order: the number or label, `~` for a blank, `?` for an unreadable cell. */
function shown(read: AccountsRead, role: string): (number | string)[] {
  const column = accountsOf(read).accounts.indicators.get(role);
  if (!column) throw new Error(`There is no column ${role}.`);
  if (column.kind === 'category') return Array.from(column.codes, (code) => (code < 0 ? '~' : column.labels[code]));
  return Array.from(column.values, (value, i) => {
    expect(Number.isNaN(value)).toBe(column.states[i] !== CellState.read);
    return column.states[i] === CellState.read ? value : column.states[i] === CellState.blank ? '~' : '?';
  });
}

const problemsOf = (read: AccountsRead) => (read.ok ? [] : read.problems);

describe('a list becomes columns', () => {
  const read = readList(`
    accountId | accountName | amount   | overdueRatio | recency    | region | listed
    K-1       | Ahorn       | 1,200.50 | 35%          | 2026-11-10 | North  | ja
    K-2 ${'  '}| ~       | ~        | 0.2          | ~          | South  | 否
    4711      | Birch       | n/a      | ~            | #N/A       | North  | maybe`);

  test('ids, names, and every row in its place', () => {
    expect(textsOf(accountsOf(read).accounts.ids)).toEqual(['K-1', 'K-2', '4711']);
    expect(textsOf(accountsOf(read).accounts.names)).toEqual(['Ahorn', 'K-2', 'Birch']);
    expect([...accountsOf(read).accountOfRow]).toEqual([0, 1, 2]);
  });

  test('numbers, shares, days, categories; a blank is not a zero and an unreadable cell neither', () => {
    expect(shown(read, 'amount')).toEqual([1200.5, '~', '?']);
    expect(shown(read, 'overdueRatio')).toEqual([0.35, 0.2, '~']);
    expect(shown(read, 'recency')).toEqual([10, '~', '?']);
    expect(shown(read, 'region')).toEqual(['North', 'South', 'North']);
    expect(shown(read, 'listed')).toEqual(['yes', 'no', 'maybe']);
  });

  test('the report counts what became of each cell', () => {
    expect(read.report).toEqual({
      rows: 3,
      emptyRows: 0,
      accounts: 3,
      rowsWithoutId: 0,
      duplicates: { rows: 0, accounts: 0 },
      columns: [
        reading(0, 'accountId', 3, 0),
        reading(1, 'accountName', 2, 1),
        {
          ...reading(2, 'amount', 1, 1, 1),
          unreadable: 1,
          unreadableCells: [{ row: 2, text: 'n/a', why: 'text' }],
          notation: { decimal: '.', decidedBy: 'cells' },
        },
        reading(3, 'overdueRatio', 2, 1, 1),
        { ...reading(4, 'recency', 1, 1), unreadable: 1, unreadableCells: [{ row: 2, text: '#N/A', why: 'error' }] },
        reading(5, 'region', 3, 0),
        reading(6, 'listed', 3, 0),
      ],
    });
  });

  function reading(column: number, role: string, numbers: number, blanks: number, fromText = 0) {
    return {
      column,
      header: `Header of ${role}`,
      role,
      numbers,
      blanks,
      unreadable: 0,
      fromText,
      unreadableCells: [],
    };
  }
});

test('a list of many rows is read to its last, and what is told of a row is told of the right one', () => {
  // Every hundredth row is empty, every hundred and first an amount as text; the last one is written with a comma.
  const rows = Array.from({ length: 1000 }, (_, row) =>
    row % 100 === 0 ? [null, ''] : [`K${row}`, row === 999 ? '999,5' : row % 101 === 0 ? `${row}.25` : row],
  );
  const read = accountsOf(readAccounts(rows, { mapping: list('accountId | amount').mapping, asOf }));
  expect(read.accounts.ids.length).toBe(990);
  expect(read.accountOfRow[100]).toBe(-1);
  expect([1, 101, 257, 909].map((row) => shown(read, 'amount')[read.accountOfRow[row]])).toEqual([
    1, 101.25, 257, 909.25,
  ]);
  const amounts = read.report.columns.find(({ role }) => role === 'amount');
  expect(amounts).toMatchObject({ numbers: 989, fromText: 9, blanks: 0, unreadable: 1 });
  expect(amounts!.unreadableCells).toEqual([{ row: 999, text: '999,5', why: 'notation' }]);
});

test.each([undefined, 0, 300, 700, 5000, 100.5, -1, NaN, Infinity])(
  '700 rows in chunks are read the same, with %s expected',
  (expectedRows) => {
    const { mapping } = list('accountId | accountName | amount | region');
    // In no order, some twice, some empty.
    const rows = Array.from({ length: 700 }, (_, row) =>
      row % 50 === 49
        ? ['', null]
        : [`K${(row * 37) % 650}`, `Name ${row}`, row % 7 === 0 ? '' : row / 4, `R${row % 3}`],
    );
    const options = { mapping, asOf, duplicates: 'sum' } as const;
    const reader = accountReader({ ...options, expectedRows });
    for (let from = 0; from < rows.length; from += 90) reader.addRows(rows.slice(from, from + 90));
    expect(reader.finish()).toEqual(readAccounts(rows, options));
  },
);

test.each([undefined, 1000, 2000, 2001])(
  '700 rows one by one, in chunks and mixed are read the same, up to %s cells',
  (cellLimit) => {
    const { mapping } = list('accountId | accountName | amount | region');
    const rows = Array.from({ length: 700 }, (_, row) =>
      [137, 138, 300, 699].includes(row) ? ['', null] : [`K${row}`, `Name ${row}`, row % 7 === 0 ? '1,5' : row / 4],
    );
    const readBy = (add: (reader: AccountReader) => void) => {
      const reader = accountReader({ mapping, asOf, ...(cellLimit !== undefined && { cellLimit }) });
      add(reader);
      return reader.finish();
    };
    const oneByOne = readBy((reader) => rows.forEach((row) => reader.addRow(row)));
    expect(oneByOne.ok).toBe(cellLimit === undefined);
    expect(readBy((reader) => reader.addRows(rows))).toEqual(oneByOne);
    expect(readBy((reader) => reader.addRows(rows.values()))).toEqual(oneByOne);
    const mixed = readBy((reader) => {
      rows.slice(0, 50).forEach((row) => reader.addRow(row));
      reader.addRows(rows.slice(50, 400));
      rows.slice(400, 420).forEach((row) => reader.addRow(row));
      reader.addRows(rows.slice(420));
    });
    expect(mixed).toEqual(oneByOne);
  },
);

test.each([63, 64, 65])('a formula error among the currencies of %d rows is told of', (size) => {
  const rows = Array.from({ length: size }, (_, row) => [`K${row}`, row, row === 7 ? '#N/A' : row === 8 ? '' : 'EUR']);
  const { report } = readAccounts(rows, { mapping: list('accountId | amount | currency').mapping, asOf });
  expect(report.columns[2]).toMatchObject({ numbers: size - 2, blanks: 1, unreadable: 1 });
});

describe('rows that are not accounts', () => {
  test('an empty row is passed over, and rows keep their numbers', () => {
    const read = readList(`
      accountId | amount
      ~         | ~
      A         | 1
                |
      B         | x`);
    expect([...accountsOf(read).accountOfRow]).toEqual([-1, 0, -1, 1]);
    expect(read.report).toMatchObject({ rows: 2, emptyRows: 2, accounts: 2 });
    expect(read.report.columns[1].unreadableCells).toEqual([{ row: 3, text: 'x', why: 'text' }]);
  });

  test('a row without an id keeps its place, and two of them stay two', () => {
    const read = readList(`
      accountId | amount
      A         | 1
      ~         | 2
      #N/A      | 3`);
    expect(textsOf(accountsOf(read).accounts.ids)).toEqual(['A', '', '']);
    expect(shown(read, 'amount')).toEqual([1, 2, 3]);
    expect(read.report.rowsWithoutId).toBe(2);
    expect(read.report.columns[0]).toMatchObject({ numbers: 1, blanks: 1, unreadable: 1 });
  });

  test.each(['Total', 'Grand total', 'GESAMTERGEBNIS', '合计', '합계'])(
    'the last line “%s” names no account',
    (total) => {
      const read = readList(`accountId | amount\n A | 1 \n B | 2 \n ${total} | 3 \n ~ | ~`);
      expect(textsOf(accountsOf(read).accounts.ids)).toEqual(['A', 'B', '']);
    },
  );

  test('a company called Total, elsewhere in the list, is an account', () => {
    const read = readList('accountId | amount\n Total | 1 \n B | 2');
    expect(textsOf(accountsOf(read).accounts.ids)).toEqual(['Total', 'B']);
  });
});

describe('ids', () => {
  test.each([
    [4711, '4711'],
    [1e21, '1000000000000000000000'],
    [12.5, '12.5'],
    [-0, '0'],
    ['  K 1\u00a0', 'K 1'],
    ['007', '007'],
    [true, 'TRUE'],
  ])('%j becomes “%s”', (cell, id) => {
    const read = readAccounts([[cell, 1]], { mapping: list('accountId | amount').mapping, asOf });
    expect(textsOf(accountsOf(read).accounts.ids)).toEqual([id]);
  });

  test('are compared exactly', () => {
    const rows = ['k-1', 'K-1', '007', '7'].map((id) => [id, 1]);
    const read = readAccounts(rows, { mapping: list('accountId | amount').mapping, asOf });
    expect(textsOf(accountsOf(read).accounts.ids)).toEqual(['k-1', 'K-1', '007', '7']);
  });
});

describe('an account that is listed twice', () => {
  const twice = `
    accountId | amount | largestDeal | recency | profit | grossMargin | averageDeal | transactionCount | collectionPeriod | region
    A         | 0.1    | 5           | 30      | 0.04   | 0.9         | 7           | 1                | 30               | North
    B         | 7      | 1           | 3       | 1      | 0.5         | 7           | 1                | 20               | South
    A         | 0.2    | 9           | 10      | ~      | 0.1         | 7           | 2                | 40               | North
    A         | 0.3    | 2           | 20      | 0.02   | 0.1         | 7           | 3                | 30               | East`;

  test.each([undefined, 'stop'] as const)('stops the run as long as nobody chose (%s)', (duplicates) => {
    expect(problemsOf(readList(twice, { duplicates }))).toEqual([
      { kind: 'duplicateIds', accounts: 1, rows: 2, firstId: 'A', firstRows: [0, 2, 3] },
    ]);
  });

  test('summed: money exactly, extremes as extremes, derived anew, and what disagrees is blank', () => {
    const read = readList(twice, { duplicates: 'sum' });
    expect(textsOf(accountsOf(read).accounts.ids)).toEqual(['A', 'B']);
    expect([...accountsOf(read).accountOfRow]).toEqual([0, 1, 0, 0]);
    expect(shown(read, 'amount')).toEqual([0.6, 7]);
    expect(shown(read, 'largestDeal')).toEqual([9, 1]);
    expect(shown(read, 'recency')).toEqual([10, 3]);
    expect(shown(read, 'profit')).toEqual([0.06, 1]);
    expect(shown(read, 'grossMargin')).toEqual([0.06 / 0.6, 0.5]);
    expect(shown(read, 'averageDeal')).toEqual([0.1, 7]);
    expect(shown(read, 'collectionPeriod')).toEqual(['~', 20]);
    expect(shown(read, 'region')).toEqual(['~', 'South']);
    expect(read.report.duplicates).toEqual({ rows: 2, accounts: 1, firstId: 'A' });
  });

  test('first: the first of its rows', () => {
    const read = readList(twice, { duplicates: 'first' });
    expect(shown(read, 'amount')).toEqual([0.1, 7]);
    expect(shown(read, 'region')).toEqual(['North', 'South']);
    expect([...accountsOf(read).accountOfRow]).toEqual([0, 1, 0, 0]);
  });

  test('a sum with an unreadable part is unreadable; a blank part is passed over', () => {
    const read = readList('accountId|amount\n A|1\n A|n/a\n B|1\n B|~\n C|~\n C|~', { duplicates: 'sum' });
    expect(shown(read, 'amount')).toEqual(['?', 1, '~']);
  });

  test('ten rows of 0.1 are 1', () => {
    const read = readList(`accountId|amount\n${'A|0.1\n'.repeat(10)}`, { duplicates: 'sum' });
    expect(shown(read, 'amount')).toEqual([1]);
  });

  test('values of derived indicators that agree are kept', () => {
    const read = readList('accountId|overdueRatio\n A|0.2\n A|~\n A|0.2\n B|0.1\n B|0.3', { duplicates: 'sum' });
    expect(shown(read, 'overdueRatio')).toEqual([0.2, '~']);
  });

  test('an indicator of the model’s own merges as the model says', () => {
    const read = readList('accountId|visits\n A|2\n A|3', {
      duplicates: 'sum',
      indicators: { visits: { unit: 'count', merging: 'largest' } },
    });
    expect(shown(read, 'visits')).toEqual([3]);
  });
});

describe('ratios that follow from other columns', () => {
  test('returned ÷ sold, where only the amounts are there', () => {
    const read = readList('accountId|amount|returnedAmount\n A|90|10\n B|0|0\n C|50|~\n D|n/a|5\n E|-5|5');
    // 10 of 100; nothing sold, nothing back: 0; not known; unreadable; nothing sold on balance
    expect(shown(read, 'returnRatio')).toEqual([0.1, 0, '~', '?', '~']);
    expect(read.report.derived).toEqual(['returnRatio']);
  });

  test('what the list says itself stays', () => {
    const read = readList('accountId|amount|returnedAmount|returnRatio\n A|90|10|0.2\n B|90|10|~');
    expect(shown(read, 'returnRatio')).toEqual([0.2, '~']);
    expect(read.report.derived).toBeUndefined();
  });

  test('margin, average deal and owed ratio likewise, after rows are added up', () => {
    const list = 'accountId|amount|profit|transactionCount|averageOwed\n A|60|10|2|10\n A|40|20|3|5';
    const read = readList(list, { duplicates: 'sum' });
    expect(shown(read, 'grossMargin')).toEqual([0.3]);
    expect(shown(read, 'averageDeal')).toEqual([20]);
    expect(shown(read, 'owedRatio')).toEqual([0.15]);
  });

  test('a ledger that follows decides what they are of', () => {
    const read = readList('accountId|amount|profit\n A|60|10', { ledgerFollows: true });
    expect(read.ok && [...read.accounts.indicators.keys()]).toEqual(['amount', 'profit']);
  });
});

describe('what a list says of accounts that is no indicator', () => {
  test('whose it is, of what kind, and which tier it had since when', () => {
    const { accounts } = accountsOf(
      readList(`
        accountId | amount | parent | accountKind | previousTier | previousSince
        A         | 1      | ~      | contractor  | VIP          | 2026-01-31
        B         | 1      | A      | developer   | B            | soon
        C         | 1      | A      | ~           | ~            | ~`),
    );
    expect(accounts.parents).toEqual([undefined, 'A', 'A']);
    expect(accounts.accountKinds).toMatchObject({
      codes: Int32Array.of(0, 1, -1),
      labels: ['contractor', 'developer'],
    });
    expect(accounts.previousTiers).toEqual(['VIP', 'B', undefined]);
    expect(accounts.previousSince).toEqual(['2026-01-31', undefined, undefined]);
    expect(accounts.overrides).toBeUndefined();
  });

  test('what an earlier run of the tiers left: where it wanted the account, for how many runs, and as of when', () => {
    const { accounts, report } = accountsOf(
      readList(`
        accountId | amount | previousTier | previousWaitFor | previousWaitRuns | previousWaitOn
        A         | 1      | B            | A               | 1    | ~
        B         | 1      | B            | A               | ~    | 2026-10-20
        C         | 1      | B            | ~               | 2    | 2026-10-20
        D         | 1      | B            | C               | 1.5  | 2026-10-20
        E         | 1      | B            | C               | soon | ~
        F         | 1      | B            | C               | 2    | 2026-10-20`),
    );
    expect([...accounts.previousWaits!]).toEqual([
      [0, { run: 1, towards: 'A' }],
      [5, { run: 2, towards: 'C', on: '2026-10-20' }],
    ]);
    expect(report.columns[4].unreadableCells).toEqual([{ row: 4, text: 'soon', why: 'text' }]);
    expect(accountsOf(readList('accountId|amount|previousWaitFor\n A|1|B')).accounts.previousWaits).toBeUndefined();
  });

  test('without such columns there is none of it', () => {
    expect(Object.keys(accountsOf(readList('accountId|amount\n A|1')).accounts)).toEqual([
      'ids',
      'names',
      'indicators',
    ]);
  });

  test('of several rows the first that says something', () => {
    const rows =
      'accountId|amount|parent|previousTier|previousSince\n A|1|~|~|~\n A|1|P|B|2026-02-01\n A|1|Q|C|2026-03-01';
    const { accounts } = accountsOf(readList(rows, { duplicates: 'sum' }));
    expect(accounts).toMatchObject({ parents: ['P'], previousTiers: ['B'], previousSince: ['2026-02-01'] });
  });

  const overrides = `
    accountId | amount | overrideTier | overrideFrom | overrideUntil | overrideReason | overrideAuthor | overrideApprover | overrideBeatsCaps
    A         | 1      | VIP          | 2026-11-01   | 2027-05-01    | tender won     | sales lead     | ~                | ~
    B         | 1      | A            | ~            | 2027-11-21    | new contract   | sales lead     | head of sales    | ja
    C         | 1      | ~            | 2026-11-01   | ~             | ~              | ~              | ~                | ~
    D         | 1      | A            | 2026-11-01   | ~             | reason         | ~              | ~                | ~
    E         | 1      | A            | 2026-11-01   | whenever      | reason         | author         | ~                | ~
    F         | 1      | A            | 2026-11-01   | 2027-01-01    | reason         | author         | ~                | Yes
    G         | 1      | A            | 2026-11-01   | 2026-11-01    | reason         | author         | ~                | no
    H         | 1      | A            | 2026-11-01   | 2027-11-03    | reason         | author         | ~                | ~
    I         | 1      | A            | 2026-11-01   | 2027-01-01    | reason         | author         | ~                | maybe`;
  const read = readList(overrides);

  test('overrides by hand, sound or not; one without a start holds from now on', () => {
    const entered = [...accountsOf(read).accounts.overrides!];
    expect(entered.map(([account]) => account)).toEqual([0, 1, 3, 4, 5, 6, 7, 8]);
    expect(entered[2][1]).toEqual({ tier: 'A', from: '2026-11-01', reason: 'reason' });
    expect(entered.slice(0, 2)).toEqual([
      [0, { tier: 'VIP', from: '2026-11-01', until: '2027-05-01', reason: 'tender won', author: 'sales lead' }],
      [
        1,
        {
          ...{ tier: 'A', from: '2026-11-20', until: '2027-11-21', reason: 'new contract', author: 'sales lead' },
          ...{ approver: 'head of sales', beatsCaps: true },
        },
      ],
    ]);
  });

  test('an override that lacks something, an end above all, does not hold and says why', () => {
    expect(read.report.rowProblems).toEqual([
      { kind: 'overrideLacks', row: 3, account: 'D', tier: 'A', lacks: ['until', 'author'] },
      { kind: 'overrideLacks', row: 4, account: 'E', tier: 'A', lacks: ['until'] },
      { kind: 'overrideLacks', row: 5, account: 'F', tier: 'A', lacks: ['approver'] },
      { kind: 'overrideEndsFirst', row: 6, account: 'G', from: '2026-11-01', until: '2026-11-01' },
      { kind: 'overrideTooLong', row: 7, account: 'H', days: 367, most: 366 },
      { kind: 'overrideBeatsCapsUnclear', row: 8, account: 'I', got: 'maybe' },
    ]);
    expect(read.report.columns[4].unreadableCells).toEqual([{ row: 4, text: 'whenever', why: 'text' }]);
  });

  test('whether a person owns a car is answered in any language; a favourite colour is a word', () => {
    const list = 'accountId|age|ownsCar|hasChildren|favouriteColour\n A|42|是|nein|rot\n B|~|No|예|蓝';
    expect(shown(readList(list), 'age')).toEqual([42, '~']);
    expect(shown(readList(list), 'ownsCar')).toEqual(['yes', 'no']);
    expect(shown(readList(list), 'hasChildren')).toEqual(['no', 'yes']);
    expect(shown(readList(list), 'favouriteColour')).toEqual(['rot', '蓝']);
  });
});

describe('what refuses a list whole', () => {
  test('no rows', () => {
    expect(problemsOf(readList('accountId|amount'))).toEqual([{ kind: 'emptyList' }]);
    expect(problemsOf(readList('accountId|amount\n ~|~'))).toEqual([{ kind: 'emptyList' }]);
  });

  test('everything that is wrong is said at once', () => {
    const { rows } = list('a|b|c|d|e\n A|1|35|x|1\n A|2|0.1|y|1');
    const mapping = [
      { column: 0, header: 'Name', role: 'accountName' },
      { column: 1, header: 'Sales', role: 'amount' },
      { column: 4, header: 'Umsatz', role: 'amount' },
      { column: 1, header: 'Sales', role: 'profit' },
      { column: 2, header: 'Overdue', role: 'overdueRatio' },
      { column: 3, header: 'Mood', role: 'mood' },
    ];
    expect(problemsOf(readAccounts(rows, { mapping, asOf }))).toEqual([
      { kind: 'roleUnknown', role: 'mood' },
      { kind: 'mappedTwice', role: 'amount', headers: ['Sales', 'Umsatz'] },
      { kind: 'headerMappedTwice', header: 'Sales', roles: ['amount', 'profit'] },
      { kind: 'noIdColumn' },
      { kind: 'ratioScaleUnknown', header: 'Overdue', role: 'overdueRatio', row: 0, value: 35 },
    ]);
  });

  test('no indicator among the columns, unless a ledger follows', () => {
    const only = 'accountId|accountName\n A|Ahorn';
    expect(problemsOf(readList(only))).toMatchObject([{ kind: 'noIndicatorColumn' }]);
    expect(readList(only, { ledgerFollows: true }).ok).toBe(true);
  });

  test('more cells than the limit, counted to the end', () => {
    const many = `accountId|amount\n${'A|1\n'.repeat(10)}`;
    expect(problemsOf(readList(many, { cellLimit: 8, duplicates: 'sum' }))).toEqual([
      { kind: 'tooManyCells', cells: 20, limit: 8 },
    ]);
    expect(readList(many, { cellLimit: 20, duplicates: 'sum' }).ok).toBe(true);
  });

  test('a bare 35 among shares, until somebody says what it means', () => {
    const { mapping, rows } = list('accountId|overdueRatio\n A|0.2\n B|35\n C|12%');
    const said = (bareNumbersAre?: 'shares' | 'percents' | 'percentsAboveOne') =>
      readAccounts(rows, {
        mapping: mapping.map((mapped) =>
          mapped.column === 1 && bareNumbersAre ? { ...mapped, bareNumbersAre } : mapped,
        ),
        asOf,
      });
    expect(problemsOf(said())).toEqual([
      { kind: 'ratioScaleUnknown', header: 'Header of overdueRatio', role: 'overdueRatio', row: 1, value: 35 },
    ]);
    expect(shown(said('shares'), 'overdueRatio')).toEqual([0.2, 35, 0.12]);
    expect(shown(said('percents'), 'overdueRatio')).toEqual([0.002, 0.35, 0.12]);
    expect(shown(said('percentsAboveOne'), 'overdueRatio')).toEqual([0.2, 0.35, 0.12]);
  });
});

describe('laws', () => {
  const cell = fc.oneof(
    fc.integer({ min: -1000, max: 1_000_000 }).map((cents) => cents / 100),
    fc.constantFrom('1,234.50', '1.234,5', '1,234', '12%', 'n/a', '#N/A', '', null, '€5', '$5', '２３'),
  );
  const row = fc.tuple(fc.constantFrom('A', 'B', 'C', 'D', ''), cell, fc.constantFrom('North', 'South', null), cell);
  const rows = fc.array(row, { minLength: 1, maxLength: 30 });
  const options: AccountReading = {
    mapping: list('accountId | amount | region | largestDeal').mapping,
    asOf,
    duplicates: 'sum',
  };

  test('in chunks or whole, the same comes out', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 7 }), (all, chunk) => {
        const reader = accountReader(options);
        for (let from = 0; from < all.length; from += chunk) reader.addRows(all.slice(from, from + chunk));
        expect(reader.finish()).toEqual(readAccounts(all, options));
      }),
    );
  });

  test('the order of rows does not change any account', () => {
    const byId = (all: readonly unknown[][]) => {
      const read = readAccounts(all, options);
      if (!read.ok) return read.problems.map(({ kind }) => kind);
      const sorted = textsOf(read.accounts.ids).map((id, account) => [
        id,
        ...['amount', 'region', 'largestDeal'].map((role) => shown(read, role)[account]),
      ]);
      return sorted.map((account) => JSON.stringify(account)).sort();
    };
    fc.assert(
      fc.property(rows, (all) => {
        expect(byId([...all].reverse())).toEqual(byId(all));
      }),
    );
  });
});
