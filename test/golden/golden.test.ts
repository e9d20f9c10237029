import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explainAccount, textsOf, type Lift, type TierReason } from '@keystage/core';
import { readGoldenCases, type GoldenAccount, type GoldenCase } from './read-golden-cases';
import { runGoldenCase, segmentGoldenCase } from './segment-golden-case';
import { storyDifferences } from './story-differences';
import { UnreadableStory } from './story-folder';

const stories = readGoldenCases('segmentation');
const accountsOf = ({ expected }: GoldenCase): GoldenAccount[] =>
  'refused' in expected ? [] : Object.values(expected.accounts);

describe('segmentation', () => {
  test.each(stories.map((story) => [story.name, story] as const))('%s', (_, story) => {
    expect(storyDifferences(story.expected, segmentGoldenCase(story))).toEqual([]);
  });

  test('every folder is run', () => {
    expect(stories.map(({ folder }) => folder)).toEqual(
      readdirSync(join(__dirname, 'segmentation'))
        .sort()
        .map((name) => join(__dirname, 'segmentation', name)),
    );
  });

  test('in every story the parts add up to the score, and the counts to the accounts', () => {
    for (const story of stories) {
      if ('refused' in story.expected) continue;
      const { accounts, counts, subsidiaries = 0 } = story.expected;
      for (const { score, brings } of Object.values(accounts)) {
        if (score === undefined || !brings) continue;
        const unit = 10 ** score.split('.')[1].length;
        const sum = Object.values(brings).reduce((total, part) => total + Math.round(Number(part ?? 0) * unit), 0);
        expect([story.name, sum / unit]).toEqual([story.name, Number(score)]);
      }
      const counted = Object.values(counts).reduce((sum, count) => sum + count, subsidiaries);
      expect([story.name, counted]).toEqual([story.name, Object.keys(accounts).length]);
    }
  });
});

describe('completeness', () => {
  /** A kind that is new to the core is missing here and does not compile. */
  const reasonKinds: Record<TierReason['kind'], true> = {
    reached: true,
    below: true,
    cumulative: true,
    frozenCut: true,
    notPositive: true,
    inQuota: true,
    computedCut: true,
    byIndicator: true,
    matrixCell: true,
    quadrant: true,
    rfmSegment: true,
    heldByBand: true,
    waiting: true,
    overridden: true,
    overrideExpired: true,
    overrideRefused: true,
    overrideBelowParent: true,
    raised: true,
    outlier: true,
    unknownCategory: true,
    sideUnknown: true,
    tooFewValues: true,
    capped: true,
    assumed: true,
    prospect: true,
    noId: true,
    unreadable: true,
    rejectedBlank: true,
    noValueToRank: true,
    lowCoverage: true,
    listTooSmall: true,
  };
  const told = new Set(stories.flatMap(accountsOf).flatMap(({ reasons }) => reasons));
  const toldKinds = new Set([...told].map((reason) => reason.split(' ')[0]));

  test('some story tells of each kind of reason, and none of a kind that does not exist', () => {
    expect([...toldKinds].sort()).toEqual(Object.keys(reasonKinds).sort());
  });

  /** Likewise a kind of lift. */
  const liftKinds: Record<Lift['kind'], true> = {
    liftCap: true,
    stayThere: true,
    oneChange: true,
    severalChanges: true,
    noSingleChange: true,
    moreAmount: true,
    reachValue: true,
    raiseSide: true,
  };

  test('some story tells of each kind of lift', () => {
    const kinds = stories.flatMap((story) => {
      const made = runGoldenCase(story);
      if ('refused' in made) return [];
      return textsOf(made.run.accounts.ids).flatMap((_, account) => explainAccount(made.run, account).lift?.kind ?? []);
    });
    expect([...new Set(kinds)].sort()).toEqual(Object.keys(liftKinds).sort());
  });

  test('some story tells of each policy for a blank', () => {
    expect(
      ['assumed skip', 'assumed neutral', 'assumed worst', 'rejectedBlank'].filter((one) => !told.has(one)),
    ).toEqual([]);
  });

  test('some story tells of each way in which a cell cannot be read, and of each side from which a value is reached', () => {
    const unread = stories.flatMap(({ expected }) => ('refused' in expected ? [] : expected.unread));
    expect([...new Set(unread.map(({ why }) => why))].sort()).toEqual([
      'currency',
      'error',
      'future',
      'notation',
      'text',
    ]);
    const lifts = stories.flatMap(accountsOf).flatMap(({ lift }) => (lift === undefined ? [] : [lift]));
    for (const words of ['atLeast', 'atMost', 'above', 'below']) {
      expect([words, lifts.some((lift) => lift.includes(words))]).toEqual([words, true]);
    }
  });
});

