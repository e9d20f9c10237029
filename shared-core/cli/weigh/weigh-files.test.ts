import { desk } from '../run-keystage.test-data';

const { put, path, text, rows, run } = desk();

beforeAll(() => {
  put('letters.csv', [
    'Opportunity ID,Amount,Stage,Owner,Close Date,Account Name',
    'd1,100,F,Kim,2026-12-31,Alpha',
    'd2,250,E,Kim,2027-01-31,Alpha',
    'd3,80,D,Lee,2026-12-31,Beta',
    'd4,400,C,Lee,2026-12-01,Beta',
    'd5,120,B,Lee,2026-12-31,Beta',
    'd6,60,Closed Won,Kim,2026-11-01,Beta',
  ]);
  put('bad.csv', [
    'Opportunity ID,Amount,Currency,Stage,Probability (%),Close Date',
    'd1,100,usd,Proposal,50,2026-12-31',
    'd2,100,USD,Proposal,120,2026-12-31',
    'd3,,USD,Proposal,50,2026-12-31',
    'd4,-5,USD,Proposal,50,2026-12-31',
    'd5,100,EUR,Proposal,50,',
    'd6,100,CHF,Proposal,50,2026-12-31',
    'd1,100,USD,Proposal,50,2026-12-31',
    'd7,100,USD,Limbo,90,2026-12-31',
    'd8,100,USD,Proposal,0,2026-12-31',
    ',,,,,',
  ]);
  put('rates.csv', ['iso,start,rate', 'EUR,2026-01-01,0.8', 'USD,2026-01-01,1']);
  put('moves.csv', [
    'Opportunity ID,To Stage,Change Date',
    ...Array.from({ length: 30 }, (_, i) => [
      `w${i},C,2026-01-01`,
      `w${i},${i < 18 ? 'Closed Won' : 'Closed Lost'},2026-03-01`,
    ]).flat(),
  ]);
});

describe('the letters', () => {
  test('sums, by owner and quarter, what will be won, and the exit code 0', async () => {
    const { code, said, warned } = await run('weigh', path('letters.csv'), '--by', 'owner,quarter', '--target', '500');
    expect([code, warned]).toEqual([0, '']);
    expect(said.split('\n')).toEqual([
      'letters.csv: 6 deals · a table',
      '  Deal id       ← “Opportunity ID”  6 values · the header says “opportunity id”',
      '  Amount        ← “Amount”          6 values · the header says “amount”',
      '  Stage         ← “Stage”           6 values · the header says “stage”',
      '  Owner         ← “Owner”           6 values · the header says “owner”',
      '  Close date    ← “Close Date”      6 values · the header says “close date”',
      '  Account name  ← “Account Name”    6 values · the header says “account name”',
      '',
      'Process funnel-letters',
      '  F  10%  ← “F”  house default',
      '  E  25%  ← “E”  house default',
      '  D  30%  ← “D”  house default',
      '  C  50%  ← “C”  house default',
      '  B  75%  ← “B”  house default',
      '',
      'As of Nov 20, 2026',
      '  Owner  Quarter  Open deals  Open  Declared  Won deals  Won  Lost deals  Forecast',
      '  Lee    2026-Q4           3   600       314          0    0           0       314',
      '  Kim    2026-Q4           1   100        10          1   60           0        70',
      '  Kim    2027-Q1           1   250     62.50          0    0           0     62.50',
      '  All                      5   950    386.50          1   60           0    446.50',
      'No column speaks of evidence, so nothing is said of what is earned.',
      '2 large deals of 250 or more: 68.4% of the open amount; 3 small deals.',
      '',
      'What will be won, won deals included: P10 180 · P50 460 · P90 790 (exact)',
      'Of the open deals 2 will be won, with 80% between 1 and 3.',
      'The chance that none is won: 5.9%.',
      'The deals are taken as independent of each other.',
      'The chance of 500 or more: 47.6%.',
      'The open amount is 2.2× what is still missing; 1 closed is too few to say how many times it takes.',
      '100% of the closed deals were won (won ÷ (won + lost))',
      '16.67% of all deals were won (won ÷ all)',
      '',
      'Every deal is in the sums.',
      'Nothing was written. Add --out FILE to have chances and weighted values beside the list.',
    ]);
  });

  test('evidence brings the earned and the prudent sum and the gap', async () => {
    put('evidence.csv', ['ID,Amount,Stage,Evidenced stage', 'd1,1000,B,D', 'd2,100,C,']);
    const { said } = await run('weigh', path('evidence.csv'));
    expect(said).toMatch(/Open deals +Open +Declared +Evidenced +Prudent +Gap +Won deals/);
    expect(said).toMatch(/All +2 +1,100 +800 +300 +300 +500 +0/);
    expect(said).toContain('By what is evidenced alone: P10 0 · P50 0 · P90 1,000');
  });
});

