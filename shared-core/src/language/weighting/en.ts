import type { WeightingWords } from './weighting-words';

export const weighting: WeightingWords = {
  problems: {
    nothingToWeigh: () => 'There is nothing to weigh. Choose at least one indicator.',
    ratingOutOfRange: ({ item, got }, say) =>
      `“${item}”: expected a rating from 0 to 100, got ${say.number(got)}. Rate the greatest swing 100 and this one against it.`,
    allRatingsZero: () => 'Every swing is rated 0. Rate the one that matters most 100.',
    itemRepeated: ({ item }) => `“${item}” is listed more than once. Keep it once.`,
    itemUnknown: ({ item, items }, say) =>
      `A judgement names “${item}”; expected one of ${say.list(items.map((name) => `“${name}”`))}. Correct the name.`,
    comparedWithItself: ({ item, got }, say) =>
      `“${item}” is said to outweigh itself ${say.number(got)} times. Remove that judgement.`,
    notARatio: ({ item, other, got }, say) =>
      `“${item}” against “${other}”: expected a number above 0, got ${say.number(got)}. Say how many times the first outweighs the second, such as 3, or 1/3 the other way round.`,
    pairMissing: ({ item, other }) =>
      `“${item}” was not compared with “${other}”. Say how many times the one outweighs the other.`,
    pairContradicts: ({ item, other, first, second }, say) =>
      `“${item}” is said to outweigh “${other}” ${say.number(first)} times, and ${say.number(second)} times elsewhere. Keep one of the two judgements.`,
    tooManyItems: ({ count, most }, say) =>
      `${say.number(count)} items are too many to compare in pairs; expected ${say.number(most)} at most. Compare groups first, then the indicators of each group.`,
    tooFewRows: ({ count, least }, say) =>
      `Only ${say.number(count)} of the accounts have all values; expected ${say.number(least)} at least. Choose indicators that more accounts have.`,
    negativeValue: ({ column, value }, say) =>
      `Indicator ${say.number(column + 1)} has a value of ${say.number(value)}; entropy needs values of 0 or more. Leave it out, or weigh its points instead.`,
    nothingVaries: () => 'No indicator differs between the accounts, so the list says nothing about weights.',
    noContrast: () =>
      'All indicators that vary rise and fall together, so the list gives no reason to prefer one. Choose weights by judgement.',
  },
  dispersionNotice:
    'These weights say how far accounts differ in this list, not how much an indicator matters. They change with the list and are kept only once accepted.',
  inconsistent: (ratio, limit) =>
    `The judgements contradict each other too much: consistency ratio ${ratio}, limit ${limit}. Look again at those that surprise you.`,
};
