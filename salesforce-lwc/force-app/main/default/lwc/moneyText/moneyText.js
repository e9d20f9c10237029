import { wholeUnits, signedParts } from 'c/keystageBasics';
import { languageOf } from 'c/keystageCore';
/** An amount in whole units of its currency, as readers of a language write it. */
export function moneyText(lang, amount, currency) {
  const format = new Intl.NumberFormat(languageOf(lang), {
    style: 'currency',
    currency,
    minimumFractionDigits: 0,
    maximumFractionDigits: 0,
  });
  return format.format(amount);
}
/** The sum of decimals as they are written: 0.1 and 0.2 make 0.3, in any order. */
export function exactSum(amounts) {
  const { units, decimals } = wholeUnits(amounts);
  let sum = 0n;
  for (const unit of units) sum += BigInt(unit);
  return Number(sum) / 10 ** decimals;
}
/** Amounts in whole units that add up to their rounded sum, each as near to what it is as can be. */
export function shownParts(amounts) {
  const total = Math.round(exactSum(amounts));
  return { parts: signedParts(total, amounts), total };
}
