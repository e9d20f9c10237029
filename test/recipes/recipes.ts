import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edit } from './copy-of-core';

/** A recipe of the core's README, as somebody follows it: what they write first, what the compiler asks for, and what then works. */
export interface Recipe {
  /** As its paragraph begins. */
  readonly title: string;
  readonly first: readonly Edit[];
  /** The files the compiler then points to. */
  readonly asked: readonly string[];
  readonly then: readonly Edit[];
  /** Uses what was added; it imports the core alone. */
  readonly program: string;
  readonly says: string;
}

const core = join(__dirname, '../../shared-core');
const tongues = ['en', 'zh-cn', 'ko'] as const;

/** The same put into a table of words, in each language. */
const inEach = (folder: string, table: string, put: readonly [en: string, zh: string, ko: string]): Edit[] =>
  tongues.map((tongue, k) => ({ file: `${folder}/${tongue}.ts`, behind: `\n  ${table}: {`, put: `\n    ${put[k]},` }));

const head = `
  import { calendarDate, explainAccount, findLandmines, languageOf, mapColumns, parseModel, parseTemplate, placeDeal, readAccounts,
    segmentAccounts, speaker, stageSpeaker, type Committee } from '@keystage/core';
  import { words } from '@keystage/core/language/en';
  import { stageWords } from '@keystage/core/language/stages/en';
  const asOf = calendarDate('2026-11-20')!;
  function tiersOf(model: unknown, headers: string[], rows: unknown[][]) {
    const parsed = parseModel(model);
    if (!parsed.ok) throw new Error(parsed.problems.map((one) => speaker(words).modelProblem(one)).join());
    const { mapping } = mapColumns(headers, rows);
    const read = readAccounts(rows, { mapping, asOf });
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    return { run: segmentAccounts(read.accounts, parsed.model, asOf), say: speaker(words, parsed.model) };
  }
`;

const indicator: Recipe = {
  title: 'Add an indicator.',
  first: [
    {
      file: 'model/indicator-catalogue.ts',
      behind: "relatedProcesses: nature('contact', 'service', 'count', 'higher', 'sum'),",
      put: "\n  siteVisits: nature('contact', 'service', 'count', 'higher', 'sum'),",
    },
  ],
  asked: ['intake/header-words.ts', 'language/en.ts', 'language/ko.ts', 'language/zh-cn.ts'],
  then: [
    {
      file: 'intake/header-words.ts',
      behind: 'AccountRole | KnownIndicatorId, HeaderWords>> = {',
      put: "\n  siteVisits: { sure: 'site visits | number of site visits' },",
    },
    ...inEach('language', 'indicators', [
      "siteVisits: 'Site visits'",
      "siteVisits: '现场拜访次数'",
      "siteVisits: '현장 방문 횟수'",
    ]),
  ],
  program: `${head}
    const points = { by: 'bands', cuts: [2, 5], points: [0, 50, 100] };
    const model = { keystage: 2, id: 'by-visits', version: 1, name: 'By visits', tiers: ['A', 'B'],
      groups: [{ id: 'contact', weight: 100, indicators: [{ id: 'siteVisits', weight: 100, points }] }],
      way: { by: 'scorecard', cutOffs: [{ tier: 'A', from: 80 }] } };
    const { run, say } = tiersOf(model, ['Account ID', 'Site visits'], [['K1', 6], ['K2', 3]]);
    console.log([...run.tiers].join(), say.indicator('siteVisits'));`,
  says: '0,1 Site visits',
};

