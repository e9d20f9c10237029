import { calendarDate } from '../basics/calendar-date';
import { contactKind } from './contact-kind';
import { contactsReader, type ContactsRead, type ContactsReading } from './contacts-reader';
import { drawn, indicatorsOfAccount } from './drawn-ledger.test-data';

function read(text: string, options: Partial<ContactsReading> = {}): ContactsRead {
  const { mapping, rows } = drawn(text);
  const reader = contactsReader({ mapping, asOf: calendarDate('2026-06-30')!, window: 'all', ...options });
  reader.addNotes(rows);
  return reader.finish();
}

function account(of: ContactsRead, id: string): Record<string, number | string> {
  if (!of.ok) throw new Error(`The notes were refused: ${JSON.stringify(of.problems)}`);
  return indicatorsOfAccount(of.accounts, id);
}

const problemsOf = (of: ContactsRead) => (of.ok ? [] : of.problems);

const notes = `
  accountId | contactDate | contactKind
  A         | 2026-06-01  | Praise
  A         | 2026-06-02  | complaint
  A         | 2026-06-03  | 投诉
  A         | 2026-06-04  | 건의
  A         | 2026-06-05  | Besuch
  A         | 2025-06-05  | praise
  A         | 2026-07-01  | praise
  B         | 2026-06-01  | visit
  B         | 2026-06-01  | newsletter
  C         | 2025-01-01  | task`;

describe('what notes count', () => {
  const year = read(notes, { window: { months: 12 } });

  test('within the window, by kind, and each as a share of the feedback', () => {
    expect(account(year, 'A')).toEqual({
      praiseCount: 1,
      complaintCount: 2,
      suggestionCount: 1,
      relatedTasks: 1,
      praiseRatio: 0.25,
      complaintRatio: 0.5,
      suggestionRatio: 0.25,
    });
    expect(account(read(notes), 'A')).toMatchObject({ praiseCount: 2, praiseRatio: 0.4 });
  });

  test('without feedback the counts are 0 and the ratios not known', () => {
    const silent = { praiseCount: 0, complaintCount: 0, suggestionCount: 0 };
    const unknown = { praiseRatio: '~', complaintRatio: '~', suggestionRatio: '~' };
    expect(account(year, 'B')).toEqual({ ...silent, ...unknown, relatedTasks: 1 });
    expect(account(year, 'C')).toEqual({ ...silent, ...unknown, relatedTasks: 0 });
  });

  test('for whom there is no note either; a ratio means nothing then', () => {
    expect(year.ok && Object.fromEntries(year.absent)).toEqual({
      praiseCount: 0,
      complaintCount: 0,
      suggestionCount: 0,
      relatedTasks: 0,
    });
  });

  test('the report', () => {
    expect(year.report).toMatchObject({
      lines: 10,
      used: 6,
      outsideWindow: 2,
      later: 1,
      passedOver: 1,
      accounts: 3,
      otherKinds: ['newsletter'],
    });
  });

  test('a kind the ledger calls by a word of its own', () => {
    const own = read(notes, { kinds: new Map([['newsletter', 'process']]) });
    expect(account(own, 'B')).toMatchObject({ relatedProcesses: 1 });
    expect(own.report.otherKinds).toEqual([]);
  });
});

test('of a family that no note is of, nothing is said', () => {
  expect(account(read('accountId|contactKind\n A|call\n A|visit'), 'A')).toEqual({ relatedTasks: 2 });
});

describe('the small-sample form', () => {
  const few = 'accountId|contactKind\n A|complaint\n B|praise\n B|praise\n B|praise\n C|task';

  test('(k + s·r) / (n + s) with a ratio that is given', () => {
    const ratios = { praise: 0.5, complaint: 0.3, suggestion: 0.2 };
    const of = read(few, { prior: { strength: 10, ratios } });
    expect(account(of, 'A')).toMatchObject({ complaintRatio: (1 + 3) / 11, praiseRatio: 5 / 11 });
    expect(account(of, 'C')).toMatchObject({ complaintRatio: 0.3, praiseRatio: 0.5, complaintCount: 0 });
    expect(of.ok && of.absent.get('complaintRatio')).toBe(0.3);
    expect(of.report.priorRatios).toEqual(ratios);
  });

  test('or with that of all notes together, which the report tells', () => {
    const of = read(few, { prior: { strength: 4 } });
    expect(of.report.priorRatios).toEqual({ praise: 0.75, complaint: 0.25, suggestion: 0 });
    expect(account(of, 'A')).toMatchObject({ complaintRatio: (1 + 1) / 5, praiseRatio: 3 / 5, suggestionRatio: 0 });
  });

  test('the three ratios remain shares of one whole', () => {
    const { praiseRatio, complaintRatio, suggestionRatio } = account(read(few, { prior: { strength: 4 } }), 'B');
    expect(Number(praiseRatio) + Number(complaintRatio) + Number(suggestionRatio)).toBeCloseTo(1, 12);
  });
});

test('notes that cannot be used are counted', () => {
  const of = read(
    'accountId|contactDate|contactKind\n A|soon|call\n A|2026-01-01|~\n ~|2026-01-01|call\n B|~|call\n B|2026-01-01|call',
  );
  expect(of.report).toMatchObject({ used: 1, unreadable: 1, incomplete: 2, withoutAccount: 1, accountsWithGaps: 2 });
  expect(account(of, 'A')).toEqual({ relatedTasks: '?' });
});

test('a group that is scored as one account', () => {
  expect(account(read('accountId|contactKind\n A|call\n B|call', { ownerOf: () => 'G' }), 'G')).toEqual({
    relatedTasks: 2,
  });
});

test('what refuses notes whole', () => {
  expect(problemsOf(read('orderId\n 1', { window: { months: 12 } }))).toEqual([
    { kind: 'noIdColumn' },
    { kind: 'noContactKind' },
    { kind: 'noDateColumn', months: 12, ledger: 'contacts' },
  ]);
});

test.each([
  ['Compliment', 'praise'],
  ['LOB', 'praise'],
  ['表扬', 'praise'],
  ['칭찬', 'praise'],
  ['Reklamation', 'complaint'],
  ['클레임', 'complaint'],
  ['建议', 'suggestion'],
  ['Vorschlag', 'suggestion'],
  ['拜访', 'task'],
  ['방문', 'task'],
  ['Projekt', 'process'],
  ['进程', 'process'],
  ['Rechnung', null],
])('%s is %s', (text, kind) => expect(contactKind(text)).toBe(kind));
