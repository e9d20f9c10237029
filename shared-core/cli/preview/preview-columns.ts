import {
  distinctIndicators,
  explainMove,
  moveBetween,
  roundHalfAway,
  tierOf,
  type ModelPreview,
  type Segmentation,
  type Speaker,
} from '@keystage/core';
import type { Cell } from '../files/open-table';
import type { ResultColumns } from '../segment/result-columns';
import type { CliWords } from '../words';

/**
 * The columns of a preview beside a list: both tiers and the move, both scores, what each indicator of either model gains or loses, which
 * together is the change of the score shown, and why the account has its tier by the candidate.
 */
export function previewColumns(preview: ModelPreview, say: Speaker, words: CliWords): ResultColumns {
  const { before, after, migration } = preview;
  const { previewHeaders, core } = words;
  const indicators = [
    ...new Set([before, after].flatMap(({ model }) => distinctIndicators(model).map(({ id }) => id))),
  ];
  const tierText = (tier: string | undefined) => (tier === undefined ? core.notScored : say.tier(tier));
  return {
    headers: [
      previewHeaders.presentTier,
      previewHeaders.candidateTier,
      ...(migration ? [previewHeaders.move] : []),
      previewHeaders.presentScore,
      previewHeaders.candidateScore,
      ...indicators.map((id) => previewHeaders.change(say.indicator(id))),
      previewHeaders.why,
    ],
    cellsOf(account) {
      const move = { account, from: tierOf(before, account), to: tierOf(after, account) };
      const { score, changes, reasons } = explainMove(preview, move);
      const moved = move.from === move.to ? 'stayed' : moveBetween(move, before.model.tiers);
      return [
        tierText(move.from),
        tierText(move.to),
        ...(migration ? [move.from === undefined && move.to === undefined ? null : words.moves[moved]] : []),
        scoreShown(before, account),
        scoreShown(after, account),
        ...indicators.map((id) => (score ? (changes.find(({ indicator }) => indicator === id)?.by ?? 0) : null)),
        reasons.map((reason) => say.reason(reason)).join(core.betweenSentences),
      ];
    },
  };
}

function scoreShown({ scores }: Segmentation, account: number): Cell {
  return Number.isNaN(scores[account]) ? null : roundHalfAway(scores[account], 1);
}
