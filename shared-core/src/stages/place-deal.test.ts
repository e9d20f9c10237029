import * as fc from 'fast-check';
import type { Expr } from './expr';
import { placeDeal } from './place-deal';
import type { ConditionPlace } from './standing-of';
import type { OpenCondition, Placement } from './placement';
import { placementReasons } from './placement-reasons';
import type { DealFacts } from './read-facts';
import { condition, day, inAll, selling, sellingWith, stageOf, today } from './selling-template.test-data';
import type { StageTemplate } from './stage-template';

const template = sellingWith();
const yes = (...facts: string[]) => Object.fromEntries(facts.map((fact) => [fact, true]));
const place = (values: unknown, more: Partial<DealFacts> = {}, by: StageTemplate = template) =>
  placeDeal(by, { values, ...more }, today);
const standsAt = ({ evidenced: { stage, state } }: Placement) => `${stage} ${state}`;
const ids = (open: readonly OpenCondition[]) => open.map(({ condition: { id } }) => id.replace('has-', '')).join(', ');

describe('where a deal stands', () => {
  const upToDemo = ['interest', 'meeting', 'demo'];
  test.each<[onFile: string[], stands: string, waitsFor: string, percent: number]>([
    // on file                                                       stands at     waits for                                       chance
    [[], '0 none', 'interest', 0],
    [['meeting'], '0 none', 'interest', 0],
    [['interest'], '1 entered', 'meeting, demo', 10],
    [['interest', 'meeting'], '1 completed', 'demo', 10],
    [upToDemo, '2 entered', 'design-requested, needs-analysis, formal-design', 40],
    [[...upToDemo, 'designRequested'], '2 completed', 'needs-analysis, formal-design', 40],
    [[...upToDemo, 'designRequested', 'needsAnalysis'], '2 completed', 'formal-design', 40],
    [[...upToDemo, 'designRequested', 'needsAnalysis', 'formalDesign'], '3 entered', 'design-accepted, contract', 50],
    // One criterion of the second stage is open: all that came later is void.
    [[...upToDemo, 'needsAnalysis', 'formalDesign', 'designAccepted', 'contract'], '2 entered', 'design-requested', 40],
    // A milestone passed over is not asked for again.
    [
      ['interest', 'meeting', 'designRequested', 'needsAnalysis', 'formalDesign'],
      '3 entered',
      'design-accepted, contract',
      50,
    ],
    [
      [...upToDemo, 'designRequested', 'needsAnalysis', 'formalDesign', 'designAccepted', 'contract'],
      '4 completed',
      '',
      100,
    ],
  ])('%j: %s, waits for %s, %d %%', (onFile, stands, waitsFor, percent) => {
    const placement = place(yes(...onFile));
    expect([standsAt(placement), ids(placement.blocking), placement.chance?.share]).toEqual([
      stands,
      waitsFor,
      percent / 100,
    ]);
  });

  test('a milestone passed over is reported, and in a strict template holds the deal back', () => {
    const onFile = yes('interest', 'meeting', 'designRequested', 'needsAnalysis', 'formalDesign');
    expect(ids(place(onFile).skippedEntries)).toBe('demo');
    const strict = place(onFile, {}, sellingWith({ requireFormerEntries: true }));
    expect([standsAt(strict), ids(strict.blocking)]).toEqual(['1 completed', 'demo']);
  });
});

describe('the chance, and where it is from', () => {
  const [invite, show, ...others] = selling.stages;
  const weighted = { stages: [{ ...invite, weights: { entered: 0.1, completed: 0.15 } }, show, ...others] };
  test.each<[object, string[], object]>([
    [weighted, ['interest'], { share: 0.1, stage: 1, at: 'entered' }],
    [weighted, ['interest', 'meeting'], { share: 0.15, stage: 1, at: 'completed' }],
    [{}, ['interest', 'meeting'], { share: 0.1, stage: 1, at: 'completed' }],
    [{ weightOn: 'completion' }, ['interest'], { share: 0, stage: 0, at: 'none' }],
    [{ weightOn: 'completion' }, ['interest', 'meeting', 'demo'], { share: 0.1, stage: 1, at: 'completed' }],
    [
      { ...weighted, weightOn: 'completion' },
      ['interest', 'meeting', 'demo'],
      { share: 0.15, stage: 1, at: 'completed' },
    ],
  ])('%#', (parts, onFile, chance) => {
    expect(place(yes(...onFile), {}, sellingWith(parts)).chance).toEqual({ ...chance, source: 'template' });
  });

  test('an account has a stage, and nothing to be won', () => {
    const stages = selling.stages.map(({ weights: _, ...stage }) => stage);
    const placement = place(yes('interest'), {}, sellingWith({ of: 'account', stages }));
    expect([standsAt(placement), placement.chance]).toEqual(['1 entered', null]);
  });
});

