import type { WeightingWords } from './weighting-words';

export const weighting: WeightingWords = {
  problems: {
    nothingToWeigh: () => '가중치를 정할 지표가 없습니다. 하나 이상 선택하세요.',
    ratingOutOfRange: ({ item, got }, say) =>
      `“${item}”의 점수는 0에서 100 사이여야 하지만 ${say.number(got)}입니다. 영향이 가장 큰 지표를 100으로 놓고 나머지를 견주어 매기세요.`,
    allRatingsZero: () => '모든 점수가 0입니다. 가장 중요한 지표를 100으로 매기세요.',
    itemRepeated: ({ item }) => `“${item}” 항목이 두 번 이상 나옵니다. 하나만 남기세요.`,
    itemUnknown: ({ item, items }, say) =>
      `판단에 “${item}” 항목이 있지만 ${say.list(items.map((name) => `“${name}”`))} 가운데 하나여야 합니다. 이름을 고치세요.`,
    comparedWithItself: ({ item, got }, say) =>
      `“${item}” 항목을 자기 자신과 비교해 ${say.number(got)}배라고 했습니다. 이 판단을 지우세요.`,
    notARatio: ({ item, other, got }, say) =>
      `“${item}” 대 “${other}”: 0보다 큰 수여야 하지만 ${say.number(got)}입니다. 앞 항목이 뒤 항목의 몇 배인지 적으세요. 예를 들어 3, 반대라면 1/3입니다.`,
    pairMissing: ({ item, other }) =>
      `“${item}” 항목과 “${other}” 항목을 아직 비교하지 않았습니다. 앞 항목이 몇 배 중요한지 적으세요.`,
    pairContradicts: ({ item, other, first, second }, say) =>
      `“${item}” 대 “${other}”: 한 곳에서는 ${say.number(first)}배, 다른 곳에서는 ${say.number(second)}배입니다. 한 판단만 남기세요.`,
    tooManyItems: ({ count, most }, say) =>
      `항목이 ${say.number(count)}개라 둘씩 비교하기에 너무 많습니다. 최대 ${say.number(most)}개입니다. 그룹끼리 먼저 비교한 뒤 그룹 안의 지표를 비교하세요.`,
    tooFewRows: ({ count, least }, say) =>
      `모든 값이 있는 고객이 ${say.number(count)}곳뿐입니다. 적어도 ${say.number(least)}곳이 필요합니다. 더 많은 고객에게 값이 있는 지표를 선택하세요.`,
    negativeValue: ({ column, value }, say) =>
      `${say.number(column + 1)}번째 지표에 ${say.number(value)} 값이 있습니다. 엔트로피 방식에는 0 이상의 값만 쓸 수 있습니다. 이 지표를 빼거나 점수로 계산하세요.`,
    nothingVaries: () => '모든 지표에서 고객들의 값이 같아 이 목록으로는 가중치를 알 수 없습니다.',
    noContrast: () =>
      '값이 다른 지표들이 모두 함께 오르내려 어느 것이 더 중요한지 이 목록으로는 알 수 없습니다. 판단으로 가중치를 정하세요.',
  },
  dispersionNotice:
    '이 가중치는 이 목록에서 고객들이 얼마나 다른지를 나타낼 뿐 지표의 중요도는 아닙니다. 목록이 바뀌면 함께 바뀌며, 채택해야 고정됩니다.',
  inconsistent: (ratio, limit) =>
    `판단들이 서로 너무 어긋납니다. 일관성 비율 ${ratio}, 한도 ${limit}. 의외라고 느끼는 판단을 다시 살펴보세요.`,
};
