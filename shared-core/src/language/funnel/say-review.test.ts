import { calendarDate } from '../../basics/calendar-date';
import { letters, letterStages, dealsOf } from '../../funnel/pipeline.test-data';
import { reviewPipeline, type ReviewRules } from '../../funnel/review-pipeline';
import { words as coreEn } from '../en';
import { words as coreKo } from '../ko';
import { speaker } from '../speaker';
import { words as coreZh } from '../zh-cn';
import { funnelWords as en } from './en';
import { funnelSpeaker } from './funnel-speaker';
import { funnelWords as ko } from './ko';
import { sayReview } from './say-review';
import { funnelWords as zh } from './zh-cn';

const speakers = [
  funnelSpeaker(en, speaker(coreEn)),
  funnelSpeaker(zh, speaker(coreZh)),
  funnelSpeaker(ko, speaker(coreKo)),
];
const funnel = { processes: [letters], stages: letterStages, set: [] };
const table = [
  'ID|Amount|Currency|Stage|Evidenced stage|Close date',
  'd1|1000|EUR|B|D|2026-12-31',
  'd2|400|EUR|C|C|2026-11-01',
  'd3|500|EUR|A||2026-10-01',
  'd4|500|EUR|Lost||2026-10-01',
  'd5||EUR|C||2026-12-31',
];

function said(lines: readonly string[] = table, rules: Partial<ReviewRules> = {}) {
  const reviewing = reviewPipeline(dealsOf(...lines), { funnel, ...rules }, calendarDate('2026-11-20')!);
  if (!reviewing.ok) throw new Error(JSON.stringify(reviewing.problems));
  const { review } = reviewing;
  return speakers.map((say) => sayReview(review, say));
}

test('the gap, in words', () => {
  expect(said().map(({ gap }) => gap)).toEqual([
    '950 EUR is claimed and 500 EUR earned: 450 EUR is claimed but not earned.',
    '填报加权 950 EUR，核实加权 500 EUR：450 EUR 只是填报，未经核实。',
    '입력 가중 950 EUR, 확인 가중 500 EUR: 450 EUR 금액은 입력되었을 뿐 확인되지 않았습니다.',
  ]);
  expect(said(['ID|Amount|Stage|Evidenced stage', 'd1|100|C|C']).map(({ gap }) => gap)).toEqual([
    'All that is claimed is earned: 50.',
    '填报的均已核实：50。',
    '입력된 금액이 모두 확인되었습니다: 50.',
  ]);
  expect(said(['ID|Amount|Stage|Evidenced stage', 'd1|100|E|C']).map(({ gap }) => gap)).toEqual([
    '25 is claimed and 50 earned: evidence is ahead of the declared stages by 25.',
    '填报加权 25，核实加权 50：核实进度超前于填报，多出 25。',
    '입력 가중 25, 확인 가중 50: 확인된 단계가 입력된 단계보다 25 앞서 있습니다.',
  ]);
  expect(said(['ID|Amount|Stage', 'd1|100|C']).map(({ gap }) => gap)).toEqual([
    'No column speaks of evidence, so nothing is said of what is earned.',
    '没有核实阶段列，因此不计算核实加权。',
    '확인된 단계 열이 없어 확인 가중 금액은 계산하지 않습니다.',
  ]);
});

test('the band, the target and its chance, and on what assumption', () => {
  expect(said(table, { target: 1500 }).map(({ band, target, assumption }) => [band, target, assumption])).toEqual([
    [
      'What will be won, won deals included: P10 500 EUR · P50 1,500 EUR · P90 1,900 EUR (exact)',
      'The chance of 1,500 EUR or more: 75%.',
      'The deals are taken as independent of each other.',
    ],
    [
      '最终赢单金额（含已赢单）：P10 500 EUR · P50 1,500 EUR · P90 1,900 EUR（精确值）',
      '达到 1,500 EUR 的概率：75%。',
      '假定各业务机会互不影响。',
    ],
    [
      '최종 수주 금액(기수주 포함): P10 500 EUR · P50 1,500 EUR · P90 1,900 EUR(정확한 값)',
      '1,500 EUR 이상일 확률: 75%.',
      '기회들은 서로 독립이라고 가정합니다.',
    ],
  ]);
  expect(said(table, { target: 1500 }).map(({ coverage }) => coverage)).toEqual([
    'The open amount is 1.4× what is still missing; 2 closed is too few to say how many times it takes.',
    '在跟金额是尚缺金额的 1.4 倍；已结束的业务机会只有 2 个，不足以判断需要多少倍。',
    '진행 금액은 남은 목표의 1.4배입니다. 종료된 기회가 2건뿐이어서 몇 배가 필요한지 알 수 없습니다.',
  ]);
  const closed = Array.from({ length: 20 }, (_, i) => `c${i}|10|EUR|${i < 9 ? 'A' : 'Lost'}||2026-10-01`);
  // 500 + 90 won of 1,590; 10 of 22 won
  expect(said([...table, ...closed], { target: 1590 }).map(({ coverage }) => coverage)).toEqual([
    'The open amount is 1.4× what is still missing; the win rate asks for 2.2×, so 64% of it is to be expected.',
    '在跟金额是尚缺金额的 1.4 倍；按赢单率需要 2.2 倍，预计可完成 64%。',
    '진행 금액은 남은 목표의 1.4배입니다. 수주율로 보면 2.2배가 필요하므로 남은 목표의 64% 달성이 예상됩니다.',
  ]);
  expect(said(table, { target: 400 }).map(({ coverage }) => coverage)).toEqual([
    'The target is reached by what is won.',
    '已赢单金额达到目标。',
    '이미 수주한 금액으로 목표를 달성했습니다.',
  ]);
});