describe('the stage the CRM says', () => {
  test.each<[declared: string, overstatedBy: number, prudent: number, missing: string]>([
    ['design', 2, 1, 'meeting, design-requested, needs-analysis, formal-design'],
    ['show', 1, 1, 'meeting, demo'],
    ['invite', 0, 1, ''],
  ])('%s', (declaredStage, overstatedBy, prudent, missing) => {
    const { declared } = place(yes('interest'), { declaredStage });
    expect(declared).toMatchObject({ overstatedBy, prudent });
    expect(ids(declared!.missing)).toBe(missing);
  });

  test('it may lag behind the evidence', () => {
    const { declared } = place(yes('interest', 'meeting', 'demo'), { declaredStage: 'invite' });
    expect(declared).toMatchObject({ overstatedBy: -1, prudent: 1, missing: [] });
  });

  test('a stage the template does not have is named, and nothing is declared', () => {
    const { declared, problems } = place({}, { declaredStage: 'closed' });
    expect([declared, problems]).toEqual([
      null,
      [{ kind: 'unknownStage', stage: 'closed', stages: ['invite', 'show', 'design', 'signed'] }],
    ]);
  });
});

test.each<[onFile: string[], buyerStage: string, gap: number, verdict: string]>([
  // evidenced stage                    buyer      gap
  [['interest', 'meeting', 'demo'], 'criteria', 0, 'inStep'],
  [['interest', 'meeting', 'demo'], 'need', 1, 'slowDown'],
  [['interest', 'meeting', 'demo'], 'tender', -1, 'catchUp'],
  [['interest', 'meeting', 'demo'], 'signing', -2, 'reconsider'],
  [[], 'criteria', -2, 'reconsider'],
])('with %j on file and the buyer at %s the gap is %d: %s', (onFile, buyerStage, gap, verdict) => {
  const declaredStage = 'signed'; // what the CRM claims has no say in it
  expect(place(yes(...onFile), { buyerStage, declaredStage }).sync).toEqual({ gap, verdict, buyerStage });
});

describe('a gate with a threshold', () => {
  const six = ['interest', 'meeting', 'demo', 'designRequested', 'needsAnalysis', 'formalDesign'];
  const oneStage = (gate: object) =>
    sellingWith({
      gate,
      mapping: { need: [0, 0], criteria: [0, 0], tender: [0, 0], signing: [1, 1] },
      stages: [stageOf('only', 1, six, ['contract'])],
    });
  const twoThirds = oneStage({ atLeast: { share: 0.6667 }, must: ['has-demo'] });

  test.each<[string[], string, string]>([
    // 66.67 % of six is 4.0002, so five are needed
    [['interest', 'meeting', 'demo', 'designRequested'], '0 none', 'needs-analysis, formal-design'],
    [['interest', 'meeting', 'demo', 'designRequested', 'needsAnalysis'], '1 entered', 'contract'],
    [['interest', 'meeting', 'designRequested', 'needsAnalysis', 'formalDesign'], '0 none', 'demo'],
  ])('%j: %s, waits for %s', (onFile, stands, waitsFor) => {
    const placement = place(yes(...onFile), {}, twoThirds);
    expect([standsAt(placement), ids(placement.blocking)]).toEqual([stands, waitsFor]);
  });

  test('what a threshold lets pass stays open, and says how far the gate is met', () => {
    const placement = place(yes('interest', 'demo'), {}, oneStage({ atLeast: { count: 2 }, must: [] }));
    expect(placement.nextGate).toMatchObject({ list: 'successCriteria', met: 0, needs: 1, of: 1 });
    expect(ids(placement.open)).toBe('meeting, design-requested, needs-analysis, formal-design, contract');
    expect(placement.open.every(({ mustHave }) => !mustHave)).toBe(true);
  });

  test('70 % of ten are seven', () => {
    const facts = Array.from({ length: 10 }, (_, i) => `fact${String.fromCharCode(65 + i)}`);
    const ten = sellingWith({
      gate: { atLeast: { share: 0.7 }, must: [] },
      facts: facts.map((path) => ({ path, type: 'yesNo', name: inAll(path) })),
      mapping: {},
      buyerStages: [],
      stages: [stageOf('only', 1, facts, [])],
    });
    expect(standsAt(place(yes(...facts.slice(0, 7)), {}, ten))).toBe('1 completed');
    expect(standsAt(place(yes(...facts.slice(0, 6)), {}, ten))).toBe('0 none');
  });
});

