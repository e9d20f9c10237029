import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { calendarDate } from '../basics/calendar-date';
import { roundHalfAway } from '../basics/round-half-away';
import { textsOf } from '../basics/text-column';
import { words as en } from '../language/en';
import { speaker } from '../language/speaker';
import { contributionsAt } from '../segmentation/contributions-of';
import { cumulativeOf } from '../segmentation/cumulative-of';
import { valuesOf } from '../segmentation/current-and-potential';
import { pointsAt } from '../segmentation/points-column';
import { rfmSegmentAt } from '../segmentation/tier-of-levels';
import { rfmThresholds } from '../segmentation/rfm-thresholds';
import { segmentAccounts } from '../segmentation/segment-accounts';
import { Standing, type Segmentation } from '../segmentation/segmentation';
import { tierCounts } from '../segmentation/tier-counts';
import { tierReasons } from '../segmentation/tier-reasons';
import { listOf } from '../segmentation/account-list.test-data';
import { knownNature } from './indicator-catalogue';
import { modelJsonSchema } from './model-json-schema';
import { modelPartNotes } from './model-part-notes';
import { exampleOf, percentText, scorecardRows, tablesOf, tableWith, workedAccounts } from './model-page.test-data';
import { parseModel } from './parse-model';
import { scorecardsOf, scoredIndicators } from './scorecards-of';
import type { ModelText, SegmentationModel } from './segmentation-model';

const folder = join(__dirname, '../../models');
const files = readdirSync(folder);
const ids = files.filter((file) => /^(?!model\.schema).*\.json$/.test(file)).map((file) => file.replace(/\.json$/, ''));
const asOf = calendarDate('2026-11-20')!;
const fileOf = (id: string) => JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')) as Record<string, unknown>;
const pageOf = (name: string) => readFileSync(join(folder, `${name}.md`), 'utf8');
const runOf = (id: string) => segmentAccounts(exampleOf(pageOf(id), readyModel(id)), readyModel(id), asOf);

function readyModel(id: string): SegmentationModel {
  const parsed = parseModel(fileOf(id));
  if (!parsed.ok) throw new Error(`${id}: ${JSON.stringify(parsed.problems)}`);
  return parsed.model;
}

test('the ready models, each with a page, and nothing else', () => {
  const pages = ids.map((id) => `${id}.md`);
  expect(files.toSorted()).toEqual(
    [...ids.map((id) => `${id}.json`), ...pages, 'README.md', 'model.schema.json'].toSorted(),
  );
  expect(tableWith(pageOf('README'), 'Model', 'Decides by').rows.map(([link]) => link)).toEqual(
    ['distribution-by-ledger', 'pareto-by-amount', 'project-business', 'consumer-list', 'rfm', 'curry-pyramid'].map(
      (id) => `[${id}](${id}.md)`,
    ),
  );
  expect(ids).toHaveLength(6);
});

describe.each(ids)('%s', (id) => {
  test('is called as its file, in the present format, and points editors to the schema', () => {
    expect(fileOf(id)).toMatchObject({ $schema: './model.schema.json', keystage: 2, id });
  });

  test('says its name and purpose, and what else it says, in three languages', () => {
    const texts: ModelText[] = [];
    JSON.stringify(fileOf(id), (key, value: ModelText) => {
      if (['name', 'purpose', 'notice'].includes(key)) texts.push(value);
      return value;
    });
    expect(texts.length).toBeGreaterThanOrEqual(2);
    for (const text of texts) {
      expect(text).toEqual({
        en: expect.stringMatching(/^[\x20-\x7e’ ]+$/) as string,
        'zh-CN': expect.stringMatching(/[\u4e00-\u9fff]/) as string,
        ko: expect.stringMatching(/[\uac00-\ud7af]/) as string,
      });
    }
  });

  test('its page shows every indicator with its weight, perspective and points', () => {
    const model = readyModel(id);
    const shown = tablesOf(pageOf(id)).filter(
      ({ headers }) => headers.join() === 'Indicator,Weight,Perspective,Points',
    );
    expect(shown.map(({ rows }) => rows)).toEqual(scorecardsOf(model).map((card) => scorecardRows(card, model)));
  });

  test('its page’s example comes out as worked out by hand', () => {
    const run = runOf(id);
    const outcomes = outcomesOf(run);
    let compared = 0;
    for (const { headers, rows } of tablesOf(pageOf(id)).filter((table) => table.headers[0] === 'Account')) {
      for (const [account, ...cells] of rows) {
        cells.forEach((cell, k) => {
          const outcome = outcomes[headers[k + 1]];
          if (!outcome) return;
          compared++;
          expect([account, headers[k + 1], outcome(textsOf(run.accounts.ids).indexOf(account))]).toEqual([
            account,
            headers[k + 1],
            cell,
          ]);
        });
      }
    }
    expect(compared).toBeGreaterThan(0);
  });
});

