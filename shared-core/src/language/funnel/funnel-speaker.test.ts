import { calendarDate } from '../../basics/calendar-date';
import { troubleKinds, type DealTrouble } from '../../funnel/deal-trouble';
import type { FunnelProblem } from '../../funnel/funnel-problem';
import type { WeightProvenance } from '../../funnel/funnel-process';
import { words as coreEn } from '../en';
import { words as coreKo } from '../ko';
import { speaker } from '../speaker';
import { words as coreZh } from '../zh-cn';
import { funnelWords as en } from './en';
import { funnelSpeaker } from './funnel-speaker';
import { funnelWords as ko } from './ko';
import { funnelWords as zh } from './zh-cn';

const speakers = [
  funnelSpeaker(en, speaker(coreEn)),
  funnelSpeaker(zh, speaker(coreZh)),
  funnelSpeaker(ko, speaker(coreKo)),
];
const date = calendarDate('2026-11-20')!;

const troubles: readonly (readonly [DealTrouble, string, string, string])[] = [
  [
    { kind: 'duplicate', id: 'd0', firstRow: 0 },
    'the id “d0” stands on row 2 already, and a deal counts once. Remove one of the rows, or give this deal an id of its own.',
    '编号“d0”已在第 2 行出现，一个业务机会只计一次。请删除其中一行，或为该业务机会另设编号。',
    '번호 “d0” 값이 2행에 이미 있습니다. 기회는 한 번만 집계합니다. 한 행을 삭제하거나 다른 번호를 지정하세요.',
  ],
  [
    { kind: 'noAmount' },
    'there is no amount. Write one, or 0 if the deal is worth nothing.',
    '没有金额。请填写；如业务机会不产生金额，请填 0。',
    '금액이 없습니다. 금액을 입력하고, 가치가 없으면 0을 입력하세요.',
  ],
  [
    { kind: 'amountUnreadable' },
    'the amount cannot be read as a number. Correct the cell.',
    '金额无法读取为数字。请更正该单元格。',
    '금액을 숫자로 읽을 수 없습니다. 셀을 수정하세요.',
  ],
  [
    { kind: 'negativeAmount', amount: -5 },
    'expected an amount of 0 or more, got -5. Correct it, or keep credit notes elsewhere.',
    '金额应不小于 0，现为 -5。请更正，退款请另行记录。',
    '금액은 0 이상이어야 하지만 -5입니다. 수정하고, 환불은 따로 기록하세요.',
  ],
  [
    { kind: 'noStage' },
    'there is no stage, so the chance is not known. Write the stage the deal stands at.',
    '没有阶段，无法得知成功率。请填写业务机会所处的阶段。',
    '단계가 없어 성공 확률을 알 수 없습니다. 현재 단계를 입력하세요.',
  ],
  [
    { kind: 'stageUnknown', stage: 'Limbo' },
    'the stage “Limbo” has no place in the stage map. Say which stage it is, or correct it.',
    '阶段“Limbo”不在阶段对照表中。请指定它对应的阶段，或更正写法。',
    '단계 “Limbo” 값이 단계 대응표에 없습니다. 어느 단계인지 지정하거나 철자를 고치세요.',
  ],
  [
    { kind: 'openInClosedStage', stage: 'Won' },
    'it says that the deal is open, and the stage “Won” is one of closed deals. Correct one of the two.',
    '标明为未结束，而阶段“Won”属于已结束的业务机会。请更正其中之一。',
    '진행 중이라고 되어 있지만 단계 “Won” 값은 종료된 기회의 단계입니다. 둘 중 하나를 수정하세요.',
  ],
  [
    { kind: 'chanceUnreadable' },
    'the probability cannot be read as a number. Correct the cell, or clear it to take the weight of the stage.',
    '概率无法读取为数字。请更正；清空该单元格则采用阶段成功率。',
    '확률을 숫자로 읽을 수 없습니다. 수정하거나, 셀을 비우면 단계별 성공 확률을 사용합니다.',
  ],
  [
    { kind: 'chanceOutOfRange', chance: 1.2 },
    'expected a probability from 0 to 100%, got 120%. Correct it, or clear the cell to take the weight of the stage.',
    '概率应为 0 到 100%，现为 120%。请更正；清空该单元格则采用阶段成功率。',
    '확률은 0~100%여야 하지만 120%입니다. 수정하거나, 셀을 비우면 단계별 성공 확률을 사용합니다.',
  ],
  [
    { kind: 'noCurrency' },
    'the amount has no currency. Write its code, such as EUR.',
    '金额没有币种。请填写货币代码，例如 EUR。',
    '금액에 통화가 없습니다. EUR과 같은 통화 코드를 입력하세요.',
  ],
  [
    { kind: 'currencyUnknown', currency: 'shells' },
    'expected a currency code such as EUR, got “shells”. Correct it.',
    '应为货币代码，例如 EUR，现为“shells”。请更正。',
    'EUR과 같은 통화 코드여야 하지만 “shells”입니다. 수정하세요.',
  ],
  [
    { kind: 'rateMissing', currency: 'SEK', date },
    'there is no rate for SEK on Nov 20, 2026 or before. Add it to the rates.',
    '2026年11月20日及之前没有 SEK 的汇率。请补充到汇率文件中。',
    '2026. 11. 20. 당일과 그 이전의 SEK 환율이 없습니다. 환율 파일에 추가하세요.',
  ],
  [
    { kind: 'statusUnknown', status: 'limbo' },
    'the status “limbo” says neither open nor won nor lost; the stage decided.',
    '状态“limbo”看不出是未结束、赢单还是输单，已按阶段判断。',
    '상태 “limbo” 값으로는 진행, 수주, 실주를 알 수 없어 단계로 판단했습니다.',
  ],
  [
    { kind: 'noCloseDate' },
    'there is no close date, so the deal is in no period.',
    '没有结束日期，该业务机会不计入任何期间。',
    '마감일이 없어 어느 기간에도 집계하지 않습니다.',
  ],
  [
    { kind: 'closeDateUnreadable' },
    'the close date cannot be read as a date, so the deal is in no period.',
    '结束日期无法读取为日期，该业务机会不计入任何期间。',
    '마감일을 날짜로 읽을 수 없어 어느 기간에도 집계하지 않습니다.',
  ],
  [
    { kind: 'reopened', chance: 0.9 },
    'the deal was reopened; the weight of its stage replaces the probability of 90% from before.',
    '业务机会曾重新打开，原有概率 90% 已改用阶段成功率。',
    '재개된 기회이므로 이전 확률 90% 대신 단계별 성공 확률을 사용했습니다.',
  ],
  [
    { kind: 'certainWhileOpen' },
    'an open deal is not certain; the weight of its stage replaces the 100%. Close the deal if it is won.',
    '未结束的业务机会不会是 100%，已改用阶段成功率。如已赢单，请将其结束。',
    '진행 중인 기회는 확실하지 않으므로 100% 대신 단계별 성공 확률을 사용했습니다. 수주했다면 종료 처리하세요.',
  ],
  [
    { kind: 'evidenceUnknown', stage: 'Limbo' },
    'the evidenced stage “Limbo” is not known; the deal counts as without evidence.',
    '无法识别核实阶段“Limbo”，按没有依据计算。',
    '확인된 단계 “Limbo” 값을 알 수 없어 근거 없음으로 계산했습니다.',
  ],
];

