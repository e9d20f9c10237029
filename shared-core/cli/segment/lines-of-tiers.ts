import { accountsThatBring, shareOfLargest, shareOfTop, type Segmentation, type Speaker } from '@keystage/core';
import { padded, shownWidth } from '../shown-width';
import type { CliWords } from '../words';
import type { Outcome } from './outcome';
import { spreadOf } from './spread-of';

/** How many accounts stand in each tier, with a bar, and beside the tiers; then how few bring how much. */
export function linesOfTiers(
  outcome: Outcome,
  segmentation: Segmentation,
  say: Speaker,
  words: CliWords,
  columns: number,
): string[] {
  return [...tierLines(outcome, say, words, columns), '', ...concentrationLines(segmentation, say, words)];
}

function tierLines({ counts, untiered }: Outcome, say: Speaker, words: CliWords, columns: number): string[] {
  const { tiers, prospects } = counts;
  const all = tiers.reduce((sum, { accounts }) => sum + accounts, 0);
  const rows = tiers.map(({ tier, accounts }) => ({
    label: say.tier(tier),
    accounts,
    share: all > 0 ? say.percent(accounts / all, 1) : '',
  }));
  const most = Math.max(1, ...rows.map(({ accounts }) => accounts));
  const beside = [
    ...(prospects > 0 ? [{ label: words.core.prospect, accounts: prospects }] : []),
    ...(untiered.length > 0 ? [{ label: words.core.notScored, accounts: untiered.length }] : []),
  ];
  const labels = [...rows, ...beside];
  const labelWidth = Math.max(...labels.map(({ label }) => shownWidth(label)));
  const countWidth = Math.max(...labels.map(({ accounts }) => say.number(accounts).length));
  const shareWidth = Math.max(...rows.map(({ share }) => share.length));
  const room = Math.max(10, Math.min(60, columns - labelWidth - countWidth - shareWidth - 10));
  const start = (label: string, accounts: number) =>
    `  ${padded(label, labelWidth)}  ${say.number(accounts).padStart(countWidth)}`;
  return [
    ...rows.map(({ label, accounts, share }) =>
      `${start(label, accounts)}  ${share.padStart(shareWidth)}  ${bar(accounts / most, room)}`.trimEnd(),
    ),
    ...beside.map(({ label, accounts }) => start(label, accounts)),
  ];
}

const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A bar of a length from 0 to 1, drawn in eighths of a character; never nothing where there is something. */
function bar(length: number, room: number): string {
  const drawn = length > 0 ? Math.max(1, Math.round(length * room * 8)) : 0;
  return '█'.repeat(Math.floor(drawn / 8)) + eighths[drawn % 8];
}

/** Of how many of the largest accounts the share is said. */
export const largestFew: readonly number[] = [1, 5, 10];

function concentrationLines(segmentation: Segmentation, say: Speaker, words: CliWords): string[] {
  const spread = spreadOf(segmentation);
  if (!spread) return [];
  const { indicator, curve, gini, hhi } = spread;
  const few = accountsThatBring(curve, 0.8);
  const facts = { part: 0.2, share: shareOfTop(curve, 0.2), few, partOfFew: few / curve.accounts, bring: 0.8 };
  // A share of a long list is small, and none is nothing.
  const fine = (share: number) => say.percent(share, decimalsOf(share, 3) - 2);
  const largest = largestFew
    .filter((count) => count < curve.accounts)
    .map((count) => ({ few: count, share: fine(shareOfLargest(curve, count)) }));
  return [
    words.concentration({ indicator: say.indicator(indicator), ...facts }, say),
    words.spread({ gini: say.number(gini, 2), hhi: say.number(hhi, decimalsOf(hhi, 3)), largest }, say),
  ];
}

/** So many decimals, or as many more as it takes to see two digits of a small number. */
function decimalsOf(part: number, least: number): number {
  return part > 0 ? Math.min(9, Math.max(least, 1 - Math.floor(Math.log10(part)))) : least;
}
