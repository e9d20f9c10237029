import type { Goal } from '../explanation/lift';
import { beforeHan, betweenHan } from './between-han';
import type { Speaker } from './speaker';
import type { Words } from './words';

export const words: Words = {
  language: 'zh-CN',
  indicators: {
    transactionCount: '交易次数',
    amount: '交易额',
    profit: '利润',
    grossMargin: '毛利率',
    averageDeal: '平均单笔交易额',
    largestDeal: '最大单笔交易额',
    returnedAmount: '退货金额',
    returnCount: '退货次数',
    returnRatio: '退货率',
    timeSinceFirstDeal: '已交易时间',
    transactionCycle: '平均交易周期',
    recency: '距上次交易时间',
    expectedSales: '销售预期金额',
    largestReceipt: '最大单笔收款额',
    averageReceipt: '平均收款额',
    collectionPeriod: '平均收款周期',
    averageOwed: '平均欠款额',
    owedRatio: '平均欠款率',
    overdueRatio: '逾期欠款率',
    relatedTasks: '相关任务数',
    relatedProcesses: '相关进程数',
    praiseCount: '表扬次数',
    complaintCount: '投诉次数',
    suggestionCount: '建议次数',
    praiseRatio: '表扬比例',
    complaintRatio: '投诉比例',
    suggestionRatio: '建议比例',
    companySize: '企业规模',
    registeredCapital: '注册资金',
    annualRevenue: '年销售额',
    region: '区域',
    industry: '行业',
    listed: '是否上市',
    age: '年龄',
    education: '学历',
    maritalStatus: '婚姻状况',
    monthlyIncome: '月收入',
    favouriteColour: '喜好颜色',
    ownsCar: '是否有车',
    hasChildren: '有无子女',
  },
  roles: {
    accountId: '客户编号',
    accountName: '客户名称',
    parent: '上级客户',
    accountKind: '客户类型',
    previousTier: '上次等级',
    previousSince: '上次等级起始日',
    previousWaitFor: '待变更等级',
    previousWaitRuns: '已等待次数',
    overrideTier: '人工调整等级',
    overrideFrom: '人工调整起始日',
    overrideUntil: '人工调整截止日',
    overrideReason: '人工调整原因',
    overrideAuthor: '人工调整人',
    overrideApprover: '人工调整审批人',
    overrideBeatsCaps: '人工调整不受封顶限制',
  },
  ledgers: { orders: '订单', invoices: '发票', receipts: '收款记录', contacts: '联络记录', deals: '进行中的业务机会' },
  groups: { transaction: '交易类', finance: '财务类', contact: '联络类', profile: '特征类' },
  perspectives: { financial: '财务指标', service: '服务指标', customer: '客户指标', sales: '销售指标' },
  tiers: { VIP: 'VIP', A: 'A类', B: 'B类', C: 'C类', D: 'D类' },
  values: { current: '现实价值', potential: '潜在价值' },
  quadrants: { star: '明星', elephant: '大象', cashCow: '金牛', dog: '小狗' },
  score: '得分',
  ways: {
    scorecard: '客户价值记分卡',
    indicator: '单一指标分类',
    quotas: '按比例划分',
    pareto: '帕累托（累计占比）',
    computedAbc: '计算 ABC',
    naturalBreaks: '自然断点',
    matrix: '现实价值 × 潜在价值矩阵',
    quadrant: '销量 × 利润四象限',
    rfm: 'RFM',
  },
  prospect: '潜在客户(未成交)',
  notScored: '未评分',
  blank: '未知',
  betweenSentences: '',
  days: (count) => `${count} 天`,
  brought: (indicator, points) => `${indicator} ${points} 分`,

  tierReasons: {
    reached: ({ tier, score, from }, say) =>
      `得分 ${say.score(score, from)}，达到${say.tier(tier)}门槛（${say.number(from)} 分）。`,
    below: ({ tier, score, next, from }, say) =>
      `得分 ${say.score(score, from)}，未达到${say.tier(next)}门槛（${say.number(from)} 分），列为${say.tier(tier)}。`,
    cumulative: ({ tier, indicator, before, after, runsFrom, upTo }, say) =>
      `按${say.indicator(indicator)}从高到低排序，排在前面的客户累计占比 ${say.percent(before)}，计入该客户后为 ${say.percent(after)}；${say.tier(tier)}的累计占比区间为 ${say.percent(runsFrom)} 至 ${say.percent(upTo)}。`,
    frozenCut: ({ tier, indicator, value, from }, say) => {
      if (from === undefined)
        return `${say.indicator(indicator)}为 ${say.value(indicator, value)}，低于所有等级的门槛，列为${say.tier(tier)}。`;
      const [shown, limit] = say.against(indicator, value, from);
      return `${say.indicator(indicator)}为 ${shown}，达到${say.tier(tier)}门槛（${limit}）。`;
    },
    notPositive: ({ tier, indicator, value }, say) =>
      `${say.indicator(indicator)}为 ${say.value(indicator, value)}，不计入累计，列为${say.tier(tier)}。`,
    capped: ({ indicator, value, limit, side, atBest, couldBe }, say) => {
      const [shown, held] = say.against(indicator, value, limit);
      return `${say.indicator(indicator)}为 ${shown}，${side === 'above' ? '高于' : '低于'} ${held}，等级封顶为${say.tier(atBest)}；仅凭得分可评为${say.tier(couldBe)}。`;
    },
    assumed: ({ indicators, policy }, say) => {
      const names = say.list(indicators.map((id) => say.indicator(id)));
      return {
        skip: `${names}未知，权重已分摊给其他指标。`,
        neutral: `${names}未知，按中等水平计算。`,
        worst: `${names}未知，按最差水平计算。`,
      }[policy];
    },
    inQuota: ({ tier, by, rank, of, runsFrom, upTo }, say) =>
      `按${say.measure(by)}排名第 ${say.number(rank)}（共 ${say.number(of)} 个客户），${say.tier(tier)}为名单的 ${say.percent(runsFrom)} 至 ${say.percent(upTo)}。`,
    computedCut: ({ tier, by, how, value, from }, say) => {
      const shown = `${say.measure(by)}为 ${say.measured(by, value)}`;
      const cut = how === 'computedAbc' ? '按本名单集中度曲线的拐点划分' : '按本名单数值的自然断点划分';
      return from === undefined
        ? `${shown}；${cut}，未达到任何门槛，列为${say.tier(tier)}。`
        : `${shown}；${cut}，达到${say.tier(tier)}门槛（${say.measured(by, from)}）。`;
    },
    byIndicator: ({ tier, indicator, value, from, next }, say) => {
      const [shown, cut] = say.against(indicator, value, from);
      return next === undefined
        ? `${say.indicator(indicator)}为 ${shown}，达到${say.tier(tier)}门槛（${cut}）。`
        : `${say.indicator(indicator)}为 ${shown}，未达到${say.tier(next)}门槛（${cut}），列为${say.tier(tier)}。`;
    },
    matrixCell: ({ tier, current, currentLevel, potential, potentialLevel }, say) =>
      `现实价值 ${say.number(current, 1)} 分（${say.text(currentLevel)}），潜在价值 ${say.number(potential, 1)} 分（${say.text(potentialLevel)}），对应${say.tier(tier)}。`,
    quadrant: ({ tier, quadrant, volume, profit }, say) => {
      const side = ({ indicator, value, cut }: typeof volume) => {
        const [shown, limit] = say.against(indicator, value, cut);
        return `${say.indicator(indicator)} ${shown}（${value >= cut ? '高' : '低'}，分界 ${limit}）`;
      };
      return `${side(volume)}，${side(profit)}，属于“${say.words.quadrants[quadrant]}”，列为${say.tier(tier)}。`;
    },
    rfmSegment: ({ tier, segment, recency, frequency, monetary, bins }, say) =>
      `最近交易 ${recency} 分、交易频率 ${frequency} 分、交易金额 ${monetary} 分（满分 ${bins} 分），属于“${say.text(segment)}”，列为${say.tier(tier)}。`,
    heldByBand: ({ tier, couldBe, band, of }, say) => {
      const width =
        of === 'score' ? `${say.number(band)} 分` : of === 'share' ? say.percent(band) : say.value(of, band);
      return `仅凭各项指标可评为${say.tier(couldBe)}，但越过门槛的幅度不足 ${width}，暂保持${say.tier(tier)}。`;
    },
    waiting: ({ tier, towards, run, needs }, say) =>
      `各项指标已连续 ${say.number(run)} 次指向${say.tier(towards)}（需连续 ${say.number(needs)} 次），暂保持${say.tier(tier)}。`,
    overridden: ({ tier, instead, author, reason, until, approver }, say) =>
      [
        `由${betweenHan(author)}人工调整为${say.tier(tier)}，有效期至${say.date(until)}，原因：“${reason}”。`,
        ...(instead === undefined ? [] : [`按指标应为${say.tier(instead)}。`]),
        ...(approver === undefined ? [] : [`${beforeHan(approver)}已批准突破封顶。`]),
      ].join(''),
    overrideExpired: ({ until }, say) => `人工调整已于${say.date(until)}到期。`,
    overrideRefused: ({ problems }, say) =>
      `人工调整无效：${problems.map((problem) => say.overrideProblem(problem)).join('；')}。`,
    raised: ({ indicator, value, limit, side, atWorst, wouldBe }, say) => {
      const [shown, held] = say.against(indicator, value, limit);
      return `${say.indicator(indicator)}为 ${shown}，${side === 'above' ? '高于' : '低于'} ${held}，保底为${say.tier(atWorst)}；否则为${say.tier(wouldBe)}。`;
    },
    outlier: ({ indicator, value, limit, treatment }, say) => {
      const [shown, held] = say.against(indicator, value, limit);
      return treatment === 'drawnIn'
        ? `${say.indicator(indicator)}为 ${shown}，与其他客户相差过大，按 ${held} 计算。`
        : `${say.indicator(indicator)}为 ${shown}，超出合理范围（界限 ${held}），未计入。`;
    },
    prospect: () => '尚无交易，属于潜在客户，不参与分级。',
    noId: () => '该行没有客户编号。填写编号后即可评分。',
    unreadable: ({ indicator }, say) => `${say.indicator(indicator)}无法读取。更正该单元格后即可评分。`,
    rejectedBlank: ({ indicator }, say) => `${say.indicator(indicator)}未知；按模型规定，缺少该指标不予分级。`,
    noValueToRank: ({ indicator }, say) => `${say.indicator(indicator)}未知，而客户按该指标排序。`,
    sideUnknown: ({ side }, say) => `${say.words.values[side]}的指标均未知，无法在矩阵中定位。`,
    lowCoverage: ({ coverage, floor }, say) =>
      `已知指标的权重合计仅 ${say.percent(coverage)}，模型要求至少 ${say.percent(floor)}。`,
    listTooSmall: ({ indicator, count, least }, say) =>
      `${say.indicator(indicator)}按在名单中的相对位置评分，至少需要 ${say.number(least)} 个有数值的客户，这份名单只有 ${say.number(count)} 个。请改用分段评分，或使用基于更大名单冻结的模型。`,
    tooFewValues: ({ by, count, least }, say) =>
      `这份名单中${say.measure(by)}只有 ${say.number(count)} 个不同的数值，不足以划分 ${say.number(least)} 个等级。请改用固定门槛，或减少等级。`,
  },

  overrideProblems: {
    overrideTierUnknown: ({ got, tiers }) => (got === '' ? '未写明等级' : `“${got}”不在等级 ${tiers.join('、')} 之中`),
    overrideDateUnreadable: ({ field, got }) =>
      got === '' ? `未写明${field === 'from' ? '开始' : '结束'}日期` : `“${got}”不是日期（例如 2026-11-20）`,
    overrideWithoutEnd: ({ mostDays }, say) => `未写明结束日期（最长 ${say.number(mostDays)} 天）`,
    overrideEndsBeforeItBegins: ({ from, until }, say) => `结束日期${say.date(until)}不晚于开始日期${say.date(from)}`,
    overrideTooLong: ({ days, mostDays }, say) => `期限 ${say.number(days)} 天，超过 ${say.number(mostDays)} 天的上限`,
    overrideWithoutReason: () => '未写明原因',
    overrideWithoutAuthor: () => '未写明调整人',
    overrideWithoutApprover: () => '突破封顶须由调整人以外的人批准',
  },

  lifts: {
    liftCap: ({ to, indicator, limit, side }, say) =>
      `升至${say.tier(to)}：${say.indicator(indicator)}${side === 'above' ? '降至' : '升至'} ${say.value(indicator, limit)} ${side === 'above' ? '或以下' : '或以上'}即可，得分已达标。`,
    oneChange: ({ to, gap, steps: [step], relative }, say) => {
      const [target, now] = say.against(step.indicator, step.to, step.from);
      const others = relative ? '在其他客户不变的情况下，' : '';
      return `距${say.tier(to)}还差 ${say.number(gap, 1)} 分：${others}${say.indicator(step.indicator)}${goalTexts[step.direction](target)}即可（目前 ${now}）。`;
    },
    noSingleChange: ({ to, gap }, say) =>
      `距${say.tier(to)}还差 ${say.number(gap, 1)} 分，仅靠任何一项指标都无法补足。`,
    moreAmount: ({ to, indicator, from, atLeast }, say) =>
      `升至${say.tier(to)}：在其他客户不变的情况下，${say.indicator(indicator)}需达到 ${say.value(indicator, atLeast)} 或以上（目前 ${say.value(indicator, from)}）。`,
    stayThere: ({ to, more }, say) => `各项指标已达到${say.tier(to)}，再连续保持 ${say.number(more)} 次即可升级。`,
    severalChanges: ({ to, gap, steps }, say) => {
      const parts = steps.map(
        ({ indicator, from, ...goal }) => `${say.indicator(indicator)}${goalText(indicator, from, goal, say)}`,
      );
      return `距${say.tier(to)}还差 ${say.number(gap, 1)} 分：${parts.join('，')}，同时做到即可。`;
    },
    reachValue: ({ to, indicator, from, goal }, say) =>
      `升至${say.tier(to)}：${say.indicator(indicator)}${goalText(indicator, from, goal, say)}即可。`,
    raiseSide: ({ to, side, from, atLeast }, say) =>
      `升至${say.tier(to)}：${say.words.values[side]}达到 ${say.number(atLeast, 1)} 分或以上即可（目前 ${say.number(from, 1)} 分）。`,
  },
  broughtMost: (parts) => `得分主要来自${parts}。`,

  intakeProblems: {
    emptyList: () => '标题行下面没有数据。请选择包含客户的表格或区域。',
    noHeaders: ({ firstRow }, say) =>
      `第一行应为列标题，现为${say.list(firstRow.slice(0, 3).map((cell) => `“${cell}”`))}。请在名单上方添加标题行，或选择以标题行开头的区域。`,
    mergedHeaders: ({ address }) =>
      `标题单元格 ${address} 已合并，无法区分各列。请取消合并，并为每一列填写各自的标题。`,
    mappedTwice: ({ role, headers }, say) =>
      `${say.role(role)}同时取自 ${headers.length} 列：${say.list(headers.map((header) => `“${header}”`))}。请只保留一列。`,
    headerMappedTwice: ({ header, roles }, say) =>
      `“${header}”列同时用作${say.list(roles.map((role) => say.role(role)))}。一列只能用作其中一项。`,
    noIdColumn: () => '没有客户编号列。请选择用于区分客户的列。',
    noIndicatorColumn: ({ expected }, say) =>
      `没有任何一列对应本模型的指标（例如${say.list(expected.slice(0, 3).map((id) => say.indicator(id)))}）。请选择相应的列，或更换模型。`,
    columnNotFound: ({ header, headers }, say) =>
      `名单中没有“${header}”列。现有的列：${say.list(headers.slice(0, 12).map((name) => `“${name}”`))}。`,
    roleUnknown: ({ role }) => `“${role}”既不是指标，也不是 accountId 或 accountName。请检查拼写。`,
    tooManyCells: ({ cells, limit }, say) =>
      `名单有 ${say.number(cells)} 个单元格，一次最多可读取 ${say.number(limit)} 个。请减少列数或行数，或改用命令行。`,
    duplicateIds: ({ accounts, rows, firstId, firstRows }, say) =>
      `${say.number(accounts)} 个客户编号出现在多行（多出 ${say.number(rows)} 行），第一个是“${firstId}”，位于第 ${firstRows.map((row) => say.row(row)).join('、')} 行。请选择将各行相加、只保留第一行，还是停止。`,
    ratioScaleUnknown: ({ header, role, row, value }, say) =>
      `“${header}”列应为${say.role(role)}（比例），第 ${say.row(row)} 行的值是 ${say.number(value)}。请确认它表示 ${say.number(value)}% 还是 ${say.number(value)} 倍。`,
    noAmountColumn: () => '交易流水中没有金额：既没有行金额列，也没有单价列和数量列。请指定其中一种。',
    noLedgerAmount: ({ ledger }, say) => `${say.words.ledgers[ledger]}中没有金额列。请指定金额所在的列。`,
    noContactKind: () => '没有任何一列说明联络记录的类型：表扬、投诉、建议、任务或进程。请指定该列。',
    noProbability: () => '计算销售预期金额需要每个业务机会的赢单概率或所处阶段，但没有对应的列。请指定其中一列。',
    noDateColumn: ({ months, ledger = 'orders' }, say) =>
      ledger === 'orders'
        ? `统计 ${say.number(months)} 个月的订单需要每笔订单的日期，但没有对应的列。请指定日期列，或使用全部流水。`
        : `统计 ${say.number(months)} 个月的${say.words.ledgers[ledger]}需要日期，但没有对应的列。请指定日期列，或使用全部流水。`,
    noOrderIdColumn: () => '订单与明细按订单号关联，其中一方没有订单号列。请指定该列。',
    mixedCurrencies: ({ currencies }, say) =>
      `金额涉及多个币种（${say.list(currencies)}），没有汇率无法相加。请提供汇率文件。`,
    rateMissing: ({ currency, date, lines }, say) =>
      `${say.date(date)}及之前没有 ${currency} 的汇率，有 ${say.number(lines)} 行明细需要用到。请补充到汇率文件中。`,
  },

  rowProblems: {
    overrideLacks: ({ row, account, tier, lacks }, say) =>
      `第 ${say.row(row)} 行“${account}”：人工调整为${say.tier(tier)}，但缺少${say.list(lacks.map((part) => say.words.overrideParts[part]))}，因此不生效。请补充，或清除该调整。`,
    overrideEndsFirst: ({ row, account, from, until }, say) =>
      `第 ${say.row(row)} 行“${account}”：人工调整自${say.date(from)}起，至${say.date(until)}止，不会生效。请更正其中一个日期。`,
    overrideTooLong: ({ row, account, days, most }, say) =>
      `第 ${say.row(row)} 行“${account}”：人工调整长达 ${say.number(days)} 天，最多允许 ${say.number(most)} 天，因此不生效。请提前截止日。`,
    parentUnknown: ({ account, parent }) =>
      `“${account}”：名单中没有它的上级客户“${parent}”，因此单独评分。请添加该上级客户，或更正编号。`,
    parentCycle: ({ accounts }, say) =>
      `${say.list(accounts.map((account) => `“${account}”`))}互为上级客户，因此分别评分。请清除最上层客户的上级客户。`,
  },
  overrideParts: { until: '截止日', reason: '原因', author: '调整人', approver: '审批人（不受封顶限制时必填）' },

  modelProblems: {
    notJson: ({ detail }) => `模型文件不是有效的 JSON（${detail}）。请在该处更正。`,
    unknownFormat: ({ got, known }) =>
      `keystage：无法识别格式 ${got}，目前只支持 ${known.join('、')}。请升级 Keystage，或将模型另存为格式 ${known[known.length - 1]}。`,
    wrongType: ({ path, expected, got }) => `${at(path)}：应为${shape(expected)}，现为 ${got}。`,
    missing: ({ path, expected }) => `缺少 ${at(path)}：应为${shape(expected)}。`,
    unknownKey: ({ path, key }) => `${at(path)}：模型文件中没有“${key}”这一项。请删除或更正拼写。`,
    notOneOf: ({ path, allowed, got }) => `${at(path)}：应为 ${allowed.join('、')} 之一，现为 ${got}。`,
    outOfRange: ({ path, least, most, got }) =>
      `${at(path)}：应为${least === undefined ? `不大于 ${most} ` : most === undefined ? `不小于 ${least} ` : ` ${least} 到 ${most} `}的数，现为 ${got}。`,
    tooFew: ({ path, least, got }) => `${at(path)}：至少需要 ${least} 项，现有 ${got} 项。`,
    notRising: ({ path, before, got }) => `${at(path)}：应大于前一个值 ${before}，现为 ${got}。`,
    notFalling: ({ path, before, got }) => `${at(path)}：应小于上一等级的门槛 ${before}，现为 ${got}。`,
    countMismatch: ({ path, expected, got }) => `${at(path)}：应有 ${expected} 项，现有 ${got} 项。`,
    repeated: ({ path, value, firstPath }) => `${at(path)}：“${value}”已在 ${firstPath} 出现。请只保留一个。`,
    unknownTier: ({ path, tier, tiers }) => `${at(path)}：“${tier}”不在等级 ${tiers.join('、')} 之中。`,
    tierWithoutCut: ({ path, tier }) => `${at(path)}：缺少等级 ${tier} 的条目。请填写该等级的门槛。`,
    unknownIndicator: ({ path, id, known }) => `${at(path)}：“${id}”不在指标 ${known.join('、')} 之中。`,
    natureMissing: ({ path, id, needs }) =>
      `${at(path)}：“${id}”不在指标目录中，模型必须给出它的 ${needs.join('、')}。`,
    noWeight: ({ path }) => `${at(path)}：所有权重都是 0。请至少为一个指标设置权重。`,
    pointsDoNotFit: ({ path, id, unit, by }) =>
      `${at(path)}：“${id}”的类型是 ${unit}，不能用 ${by} 评分。请改用 ${unit === 'category' ? 'categories' : 'percentile 或 bands'}。`,
    lastLimitNotWhole: ({ path, got }) => `${at(path)}：最后一级包含其余全部客户，应为 1，现为 ${got}。`,
    tooFineShare: ({ path, got }) => `${at(path)}：比例最多精确到 0.0001，现为 ${got}。请四舍五入。`,
    cellUncovered: ({ path, current, potential }) =>
      `${at(path)}：没有规则说明现实价值“${current}”与潜在价值“${potential}”对应的等级。请补充。`,
    cellCoveredTwice: ({ path, current, potential, firstPath }) =>
      `${at(path)}：现实价值“${current}”与潜在价值“${potential}”的等级已由 ${firstPath} 规定。请只保留一条。`,
    unknownLevel: ({ path, level, levels }) => `${at(path)}：“${level}”不在档次 ${levels.join('、')} 之中。`,
    firstLevelNotZero: ({ path, got }) => `${at(path)}：第一档包含最低的数值，应为 0，现为 ${got}。`,
    perspectiveEmpty: ({ path, value }) =>
      `${at(path)}：没有属于${value === 'current' ? '现实价值' : '潜在价值'}的指标。请添加${value === 'current' ? '财务指标或销售指标' : '客户指标或服务指标'}，或改用其他分类方式。`,
    tierCount: ({ path, by, expected, got }) => `${at(path)}：${by} 划分为 ${expected} 个等级，而模型有 ${got} 个。`,
    bandDoesNotFit: ({ path, by }) =>
      `${at(path)}：缓冲带围绕单一指标的门槛，${by} 没有这样的门槛。请改用 upAfter 和 downAfter。`,
    bandTooWide: ({ path, most, got }) =>
      `${at(path)}：最大为 ${most}（相邻门槛最小间距的一半），以免缓冲带重叠；现为 ${got}。`,
    scoresOutOfBins: ({ path, bins, got }) => `${at(path)}：应为 1 至 ${bins} 之间的两个分值，小的在前；现为 ${got}。`,
    traitWithoutNotice: ({ path, id }) =>
      `缺少 ${at(path)}：“${id}”属于可能受法律保护的个人特征，必须告知查看等级的人该特征参与评分。`,
    outliersTakeAll: ({ path, got }) => `${at(path)}：low 与 high 合计为 ${got}，应小于 1。`,
  },

  unreadableCells: {
    text: ({ where, header, text, expected }) =>
      `${where}“${header}”：应为${expected}，现为“${text}”。请更正；如果数值未知，请清空该单元格。`,
    error: ({ where, header, text, expected }) =>
      `${where}“${header}”：应为${expected}，现为公式错误 ${text}。请修正公式。`,
    notation: ({ where, header, text, expected }) =>
      `${where}“${header}”：应与本列其他单元格一样是${expected}，现为“${text}”。请统一写法。`,
    future: ({ where, header, text }) =>
      `${where}“${header}”：应为不晚于基准日的日期，现为“${text}”。请更正，或选择更晚的基准日。`,
    currency: ({ where, header, text }) => `${where}“${header}”：“${text}”的币种与本列其他单元格不同。请先换算。`,
  },
  expectedIn: {
    number: '数字',
    ratio: '比例（0 到 1）或百分数',
    date: '日期',
    decimalPoint: '小数点写作“.”的数字',
    decimalComma: '小数点写作“,”的数字',
  },
};