test.each(troubles)('$kind', (trouble, ...said) => {
  expect(speakers.map((say) => say.trouble(trouble))).toEqual(said);
});

test('every kind of trouble is said above', () => {
  expect(troubles.map(([{ kind }]) => kind)).toEqual(troubleKinds);
});

const problems: readonly (readonly [FunnelProblem, string, string, string])[] = [
  [
    { kind: 'mixedCurrencies', currencies: ['EUR', 'USD'] },
    'The amounts are in EUR and USD; they cannot be added without rates. Give a file of rates.',
    '金额涉及多个币种（EUR和USD），没有汇率无法相加。请提供汇率文件。',
    '금액의 통화가 여러 가지입니다(EUR 및 USD). 환율 없이는 합산할 수 없습니다. 환율 파일을 지정하세요.',
  ],
  [
    { kind: 'mappedToNothing', label: 'Limbo', process: 'letters', stage: 'Z' },
    'The stage map leads “Limbo” to “letters Z”, which is not there. Choose a stage of the process, won or lost.',
    '阶段对照表将“Limbo”对应到“letters Z”，但并无此阶段。请选择流程中的阶段、赢单或输单。',
    '단계 대응표에서 “Limbo” 값이 가리키는 “letters Z” 단계가 없습니다. 프로세스의 단계, 수주, 실주 중에서 선택하세요.',
  ],
  [
    { kind: 'noDealAmount' },
    'No column holds the amounts of the deals. Choose it.',
    '没有业务机会金额列。请指定该列。',
    '기회 금액 열이 없습니다. 열을 지정하세요.',
  ],
  [
    { kind: 'noDealStage' },
    'No column holds the stages of the deals, and without stages it takes a probability and a status of each. Choose the columns.',
    '没有业务机会阶段列；没有阶段时，需要每个业务机会的概率和状态。请指定相应的列。',
    '기회 단계 열이 없습니다. 단계가 없으면 기회마다 확률과 상태가 필요합니다. 열을 지정하세요.',
  ],
];

