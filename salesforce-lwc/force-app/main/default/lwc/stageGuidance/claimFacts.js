import { dealClaim } from 'c/dealRecord';
import { texts } from './texts';
/** What is claimed, what is earned, and the amount between, in the deal's currency. */
export function claimFacts({ amount, currency }, placement, say, orgCurrency) {
  const { claimed, earned, claimedAmount, earnedAmount, gap } = dealClaim(amount, placement);
  const money = (sum) => moneyIn(say.words.language, sum, currency ?? orgCurrency);
  const share = (name, chance, sum) => ({
    name,
    figure: chance === null ? texts.Stage_Unknown : say.percent(chance),
    ...(sum !== null && { value: money(sum) }),
  });
  const between = gap ?? 0;
  return [
    share(texts.Stage_Claimed, claimed, claimedAmount),
    share(texts.Stage_Earned, earned, earnedAmount),
    {
      name: between < 0 ? texts.Stage_EarnedMore : texts.Stage_Gap,
      figure: gap === null ? (amount === null ? texts.Stage_NoAmount : texts.Stage_Unknown) : money(Math.abs(between)),
    },
  ];
}
/** Cents below a thousand, where there are any. */
function moneyIn(language, sum, currency) {
  const hasCents = Math.abs(sum) < 1000 && !Number.isInteger(sum);
  const digits = hasCents ? {} : { minimumFractionDigits: 0, maximumFractionDigits: 0 };
  return new Intl.NumberFormat(language, { style: 'currency', currency, ...digits }).format(sum);
}