/** Where a value has to come to. */
const goalTexts: Readonly<Record<Goal['direction'], (target: string) => string>> = {
  atLeast: (target) => `达到 ${beforeHan(target)}或以上`,
  atMost: (target) => `降至 ${beforeHan(target)}或以下`,
  above: (target) => `高于 ${beforeHan(target)}`,
  below: (target) => `低于 ${beforeHan(target)}`,
};

function goalText(indicator: string, from: number, { to, direction }: Goal, say: Speaker): string {
  const [target, now] = say.against(indicator, to, from);
  return `${goalTexts[direction](target).trimEnd()}（目前 ${now}）`;
}

function at(path: string): string {
  return path === '' ? '文件' : path;
}

/** What the schema expects, by the words it has for it; choices that the file spells in its own words stay as they are. */
const shapes: Readonly<Record<string, string>> = {
  number: '数字',
  'number (above or below)': '数字（above 或 below）',
  'whole number': '整数',
  string: '文本',
  text: '文本',
  boolean: ' true 或 false',
  array: '数组',
  object: '对象',
  'text, or { "en", "zh-CN", "ko" }': '文本，或 { "en", "zh-CN", "ko" }',
  '"all" or { "months": 1–600 }': ' "all" 或 { "months": 1–600 }',
  'lower-case-words': '以连字符连接的小写单词（lower-case-words）',
  'a camelCaseName': '驼峰式名称（camelCaseName）',
  'a currency code such as EUR': '货币代码，例如 EUR',
};

function shape(expected: string): string {
  return shapes[expected] ?? ` ${expected}`;
}