const way: Recipe = {
  title: 'Add a way to classify.',
  first: [
    {
      file: 'model/way.ts',
      behind: "import { finite, points, share, text, tierName } from './numbers';\n",
      put: `
/** The best tier whose cuts two indicators both reach: the weaker of the two decides. */
const weaker = z.strictObject({
  by: z.literal('weaker'),
  first: z.string(),
  second: z.string(),
  cutOffs: z.array(z.strictObject({ tier: tierName, first: finite, second: finite })),
});
`,
    },
    { file: 'model/way.ts', behind: "z.discriminatedUnion('by', [", put: '\n  weaker,' },
    {
      file: 'model/way.ts',
      behind: "export type RfmWay = Extract<Way, { by: 'rfm' }>;",
      put: "\nexport type WeakerWay = Extract<Way, { by: 'weaker' }>;",
    },
    { file: 'model/way.ts', behind: 'IndicatorWay | MatrixWay | QuadrantWay | RfmWay', put: ' | WeakerWay' },
    {
      file: 'model/way.ts',
      behind: '      return [way.volume, way.profit];',
      put: "\n    case 'weaker':\n      return [way.first, way.second];",
    },
    {
      file: 'segmentation/tier-reason.ts',
      behind: "  | { readonly kind: 'prospect' }",
      put: "\n  | { readonly kind: 'weakerOf'; readonly tier: Tier; readonly indicator: IndicatorId; readonly value: number }",
    },
  ],
  asked: [
    'compile/sql/placed-ways.ts',
    'language/en.ts',
    'language/ko.ts',
    'language/zh-cn.ts',
    'model/rules-of-way.ts',
    'segmentation/place-by-levels.ts',
    'segmentation/tier-of-levels.ts',
  ],
  then: [
    {
      file: 'model/rules-of-way.ts',
      behind: 'unknownTier(tier, tiers, `way.tiers.${cell}`));',
      put: "\n    case 'weaker':\n      return way.cutOffs.flatMap(({ tier }, i) => unknownTier(tier, tiers, `way.cutOffs[${i}].tier`));",
    },
    { file: 'model/rules-of-way.ts', behind: "if (way.by === 'matrix'", put: " || way.by === 'weaker'" },
    {
      file: 'model/model-part-notes.ts',
      behind: "  'way.by': 'The way to classify.',",
      put: "\n  'way=weaker': 'By the weaker of two indicators: the best tier whose cuts both reach.',",
    },
    {
      file: 'segmentation/tier-of-levels.ts',
      behind: '      return ([level]) => tiers.length - 1 - level;',
      put: "\n    case 'weaker':\n      return (levels) => tiers.length - 1 - Math.min(...levels);",
    },
    {
      file: 'segmentation/place-by-levels.ts',
      behind: '      return byRfm(way, list);',
      put: "\n    case 'weaker':\n      return byWeaker(way, list);",
    },
    {
      file: 'segmentation/place-by-levels.ts',
      behind: 'import type { IndicatorWay, MatrixWay, PlacingWay, QuadrantWay, RfmWay',
      put: ', WeakerWay',
    },
    {
      file: 'segmentation/place-by-levels.ts',
      behind: 'return { axes: [axisOf(way.indicator, cuts, list)] };\n}\n',
      put: `
function byWeaker(way: WeakerWay, list: List): Placing {
  const rising = list.model.tiers.slice(0, -1).reverse();
  const cuts = (side: 'first' | 'second') => rising.map((tier) => way.cutOffs.find((cut) => cut.tier === tier)![side]);
  return { axes: (['first', 'second'] as const).map((side) => axisOf(way[side], cuts(side), list)) };
}
`,
    },
    {
      file: 'compile/sql/placed-ways.ts',
      behind: '      return byRfm(compiling, scored, way);',
      put: "\n    case 'weaker':\n      return byWeaker(compiling, scored, way, tierAt);",
    },
    {
      file: 'compile/sql/placed-ways.ts',
      behind:
        "const isLower = ({ model }: Compiling, id: string) => indicatorNature(model, id).polarity === 'lower';\n",
      put: `
function byWeaker(
  compiling: Compiling,
  scored: string,
  way: Extract<PlacingWay, { by: 'weaker' }>,
  tierAt: (levels: readonly number[]) => number,
) {
  const rising = compiling.model.tiers.slice(0, -1).reverse();
  const placed = onAxes(compiling, scored, [way.first, way.second]);
  const axes = (['first', 'second'] as const).map((side, k): Axis => {
    const column = compiling.named(axisName(k));
    const reached = isLower(compiling, way[side]) ? '<=' : '>=';
    const cuts = rising.map((tier) => way.cutOffs.find((cut) => cut.tier === tier)![side]);
    return { column, reaches: cuts.map((cut) => \`\${column} \${reached} \${compiling.dialect.double(cut)}\`) };
  });
  const earned = byLevels(compiling, placed, axes, everyCell(compiling, axes, tierAt), 'The tier of the weaker side.');
  const indicators = [way.first, way.second];
  const unknown = axes.map(({ column }, k) => ({ column, unknown: 'noValueToRank' as const, of: indicators[k] }));
  const [first, second] = axes.map((_, k) => compiling.named(levelName(k)));
  return {
    ...earned,
    axes: unknown,
    why: (telling: Telling) =>
      telling.tell('weakerOf', {
        tier: namedTier(compiling, compiling.named('earned')),
        indicator: oneOfFacts(compiling, [
          [\`\${first} <= \${second}\`, way.first],
          [\`\${first} > \${second}\`, way.second],
        ]),
        value: { number: \`case when \${first} <= \${second} then \${axes[0].column} else \${axes[1].column} end\` },
      }),
  };
}
`,
    },
    {
      file: 'segmentation/why-earned.ts',
      behind: '  const levels = axes.map((axis, k) => levelOf(axis, values[k]));\n',
      put: `  if (way.by === 'weaker') {
    const k = levels[0] <= levels[1] ? 0 : 1;
    return { kind: 'weakerOf', tier, indicator: axes[k].of, value: values[k] };
  }
`,
    },
    ...inEach('language', 'ways', ["weaker: 'The weaker of two'", "weaker: '两项中的短板'", "weaker: '둘 중 약한 쪽'"]),
    ...inEach('language', 'tierReasons', [
      'weakerOf: ({ tier, indicator, value }, say) => `${say.indicator(indicator)}, at ${say.value(indicator, value)}, is the weaker side: ${say.tier(tier)}.`',
      'weakerOf: ({ tier, indicator, value }, say) => `${say.indicator(indicator)}（${say.value(indicator, value)}）是短板，列为${say.tier(tier)}。`',
      'weakerOf: ({ tier, indicator, value }, say) => `${say.indicator(indicator)}(${say.value(indicator, value)})이 약한 쪽이므로 ${say.tier(tier)}입니다.`',
    ]),
  ],
  program: `${head}
    const points = { by: 'bands', cuts: [1], points: [0, 100] };
    const model = { keystage: 2, id: 'weaker', version: 1, name: 'Weaker', tiers: ['A', 'B', 'C'],
      groups: [{ id: 'transaction', weight: 100, indicators: [{ id: 'transactionCount', weight: 100, points }] }],
      way: { by: 'weaker', first: 'transactionCount', second: 'companySize',
        cutOffs: [{ tier: 'A', first: 10, second: 500 }, { tier: 'B', first: 5, second: 100 }] } };
    // 12 orders reach A, 150 employees B: B, by its size. To A: 500 employees.
    const { run, say } = tiersOf(model, ['Account ID', 'Orders', 'Employees'], [['K1', 12, 150], ['K2', 20, 900], ['K3', 1, 900]]);
    const { reasons, lift } = explainAccount(run, 0);
    console.log([...run.tiers].join(), say.reason(reasons[0]), say.lift(lift!));`,
  says: '1,0,2 Company size, at 150, is the weaker side: B. To reach A: company size at 500 or more (now 150).',
};

