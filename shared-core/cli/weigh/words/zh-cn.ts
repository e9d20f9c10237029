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
  belowList: (rows, texts, say) =>
    `列表下方有 ${say.number(rows.length)} 行不是业务机会，已跳过：${rows.map((row, k) => `第 ${row} 行${quoted([texts[k]])[0]}`).join('、')}`,
  priced: (deals, say) => `${say.number(deals)} 个没有金额的业务机会按产品目录价计`,
  withoutPrice: (names, say) => `没有价格：${say.list(quoted(names))}`,
  teamed: (deals, say) => `${say.number(deals)} 个业务机会按负责人归入团队`,
  withoutTeam: (names, say) => `没有团队：${say.list(quoted(names))}`,

  process: (id) => `销售流程 ${id}`,
  standsFor: (names, say) => `← ${say.list(quoted(names))}`,
  placedFor: (name, because) => `“${name}”：${because}`,
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

  scored: ({ madeOn, scored, won, stillOpen, gone }, say) =>
    `${madeOn}的预测：此后结束 ${say.number(scored)} 个业务机会，赢单 ${say.number(won)} 个；${say.number(stillOpen)} 个仍未结束，${say.number(gone)} 个已不在列表中。`,
  scores: ({ brier, logLoss, reliability, resolution, uncertainty }) =>
    `Brier 分数 ${brier} ＝ 可靠性 ${reliability} － 区分度 ${resolution} ＋ 不确定性 ${uncertainty}；对数损失 ${logLoss}。`,
  baselines: { winRate: '当日赢单率', template: '默认阶段成功率' },
  skill: (baseline, skill) => `相对${baseline} ${skill}`,
  skills: (skills, say) => `技巧评分（大于 0% 即优于对照）：${say.list(skills)}。`,
  reliabilityHeaders: ['预测', '实际', '90% 区间', '业务机会数'],
  kept: (file) => `预测已保存到 ${file}。`,
  funnelKept: (file) => `流程和阶段对照已保存到 ${file}，下次用 --funnel 指定。`,

  staleDeals: (deals, flags, say) => `停滞：${say.number(deals)} 个业务机会（${say.list(flags)}）`,
  flagged: (flag, deals, say) => `${flag} ${say.number(deals)} 个`,
  leftOut: (deals, say) => `未计入任何合计：${say.number(deals)} 个业务机会`,
  noted: (deals, say) => `已计入，但需留意：${say.number(deals)} 个业务机会`,
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