test.each([
  ['consumer-list', ['P04']],
  ['distribution-by-ledger', ['K01']],
  ['project-business', ['C1', 'D1', 'E1', 'E2', 'G1']],
])('%s: points, weights and what each brings, as its page works them out for %j', (id, expected) => {
  const run = runOf(id);
  const worked = workedAccounts(pageOf(id));
  expect(worked.map((account) => account.id)).toEqual(expected);
  for (const { id: account, rows } of worked) {
    expect(brought(run, textsOf(run.accounts.ids).indexOf(account))).toEqual(
      rows.map(([indicator, , points, weight, brings]) => [indicator, points, weight, brings]),
    );
  }
});

/** What a page’s example may show of an account, by the header it stands under. */
function outcomesOf(run: Segmentation): Readonly<Record<string, (account: number) => string>> {
  const { model, standings } = run;
  const rfm = (account: number) => {
    const [reason] = tierReasons(run, account);
    if (reason.kind !== 'rfmSegment') throw new Error(`Expected a segment, got ${reason.kind}.`);
    return reason;
  };
  const twoDecimals = (value: number) => String(roundHalfAway(value, 2));
  return {
    Tier: (account) => (standings[account] === Standing.prospect ? 'prospect' : model.tiers[run.tiers[account]]),
    'Latent tier': (account) => model.tiers[run.latentTiers[account]],
    Current: (account) => twoDecimals(valuesOf(run).current[account]),
    Potential: (account) => twoDecimals(valuesOf(run).potential[account]),
    'Before it': (account) => `${twoDecimals(100 * cumulativeOf(run)!.before[account])}%`,
    'With it': (account) => `${twoDecimals(100 * cumulativeOf(run)!.after[account])}%`,
    R: (account) => String(rfm(account).recency),
    F: (account) => String(rfm(account).frequency),
    M: (account) => String(rfm(account).monetary),
    Segment: (account) => speaker(en, model).text(rfm(account).segment),
  };
}

/** Points, weight and part of the score of each indicator of an account’s scorecard, and the score. */
function brought(run: Segmentation, account: number): string[][] {
  const say = speaker(en, run.model);
  const kinds = run.accounts.accountKinds;
  const label = kinds && kinds.codes[account] >= 0 ? kinds.labels[kinds.codes[account]] : undefined;
  const kind = run.model.kinds.find(({ names }) => label !== undefined && names.includes(label))?.id;
  const parts = run.indicators.flatMap((indicator, k) =>
    indicator.kind === kind
      ? [
          [
            say.indicator(indicator.id),
            String(roundHalfAway(100 * pointsAt(indicator.points, account), 2)),
            percentText(indicator.weight),
            String(roundHalfAway(contributionsAt(run, account)[k], 2)),
          ],
        ]
      : [],
  );
  return [...parts, ['Score', '', '', String(roundHalfAway(run.scores[account], 2))]];
}

test('project business: the page’s matrix is the model’s', () => {
  const { way } = readyModel('project-business');
  if (way.by !== 'matrix') throw new Error('Expected a matrix.');
  const { headers, rows } = tableWith(pageOf('project-business'), 'Current \\ potential');
  for (const [current, ...tiers] of rows) {
    tiers.forEach((tier, k) => {
      const potential = headers[k + 1];
      const cells = way.cells.filter(
        (cell) =>
          (cell.current?.includes(current) ?? true) &&
          (cell.potential?.includes(potential) ?? true) &&
          cell.tier === tier,
      );
      expect([current, potential, cells.length]).toEqual([current, potential, 1]);
    });
  }
  expect(rows.map(([current]) => current)).toEqual(way.current.map(({ level }) => level).reverse());
  expect(headers.slice(1)).toEqual(way.potential.map(({ level }) => level));
});

test('project business: an account falls when two runs in a row say so, and rises at once', () => {
  const model = readyModel('project-business');
  const list = exampleOf(pageOf('project-business'), model);
  const tierWith = (previous: string, run?: number) => {
    const earlier = {
      previousTiers: textsOf(list.ids).map(() => previous),
      ...(run !== undefined && { previousWaits: new Map([[1, { run, towards: 'A' }]]) }),
    };
    return model.tiers[segmentAccounts({ ...list, ...earlier }, model, asOf).tiers[1]];
  };
  // D1 earns A.
  expect([tierWith('C'), tierWith('VIP'), tierWith('VIP', 1)]).toEqual(['A', 'VIP', 'A']);
});

