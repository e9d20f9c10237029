import { checkConcession, type Concession, type ConcessionReturn } from './check-concession';

const volume: ConcessionReturn = { kind: 'volume', units: 500, signed: true };
const give = (size: number, on: string, more: Partial<Concession> = {}): Concession => ({
  ...{ id: on, kind: 'discount', size, on, got: volume },
  ...more,
});
const kinds = (concession: Concession, made: readonly Concession[] = []) =>
  checkConcession(concession, made).map(({ kind }) => kind);

// Usual bounds: 5 % each, 10 % in all, 7 days between two.
test.each<[string, Concession, readonly Concession[], readonly string[]]>([
  ['within bounds and with a return', give(0.05, '2026-11-20'), [], []],
  [
    'a term in a signed agreement',
    give(0.02, '2026-11-20', { got: { kind: 'term', months: 24, signed: true } }),
    [],
    [],
  ],
  ['something else of worth', give(0.02, '2026-11-20', { got: { kind: 'other', what: 'a reference' } }), [], []],
  ['nothing for it', give(0.02, '2026-11-20', { got: undefined }), [], ['noReturn']],
  [
    'a word instead of a signature',
    give(0.02, '2026-11-20', { got: { ...volume, signed: false } }),
    [],
    ['returnNotSigned'],
  ],
  ['no amount', give(0.02, '2026-11-20', { got: { ...volume, units: 0 } }), [], ['returnWithoutAmount']],
  ['a blank return', give(0.02, '2026-11-20', { got: { kind: 'other', what: ' ' } }), [], ['returnWithoutAmount']],
  [
    'a rebate for a term',
    give(0.02, '2026-11-20', { kind: 'rebate', got: { kind: 'term', months: 12, signed: true } }),
    [],
    ['rebateWithoutVolume'],
  ],
  ['too large at once', give(0.06, '2026-11-20'), [], ['tooLarge']],
  [
    '0.05 + 0.03 + 0.02 = 0.10, the bound',
    give(0.02, '2026-11-20'),
    [give(0.05, '2026-11-01'), give(0.03, '2026-11-08')],
    [],
  ],
  [
    'a hair above it',
    give(0.0201, '2026-11-20'),
    [give(0.05, '2026-11-01'), give(0.03, '2026-11-08')],
    ['tooMuchInAll'],
  ],
  ['seven days after', give(0.02, '2026-11-20'), [give(0.03, '2026-11-13')], []],
  ['six days after', give(0.02, '2026-11-20'), [give(0.03, '2026-11-14')], ['tooSoon']],
  ['as large as the last', give(0.03, '2026-11-20'), [give(0.03, '2026-11-01')], ['notSmaller']],
  ['dated before the last', give(0.02, '2026-11-20'), [give(0.03, '2026-11-21')], ['beforeTheLast']],
  ['no size', give(NaN, '2026-11-20'), [], ['noSuchSize']],
  ['no such day', give(0.02, '2026-02-30'), [], ['noSuchConcessionDay']],
  [
    'one made without a day is added up, and not paced',
    give(0.04, '2026-11-20'),
    [give(0.07, 'soon')],
    ['tooMuchInAll'],
  ],
])('%s', (_, concession, made, problems) => {
  expect(kinds(concession, made)).toEqual(problems);
});

test('0.1 + 0.2 is not above 0.3: sums are exact', () => {
  const bounds = { mostEach: 1, mostInAll: 0.3, daysBetween: 0 };
  expect(checkConcession(give(0.1, '2026-11-20'), [give(0.2, '2026-11-01')], bounds)).toEqual([]);
});

test('what is wrong carries its figures', () => {
  expect(checkConcession(give(0.06, '2026-11-20'), [give(0.05, '2026-11-18')])).toEqual([
    { kind: 'tooLarge', size: 0.06, most: 0.05 },
    { kind: 'tooMuchInAll', sum: 0.11, most: 0.1 },
    { kind: 'tooSoon', days: 2, least: 7 },
    { kind: 'notSmaller', size: 0.06, before: 0.05 },
  ]);
});
