import type { AccountCardWords } from './account-card-words';

export const accountCardWords = {
  from: { label: '得分构成的起点', zero: '从零起', typical: '与一般客户相比' },
  typicalAccount: '一般客户',
  difference: '高于或低于一般客户',
  ownPoints: '该客户',
  several: '也可以同时小幅改善几项：',
  tryIt: '试算',
  tryThis: (change) => `试算：${change}`,

  whatIf: {
    title: '假设分析',
    open: '换一组数值试算',
    close: '收起',
    hint: '试算不会改动工作表，其他客户保持不变。',
    group: (name, companies, say) => `数值为“${name}”集团整体的数值，共 ${say.number(companies)} 家公司。`,
    nothingChanged: '拖动滑块或输入数值，即可看到该客户会处于什么位置。',
    would: (tier, now) => `将为${tier}，目前为${now}。`,
    wouldStay: (tier) => `仍为${tier}。`,
    wouldHaveNone: '将没有等级。',
    points: (score, by) => `${score} 分（${by}）。`,
    moved: '得分变化来自',
    now: (value) => `目前 ${value}`,
    slider: (indicator) => `${indicator}试算值`,
    field: (indicator, unit) => (unit === '' ? `${indicator}，输入数值` : `${indicator}，输入数值，单位${unit}`),
    units: { money: '', count: '', days: '天', ratio: '%', number: '', category: '' },
    blank: '未知',
    reset: '恢复实际数值',
    failed: '未能算出结果。重新分级后再试。',
  },
} satisfies AccountCardWords;