const template: Recipe = {
  title: 'Add a stage template.',
  first: [
    {
      file: '../templates/short-sale.json',
      put: readFileSync(join(core, '../test/golden/stage-templates/short-sale.json'), 'utf8'),
    },
  ],
  asked: [],
  then: [],
  program: `${head}
    import file from '@keystage/core/templates/short-sale.json';
    const faulty = parseTemplate({ ...file, id: 'Short Sale' });
    const parsed = parseTemplate(file);
    if (!parsed.ok || faulty.ok) throw new Error('one is sound, the other is not');
    const placement = placeDeal(parsed.template, { values: { 'interest.shown': true } }, asOf);
    console.log(faulty.problems.map(({ path }) => path).join(), placement.evidenced.stage);`,
  says: 'id 1',
};

const landmine: Recipe = {
  title: 'Add a landmine.',
  first: [
    { file: 'committee/find-landmines.ts', behind: "'roleUnknown' | 'noCoach'", put: " | 'oneContact'" },
    {
      file: 'committee/find-landmines.ts',
      behind: "  | { readonly kind: 'winCoach' }",
      put: "\n  | { readonly kind: 'meetSomebodyElse' }",
    },
    {
      file: 'committee/find-landmines.ts',
      behind: "    ['coreNeverMet', neverMet(committee)],",
      put: "\n    ['oneContact', committee.contacts.length === 1 ? [{ kind: 'meetSomebodyElse' }] : []],",
    },
  ],
  asked: ['language/stages/en.ts', 'language/stages/ko.ts', 'language/stages/zh-cn.ts'],
  then: [
    ...inEach('language/stages', 'landmines', [
      "oneContact: 'One contact alone'",
      "oneContact: '只有一个联系人'",
      "oneContact: '담당자가 한 명뿐임'",
    ]),
    ...inEach('language/stages', 'defusals', [
      "meetSomebodyElse: () => 'Meet somebody else on the buying side.'",
      "meetSomebodyElse: () => '再结识一位客户方人员。'",
      "meetSomebodyElse: () => '고객 쪽 사람을 한 명 더 만나세요.'",
    ]),
  ],
  program: `${head}
    const contact = { id: 'd', roles: ['decision', 'technical', 'user', 'coach'], level: 'engaged', infoComplete: true, everMet: true } as const;
    const committee: Committee = { contacts: [contact], since: asOf, finalDeciderCertain: true };
    const say = stageSpeaker(stageWords);
    for (const mine of findLandmines(committee)) console.log(say.landmine(mine) + ': ' + say.defusal(mine.defuse[0]));`,
  says: 'One contact alone: Meet somebody else on the buying side.',
};

