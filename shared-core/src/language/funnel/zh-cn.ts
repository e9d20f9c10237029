import { betweenHan } from '../between-han';
import type { FunnelWords } from './funnel-words';

export const funnelWords: FunnelWords = {
  language: 'zh-CN',
  terms: {
    deals: '业务机会数',
    open: '在跟金额',
    declared: '填报加权',
    evidenced: '核实加权',
    prudent: '审慎加权',
    gap: '差额',
    won: '赢单',
    lost: '输单',
    forecast: '预测',
    stageWeight: '阶段成功率',
    winRate: '实际赢单率',
  },
  roles: {
    dealId: '业务机会编号',
    dealName: '业务机会名称',
    accountId: '客户编号',
    accountName: '客户名称',
    amount: '金额',
    currency: '币种',
    stage: '阶段',
    status: '状态',
    won: '是否赢单',
    closed: '是否关闭',
    probability: '概率',
    pushes: '推迟次数',
    evidencedStage: '核实阶段',
    evidencedState: '核实状态',
    reopened: '是否重新打开',
    openedOn: '创建日期',
    closeDate: '结束日期',
    stageSince: '进入阶段日期',
    lastActivity: '最近活动',
    movedOn: '变更日期',
    owner: '负责人',
    team: '团队',
    tier: '客户等级',
    product: '产品',
    process: '销售流程',
    recordType: '记录类型',
  },
  dimensions: {
    owner: '负责人',
    team: '团队',
    tier: '客户等级',
    account: '客户',
    product: '产品',
    process: '销售流程',
    recordType: '记录类型',
    stage: '阶段',
    currency: '币种',
    size: '规模',
    month: '月份',
    quarter: '季度',
    year: '年度',
  },
  sizes: { large: '大单', small: '小单' },
  unnamed: '（空）',
  troubles: {
    duplicate: ({ id, firstRow }, say) =>
      `编号“${id}”已在第 ${say.row(firstRow)} 行出现，一个业务机会只计一次。请删除其中一行，或为该业务机会另设编号。`,
    noAmount: () => '没有金额。请填写；如业务机会不产生金额，请填 0。',
    amountUnreadable: () => '金额无法读取为数字。请更正该单元格。',
    negativeAmount: ({ amount }, say) => `金额应不小于 0，现为 ${say.number(amount)}。请更正，退款请另行记录。`,
    noStage: () => '没有阶段，无法得知成功率。请填写业务机会所处的阶段。',
    stageUnknown: ({ stage }) => `阶段“${stage}”不在阶段对照表中。请指定它对应的阶段，或更正写法。`,
    openInClosedStage: ({ stage }) => `标明为未结束，而阶段“${stage}”属于已结束的业务机会。请更正其中之一。`,
    chanceUnreadable: () => '概率无法读取为数字。请更正；清空该单元格则采用阶段成功率。',
    chanceOutOfRange: ({ chance }, say) =>
      `概率应为 0 到 100%，现为 ${say.percent(chance)}。请更正；清空该单元格则采用阶段成功率。`,
    noCurrency: () => '金额没有币种。请填写货币代码，例如 EUR。',
    currencyUnknown: ({ currency }) => `应为货币代码，例如 EUR，现为“${currency}”。请更正。`,
    rateMissing: ({ currency, date }, say) => `${say.date(date)}及之前没有 ${currency} 的汇率。请补充到汇率文件中。`,
    statusUnknown: ({ status }) => `状态“${status}”看不出是未结束、赢单还是输单，已按阶段判断。`,
    noCloseDate: () => '没有结束日期，该业务机会不计入任何期间。',
    closeDateUnreadable: () => '结束日期无法读取为日期，该业务机会不计入任何期间。',
    reopened: ({ chance }, say) => `业务机会曾重新打开，原有概率 ${say.percent(chance)} 已改用阶段成功率。`,
    certainWhileOpen: () => '未结束的业务机会不会是 100%，已改用阶段成功率。如已赢单，请将其结束。',
    evidenceUnknown: ({ stage }) => `无法识别核实阶段“${stage}”，按没有依据计算。`,
  },
  problems: {
    noDealAmount: () => '没有业务机会金额列。请指定该列。',
    noDealStage: () => '没有业务机会阶段列；没有阶段时，需要每个业务机会的概率和状态。请指定相应的列。',
    mappedToNothing: ({ label, process, stage }) =>
      `阶段对照表将“${label}”对应到“${[process, stage].filter((part) => part !== '').join(' ')}”，但并无此阶段。请选择流程中的阶段、赢单或输单。`,
    mixedCurrencies: ({ currencies }, say) =>
      `金额涉及多个币种（${say.list(currencies)}），没有汇率无法相加。请提供汇率文件。`,
  },
  provenance: {
    houseDefault: ({ closed, least }, say) =>
      closed === undefined || least === undefined || closed >= least
        ? '默认值'
        : `默认值：已结束 ${say.number(closed)} 个，满 ${say.number(least)} 个才做校准`,
    fitted: ({ deals, confidence, lower, upper }, say) =>
      `依据 ${say.number(deals)} 个已结束业务机会，${say.percent(confidence, 0)} 区间为 ${say.percent(lower)} 至 ${say.percent(upper)}`,
    fittedWithOpen: ({ deals, open, late = 0, days, confidence, lower, upper }, say) =>
      `依据 ${say.number(deals)} 个已结束和 ${say.number(open)} 个未结束业务机会${late > 0 ? `（其中 ${say.number(late)} 个进入阶段一段时间后才有记录）` : ''}，${say.percent(confidence, 0)} 区间为 ${say.percent(lower)} 至 ${say.percent(upper)}，${say.number(days)} 天内赢单`,
    set: ({ by, until }) => `由${betweenHan(by)}设定，有效期至 ${until}`,
  },
  notFitted: {
    tooFew: '已结束的业务机会太少',
    lossesUnplaced: '没有记录业务机会在哪个阶段输掉',
    neverSeen: '从未有业务机会处于该阶段',
  },
  stageEvidence: {
    id: () => '与阶段同名',
    says: ({ word }) => `名称即“${word}”`,
    contains: ({ word }) => `名称含“${word}”`,
    weight: ({ chance }, say) => `其业务机会的概率多为 ${say.chance(chance)}`,
  },
  stale: {
    'over-stage-limit': '停留在该阶段过久',
    idle: '长期没有活动',
    'close-date-past': '结束日期已过',
    pushed: '结束日期多次推迟',
  },
  nearly: { none: (shown) => `不足 ${shown}`, certain: (shown) => `超过 ${shown}` },
  winRateOfClosed: (rate) => `实际赢单率 ${rate}（赢单 ÷ 赢单与输单之和）`,
  winRateOfAll: (rate) => `赢单占全部业务机会 ${rate}（赢单 ÷ 全部）`,
  review: {
    rawRate: (rate, lower, upper) => `原始 ${rate}（${lower} 至 ${upper}）`,
    levelled: '与相邻阶段取平，成功率不随阶段推进而下降',
    noEvidence: '没有核实阶段列，因此不计算核实加权。',
    large: ({ from, large, small, share }, say) =>
      `大单（${from} 及以上）${say.number(large)} 个，占在跟金额 ${share}；小单 ${say.number(small)} 个。`,
    willBeWon: (p10, p50, p90, exactness) =>
      `最终赢单金额（含已赢单）：P10 ${p10} · P50 ${p50} · P90 ${p90}（${exactness}）`,
    byEvidence: (p10, p50, p90) => `仅按核实阶段：P10 ${p10} · P50 ${p50} · P90 ${p90}`,
    exact: '精确值',
    within: (amount, chance) => `误差不超过 ${amount}，例外概率 ${chance}`,
    dealsToWin: (p10, p50, p90, say) =>
      `在跟业务机会预计赢单 ${say.number(p50)} 个，80% 的可能在 ${say.number(p10)} 至 ${say.number(p90)} 个之间。`,
    nothing: (chance) => `没有一个赢单的概率：${chance}。`,
    target: (target, chance) => `达到 ${target} 的概率：${chance}。`,
    coverage: ({ coverage, required, share }) =>
      `在跟金额是尚缺金额的 ${coverage} 倍；按赢单率需要 ${required} 倍，预计可完成 ${share}。`,
    unseenBeginning: (firstClose, underWay, say) =>
      `历史数据中没有 ${firstClose}之前结束的业务机会，而此前已开始 ${say.number(underWay)} 个：更早结束的业务机会似乎不在其中。请说明数据从哪天起完整。`,
    coverageThin: (coverage, closed, say) =>
      `在跟金额是尚缺金额的 ${coverage} 倍；已结束的业务机会只有 ${say.number(closed)} 个，不足以判断需要多少倍。`,
    targetReached: '已赢单金额达到目标。',
    pace: ({ closed, average, rate, days, velocity }, say) =>
      `最近 12 个月：结束 ${say.number(closed)} 个，赢单率 ${rate}，平均 ${average}，周期 ${days} 天，每天 ${velocity}。`,
    deal: (row, id, sentence) => `第 ${row} 行${id === '' ? '' : `，${id}`}：${sentence}`,
    gap: ({ declared, evidenced, gap }) => `填报加权 ${declared}，核实加权 ${evidenced}：${gap} 只是填报，未经核实。`,
    noGap: (amount) => `填报的均已核实：${amount}。`,
    overEarned: ({ declared, evidenced, gap }) =>
      `填报加权 ${declared}，核实加权 ${evidenced}：核实进度超前于填报，多出 ${gap}。`,
    independent: '假定各业务机会互不影响。',
    scenarios: (scenarios, { p10, p50, p90 }) =>
      `由以下情景混合而成：${scenarios.join('；')}。如各业务机会互不影响，则为 P10 ${p10} · P50 ${p50} · P90 ${p90}。`,
    scenario: (weight, even) =>
      even === undefined ? `${weight} 的可能与所计相同` : `${weight} 的可能，50% 的成功率变为 ${even}`,
    pooled: (by, from) => `按${betweenHan(by)}的赢单率（${from}），向共同水平收缩`,
    pooledFrom: { list: '依据列表中已结束的业务机会', history: '依据历史数据' },
    notPooled: (by) => `没有已结束的业务机会，无法按${betweenHan(by)}比较赢单率。`,
    pooledAlike: '彼此差异未超出偶然范围，均采用共同水平。',
    pooledHeaders: { closed: '已结束', rate: '原始赢单率', estimate: '估计值', interval: '90% 区间' },
    calibration: {
      stage: '阶段',
      closed: '已结束',
      won: '赢单',
      rate: '原始赢单率',
      template: '默认成功率',
      weight: '采用成功率',
    },
    thin: '业务机会太少，不宜排名',
    unplacedStage: '（无对应阶段）',
  },
};