describe('evidence has days', () => {
  const budget = (more: object) =>
    sellingWith({
      stages: [
        { ...stageOf('only', 1, [], []), milestones: [condition('budget-set', { ge: ['budget.amount', 100] }, more)] },
      ],
      mapping: { need: [1, 1], criteria: [1, 1], tender: [1, 1], signing: [1, 1] },
    });
  const values = { budget: { amount: 120 } };

  test('it goes stale after so many days, and the condition says since when', () => {
    const fresh = place(values, { observed: { 'budget.amount': '2026-08-22' } }, budget({ validDays: 90 })); // 90 days back
    const stale = place(values, { observed: { 'budget.amount': '2026-08-21' } }, budget({ validDays: 90 }));
    expect([standsAt(fresh), standsAt(stale)]).toEqual(['1 completed', '0 none']);
    expect(stale.blocking[0].state).toEqual({
      kind: 'expired',
      hangsOn: [{ kind: 'expired', path: 'budget.amount', observed: day('2026-08-21'), validDays: 90 }],
    });
  });

  describe('what happened longer ago than a condition allows has grown old, it is not simply open', () => {
    const roles = { path: 'people', type: 'list', name: inAll('people') };
    const items = [
      { path: 'role', type: 'text', name: inAll('role') },
      { path: 'lastContact', type: 'date', name: inAll('last contact') },
    ];
    const dated = (path: string) => ({ path, type: 'date', name: inAll(path) });
    const yes = (path: string, more: object = {}) => ({ path, type: 'yesNo', name: inAll(path), ...more });
    const stateOf = (expr: Expr, facts: object) => {
      const template = sellingWith({
        facts: [
          ...[dated('visited'), yes('asked'), { ...roles, items }],
          yes('inTouch', { from: { within: ['visited', 30] } }),
        ],
        stages: [{ ...stageOf('only', 1, [], []), milestones: [condition('in-touch', expr)] }],
        ...{ mapping: {}, buyerStages: [] },
      });
      return place(facts, {}, template).blocking[0].state;
    };
    const since = (path: string, date: string, days = 30) => ({ kind: 'longAgo', path, date, days });
    const deciderSeen: Expr = {
      count: { of: 'people', where: { all: [{ eq: ['role', 'decision'] }, { within: ['lastContact', 30] }] }, ge: 1 },
    };

    test.each<[string, Expr, object, string, readonly object[]]>([
      // 20 October is 31 days before 20 November
      ['a day', { within: ['visited', 30] }, { visited: '2026-10-20' }, 'expired', [since('visited', '2026-10-20')]],
      [
        'behind a fact that follows',
        { is: 'inTouch' },
        { visited: '2026-10-20' },
        'expired',
        [since('visited', '2026-10-20')],
      ],
      [
        'the newest in a list that fits but for its age',
        deciderSeen,
        {
          people: [
            { role: 'decision', lastContact: '2026-05-04' },
            { role: 'decision', lastContact: '2026-09-01' },
            { role: 'user', lastContact: '2026-10-20' },
          ],
        },
        'expired',
        [since('people', '2026-09-01')],
      ],
      [
        'not where something else is wanting too',
        { all: [{ within: ['visited', 30] }, { is: 'asked' }] },
        { visited: '2026-10-20', asked: false },
        'notMet',
        [since('visited', '2026-10-20'), { kind: 'says', path: 'asked', value: false }],
      ],
      [
        'nor a day that lies ahead',
        { within: ['visited', 30] },
        { visited: '2026-11-21' },
        'notMet',
        [{ kind: 'ahead', path: 'visited', date: '2026-11-21' }],
      ],
      [
        'nor a list in which nobody fits at any age',
        deciderSeen,
        { people: [{ role: 'user', lastContact: '2026-10-20' }] },
        'notMet',
        [{ kind: 'says', path: 'people', value: [{ role: 'user', lastContact: '2026-10-20' }] }],
      ],
      [
        'nor what is denied to be so recent',
        { not: { within: ['visited', 30] } },
        { visited: '2026-11-19' },
        'notMet',
        [{ kind: 'says', path: 'visited', value: '2026-11-19' }],
      ],
    ])('%s', (_, expr, facts, kind, hangsOn) => {
      expect(stateOf(expr, facts)).toEqual({ kind, hangsOn });
    });
  });

  test('without a day of observation nothing goes stale', () => {
    expect(standsAt(place(values, {}, budget({ validDays: 90 })))).toBe('1 completed');
  });

  test('a latch keeps what was met once, and since when', () => {
    const latched = budget({ latch: true });
    expect(place(values, {}, latched).metSince).toEqual({ 'budget-set': today });
    const withdrawn = place({}, { metSince: { 'budget-set': '2026-05-04' } }, latched);
    expect([standsAt(withdrawn), withdrawn.metSince]).toEqual(['1 completed', { 'budget-set': day('2026-05-04') }]);
    expect(standsAt(place({}, { metSince: { 'budget-set': '2026-05-04' } }, budget({})))).toBe('0 none');
  });

  test('a latch with a term goes stale too', () => {
    const term = budget({ latch: true, validDays: 30 });
    expect(standsAt(place({}, { metSince: { 'budget-set': '2026-10-21' } }, term))).toBe('1 completed');
    expect(standsAt(place({}, { metSince: { 'budget-set': '2026-10-20' } }, term))).toBe('0 none');
  });

  test('evidence dated tomorrow is no evidence, and is named', () => {
    const seen = place(values, { observed: { 'budget.amount': '2026-11-21' } }, budget({}));
    expect([standsAt(seen), seen.problems]).toEqual([
      '0 none',
      [{ kind: 'observedLater', path: 'budget.amount', observed: day('2026-11-21'), asOf: today }],
    ]);
    const met = place({}, { metSince: { 'budget-set': '2026-11-21' } }, budget({ latch: true }));
    expect([standsAt(met), met.problems[0].kind]).toEqual(['0 none', 'metLater']);
  });
});