const folders = ['', 'funnel/', 'playbook/', 'relationship/', 'stages/', 'weighting/'];
/** What a translator begins with: the English words under the new tag. */
const germanWords = folders.map((folder) => ({
  file: `language/${folder}de.ts`,
  copyOf: `language/${folder}en.ts`,
  with: { "language: 'en'": "language: 'de'", "prospect: 'Prospect'": "prospect: 'Interessent'" },
}));

const language: Recipe = {
  title: 'Add a language.',
  first: [{ file: 'language/words.ts', behind: "export type Language = 'en'", put: " | 'de'" }],
  asked: ['language/speaker.ts', 'language/stages/stage-speaker.ts'],
  then: [
    { file: 'language/speaker.ts', behind: 'text : text[language', put: " === 'de' ? 'en' : language" },
    {
      file: 'language/stages/stage-speaker.ts',
      behind: 'text[words.language',
      put: " === 'de' ? 'en' : words.language",
    },
    ...germanWords,
    {
      file: 'language/language-of.ts',
      behind: "  if (primary === 'zh') return 'zh-CN';",
      put: "\n  if (primary === 'de') return 'de';",
    },
  ],
  program: `${head}
    import { words as german } from '@keystage/core/language/de';
    console.log(languageOf('de-AT'), german.prospect, speaker(german).number(1234.5));`,
  says: 'de Interessent 1.234,5',
};

export const recipes: readonly Recipe[] = [indicator, way, template, landmine, language];
