import { Origin } from './segmentation';
import { shareOut } from './share-out';

const weights = [0.5, 0.3, 0.2];

test.each<[string, (keyof typeof Origin)[], number, number]>([
  // origins                        multiplied by  known
  ['all known', ['value', 'value', 'value'], 1, 1],
  ['one left out: its weight goes to the others', ['value', 'leftOut', 'value'], 1 / 0.7, 0.7],
  ['one assumed: present, yet not known', ['value', 'neutral', 'value'], 1, 0.7],
  ['one taken for the worst', ['worst', 'value', 'value'], 1, 0.5],
  ['one rejected: nothing is present', ['value', 'rejected', 'value'], 0, 0.7],
  ['one of another scorecard', ['elsewhere', 'value', 'value'], 2, 0.5],
  ['nothing', ['leftOut', 'leftOut', 'leftOut'], 0, 0],
])('%s', (_, origins, share, known) => {
  const indicators = weights.map((weight, k) => ({
    id: `i${k}`,
    weight,
    points: Float64Array.of(NaN),
    origins: Uint8Array.of(Origin[origins[k]]),
  }));
  const [shares, ofKnown] = [new Float64Array(1), new Float64Array(1)];
  shareOut(indicators)(0, shares, ofKnown);
  expect(shares[0]).toBeCloseTo(share, 12);
  expect(ofKnown[0]).toBeCloseTo(known, 12);
});

test('a list without patterns is shared out account by account, to the same bits', () => {
  // Seventeen indicators and every combination of blanks, of which the last 64 accounts have few.
  const size = 1 << 17;
  const indicators = Array.from({ length: 17 }, (_, c) => ({
    id: `i${c}`,
    weight: (c + 1) / 153,
    points: new Float64Array(),
    origins: Uint8Array.from({ length: size }, (_row, i) => (i >> c) & 1),
  }));
  const few = indicators.map((indicator) => ({ ...indicator, origins: indicator.origins.slice(size - 64) }));
  const [ofMany, ofFew] = [indicators, few].map((given, k) => {
    const columns = [new Float64Array(64), new Float64Array(64)];
    shareOut(given)(k === 0 ? size - 64 : 0, columns[0], columns[1]);
    return columns;
  });
  expect(ofMany).toEqual(ofFew);
});
