import {
  compareCodePoints,
  distinctIndicators,
  explainAccount,
  Standing,
  type Segmentation,
  type Speaker,
  type Tier,
} from '@keystage/core';
import type { Cell, Row } from '../files/open-table';
import type { CliWords } from '../words';
import type { AccountMoves } from './account-moves';

/** The columns written beside a list, and their cells for an account. */
export interface ResultColumns {
  readonly headers: readonly string[];
  cellsOf(account: number): Row;
}

/**
 * Tier, score, rank, reasons and what would lift each account, and what each indicator brought, in points that add up to the score shown.
 * Against an earlier run also the tier then and the move since.
 */
export function resultColumns(
  segmentation: Segmentation,
  say: Speaker,
  words: CliWords,
  moves: AccountMoves | undefined,
): ResultColumns {
  const { model, cumulative } = segmentation;
  // An indicator of several scorecards has one column: an account is scored by one of them.
  const indicators = distinctIndicators(model);
  const { resultHeaders } = words;
  const ranks = ranksOf(segmentation);
  const tierText = (tier: Tier | undefined, account: number) => {
    if (tier !== undefined) return say.tier(tier);
    return segmentation.standings[account] === Standing.prospect ? words.core.prospect : words.core.notScored;
  };
  return {
    headers: [
      resultHeaders.tier,
      resultHeaders.score,
      resultHeaders.rank,
      ...(cumulative ? [resultHeaders.upTo] : []),
      resultHeaders.why,
      resultHeaders.lift,
      ...(moves ? [resultHeaders.previousTier, resultHeaders.move] : []),
      ...indicators.map(({ id }) => resultHeaders.points(say.indicator(id))),
    ],
    cellsOf(account) {
      const explained = explainAccount(segmentation, account);
      const brought = new Map(
        explained.contributions.map(({ indicator, points, brings }) => [indicator, points === null ? null : brings]),
      );
      const before = moves?.before[account];
      const move = moves?.move[account];
      return [
        tierText(explained.tier, account),
        explained.score?.value ?? null,
        ranks[account] || null,
        ...(cumulative ? [shareOrNull(cumulative.after[account])] : []),
        say.why(explained),
        explained.lift ? say.lift(explained.lift) : null,
        ...(moves
          ? [
              before === undefined ? null : before === null ? words.core.notScored : say.tier(before),
              move ? words.moves[move] : null,
            ]
          : []),
        ...indicators.map(({ id }) => brought.get(id) ?? null),
      ];
    },
  };

  /** From 1, best first: by score, or by the amount where the accounts are sorted by one; 0 without a tier. */
  function ranksOf({ tiers, scores, accounts }: Segmentation): Int32Array {
    const column = model.way.by === 'pareto' ? accounts.indicators.get(model.way.indicator) : undefined;
    const by = column?.kind === 'number' ? column.values : scores;
    const order = Array.from(tiers.keys()).filter((i) => tiers[i] >= 0);
    order.sort((a, b) => by[b] - by[a] || compareCodePoints(accounts.ids[a], accounts.ids[b]));
    const ranked = new Int32Array(tiers.length);
    order.forEach((account, k) => (ranked[account] = k + 1));
    return ranked;
  }
}

function shareOrNull(share: number): Cell {
  return Number.isNaN(share) ? null : share;
}
