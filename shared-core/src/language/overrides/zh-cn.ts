import type { OverrideWords } from './override-words';

export const overrides: OverrideWords = {
  problems: {
    overrideTierUnknown: ({ got, tiers }, say) =>
      `人工调整的等级应为${say.list(tiers.map((tier) => say.tier(tier)))}之一，现${got === '' ? '为空' : `为“${got}”`}。请选择模型中的等级。`,
    overrideDateUnreadable: ({ field, got }) =>
      `人工调整的${field === 'from' ? '开始' : '结束'}日期应为 2026-11-20 这样的日期，现${got === '' ? '为空' : `为“${got}”`}。请更正日期。`,
    overrideWithoutEnd: ({ mostDays }, say) =>
      `人工调整没有结束日期。请填写 ${say.number(mostDays)} 天以内的日期，以便到期复核。`,
    overrideEndsBeforeItBegins: ({ from, until }, say) =>
      `人工调整自${say.date(from)}起，至${say.date(until)}止：结束日期应晚于开始日期。请对调或更正。`,
    overrideTooLong: ({ days, mostDays }, say) =>
      `人工调整长达 ${say.number(days)} 天，最长为 ${say.number(mostDays)} 天。请提前结束日期，到期后再续。`,
    overrideWithoutReason: () => '人工调整没有写明理由。请说明为何给予该等级。',
    overrideWithoutAuthor: () => '人工调整没有写明调整人。请填写由谁决定。',
    overrideWithoutApprover: ({ author }) =>
      `不受封顶限制的人工调整须由调整人${author === '' ? '' : `（${author}）`}以外的人批准。请填写批准人，或让封顶生效。`,
  },
};