test('RFM: the page’s cuts are the quintiles of its list, and its segments those of the model', () => {
  const model = readyModel('rfm');
  const { way } = model;
  if (way.by !== 'rfm') throw new Error('Expected RFM.');
  const example = exampleOf(pageOf('rfm'), model);
  const valuesOfSide = (side: 'recency' | 'frequency' | 'monetary') => {
    const column = example.indicators.get(way[side]);
    return column?.kind === 'number' ? column.values : new Float64Array();
  };
  const cuts = rfmThresholds(
    { recency: valuesOfSide('recency'), frequency: valuesOfSide('frequency'), monetary: valuesOfSide('monetary') },
    way.bins,
  );
  expect([cuts.recency, cuts.frequency, cuts.monetary].map((row) => row.map((cut) => roundHalfAway(cut, 9)))).toEqual(
    tableWith(pageOf('rfm'), 'Cuts').rows.map(([, ...row]) => row.map((cut) => Number(cut.replace(',', '')))),
  );

  const range = (scores: readonly number[] = [1, way.bins]) => [...new Set(scores)].join('–');
  const shown = tableWith(pageOf('rfm'), 'Segment', '简体中文', '한국어').rows.map((row) => row.slice(0, 7));
  const names = (name: ModelText) => (typeof name === 'string' ? [name] : [name.en, name['zh-CN'], name.ko]);
  expect(shown.slice(0, -1)).toEqual(
    way.segments.map(({ name, recency, frequency, monetary, tier }) => [
      ...names(name),
      range(recency),
      range(frequency),
      range(monetary),
      tier,
    ]),
  );
  expect([...shown.at(-1)!.slice(0, 3), shown.at(-1)![6]]).toEqual([...names(way.otherwise.name), way.otherwise.tier]);
});

test('RFM: each of the 125 scores has the segment that the page says, and every segment is somebody’s', () => {
  const { way } = readyModel('rfm');
  if (way.by !== 'rfm') throw new Error('Expected RFM.');
  const rows = tableWith(pageOf('rfm'), 'Segment', '简体中文', '한국어').rows;
  const within = (range: string, score: number) => {
    const [least, most = least] = range.split('–').map(Number);
    return least <= score && score <= most;
  };
  const met = new Set<string>();
  for (let code = 0; code < 125; code++) {
    const [r, f, m] = [Math.floor(code / 25), Math.floor(code / 5) % 5, code % 5];
    const expected = rows.filter(
      (row) => within(row[3], r + 1) && within(row[4], f + 1) && within(row[5], m + 1),
    )[0][0];
    const { name } = rfmSegmentAt(way, [r, f, m]);
    expect([r + 1, f + 1, m + 1, typeof name === 'string' ? name : name.en]).toEqual([r + 1, f + 1, m + 1, expected]);
    met.add(expected);
  }
  expect(met.size).toBe(11);
});

test.each(
  tableWith(pageOf('curry-pyramid'), 'Active customers').rows.map((row) =>
    row.map((cell) => Number(cell.replace(',', ''))),
  ),
)('Curry’s pyramid of %d customers: %d, %d, %d and %d', (customers, ...expected) => {
  const list = listOf({ amount: Array.from({ length: customers }, (_, i) => i + 1) });
  const { tiers } = tierCounts(segmentAccounts(list, readyModel('curry-pyramid'), asOf));
  expect(tiers.map(({ accounts }) => accounts)).toEqual(expected);
});

