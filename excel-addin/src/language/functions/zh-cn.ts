import type { FunctionWords } from './function-words';

export const functionWords: FunctionWords = {
  headers: {
    tier: '客户等级',
    score: '得分',
    why: '理由',
    lift: '升一级所需',
    share: '占比',
    runningShare: '累计占比',
    quadrant: '象限',
    outcome: '结果',
    amount: '计入金额',
    declared: '填报成功率',
    evidenced: '核实成功率',
    weighted: '加权金额',
    remarks: '说明',
    stage: '核实阶段',
    state: '状态',
    chance: '成功率',
    missing: '尚缺',
  },
  forecast: {
    won: '已赢单金额',
    openDeals: '未结束的交易',
    expected: '期望总额',
    p10: 'P10',
    p50: 'P50',
    p90: 'P90',
    target: '达成目标的概率',
    nothing: '不再赢单的概率',
  },
  quadrants: { star: '明星', elephant: '大象', cashCow: '金牛', dog: '小狗' },
  outcomes: ['未知', '未结束', '赢单', '输单'],
  states: { none: '未开始', entered: '已进入', completed: '已完成' },
  answerInPane: '在 Keystage 任务窗格中为此名单回答一次，函数随即采用。',
  faults: {
    noCells: ({ parameter }) => `${parameter}：应为带标题行的区域，实际没有单元格。选择名单所在的区域。`,
    headersApart: ({ rows, columns, expected }, say) =>
      `headers：应为一行 ${say.number(expected)} 个单元格，与名单同宽，实际为 ${say.number(rows)} × ${say.number(columns)}。选择相同各列的标题行。`,
    tooManyCells: ({ cells, limit }, say) =>
      `最多接受 ${say.number(limit)} 个单元格，实际为 ${say.number(cells)} 个。只选择有内容的行和列。`,
    noDay: ({ got }) => `asOf：应为日期，实际为“${got}”。写 DATE(2026,6,30)，或引用含日期的单元格。`,
    asOfNeeded: ({ header }) =>
      `asOf：${header === undefined ? '名单含有会到期的人工调整' : `“${header}”列含有日期`}，需要基准日期，实际未填写。填写以哪一天为准，例如 DATE(2026,6,30)。`,
    noNumber: ({ parameter, got }) => `${parameter}：应为数字，实际为“${got}”。填写数字，或将其省略。`,
    unknownChoice: ({ parameter, got, known }, say) =>
      `${parameter}：应为${say.list(known)}之一，实际为“${got}”。填写其中之一，或将其省略。`,
    severalModels: ({ known }, say) =>
      `model：此工作簿中的名单采用了多个模型，且没有为此名单记住模型。写明一个：${say.list(known)}。`,
    noRunningShare: ({ model }, say) =>
      `model：应为按累计占比划分的模型，实际为“${say.text(model.name)}”。填写 pareto-by-amount，或将其省略。`,
    noQuadrant: () =>
      'list：应有销量和利润两列数字，实际至多找到一列。将标题改为“交易额”和“利润”，或选择指定其他列的模型。',
    noEvidence: ({ chances }) => `chances：“${chances}”需要核实阶段一列，实际没有。添加该列，或填写 declared。`,
    noFacts: ({ headers, examples }, say) =>
      `facts：标题应为模板中的事实，例如${say.list(examples)}，实际为${say.list(headers)}。修改标题，或选择其他模板。`,
    resultTooLarge: ({ bytes, limit }, say) =>
      `结果有 ${megabytes(bytes, say)} MB，而 Excel 网页版最多接受 ${megabytes(limit, say)} MB。减少每次的行数，或使用桌面版 Excel。`,
    workbookBusy: () => '暂时无法从工作簿读取模型，可能正在编辑单元格。稍后重新计算，或写明模型。',
    cancelled: () => '计算已停止。重新计算即可。',
    broken: ({ detail }) => `发生意外。重新计算；如仍出现，将以下内容反馈给我们：${detail}`,
  },
};

const megabytes = (bytes: number, say: { number(x: number, decimals?: number): string }) =>
  say.number(bytes / 1_000_000, 1);
