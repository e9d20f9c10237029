import { funnelWords } from '@keystage/core/language/funnel/zh-cn';
import { zhCn as cli } from '../../words/zh-cn';
import type { WeighWords } from './weigh-words';

const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`);

export const zhCn: WeighWords = {
  core: cli.core,
  funnel: funnelWords,
  cli,

  list: (file, rows, say) => `${file}：${say.number(rows)} 个业务机会`,
  history: (file, rows, deals, say) => `${file}：${say.number(rows)} 行，涉及 ${say.number(deals)} 个业务机会`,
  layout: { salesforce: 'Salesforce 导出格式', maven: 'Maven 格式', table: '普通表格' },
  priced: (deals, say) => `${say.number(deals)} 个没有金额的业务机会按产品目录价计`,
  withoutPrice: (names, say) => `没有价格：${say.list(quoted(names))}`,
  teamed: (deals, say) => `${say.number(deals)} 个业务机会按负责人归入团队`,
  withoutTeam: (names, say) => `没有团队：${say.list(quoted(names))}`,

  process: (id) => `销售流程 ${id}`,
  standsFor: (names, say) => `← ${say.list(quoted(names))}`,
  placedFor: (name, because) => `“${name}”：${because}`,
  rawRate: (rate, lower, upper) => `原始 ${rate}（${lower} 至 ${upper}）`,
  unmappedStages: (names, say) => `无法对应：${say.list(quoted(names))}`,
  chancesTyped: '填写了概率的，优先采用概率，其余采用阶段成功率。',
  chancesOfStage: '采用阶段成功率，不看填写的概率。',
  conversion: (parts, say) => `离开各阶段的业务机会中继续推进的比例：${say.list(parts)}`,

  asOf: (date) => `基准日 ${date}`,
  inCurrency: (currency, converted) =>
    converted
      ? `金额单位为 ${currency}：已结束的按结束日期汇率折算，未结束的按基准日汇率折算。`
      : `金额单位为 ${currency}。`,
  total: '合计',
  headers: { openDeals: '在跟业务机会', wonDeals: '赢单数', lostDeals: '输单数' },
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
  targetReached: '已赢单金额达到目标。',
  pace: ({ closed, average, rate, days, velocity }, say) =>
    `最近 12 个月：结束 ${say.number(closed)} 个，赢单率 ${rate}，平均 ${average}，周期 ${days} 天，每天 ${velocity}。`,

  scored: ({ madeOn, scored, won, stillOpen, gone }, say) =>
    `${madeOn}的预测：此后结束 ${say.number(scored)} 个业务机会，赢单 ${say.number(won)} 个；${say.number(stillOpen)} 个仍未结束，${say.number(gone)} 个已不在列表中。`,
  scores: ({ brier, logLoss, reliability, resolution, uncertainty }) =>
    `Brier 分数 ${brier} ＝ 可靠性 ${reliability} － 区分度 ${resolution} ＋ 不确定性 ${uncertainty}；对数损失 ${logLoss}。`,
  baselines: { winRate: '当日赢单率', template: '默认阶段成功率' },
  skill: (baseline, skill) => `相对${baseline} ${skill}`,
  skills: (skills, say) => `技巧评分（大于 0% 即优于对照）：${say.list(skills)}。`,
  reliabilityHeaders: ['预测', '实际', '90% 区间', '业务机会数'],
  kept: (file) => `预测已保存到 ${file}。`,

  staleDeals: (deals, flags, say) => `停滞：${say.number(deals)} 个业务机会（${say.list(flags)}）`,
  flagged: (flag, deals, say) => `${flag} ${say.number(deals)} 个`,
  leftOut: (deals, say) => `未计入任何合计：${say.number(deals)} 个业务机会`,
  noted: (deals, say) => `已计入，但需留意：${say.number(deals)} 个业务机会`,
  deal: (row, id, sentence) => `第 ${row} 行${id === '' ? '' : `，${id}`}：${sentence}`,
  alike: (deals, sentence, say) => `${deals === 1 ? '' : `${say.number(deals)} 个业务机会，首个为`}${sentence}`,
  allUsed: '所有业务机会均已计入。',

  resultHeaders: {
    outcome: '结果',
    amount: '计入金额',
    declared: '填报成功率',
    evidenced: '核实成功率',
    weighted: '加权金额',
    why: '说明',
  },
  outcomes: ['未知', '未结束', '赢单', '输单'],
  notWritten: '未写入任何文件。加上 --out 文件名，即可将成功率和加权金额写在列表旁边。',
};