describe('a story that cannot be run says so', () => {
  let root: string;
  let folder: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'golden-'));
    folder = join(root, 'segmentation', 'planted');
    cpSync(join(__dirname, 'segmentation', 'bands-left-closed'), folder, { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const change = (file: string, from: string | RegExp, to: string) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`${file} does not hold ${String(from)}, so nothing was planted.`);
    writeFileSync(join(folder, file), changed);
  };
  const reading = () => readGoldenCases('segmentation', root);
  const differences = () => {
    const [planted] = reading();
    return storyDifferences(planted.expected, segmentGoldenCase(planted));
  };

  test('as it was copied, it runs', () => {
    expect(differences()).toEqual([]);
  });

  test.each(['story.md', 'accounts.csv', 'case.json', 'expected.json', 'model.json'])('%s is missing', (file) => {
    rmSync(join(folder, file));
    expect(reading).toThrow(UnreadableStory);
    expect(reading).toThrow(/^segmentation\/planted: expected .* Add it\.$/);
  });

  test.each<[string, string, string | RegExp, string, RegExp]>([
    // what                        file             from           to                  says
    ['an unknown key', 'case.json', '"asOf"', '"asof"', /planted\/case\.json: .*asof/s],
    ['an unknown key of an account', 'expected.json', '"lift"', '"lifts"', /planted\/expected\.json: /],
    ['a score with no decimals', 'expected.json', '"20.0"', '"20"', /planted\/expected\.json: /],
    ['a day that does not exist', 'case.json', '2026-11-21', '2026-02-30', /expected a day such as .*2026-02-30/s],
    ['no JSON', 'expected.json', '{', '', /planted\/expected\.json: expected JSON/],
    ['a model nobody knows', 'case.json', 'model.json', 'models.json', /model\.json has no part in the story/],
    ['no title', 'story.md', '# ', '', /expected a title and a paragraph below it/],
  ])('%s', (_, file, from, to, says) => {
    change(file, from, to);
    expect(reading).toThrow(says);
  });

  test('a file whose name is wrong by one letter', () => {
    writeFileSync(join(folder, 'acounts.csv'), 'Account ID\n');
    expect(reading).toThrow(/acounts\.csv has no part in the story/);
  });

  test('a ready model that does not exist', () => {
    rmSync(join(folder, 'model.json'));
    change('case.json', 'model.json', 'pareto-by-amounts');
    expect(reading).toThrow(
      /expected model\.json or one of .*pareto-by-amount.*, got "pareto-by-amounts"\. Choose one\./,
    );
  });

  test('an area without stories', () => {
    rmSync(folder, { recursive: true });
    expect(reading).toThrow('segmentation: expected stories, got an empty folder. Add one.');
  });

  test('an account that the list does not have, and one that the story does not tell of', () => {
    change('accounts.csv', 'K3,', 'K33,');
    expect(differences()).toEqual([
      '“K33” stands in the list, and the story does not tell of it. Add it to expected.json.',
      '“K3” is expected, and the list has no such account. Correct its id.',
    ]);
  });

  test('a value that differs, wherever it stands', () => {
    change('accounts.csv', 'K3,50000', 'K3,49999');
    expect(differences()).toEqual([
      '“K3” tier: expected "A", got "B".',
      '“K3” score: expected "80.0", got "60.0".',
      '“K3” brings: expected {"amount":"80.0"}, got {"amount":"60.0"}.',
      '“K3” lift: expected "VIP: amount atLeast 200000", got "A: amount atLeast 50000".',
      expect.stringMatching(/^counts: expected .*, got .*\.$/),
    ]);
  });

  test('a list that is refused where tiers are expected', () => {
    change('accounts.csv', 'K2,', 'K1,');
    expect(differences()).toEqual(['refused: expected [], got ["duplicateIds"].']);
  });

  test('a model that is not sound', () => {
    change('model.json', '"bands"', '"band"');
    expect(differences).toThrow(/planted: its model is not sound/);
  });
});