describe('what an open condition hangs on', () => {
  const hangsOn = (expr: Parameters<typeof condition>[1], values: unknown) => {
    const stages = [{ ...stageOf('only', 1, [], []), milestones: [condition('one', expr)] }];
    const mapping = { need: [1, 1], criteria: [1, 1], tender: [1, 1], signing: [1, 1] };
    return place(values, {}, sellingWith({ stages, mapping })).blocking[0].state;
  };
  const notKnown = (path: string) => ({ kind: 'notKnown', path });
  const ways = (needs: number, ...of: object[][]) => ({ kind: 'ways', needs, ways: of });

  test.each<[Parameters<typeof condition>[1], unknown, object]>([
    [{ is: 'demo' }, {}, { kind: 'notKnown', hangsOn: [notKnown('demo')] }],
    [{ is: 'demo' }, { demo: false }, { kind: 'notMet', hangsOn: [{ kind: 'says', path: 'demo', value: false }] }],
    [
      { all: [{ is: 'demo' }, { is: 'meeting' }] },
      { demo: true },
      { kind: 'notKnown', hangsOn: [notKnown('meeting')] },
    ],
    [
      { any: [{ is: 'demo' }, { known: 'note' }] },
      {},
      { kind: 'notKnown', hangsOn: [ways(1, [notKnown('demo')], [notKnown('note')])] },
    ],
    [
      { any: [{ all: [{ is: 'demo' }, { is: 'meeting' }] }, { known: 'note' }] },
      { demo: true },
      { kind: 'notKnown', hangsOn: [ways(1, [notKnown('meeting')], [notKnown('note')])] },
    ],
    [
      { all: [{ is: 'interest' }, { any: [{ is: 'demo' }, { is: 'meeting' }] }] },
      { demo: false },
      {
        kind: 'notKnown',
        hangsOn: [notKnown('interest'), ways(1, [{ kind: 'says', path: 'demo', value: false }], [notKnown('meeting')])],
      },
    ],
    [
      { atLeast: [2, [{ is: 'interest' }, { is: 'demo' }, { is: 'meeting' }, { known: 'note' }]] },
      {},
      {
        kind: 'notKnown',
        hangsOn: [ways(2, ...['interest', 'demo', 'meeting', 'note'].map((path) => [notKnown(path)]))],
      },
    ],
    [
      { atLeast: [2, [{ is: 'interest' }, { is: 'demo' }, { is: 'meeting' }]] },
      { interest: true }, // one of the two is there
      { kind: 'notKnown', hangsOn: [ways(1, [notKnown('demo')], [notKnown('meeting')])] },
    ],
    [
      { atLeast: [2, [{ is: 'demo' }, { is: 'meeting' }]] },
      {},
      { kind: 'notKnown', hangsOn: [notKnown('demo'), notKnown('meeting')] }, // both are needed
    ],
    [
      { any: [{ is: 'coachMet' }, { count: { of: 'buyingRoles', ge: 4 } }] },
      {},
      { kind: 'notKnown', hangsOn: [notKnown('buyingRoles')] }, // two ways by the same fact are one
    ],
    [
      { not: { is: 'demo' } },
      { demo: true },
      { kind: 'notMet', hangsOn: [{ kind: 'says', path: 'demo', value: true }] },
    ],
    [
      { within: ['lastCall', 30] },
      { lastCall: '2026-12-01' },
      { kind: 'notMet', hangsOn: [{ kind: 'ahead', path: 'lastCall', date: '2026-12-01' }] },
    ],
    [{ is: 'coachMet' }, {}, { kind: 'notKnown', hangsOn: [notKnown('buyingRoles')] }], // not asked for itself
  ])('%j with %j on file', (expr, values, state) => {
    expect(hangsOn(expr, values)).toEqual(state);
  });

  test('a fact that follows from others is worked out', () => {
    const met = { buyingRoles: [{ role: 'coach', met: true }] };
    const stages = [stageOf('only', 1, ['coachMet'], [])];
    const mapping = { need: [1, 1], criteria: [1, 1], tender: [1, 1], signing: [1, 1] };
    expect(standsAt(place(met, {}, sellingWith({ stages, mapping })))).toBe('1 completed');
  });
});

