import { compareCodePoints } from 'c/keystageCore';
import { fillLabel } from 'c/fillLabel';
import { moneyText, shownParts } from 'c/moneyText';
import type { GapGroup } from './gapGroups';
import { texts } from './texts';

/** The sums in one currency: a row for each group, and a total that the rows add up to as they are shown. */
export interface GapTable {
  readonly currency: string;
  readonly title: string | undefined;
  readonly summary: string;
  readonly count: string;
  /** Without a deal that counts there is nothing to be drawn or added up. */
  readonly counts: boolean;
  readonly rows: readonly GapRow[];
  readonly total: Figures;
}

interface Figures {
  readonly claimed: string;
  readonly earned: string;
  readonly gap: string;
  readonly deals: string;
  readonly pastGate: string;
}

export interface GapRow extends Figures {
  readonly key: string;
  readonly name: string;
  readonly open: string;
  readonly openPastGate: string;
  readonly hasPastGate: boolean;
  /** Lengths of the two bars, 0 to 100 of the longest in this currency. */
  readonly claimedLength: number;
  readonly earnedLength: number;
}

/**
 * Groups as tables, a currency each, the one with most deals first. Rows come in the order of `order` where it is given, else the largest
 * gap first.
 */
export function gapTables(
  groups: readonly GapGroup[],
  nameOf: (key: string) => string,
  lang: string,
  order?: readonly string[],
): GapTable[] {
  const currencies = [...new Set(groups.map(({ currency }) => currency))];
  const dealsIn = (currency: string) =>
    groups.reduce((sum, group) => sum + (group.currency === currency ? group.deals : 0), 0);
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

function gapTable(
  groups: readonly GapGroup[],
  currency: string,
  nameOf: (key: string) => string,
  lang: string,
  isOneOfSeveral: boolean,
): GapTable {
  const money = (amount: number) => moneyText(lang, amount, currency);
  const number = (count: number) => new Intl.NumberFormat(lang).format(count);
  // Both columns are rounded so that they add up; the gap is then the difference of what is shown, down and across.
  const claimed = shownParts(groups.map((group) => group.claimed));
  const earned = shownParts(groups.map((group) => group.earned));
  const longest = Math.max(...groups.flatMap((group) => [group.claimed, group.earned]), 1e-9);
  const length = (amount: number) => (100 * Math.max(0, amount)) / longest;
  const figures = (of: { claimed: number; earned: number; deals: number; pastGate: number }): Figures => ({
    claimed: money(of.claimed),
    earned: money(of.earned),
    gap: money(of.claimed - of.earned),
    deals: number(of.deals),
    pastGate: number(of.pastGate),
  });
  const sumOf = (count: (group: GapGroup) => number) => groups.reduce((sum, group) => sum + count(group), 0);
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