test('scenarios are named as they were given, beside what independent deals would bring', () => {
  const scenarios = [
    { weight: 3, shift: 0 },
    { weight: 1, shift: Math.log(0.25 / 0.75) },
  ];
  expect(said(table, { scenarios }).map(({ assumption }) => assumption)).toEqual([
    'Mixed from 75% as weighed and 25% with a deal of 50% at 25%; as independent deals it would be P10 500 EUR · P50 1,500 EUR · P90 1,900 EUR.',
    '由以下情景混合而成：75% 的可能与所计相同；25% 的可能，50% 的成功率变为 25%。如各业务机会互不影响，则为 P10 500 EUR · P50 1,500 EUR · P90 1,900 EUR。',
    '다음 시나리오를 섞은 결과입니다: 75% 확률로 그대로, 25% 확률로 성공 확률 50%가 25%로 바뀜. 서로 독립이라면 P10 500 EUR · P50 1,500 EUR · P90 1,900 EUR입니다.',
  ]);
});

test('beside every weight where it is from, and what is claimed and earned at the stage', () => {
  const sums = { declared: '200 EUR', evidenced: '200 EUR', gap: '0 EUR' };
  for (const { stages } of said()) expect(stages).toHaveLength(letters.stages.length);
  expect(said().map(({ stages }) => stages[4])).toEqual([
    { process: 'letters', stage: 'C', weight: '50%', provenance: 'house default', ...sums },
    { process: 'letters', stage: 'C', weight: '50%', provenance: '默认值', ...sums },
    { process: 'letters', stage: 'C', weight: '50%', provenance: '기본값', ...sums },
  ]);
});

test('a history that seems to begin with its first close says so', () => {
  const many = (count: number, row: string) => Array.from({ length: count }, (_, i) => `${row[0]}${i}${row.slice(1)}`);
  const rows = [...many(20, 's|A|2026-01-01|2026-04-11'), ...many(30, 'q|A|2026-03-01|2026-04-01')];
  const history = dealsOf('ID|Stage|Created date|Close date', ...rows, ...many(1, 'o|F|2026-01-01|'));
  const stages = [
    ...letterStages.filter(({ label }) => label !== 'A'),
    { label: 'A', outcome: 'won' as const, process: 'letters', stage: 'Idea' },
  ];
  const sentences = said(table, { history, funnel: { ...funnel, stages } }).map((one) => one.unseenBeginnings);
  expect(sentences).toEqual([
    [
      'Nothing in the history closed before Apr 1, 2026, though 50 deals had begun by then: those that closed earlier seem to be missing. Say since when it is complete.',
    ],
    [
      '历史数据中没有 2026年4月1日之前结束的业务机会，而此前已开始 50 个：更早结束的业务机会似乎不在其中。请说明数据从哪天起完整。',
    ],
    [
      '이력에 2026. 4. 1. 이전에 종료된 기회가 없는데, 그 전에 시작된 기회는 50건입니다. 먼저 종료된 기회가 빠진 것으로 보입니다. 언제부터 빠짐없는 이력인지 지정하세요.',
    ],
  ]);
});

test('a weight that was drawn to its neighbour says so', () => {
  // D by itself: (6 + 19) / (20 + 20), above the house weight of C that nobody was seen at: together (25 + 10) / 60
  const won = Array.from({ length: 19 }, (_, i) => [`a${i}|D|2026-01-01`, `a${i}|A|2026-02-01`]).flat();
  const history = dealsOf('ID|To stage|Changed on', ...won, 'b|D|2026-01-01', 'b|Lost|2026-02-01');
  const ofD = said(table, { history }).map(({ stages }) => stages.find(({ stage }) => stage === 'D'));
  expect(ofD.map((stage) => stage?.weight)).toEqual(['58.3%', '58.3%', '58.3%']);
  expect(ofD[0]?.calibration).toEqual({
    ...{ stage: 'D', closed: '20', won: '19', rate: '95%', template: '30%', weight: '58.3%' },
  });
  expect(ofD.map((stage) => stage?.provenance.split(' · ').at(-1))).toEqual([
    'levelled with its neighbour, for weights do not fall along the stages',
    '与相邻阶段取平，成功率不随阶段推进而下降',
    '이웃 단계와 맞춤(확률은 단계가 진행될수록 낮아지지 않음)',
  ]);
});

test('deals that need a hand, by their row in the sheet', () => {
  expect(said().map(({ hygiene }) => hygiene)).toEqual([
    [
      {
        ...{ row: '6', name: 'd5', leftOut: true },
        sentences: ['there is no amount. Write one, or 0 if the deal is worth nothing.'],
      },
      { row: '3', name: 'd2', leftOut: false, sentences: ['past the close date'] },
    ],
    [
      { row: '6', name: 'd5', leftOut: true, sentences: ['没有金额。请填写；如业务机会不产生金额，请填 0。'] },
      { row: '3', name: 'd2', leftOut: false, sentences: ['结束日期已过'] },
    ],
    [
      {
        ...{ row: '6', name: 'd5', leftOut: true },
        sentences: ['금액이 없습니다. 금액을 입력하고, 가치가 없으면 0을 입력하세요.'],
      },
      { row: '3', name: 'd2', leftOut: false, sentences: ['마감일 지남'] },
    ],
  ]);
});