describe('rows that cannot be used', () => {
  const bad = () => ['weigh', path('bad.csv'), '--rates', path('rates.csv')];

  test('are named with their first row, and the run ends with 3', async () => {
    const { code, said } = await run(...bad());
    expect(code).toBe(3);
    expect(said).toContain('9 deals · a table · 1 blank row passed over');
    expect(said).toMatch(/ {2}All +3 +325 +112\.50 /); // d1 50, d5 62.50, d8 0
    expect(said).toContain('  No place for “Limbo” → --stage "LABEL=STAGE"');
    expect(said).toContain(
      [
        'In no sum: 6 deals',
        '  Row 8, d1: the id “d1” stands on row 2 already, and a deal counts once. Remove one of the rows, or give this deal an id of its own.',
        '  Row 4, d3: there is no amount. Write one, or 0 if the deal is worth nothing.',
        '  Row 5, d4: expected an amount of 0 or more, got -5. Correct it, or keep credit notes elsewhere.',
        '  Row 9, d7: the stage “Limbo” has no place in the stage map. Say which stage it is, or correct it.',
        '  Row 3, d2: expected a probability from 0 to 100%, got 120%. Correct it, or clear the cell to take the weight of the stage.',
        '  Row 7, d6: there is no rate for CHF on Nov 20, 2026 or before. Add it to the rates.',
        'Counted, and noted: 1 deal',
        '  Row 6, d5: there is no close date, so the deal is in no period.',
      ].join('\n'),
    );
  });

  test('a name is placed with --stage, and then counts', async () => {
    const { said } = await run(...bad(), '--stage', 'Limbo=C');
    expect(said).toMatch(/ {2}All +4 +425 +202\.50 /);
    expect(said).toContain('In no sum: 5 deals');
  });

  test('JSON names each of them by row and id, and holds what was decided', async () => {
    const { code, said } = await run(...bad(), '--json');
    const summary = JSON.parse(said) as Record<string, unknown>;
    expect(code).toBe(3);
    expect(summary).toMatchObject({
      ok: true,
      exitCode: 3,
      currency: 'USD',
      rateDates: { closed: 'closeDate', open: 'asOf' },
      sums: { open: { deals: 3, total: 325, declared: 112.5 }, forecast: 112.5 },
      expectedSales: {},
    });
    expect(summary.troubles).toContainEqual({
      kind: 'chanceOutOfRange',
      leftOut: true,
      count: 1,
      deals: [{ row: 3, id: 'd2', kind: 'chanceOutOfRange', chance: 1.2 }],
    });
  });
});

