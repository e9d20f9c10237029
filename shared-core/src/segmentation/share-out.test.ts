import { Origin } from './segmentation';
import { coverageAt, shareAt, shareOut, type Shares } from './share-out';

const weights = [0.5, 0.3, 0.2];

const shareIn = (shares: Shares, account: number) =>
  'patternOf' in shares ? shares.ofPattern[shares.patternOf[account]] : shares[account];

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
    origins: { patternOf: Uint16Array.of(0), ofPattern: Uint8Array.of(Origin[origins[k]]) },
  }));
  expect(shareIn(shareOut(indicators), 0)).toBeCloseTo(share, 12);
  expect(shareAt(indicators, 0)).toBe(shareIn(shareOut(indicators), 0));
  expect(coverageAt(indicators, 0)).toBeCloseTo(known, 12);
  // As it is written, not by the last bits of a sum, is the floor compared.
  expect(shareIn(shareOut(indicators, known), 0)).toBeCloseTo(share, 12);
  expect(shareIn(shareOut(indicators, known + 1e-6), 0)).toBe(0);
});

test('a list of too many patterns is shared out account by account, to the same bits', () => {
  // Seventeen indicators and every combination of blanks, of which the last 64 accounts have few.
  const size = 1 << 17;
  const every = Uint32Array.from({ length: size }, (_, i) => i);
  const indicators = Array.from({ length: 17 }, (_, c) => ({
    id: `i${c}`,
    weight: (c + 1) / 153,
    points: new Float64Array(),
    origins: { patternOf: every, ofPattern: Uint8Array.from(every, (i) => (i >> c) & 1) },
  }));
  const few = indicators.map(({ origins: { ofPattern }, ...indicator }) => ({
    ...indicator,
    origins: { patternOf: Uint16Array.from({ length: 64 }, (_, i) => i), ofPattern: ofPattern.slice(size - 64) },
  }));
  const ofMany = shareOut(indicators, 0.2);
  const ofFew = shareOut(few, 0.2);
  expect(ofMany).toHaveLength(size);
  for (let i = 0; i < 64; i++) expect(shareIn(ofMany, size - 64 + i)).toBe(shareIn(ofFew, i));
});
