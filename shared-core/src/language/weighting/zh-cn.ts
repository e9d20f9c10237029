import type { WeightingWords } from './weighting-words';

export const weighting: WeightingWords = {
  problems: {
    nothingToWeigh: () => '没有可以赋权的指标。至少选择一项。',
    ratingOutOfRange: ({ item, got }, say) =>
      `“${item}”的评分应为 0 至 100，现为 ${say.number(got)}。影响最大的指标记 100 分，其余与之相比打分。`,
    allRatingsZero: () => '所有评分都是 0。把最重要的一项记为 100 分。',
    itemRepeated: ({ item }) => `“${item}”列出了不止一次，只保留一次。`,
    itemUnknown: ({ item, items }, say) =>
      `有一项判断提到“${item}”，应为${say.list(items.map((name) => `“${name}”`))}之一。请更正名称。`,
    comparedWithItself: ({ item, got }, say) => `“${item}”与自身相比为 ${say.number(got)} 倍。请删除这项判断。`,
    notARatio: ({ item, other, got }, say) =>
      `“${item}”与“${other}”相比，应填大于 0 的数，现为 ${say.number(got)}。填写前者是后者的几倍，例如 3；反过来则填 1/3。`,
    pairMissing: ({ item, other }) => `“${item}”与“${other}”尚未比较。填写前者是后者的几倍。`,
    pairContradicts: ({ item, other, first, second }, say) =>
      `“${item}”与“${other}”相比，一处为 ${say.number(first)} 倍，另一处为 ${say.number(second)} 倍。两项判断只保留一项。`,
    tooManyItems: ({ count, most }, say) =>
      `共 ${say.number(count)} 项，两两比较过多，最多 ${say.number(most)} 项。先比较各组，再比较组内指标。`,
    tooFewRows: ({ count, least }, say) =>
      `各项数值齐全的客户只有 ${say.number(count)} 个，至少需要 ${say.number(least)} 个。请选择更多客户都有数值的指标。`,
    negativeValue: ({ column, value }, say) =>
      `第 ${say.number(column + 1)} 项指标含有 ${say.number(value)}；熵权法要求数值不小于 0。请去掉该指标，或改用其得分计算。`,
    nothingVaries: () => '各客户在所有指标上都相同，这份名单无法说明权重。',
    noContrast: () => '有差异的指标同升同降，这份名单看不出哪一项更重要。请凭判断确定权重。',
  },
  dispersionNotice:
    '这些权重只反映客户在这份名单中的差异大小，不代表指标的重要程度；名单变化时权重也会变化，采纳后才会固定。',
  inconsistent: (ratio, limit) => `各项判断之间矛盾过大：一致性比率为 ${ratio}，上限为 ${limit}。请复查有疑问的判断。`,
};