describe('the notice of the consumer list', () => {
  const model = readyModel('consumer-list');
  const [card] = scorecardsOf(model);
  const whole = card.groups.reduce((sum, { weight }) => sum + weight, 0);
  const personal = card.groups.find(({ id }) => id === 'profile')!;
  const local = personal.indicators.reduce((sum, { weight }) => sum + weight, 0);
  /** How many points of the score lie between the worst and the best answer. */
  const spanOf = (ids: readonly string[]) =>
    personal.indicators
      .filter(({ id }) => ids.includes(id))
      .reduce((sum, { weight, points }) => {
        const all =
          points.by === 'bands' ? points.points : points.by === 'categories' ? Object.values(points.points) : [0, 100];
        const span = Math.max(...all) - Math.min(...all, ...('other' in points ? [points.other ?? Infinity] : []));
        return sum + (((personal.weight / whole) * weight) / local) * span;
      }, 0);
  const protectedTraits = ['age', 'education', 'maritalStatus', 'hasChildren'];

  test('names what is scored of a person, and nothing that weighs nothing', () => {
    expect(personal.indicators.filter(({ weight }) => weight > 0).map(({ id }) => id)).toEqual([
      'monthlyIncome',
      'ownsCar',
      ...protectedTraits,
    ]);
  });

  test('keeps its promise: 0.32 points for the protected four, 4.1 for all six', () => {
    expect(spanOf(protectedTraits)).toBeCloseTo(0.32, 9);
    expect(spanOf([...protectedTraits, 'monthlyIncome', 'ownsCar'])).toBeCloseTo(4.1, 9);
  });

  test('is worked out as the page says: 4.06 points of P04, 1.72 and 1.52', () => {
    const run = runOf('consumer-list');
    const account = textsOf(run.accounts.ids).indexOf('P04');
    const brings = (ids: readonly string[]) =>
      run.indicators.reduce((sum, { id }, k) => sum + (ids.includes(id) ? contributionsAt(run, account)[k] : 0), 0);
    expect(brings(personal.indicators.map(({ id }) => id))).toBeCloseTo(4.06, 9);
    expect(brings(protectedTraits)).toBeCloseTo(1.72, 9);
    expect(brings(protectedTraits) - 0.008 * (55 - 40 + (60 - 50))).toBeCloseTo(1.52, 9); // age below 18, education unlisted
  });

  test('is asked for: without it, the model that scores a trait of the catalogue is refused', () => {
    const { notice: _notice, ...silent } = fileOf('consumer-list');
    const parsed = parseModel(silent);
    const traits = scoredIndicators(model).filter(({ id }) => knownNature(id)?.protectedTrait);
    expect(parsed.ok ? [] : parsed.problems).toEqual(
      traits.map(({ id }) => ({ kind: 'traitWithoutNotice', path: 'notice', id })),
    );
  });
});

describe('the schema for editors', () => {
  // The validator that eslint checks its own configuration by.
  const nextToEslint = createRequire(require.resolve('eslint/package.json'));
  const Validator = nextToEslint('ajv') as new (options: object) => {
    compile(schema: object): ((value: unknown) => boolean) & { errors?: unknown };
  };
  const schema = modelJsonSchema();
  const isValid = new Validator({ allErrors: true, schemaId: 'auto' }).compile(schema);

  test('in the folder of the models is what the schema of the core says', () => {
    const text = readFileSync(join(folder, 'model.schema.json'), 'utf8');
    expect(text).toBe(`${JSON.stringify(schema, null, 2)}\n`);
  });

  test.each(ids)('takes %s', (id) => {
    isValid(fileOf(id));
    expect(isValid.errors).toBeNull();
  });

  test.each<[string, (file: Record<string, unknown>) => unknown]>([
    ['a misspelled member', (file) => ({ ...file, teirs: ['A', 'B'] })],
    ['a model without a way', ({ way: _way, ...file }) => file],
    ['another format', (file) => ({ ...file, keystage: 3 })],
    ['a way there is not', (file) => ({ ...file, way: { by: 'dice' } })],
    ['a share above the whole', (file) => ({ ...file, coverageFloor: 60 })],
    ['a range of one score', (file) => ({ ...file, way: { ...(file.way as object), segments: [segment([5])] } })],
    [
      'a range of three scores',
      (file) => ({ ...file, way: { ...(file.way as object), segments: [segment([1, 2, 3])] } }),
    ],
  ])('refuses %s, as the reader does', (_, change) => {
    const changed = change(fileOf('rfm'));
    expect([isValid(changed), parseModel(changed).ok]).toEqual([false, false]);
  });

  test('explains every part, and no part that there is not', () => {
    const explained = new Set<string>();
    const unexplained: string[] = [];
    const walk = (part: unknown, path: string): void => {
      if (typeof part !== 'object' || part === null) return;
      const { properties, description, ...others } = part as {
        properties?: Record<string, object>;
        description?: string;
      };
      if (description !== undefined) explained.add(description);
      for (const [name, member] of Object.entries(properties ?? {})) {
        if (!('description' in member) && !/(^|\.)(en|zh-CN|ko)$/.test(name)) unexplained.push(`${path}.${name}`);
        walk(member, `${path}.${name}`);
      }
      for (const other of Object.values(others)) walk(other, path);
    };
    walk(schema, '');
    expect(unexplained).toEqual([]);
    expect(Object.entries(modelPartNotes).filter(([, note]) => !explained.has(note))).toEqual([]);
  });

  function segment(recency: number[]) {
    return { name: 'Some', recency, tier: 'A' };
  }
});