test.each(problems)('$kind', (problem, ...said) => {
  expect(speakers.map((say) => say.problem(problem))).toEqual(said);
});

test.each<[WeightProvenance, string, string, string]>([
  [{ kind: 'houseDefault' }, 'house default', '默认值', '기본값'],
  [
    { kind: 'houseDefault', closed: 15, least: 20 },
    'house default: 15 closed, fitted from 20 on',
    '默认值：已结束 15 个，满 20 个才做校准',
    '기본값: 종료 15건, 20건부터 보정',
  ],
  [
    { kind: 'fitted', deals: 212, confidence: 0.9, lower: 0.214, upper: 0.309 },
    'from 212 closed deals, 90% interval 21.4% to 30.9%',
    '依据 212 个已结束业务机会，90% 区间为 21.4% 至 30.9%',
    '종료된 기회 212건 기준, 90% 구간 21.4%~30.9%',
  ],
  [
    { kind: 'fittedWithOpen', deals: 212, open: 80, days: 365, confidence: 0.9, lower: 0.31, upper: 0.42 },
    'from 212 closed and 80 open deals, 90% interval 31% to 42%, won within 365 days',
    '依据 212 个已结束和 80 个未结束业务机会，90% 区间为 31% 至 42%，365 天内赢单',
    '종료 212건과 진행 80건 기준, 90% 구간 31%~42%, 365일 이내 수주',
  ],
  [
    { kind: 'fittedWithOpen', deals: 212, open: 80, late: 12, days: 365, confidence: 0.9, lower: 0.31, upper: 0.42 },
    'from 212 closed and 80 open deals, 12 of them known only from later on, 90% interval 31% to 42%, won within 365 days',
    '依据 212 个已结束和 80 个未结束业务机会（其中 12 个进入阶段一段时间后才有记录），90% 区间为 31% 至 42%，365 天内赢单',
    '종료 212건과 진행 80건 기준(이 중 12건은 단계 진입 후 나중부터 기록됨), 90% 구간 31%~42%, 365일 이내 수주',
  ],
  [
    { kind: 'set', by: '영업팀', until: '2027-01-01' },
    'set by 영업팀, until 2027-01-01',
    '由 영업팀 设定，有效期至 2027-01-01',
    '영업팀이 지정, 2027-01-01까지',
  ],
])('%j', (provenance, ...said) => {
  expect(speakers.map((say) => say.provenance(provenance))).toEqual(said);
});

test.each([
  // chance       shown
  [0, '0%'],
  [1, '100%'],
  [0.25, '25%'],
  [0.333, '33.3%'],
  [0.996, '99.6%'],
  [0.9996, '99.96%'],
  [0.0004, '0.04%'],
  [0.99999, 'over 99.99%'],
  [0.00001, 'under 0.01%'],
])('a chance of %d is shown as %s: only what is certain is 0 or 100 %', (chance, shown) => {
  expect(speakers[0].chance(chance)).toBe(shown);
});

test('amounts have cents below a thousand, and their currency', () => {
  expect([speakers[0].money(999.5, 'EUR'), speakers[0].money(1234.5), speakers[0].money(12)]).toEqual([
    '999.50 EUR',
    '1,235',
    '12',
  ]);
});