describe('a history', () => {
  const fitted = () => ['weigh', path('letters.csv'), '--history', path('moves.csv')];

  test('fits the weight of the stage it speaks of, with interval and raw rate; the others keep the house weight and say why', async () => {
    const { code, said } = await run(...fitted());
    expect(code).toBe(0);
    expect(said).toContain('moves.csv: 60 rows about 30 deals');
    // (10 + 18) / (20 + 30) = 56 %
    expect(said).toMatch(/ {2}C +56% +← “C” +from 30 closed deals, 90% interval \d\d\.\d% to \d\d\.\d% · raw 60% \(/);
    expect(said).toMatch(/ {2}B +75% +← “B” +house default · no deal was ever seen at this stage/);
    // 100 · 10 % + 250 · 25 % + 80 · 30 % + 400 · 56 % + 120 · 75 %
    expect(said).toMatch(/All +5 +950 +410\.50 /);
  });

  test('JSON has the stages with what they claim and on what they rest, and every process that was fitted', async () => {
    const { said } = await run(...fitted(), '--json');
    const summary = JSON.parse(said) as { stages: { stage: string }[]; calibrations: { process: string }[] };
    expect(summary.stages.find(({ stage }) => stage === 'C')).toMatchObject({
      ...{ process: 'funnel-letters', weight: 0.56, names: ['C'], conversion: 0.6 },
      ...{ open: { deals: 1, total: 400, declared: 224 }, provenance: { kind: 'fitted', deals: 30 } },
    });
    expect(summary.calibrations.map(({ process }) => process)).toEqual(['funnel-letters']);
  });

  test('a name placed by the chance of its deals says so', async () => {
    put('odd.csv', ['ID,Amount,Stage,Probability', 'd1,10,Phase X,70', 'd2,10,Phase X,70']);
    const { said } = await run('weigh', path('odd.csv'));
    expect(said).toContain('  B  75%  ← “Phase X”  house default · “Phase X”: its deals mostly have 70%');
  });

  test('a funnel that was kept is given again, and says the same', async () => {
    const { said } = await run('weigh', path('letters.csv'), '--stage', 'C=B', '--json');
    const first = JSON.parse(said) as { funnel: unknown; sums: unknown };
    put('funnel.json', [JSON.stringify(first.funnel)]);
    const again = await run('weigh', path('letters.csv'), '--funnel', path('funnel.json'), '--json');
    expect((JSON.parse(again.said) as { sums: unknown }).sums).toEqual(first.sums);
  });
});

describe('names that stand for stages', () => {
  const lines = [
    'ID,Amount,Stage,Record type',
    'd1,100,Negotiation,Project',
    'd2,100,Negotiation,Renewal',
    'd3,100,Limbo,Renewal',
  ];
  const weigh = (...words: string[]) => run('weigh', path('types.csv'), '--template', 'project-8', ...words);
  beforeAll(() => put('types.csv', lines));

  test('are proposed, corrected, kept, and taken again: the same sums, and a new name waits for its place', async () => {
    const proposed = await weigh();
    expect(proposed.said).toContain('  7  75%  ← “Negotiation”  house default');
    expect(proposed.said).toContain('  No place for “Limbo” → --stage "LABEL=STAGE"');
    const corrected = await weigh(
      '--stage',
      'Limbo=3',
      '--stage',
      'Negotiation (Renewal)=6',
      '--keep',
      path('kept.json'),
    );
    expect(corrected.said).toContain('The funnel is kept in kept.json; --funnel takes it again.');
    expect(corrected.said).toContain('  6  60%  ← “Negotiation (Renewal)”  house default');
    expect(corrected.said).toMatch(/All +3 +300 +165 /); // 75 + 60 + 30
    put('types.csv', [...lines, 'd4,100,Pilot,Renewal']);
    const again = await run('weigh', path('types.csv'), '--funnel', path('kept.json'));
    expect(again.said).toMatch(/All +3 +300 +165 /);
    expect(again.said).toContain('  No place for “Pilot” → --stage "LABEL=STAGE"');
    put('types.csv', lines);
  });

  test('under a record type with a template of its own, they are that template’s stages', async () => {
    const { code, said } = await weigh('--template', 'Renewal=keyaccount-6', '--stage', 'Limbo (Renewal)=3');
    expect(code).toBe(0);
    expect(said).toContain('Process project-8\n  7  75%  ← “Negotiation”  house default');
    expect(said).toMatch(
      /Process keyaccount-6\n {2}3 +50% +← “Limbo \(Renewal\)” .*\n {2}5 +75% +← “Negotiation \(Renewal\)”/,
    );
    const other = await weigh('--template', 'Renewal=keyaccount-6', '--stage', 'Limbo=keyaccount-6:4', '--json');
    expect((JSON.parse(other.said) as { sums: { open: object } }).sums.open).toMatchObject({ declared: 225 });
  });

  test('each process is fitted to its own history', async () => {
    const moves = (type: string, won: number) =>
      Array.from({ length: 30 }, (_, i) => [
        `${type}${i},Negotiation,2026-01-01,${type}`,
        `${type}${i},${i < won ? 'Closed Won' : 'Closed Lost'},2026-03-01,${type}`,
      ]).flat();
    put('both.csv', [
      'Opportunity ID,To Stage,Change Date,Record Type',
      ...moves('Project', 15),
      ...moves('Renewal', 27),
    ]);
    const { said } = await weigh('--template', 'Renewal=keyaccount-6', '--history', path('both.csv'));
    // (15 + 15) / (20 + 30) and (15 + 27) / (20 + 30)
    expect(said).toContain('both.csv: 120 rows about 60 deals');
    expect(said).toMatch(/Process project-8\n {2}7 +60% +← “Negotiation” +from 30 closed deals/);
    expect(said).toMatch(/Process keyaccount-6\n {2}5 +84% +← “Negotiation \(Renewal\)” +from 30 closed deals/);
  });

  test('a history that does not say the record type is refused where that decides the process', async () => {
    const { code, warned } = await weigh('--template', 'Renewal=keyaccount-6', '--history', path('moves.csv'));
    expect(code).toBe(1);
    expect(warned).toBe(
      'moves.csv: expected a column of record types, since --template tells processes apart by them, got none. → --map "COLUMN=recordType"',
    );
    const typo = await weigh('--template', 'Renewl=keyaccount-6');
    expect([typo.code, typo.warned]).toEqual([
      1,
      '--template "Renewl=keyaccount-6": expected a record type of the list, got “Renewl”. It has “Project”, “Renewal”.',
    ]);
  });
});

test('scenarios mix the forecast, named as they were given', async () => {
  const scenarios = ['--scenario', '50=50', '--scenario', '50=25%'];
  put('one-deal.csv', ['ID,Amount,Stage', 'd1,100,C']);
  const { said } = await run('weigh', path('one-deal.csv'), '--target', '100', ...scenarios);
  // 50 % in one half, 25 % in the other
  expect(said).toContain('The chance of 100 or more: 37.5%.');
  expect(said).toContain(
    'Mixed from 50% as weighed and 50% with a deal of 50% at 25%; as independent deals it would be P10 0 · P50 0 · P90 100.',
  );
});

test('--pool tells win rates apart as far as they differ', async () => {
  put('closed.csv', [
    'ID,Amount,Stage,Owner',
    ...Array.from({ length: 40 }, (_, i) => `k${i},10,${i < 30 ? 'Closed Won' : 'Closed Lost'},Kim`),
    ...Array.from({ length: 40 }, (_, i) => `l${i},10,${i < 10 ? 'Closed Won' : 'Closed Lost'},Lee`),
    'o1,10,Closed Won,Oh',
  ]);
  const { said } = await run('weigh', path('closed.csv'), '--pool', 'owner');
  expect(said).toContain('Win rates by owner, of the closed deals of the list, drawn toward what all have in common');
  expect(said).toMatch(/ {2}Kim +40 +75% +7\d/);
  expect(said).toMatch(/ {2}Oh +1 +100% +\d\d.*too few deals to be ranked/);

  // With a history that knows the owners it is the history that tells; nothing closed tells nothing.
  const open = ['weigh', path('one-deal.csv'), '--pool', 'owner'];
  const ofHistory = await run(...open, '--history', path('closed.csv'));
  expect(ofHistory.said).toContain('Win rates by owner, of the history, drawn toward what all have in common');
  expect(ofHistory.said).toMatch(/ {2}Lee +40 +25% /);
  expect((await run(...open)).said).toContain('No closed deal tells win rates by owner apart.');
});

test('--history-from: deals that were under way by then count from that day on', async () => {
  const deals = (count: number, row: string) => Array.from({ length: count }, (_, i) => `${row[0]}${i}${row.slice(1)}`);
  put('list.csv', [
    'ID,Amount,Stage,Stage since,Close date',
    ...deals(20, 'w,10,Won,2026-01-01,2026-04-01'),
    ...deals(10, 'l,10,Lost,2026-03-01,2026-03-11'),
    ...deals(10, 'o,10,Offer,2026-03-01,2026-12-31'),
  ]);
  put('placed.json', [
    JSON.stringify({
      keystageFunnel: 1,
      processes: [{ id: 'one', stages: [{ id: 'offer', entered: 0.2 }] }],
      stages: ['open', 'won', 'lost'].map((outcome) => ({
        ...{ label: { open: 'Offer', won: 'Won', lost: 'Lost' }[outcome], outcome },
        ...{ process: 'one', stage: 'offer' },
      })),
    }),
  ]);
  const fitted = ['weigh', path('list.csv'), '--funnel', path('placed.json'), '--history', path('list.csv')];
  const { said } = await run(...fitted);
  expect(said).toMatch(
    / {2}offer +50% +← “Offer” +from 30 closed and 10 open deals, 90% interval 37\.3% to 62\.7%, won within 264 days/,
  );
  const late = await run(...fitted, '--history-from', '2026-03-01');
  // Each interval by log-odds: variances 1/160 and 1/135.
  // At 10 days 20 are at risk and 10 lost; at 90 days 30, of which 20 won: 1/2 · 20/30
  expect(late.said).toMatch(
    / {2}offer +33\.3% +← “Offer” +from 30 closed and 10 open deals, 20 of them known only from later on, 90% interval 20\.9% to 48\.6%, won within 264 days/,
  );
});

describe('exports as they come', () => {
  test('a Salesforce report: dates month first, a sum and a footer below, which are named and no deals', async () => {
    put('report.csv', [
      '"Opportunity Name","Account Name","Type","Amount Currency","Amount","Close Date","Stage","Probability (%)","Created Date","Opportunity Owner"',
      '"Alder 100 units","Alder Foods","New Business","EUR","12,500.00","12/31/2026","Proposal/Price Quote","50","10/1/2026","Rep A"',
      '"Cinder line","Cinder Ltd","New Business","EUR","40,000.00","11/30/2026","Negotiation/Review","90","8/1/2026","Rep A"',
      '"Ember","Ember GmbH","New Business","EUR","7,000.00","10/30/2026","Closed Won","100","8/1/2026","Rep A"',
      '"Total","","","","59,500.00","","","","",""',
      '""',
      '"Confidential Information - Do Not Distribute"',
    ]);
    const { code, said } = await run('weigh', path('report.csv'), '--by', 'quarter');
    expect(code).toBe(0);
    expect(said).toContain('report.csv: 3 deals · a Salesforce export · 1 blank row passed over');
    expect(said).toContain(
      '2 rows below the list passed over: row 5 “Total” and row 7 “Confidential Information - Do Not Distribute”',
    );
    expect(said).toMatch(/2026-Q4 +2 +52,500 +42,250 +1 +7,000 /);
  });

  test('a German one: decimal commas, day first, its own words for stages', async () => {
    put('de.csv', [
      'Verkaufschance-ID;Kunde;Verkaufsphase;Wahrscheinlichkeit;Betrag;Währung;Schlusstermin;Erstellt am',
      'V1;Moorquell AG;Angebot;50 %;12.500,50;EUR;31.12.2026;01.10.2026',
      'V2;Silberstieg GmbH;Verhandlung;;8.000,00;EUR;15.01.2027;01.09.2026',
      'V3;Erlenrain KG;Gewonnen;100 %;3.000;EUR;15.10.2026;01.09.2026',
      'V4;Erlenrain KG;Geschlossen und verloren;0 %;3.000;EUR;15.10.2026;01.09.2026',
    ]);
    const { code, said } = await run('weigh', path('de.csv'));
    expect(code).toBe(0);
    // 6,250.25 and 6,000; the won deal took 44 days
    expect(said).toMatch(/All +2 +20,501 +12,250 +1 +3,000 +1 +15,250/);
    expect(said).toContain('2 closed, 50% won, 3,000 EUR on average, 44.0 days');
  });

  test.each([
    [
      'zh-CN',
      [
        '商机编号,客户名称,销售阶段,赢单率,商机金额,币种,预计成交日期',
        'S1,澜柏食品,需求确认,25%,"120,000",人民币,2026/12/31',
        'S2,岚屿包装,方案报价,50%,80000,CNY,2027年1月15日',
        'S3,砚棠机械,商务谈判,,5万,CNY,2026-12-01',
        'S4,汐禾涂料,搁置,,20000,CNY,2026-12-01',
      ],
      // 30,000 + 40,000 + 37,500
      [/合计 +3 +250,000 +107,500 /, '第 5 行，S4：阶段“搁置”不在阶段对照表中。请指定它对应的阶段，或更正写法。'],
    ],
    [
      'ko',
      [
        '기회번호,거래처명,영업 단계,수주 확률,예상 금액,통화,예상 마감일',
        'K1,벼리람 식품,제안,50%,"120,000,000",KRW,2026-12-31',
        'K2,누별결 포장,협상,75%,"80,000,000",원,2027. 1. 15.',
        'K3,하늬울 기계,방문,,5000만원,KRW,2026-12-01',
        'K4,이든터 도료,보류,,"20,000,000",KRW,2026-12-01',
      ],
      // 60, 60 and 12.5 million
      [/전체 +3 +250,000,000 +132,500,000 /, '5행, K4: 단계 “보류” 값이 단계 대응표에 없습니다.'],
    ],
  ] as [string, string[], [RegExp, string]][])(
    'in %s, headers and cells of the country',
    async (language, lines, [sums, named]) => {
      put('table.csv', lines);
      const { code, said } = await run('weigh', path('table.csv'), '--lang', language);
      expect(code).toBe(3);
      expect(said).toMatch(sums);
      expect(said).toContain(named);
    },
  );
});

test('a weight that somebody set in a funnel file holds until its day', async () => {
  put('set.json', [
    JSON.stringify({
      keystageFunnel: 1,
      processes: [
        {
          id: 'two',
          stages: [
            { id: 'talk', entered: 0.2 },
            { id: 'offer', entered: 0.5 },
          ],
        },
      ],
      stages: [{ label: 'C', outcome: 'open', process: 'two', stage: 'offer' }],
      set: [{ stage: 'offer', weight: 0.4, by: 'the sales board', until: '2027-01-01' }],
    }),
  ]);
  put('one.csv', ['ID,Amount,Stage', 'd1,100,C']);
  const { said } = await run('weigh', path('one.csv'), '--funnel', path('set.json'));
  expect(said).toContain('  offer  40%  ← “C”  set by the sales board, until 2027-01-01');
  const later = await run('weigh', path('one.csv'), '--funnel', path('set.json'), '--as-of', '2027-01-01');
  expect(later.said).toContain('  offer  50%  ← “C”  house default');
});

test('a forecast is kept as it was made, and scored when its deals have closed', async () => {
  const kept = await run('weigh', path('letters.csv'), '--snapshot', path('then.json'));
  expect(kept.said).toContain('The forecast is kept in then.json.');
  put('later.csv', [
    'Opportunity ID,Amount,Stage',
    'd1,100,Closed Lost',
    'd2,250,Closed Won',
    'd3,80,D',
    'd4,400,Closed Won',
    'd6,60,Closed Won',
  ]);
  const { said } = await run('weigh', path('later.csv'), '--score', path('then.json'));
  // (0.1² + 0.75² + 0.5²) / 3 = 0.2742; the win rate of the day said 1 for each: (1 + 0 + 0) / 3
  expect(said).toContain(
    'The forecast of Nov 20, 2026: 3 deals closed since, 2 won; 1 still open, 1 not in the list any more.',
  );
  expect(said).toContain('Brier score 0.2742 = reliability 0.2742 − resolution 0.2222 + uncertainty 0.2222; log loss');
  expect(said).toContain(
    'Skill (above 0% is better than it): 17.8% against the win rate of that day and 0% against the house weights.',
  );
  expect(said).toMatch(/ {2}Said +Came about +90% interval +Deals\n/);
});

test('--out writes the list with outcome, chances, weighted value and remarks', async () => {
  const { code, said } = await run(
    'weigh',
    path('bad.csv'),
    '--rates',
    path('rates.csv'),
    '--out',
    path('weighed.csv'),
  );
  expect([code, said.split('\n').at(-1)]).toEqual([3, 'Written to weighed.csv']);
  expect(text('weighed.csv').split('\n')[0]).toBe(
    '\ufeffOpportunity ID,Amount,Currency,Stage,Probability (%),Close Date,Outcome,Amount weighed,Declared chance,Weighted value,Remarks',
  );
  expect(rows('weighed.csv').slice(4, 5)).toEqual([
    expect.objectContaining({
      Outcome: 'open',
      'Amount weighed': '125',
      'Declared chance': '0.5',
      'Weighted value': '62.5',
    }),
  ]);
  expect(rows('weighed.csv')[2].Remarks).toBe('there is no amount. Write one, or 0 if the deal is worth nothing.');
});

test('list prices and teams are joined, and what has none is named', async () => {
  put('open.csv', ['ID,Amount,Stage,Product,Owner', 'd1,,C,GTXPro,Kim', 'd2,,C,Saw,Lee']);
  put('prices.csv', ['Product,Price', 'GTX Pro,1000']);
  put('teams.csv', ['Owner,Team', 'Kim,North']);
  const { code, said } = await run(
    'weigh',
    path('open.csv'),
    '--prices',
    path('prices.csv'),
    '--teams',
    path('teams.csv'),
    '--by',
    'team',
  );
  expect(code).toBe(3);
  expect(said).toContain('1 deal without an amount at the list price of the product');
  expect(said).toContain('No price for “Saw”');
  expect(said).toContain('No team for “Lee”');
  expect(said).toMatch(/North +1 +1,000 +500 /);
});

describe('refused with 1, nothing written', () => {
  test.each<[string, string[], RegExp]>([
    [
      'several currencies',
      ['bad.csv'],
      /^bad\.csv: The amounts are in CHF, EUR, and USD; they cannot be added without rates\. Give a file of rates\. → --rates FILE$/,
    ],
    [
      'no amounts',
      ['moves.csv'],
      /^moves\.csv: No column holds the amounts of the deals\. Choose it\. → --map "COLUMN=amount"$/,
    ],
    ['a file that is not there', ['nothing.csv'], /^nothing\.csv: /],
    [
      'a forecast that is none',
      ['letters.csv', '--score', 'letters.csv'],
      /^letters\.csv: expected a forecast kept with --snapshot, got /,
    ],
    [
      'a funnel that is none',
      ['letters.csv', '--funnel', 'rates.csv'],
      /^rates\.csv: expected a funnel file in JSON, /,
    ],
    [
      'a column that is not there',
      ['letters.csv', '--map', 'Size=amount'],
      /^letters\.csv: The list has no column “Size”\. It has “Opportunity ID”, /,
    ],
    [
      'prices without prices',
      ['letters.csv', '--prices', 'rates.csv'],
      /^rates\.csv: expected the columns product and price, got “iso”, “start”, “rate”\. Name them so\.$/,
    ],
  ])('%s', async (_, words, sentence) => {
    const { code, said, warned } = await run(
      'weigh',
      ...words.map((word) => (word.endsWith('.csv') ? path(word) : word)),
    );
    expect([code, said]).toEqual([1, '']);
    expect(warned).toMatch(sentence);
  });

  test('rates that do not say what to convert into', async () => {
    put('two.csv', ['iso,start,rate', 'EUR,2026-01-01,0.8', 'USD,2026-01-01,1.1', 'CHF,2026-01-01,1.2']);
    const { code, warned } = await run('weigh', path('bad.csv'), '--rates', path('two.csv'));
    expect(code).toBe(1);
    expect(warned).toBe(
      'two.csv: expected to know the currency to convert into, and neither the rates nor the list say it. → --currency CODE',
    );
    expect((await run('weigh', path('bad.csv'), '--rates', path('two.csv'), '--currency', 'usd')).code).toBe(3);
  });
});

describe('wrong usage ends with 2', () => {
  test.each<[string, string]>([
    ['', 'Expected a list of deals, got none. Write: keystage weigh PIPELINE.csv'],
    ['a.csv b.csv', 'Expected one list of deals, got “a.csv” and “b.csv”. Name a history with --history FILE.'],
    ['a.csv --by ownr', /^--by: expected owner, team, .*; got “ownr”\. Did you mean owner\?$/.source],
    ['a.csv --by owner,owner', '--by: expected each once, got owner twice. Leave one of them away.'],
    [
      'a.csv --target 5k',
      '--target: expected a number with a decimal point, got “5k”. Write for example --target 500000.',
    ],
    [
      'a.csv --currency EUR',
      '--currency says what to convert into, and there are no rates. Add --rates FILE, or leave it away.',
    ],
    ['a.csv --template lettres', /^--template: expected funnel-letters, /.source],
    [
      'a.csv --template project-8 --funnel f.json',
      '--template and --funnel both say which process. Leave one of them away.',
    ],
    ['a.csv --stage Demo', '--stage: expected LABEL=STAGE, got “Demo”. Write for example --stage "Demo held=C".'],
    [
      'a.csv --as-of tomorrow',
      '--as-of: expected a day as YYYY-MM-DD, got “tomorrow”. Write for example --as-of 2026-11-20.',
    ],
    ['a.csv --scenario 50=50', '--scenario: expected two or more, got one. Write for example --scenario 70=50 '],
    [
      'a.csv --scenario 50=50 --scenario 50=100',
      '--scenario: expected how likely it is, and what a deal of 50% would have in it (more than 0, less than 100), got “50=100”.',
    ],
    ['a.csv --pool ownr', /^--pool: expected owner, .*; got “ownr”\. Did you mean owner\?$/.source],
    [
      'a.csv --history-from 2026-01-01',
      '--history-from says since when a history is complete, and there is none. Add --history FILE, or leave it away.',
    ],
    [
      'a.csv --template project-8 --template keyaccount-6',
      '--template: expected one for all deals, got project-8 and keyaccount-6. Say which record type has its own: ',
    ],
    ['letters.csv --stage C=Z', '--stage "C=Z": expected a stage, got “Z”. '],
    ['letters.csv --map Stage=stge', '--map "Stage=stge": expected a role, got “stge”. Did you mean stage?'],
    [
      'letters.csv --map Stage=stage:percent',
      '--map "Stage=stage:percent": expected probability:percent or probability:share, got “stage:percent”.',
    ],
    [
      'letters.csv --out letters.csv',
      '--out letters.csv: expected another file than those that are read. Choose another name.',
    ],
  ])('keystage weigh %s', async (words, sentence) => {
    const { code, warned } = await run(
      'weigh',
      ...words
        .split(' ')
        .filter((word) => word !== '')
        .map((word) => (word === 'letters.csv' ? path(word) : word)),
    );
    expect(code).toBe(2);
    if (sentence.startsWith('^')) expect(warned).toMatch(new RegExp(sentence));
    else expect(warned.startsWith(sentence)).toBe(true);
  });
});

test.each([
  ['zh-CN', '合计', '最终赢单金额（含已赢单）：P10 180 · P50 460 · P90 790（精确值）'],
  ['ko', '전체', '최종 수주 금액(기수주 포함): P10 180 · P50 460 · P90 790(정확한 값)'],
])('in %s', async (language, total, sentence) => {
  const { code, said } = await run(
    'weigh',
    path('letters.csv'),
    '--lang',
    language,
    '--history',
    path('moves.csv'),
    '--chances',
    'typed',
    '--idle',
    '1',
    '--template',
    'funnel-letters',
  );
  expect(code).toBe(0);
  expect(said).toContain(total);
  const plain = await run('weigh', path('letters.csv'), '--lang', language);
  expect(plain.said).toContain(sentence);
});

test('--help says what there is', async () => {
  const { code, said } = await run('weigh', '--help');
  expect(code).toBe(0);
  for (const option of ['--by', '--history', '--stage', '--score', 'funnel-letters', 'evidencedStage'])
    expect(said).toContain(option);
});
