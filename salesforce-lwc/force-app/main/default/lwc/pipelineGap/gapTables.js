import { compareCodePoints } from 'c/keystageCore';
import { fillLabel } from 'c/fillLabel';
import { moneyText, shownParts } from 'c/moneyText';
import { texts } from './texts';
/**
 * Groups as tables, a currency each, the one with most deals first. Rows come in the order of `order` where it is given, else the largest
 * gap first.
 */
export function gapTables(groups, nameOf, lang, order) {
  const currencies = [...new Set(groups.map(({ currency }) => currency))];
  const dealsIn = (currency) => groups.reduce((sum, group) => sum + (group.currency === currency ? group.deals : 0), 0);
  return currencies
    .sort((a, b) => dealsIn(b) - dealsIn(a) || compareCodePoints(a, b))
    .map((currency) => {
      const rows = groups
        .filter((group) => group.currency === currency)
        .sort((a, b) =>
          order
            ? order.indexOf(a.key) - order.indexOf(b.key)
            : b.claimed - b.earned - (a.claimed - a.earned) || compareCodePoints(a.key, b.key),
        );
      return gapTable(rows, currency, nameOf, lang, currencies.length > 1);
    });
}
function gapTable(groups, currency, nameOf, lang, isOneOfSeveral) {
  const money = (amount) => moneyText(lang, amount, currency);
  const number = (count) => new Intl.NumberFormat(lang).format(count);
  // Both columns are rounded so that they add up; the gap is then the difference of what is shown, down and across.
  const claimed = shownParts(groups.map((group) => group.claimed));
  const earned = shownParts(groups.map((group) => group.earned));
  const longest = Math.max(...groups.flatMap((group) => [group.claimed, group.earned]), 1e-9);
  const length = (amount) => (100 * Math.max(0, amount)) / longest;
  const figures = (of) => ({
    claimed: money(of.claimed),
    earned: money(of.earned),
    gap: money(of.claimed - of.earned),
    deals: number(of.deals),
    pastGate: number(of.pastGate),
  });
  const sumOf = (count) => groups.reduce((sum, group) => sum + count(group), 0);
  const counts = groups.some((group) => group.counts);
  const total = figures({
    claimed: claimed.total,
    earned: earned.total,
    deals: sumOf((group) => group.deals),
    pastGate: sumOf((group) => group.pastGate),
  });
  return {
    currency,
    title: isOneOfSeveral ? fillLabel(texts.Gap_InCurrency, currency) : undefined,
    counts,
    summary: counts ? fillLabel(texts.Gap_Summary, total.claimed, total.earned, total.gap) : texts.Gap_NoneCounts,
    count: fillLabel(texts.Gap_Count, total.deals, total.pastGate),
    total,
    rows: groups.map((group, k) => {
      const name = nameOf(group.key);
      return {
        ...figures({ ...group, claimed: claimed.parts[k], earned: earned.parts[k] }),
        key: group.key,
        name,
        open: fillLabel(texts.Gap_OpenRow, name),
        openPastGate: fillLabel(texts.Gap_OpenPastGate, name, number(group.pastGate)),
        hasPastGate: group.pastGate > 0,
        claimedLength: length(group.claimed),
        earnedLength: length(group.earned),
      };
    }),
  };
}