test.each<[unknown, Partial<DealFacts>, object[]]>([
  ['none', {}, [{ kind: 'factsNotReadable', got: '"none"' }]],
  [null, {}, [{ kind: 'factsNotReadable', got: 'null' }]],
  [{ demo: 'yes' }, {}, [{ kind: 'factOfWrongType', path: 'demo', type: 'yesNo', got: '"yes"' }]],
  [{ budget: { amount: NaN } }, {}, [{ kind: 'factOfWrongType', path: 'budget.amount', type: 'number', got: 'NaN' }]],
  [{ budget: { amuont: 3 } }, {}, [{ kind: 'unknownFact', path: 'budget.amuont' }]],
  [{ lastCall: '20.11.2026' }, {}, [{ kind: 'noSuchDay', path: 'lastCall', got: '"20.11.2026"' }]],
  [
    { route: 'auction' },
    {},
    [{ kind: 'unknownChoice', path: 'route', choices: ['tender', 'direct'], got: '"auction"' }],
  ],
  [{ coachMet: true }, {}, [{ kind: 'factFollows', path: 'coachMet' }]],
  [
    { buyingRoles: [{ met: 1 }, 'coach'] },
    {},
    [
      { kind: 'factOfWrongType', path: 'buyingRoles[0].met', type: 'yesNo', got: '1' },
      { kind: 'factOfWrongType', path: 'buyingRoles[1]', type: 'list', got: '"coach"' },
    ],
  ],
  [{}, { observed: { demo: 'soon' } }, [{ kind: 'noSuchDay', path: 'demo', got: '"soon"' }]],
  [{}, { metSince: { 'has-demo': '2026-13-01' } }, [{ kind: 'noSuchDay', path: 'has-demo', got: '"2026-13-01"' }]],
  [{}, { metSince: { gone: '2026-01-01' } }, [{ kind: 'unknownEvidence', condition: 'gone' }]],
  [
    {},
    { buyerStage: 'gone' },
    [{ kind: 'unknownBuyerStage', stage: 'gone', stages: ['need', 'criteria', 'tender', 'signing'] }],
  ],
])('facts that cannot be right are named: %j %j', (values, more, problems) => {
  expect(place(values, more).problems).toEqual(problems);
});

