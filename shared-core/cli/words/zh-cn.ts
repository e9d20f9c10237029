import { words } from '@keystage/core/language/zh-cn';
import { ledgerWords } from '@keystage/core/language/ledgers/zh-cn';
import { trail } from '@keystage/core/language/trail/zh-cn';
import { weighting } from '@keystage/core/language/weighting/zh-cn';
import type { CliWords } from './cli-words';

const quoted = (headers: readonly string[]) => headers.map((header) => `“${header}”`);

export const zhCn: CliWords = {
  core: words,
  ...ledgerWords,
  resultHeaders: {
    tier: '客户等级',
    score: '得分',
    rank: '排名',
    upTo: '累计占比',
    why: '原因',
    lift: '如何升级',
    current: words.values.current,
    potential: words.values.potential,
    quadrant: '象限',
    latent: '调整前等级',
    waiting: '待确认等级',
    rising: '成长客户',
    previousTier: '上次等级',
    move: '变动',
    points: (indicator) => `贡献分：${indicator}`,
    fromLedger: (indicator, ledger) => `${indicator}（${ledger}）`,
  },
  ledgerNames: { orders: '订单', receivables: '应收账款', contacts: '联络记录', deals: '业务机会' },
  moves: { rose: '升级', fell: '降级', stayed: '不变', entered: '新增', left: '退出' },
  quadrants: words.quadrants,
  rises: '成长中',
  listSheet: '客户',

  reading: (file, rows, say) => `正在读取 ${file}：${say.number(rows)} 行`,
  writing: (file, rows, say) => `正在写入 ${file}：${say.number(rows)} 行`,
  list: ({ file, rows, accounts }, say) => `${file}：${say.number(rows)} 行，${say.number(accounts)} 个客户`,
  emptyRows: (rows, say) => `跳过 ${say.number(rows)} 个空行`,
  rowsWithoutId: (rows, say) => `${say.number(rows)} 行没有客户编号`,
  sameAccount: ({ rows, accounts, taken }, say) =>
    `${say.number(accounts)} 个客户编号出现在多行：` +
    (taken === 'sum' ? `其余 ${say.number(rows)} 行已并入首行` : `每个编号只取首行，其余 ${say.number(rows)} 行未采用`),
  earlierResults: () => '名单中已有上次运行的结果，将被替换。',
  orders: ({ files, lines, used, orders, accounts }, say) =>
    `${say.list(files)}：共 ${say.number(lines)} 行明细，计入 ${say.number(used)} 行，${say.number(accounts)} 个客户的 ${say.number(orders)} 笔订单`,
  notInList: (accounts, say) => `${say.number(accounts)} 个有订单的客户不在名单中。`,
  ledger: ({ files, ledger, lines, used, accounts }, say) =>
    `${say.list(files)}：${ledger}共 ${say.number(lines)} 行，计入 ${say.number(used)} 行，涉及 ${say.number(accounts)} 个客户`,
  onlyInLedger: (accounts, ledger, say) => `${ledger}中有 ${say.number(accounts)} 个客户不在名单中。`,
  ledgersDecide: (indicators, say) => `以下指标取自流水，不取名单：${say.list(indicators)}`,
  ordersDecide: (indicators, say) => `以下指标取自订单，不取名单：${say.list(indicators)}`,

  evidence(evidence) {
    switch (evidence.kind) {
      case 'told':
        return '由 --map 指定';
      case 'says':
        return `标题即“${evidence.word}”`;
      case 'contains':
        return `标题含“${evidence.word}”`;
      case 'nameServesAsId':
        return '没有编号列，以名称代替';
      case 'nameInModel':
        return '标题与模型中的名称相同';
    }
  },
  rivals: (headers, say) => `未取${say.list(quoted(headers))}`,
  numbers: (cells, say) => `${say.number(cells)} 个值`,
  unreadable: (cells, say) => `${say.number(cells)} 个无法读取`,
  decimal: { '.': '小数点为“.”', ',': '小数点为“,”' },
  dateOrder: { ymd: '年-月-日', dmy: '日-月-年', mdy: '月-日-年' },
  byLocale: '（从单元格无法判断）',
  bareNumbers: {
    shares: '1 表示 100%',
    percents: '1 表示 1%',
    percentsAboveOne: '不大于 1 为比例，大于 1 为百分数',
    days: '数字为天数',
    dates: '数字为日期',
  },
  notUsed: (headers, say) => `未使用：${say.list(quoted(headers))}`,

  model: ({ name, version, fingerprint, asOf }) =>
    `模型：${name}，版本 ${version}，指纹 ${fingerprint}，基准日 ${asOf}`,
  window: (months, say) =>
    months === 'all' ? '计入全部年份的订单。' : `计入截至基准日 ${say.number(months)} 个月内的订单。`,
  ledgerWindow: (months, say) =>
    months === 'all' ? '计入全部年份。' : `计入截至基准日的 ${say.number(months)} 个月。`,
  concentration: ({ indicator, part, share, few, partOfFew, bring }, say) =>
    `${indicator}：前 ${say.percent(part)} 的客户贡献 ${say.percent(share)}；前 ${say.number(few)} 个客户（${say.percent(partOfFew)}）贡献 ${say.percent(bring)}。`,
  spread: ({ gini, hhi, largest }, say) =>
    `基尼系数 ${gini}，赫芬达尔指数 ${hhi}` +
    largest
      .map(({ few, share }) => `；${few === 1 ? '最大客户' : `前 ${say.number(few)} 大客户`}贡献 ${share}`)
      .join('') +
    '。',
  heldBack: ({ byBand, waiting }, say) =>
    `维持上次等级：${say.number(byBand)} 个在缓冲区间内，${say.number(waiting)} 个待后续运行确认。`,
  points: (points, say) => `${say.number(points)} 分`,
  nearLimit: ({ within, justIn, justOut }, say) =>
    `接近等级界限（相差不超过 ${within}）：刚达到的 ${say.number(justIn)} 个，略低于界限的 ${say.number(justOut)} 个。`,
  risingAccounts: ({ accounts, first }, say) =>
    `成长客户：${say.number(accounts)} 个，现实价值低而潜在价值高${accounts > first.length ? '，居前的是' : '：'}${say.list(quoted(first))}。`,
  adjusted: ({ overridden, raised, capped, expired }, say) =>
    `得分之后的调整：${[
      ...(overridden > 0 ? [`人工调整 ${say.number(overridden)} 个`] : []),
      ...(raised > 0 ? [`保底 ${say.number(raised)} 个`] : []),
      ...(capped > 0 ? [`封顶 ${say.number(capped)} 个`] : []),
      ...(expired > 0 ? [`人工调整已到期 ${say.number(expired)} 个`] : []),
    ].join(' · ')}`,
  ofAccount: (id, sentence) => `“${id}”：${sentence}`,
  groups: ({ groups, accounts }, say) =>
    `下级客户并入上级：${say.number(accounts)} 个客户归为 ${say.number(groups)} 个集团，每个集团按一个客户计。`,
  stability: ({ index, reading }) =>
    `群体稳定性指数 ${index}：${{ stable: '各等级的比例与上次相近', look: '值得留意', shifted: '客户构成已明显改变' }[reading]}。`,
  moved: (move, accounts) => `${move} ${accounts}`,
  since: (file, moved) => `与${file.startsWith('“') ? file : ` ${file} `}相比：${moved}`,
  otherTiers: (tiers, say) => `其中的等级${say.list(quoted(tiers))}不属于本模型，按无等级处理。`,
  withoutTier: (accounts, say) => `没有等级的客户：${say.number(accounts)} 个`,
  alike: ({ accounts, first, why }, say) =>
    `${accounts === 1 ? '' : `${say.number(accounts)} 个客户，首个为`}${first.join('，')}：${why}`,
  unreadableCells: (cells, say) => `${say.number(cells)} 个单元格无法读取：`,
  more: (count, say) => `……另有 ${say.number(count)} 项`,
  inRow: (row) => `第 ${row} 行`,
  written: (file) => `已写入 ${file}`,
  notWritten: '未写入任何文件。加上 --out 文件名，即可将等级、得分和原因写在名单旁边。',

  previewHeaders: {
    presentTier: '现行等级',
    candidateTier: '候选等级',
    move: '变动',
    presentScore: '现行得分',
    candidateScore: '候选得分',
    change: (indicator) => `得分变化：${indicator}`,
    why: '候选模型的原因',
  },
  twoModels: {
    present: (name, version, mark) => `现行模型：${name}，版本 ${version}，指纹 ${mark}`,
    candidate: (name, version, mark) => `候选模型：${name}，版本 ${version}，指纹 ${mark}`,
  },
  asOf: (day) => `基准日 ${day}`,
  changedTier: ({ changed, of, moves }, say) =>
    `${say.number(of)} 个客户中有 ${say.number(changed)} 个等级改变${moves.length > 0 ? `：${moves.join(' · ')}` : '。'}`,
  fromTo: '原 ↓ 新 →',
  noTier: '无等级',
  tierChange: ({ id, from, to, score, parts, why }) =>
    [
      `“${id}”：${from} → ${to}。`,
      ...(score
        ? [`${score.before} → ${score.after} 分${parts.length > 0 ? `：${parts.join('，')}` : '，得分不变'}。`]
        : []),
      why,
    ].join(''),
  otherParts: '其他',
  noPreviewWritten: '未写入任何文件。加上 --out 文件名，即可将两个等级、两个得分和各项变化写在名单旁边。',

  soundModel: (file) => `${file} 没有问题。`,
  modelHolds: ({ indicators, groups }, say) => `${say.number(groups)} 组共 ${say.number(indicators)} 个指标`,
  generalScorecard: '通用记分卡',
  ofScorecard: (name, holds) => `${name}：${holds}`,
  tierFrom: (tier, from) => `${tier} ${from} 起`,
  tierUpTo: (tier, upTo, indicator) => `${tier} 累计至${indicator}的 ${upTo}`,
  tierOfList: (tier, share) => `${tier} 占名单的 ${share}`,
  tierOfTheRest: (tier) => `其余为${tier}`,

  gatesHeld: ({ rules, rollUps }, say) =>
    `在每项资料都有字段的 Salesforce 组织中，由 ${say.number(rules)} 条验证规则和 ${say.number(rollUps)} 个汇总字段把关。`,
  gatesCompiled: ({ rules, fingerprint }, say) => `由 ${say.number(rules)} 条验证规则把关，指纹 ${fingerprint}`,
  gatesWritten: ({ files, folder, gone }, say) =>
    `已向 ${folder} 写入 ${say.number(files)} 个文件。在该文件夹中部署：sf project deploy start --manifest package.xml${gone > 0 ? ' --post-destructive-changes destructiveChangesPost.xml' : ''}；组织使用中文或韩文时再运行：sf project deploy start --manifest languages.xml`,
  gatesUnchanged: (folder) => `${folder} 中已是这些关口，没有写入任何文件。`,
  gatesNotHeld: (gaps, say) => (gaps === 0 ? '全部按模板把关。' : `以下 ${say.number(gaps)} 项不能完全按模板把关：`),

  trail,
  weighting,
  weighingMethods: {
    swing: '摆幅法',
    'rank-order': '重要性排序法',
    ahp: '两两比较（AHP）',
    entropy: '熵权法',
    critic: 'CRITIC 法',
    deviation: '标准差法',
  },
  weighed: { all: '全部指标', groups: '各指标组' },
  proposal: ({ model, version, method, of, kind }) =>
    `${model}，版本 ${version}${kind === undefined ? '' : `，${kind}`}：${of}的权重建议，${method}`,
  weightNow: '当前',
  weightProposed: '建议',
  consistency: (ratio, table) => `一致性比率 ${ratio}，随机一致性指标 ${table}`,
  fromAccounts: ({ accounts, correlation }, say) =>
    `依据 ${say.number(accounts)} 个各项均有得分的客户` +
    (correlation === undefined ? '' : `；相关系数：${correlation === 'pearson' ? 'Pearson' : 'Spearman'}`),
  notJudged: (items, say) => `缺少${say.list(quoted(items))}。请补充。`,
  noValuesOf: (items, say) => `没有客户有${say.list(quoted(items))}的值。请添加该列，或用 --of 对其他部分赋权。`,
  weightsAccepted: ({ file, version, fingerprint }) => `已写入 ${file}：版本 ${version}，指纹 ${fingerprint}`,
  weightsNotAccepted: '未写入任何文件。加上 --accept --out 文件名，即可得到采用这些权重的模型。',
};