test('why a deal stands where it stands, most decisive first', () => {
  const placement = place(yes('interest', 'meeting', 'designRequested', 'needsAnalysis', 'formalDesign'), {
    declaredStage: 'signed',
    buyerStage: 'criteria',
  });
  expect(placementReasons(placement)).toEqual([
    { kind: 'entered', stage: 3 },
    { kind: 'gate', stage: 3, list: 'successCriteria', met: 0, needs: 1, of: 1, mustHaves: 1 },
    { kind: 'skippedEntries', stages: [2] },
    { kind: 'chance', share: 0.5, stage: 3, at: 'entered' },
    { kind: 'overstated', declared: 4, evidenced: 3, by: 1 },
    { kind: 'slowDown', stage: 3, buyerStage: 'criteria', apart: 1 },
  ]);
});

describe('laws', () => {
  const names = [
    'interest',
    'meeting',
    'demo',
    'designRequested',
    'needsAnalysis',
    'formalDesign',
    'designAccepted',
    'contract',
  ];
  const someFacts = fc.subarray(names);
  const weight = (placement: Placement) =>
    placement.evidenced.stage * 2 + Number(placement.evidenced.state === 'completed');
  const gates = fc.constantFrom({}, { gate: { atLeast: { share: 0.5 }, must: [] } }, { requireFormerEntries: true });

  test('a true fact more never lowers a position', () => {
    fc.assert(
      fc.property(someFacts, fc.constantFrom(...names), gates, (onFile, more, parts) => {
        const by = sellingWith(parts);
        const [before, after] = [yes(...onFile), yes(...onFile, more)].map((values) => weight(place(values, {}, by)));
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  test('satisfying all that blocks raises it, and nothing blocks exactly at the end', () => {
    const factOf = ({ condition: { expr } }: OpenCondition) => ('is' in expr ? expr.is : '');
    fc.assert(
      fc.property(someFacts, gates, (onFile, parts) => {
        const by = sellingWith(parts);
        const placement = place(yes(...onFile), {}, by);
        const atEnd = standsAt(placement) === '4 completed';
        expect(placement.blocking.length === 0).toBe(atEnd);
        if (atEnd) return;
        const after = place(yes(...onFile, ...placement.blocking.map(factOf)), {}, by);
        expect(weight(after)).toBeGreaterThan(weight(placement));
      }),
    );
  });

  test('nothing a record holds makes it throw', () => {
    const paths = fc.constantFrom(
      ...names,
      'budget',
      'budget.amount',
      'lastCall',
      'route',
      'buyingRoles',
      '__proto__',
      'toString',
    );
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.dictionary(paths, fc.anything())),
        fc.dictionary(paths, fc.string()),
        fc.option(fc.string()),
        (values, days, stage) => {
          const placement = place(values, { observed: days, metSince: days, declaredStage: stage, buyerStage: stage });
          expect(placement.evidenced.stage).toBeGreaterThanOrEqual(0);
        },
      ),
    );
    const endless: Record<string, unknown> = {};
    endless.self = endless;
    expect(place(endless).problems[0].kind).toBe('unknownFact');
  });

  test('places of open conditions are those of the template', () => {
    fc.assert(
      fc.property(someFacts, (onFile) => {
        for (const { stage, list, index, condition: one } of place(yes(...onFile)).open) {
          const place: ConditionPlace = { stage, list: list as 'milestones', index };
          expect(template.stages[place.stage - 1][place.list][place.index]).toBe(one);
        }
      }),
    );
  });
});
