import {
  countedChanges,
  explainMove,
  fingerprint,
  roundHalfAway,
  textAt,
  type CountedChanges,
  type SegmentationModel,
  type Speaker,
  type TierMove,
} from '@keystage/core';
import { linesOfInput } from '../segment/lines-of-input';
import { padded, shownWidth } from '../shown-width';
import type { CliWords } from '../words';
import type { Preview } from './preview-files';

/** How many accounts that change tier are explained before the rest is only counted. */
const changesNamed = 10;

/** How many parts of a change are named before the rest is added up. */
const partsNamed = 4;

/** What a person reads of a preview: what was read, the two models, how many change tier from where to where, and the first of them. */
export function previewLines(run: Preview, say: Speaker, words: CliWords): string[] {
  const { preview, options } = run;
  const { before, after } = preview;
  const changes = countedChanges(preview);
  const { moves, of, counts } = changes;
  const kinds = counts ? (['rose', 'fell', 'entered', 'left'] as const).filter((kind) => counts[kind] > 0) : [];
  const moved = kinds.map((kind) => words.moved(words.moves[kind], say.number(counts?.[kind] ?? 0)));
  const modelLine = (which: 'present' | 'candidate', model: SegmentationModel) =>
    words.twoModels[which](say.text(model.name), model.version, fingerprint(model));
  const { notice } = after.model;
  return [
    ...linesOfInput({ ...run, segmentation: after }, say, words),
    '',
    modelLine('present', before.model),
    modelLine('candidate', after.model),
    words.asOf(say.date(options.asOf)),
    ...(notice === undefined ? [] : [say.text(notice)]),
    '',
    words.changedTier({ changed: moves.length, of, moves: moved }, say),
    ...matrixLines(changes, say, words),
    ...moves.slice(0, changesNamed).map((move) => `  ${changeLine(run, move, say, words)}`),
    ...(moves.length > changesNamed ? [`  ${words.more(moves.length - changesNamed, say)}`] : []),
    options.out === undefined ? words.noPreviewWritten : words.written(options.out),
  ];
}

/** From the tiers on the left to those on top. */
function matrixLines({ from, to, matrix }: CountedChanges, say: Speaker, words: CliWords): string[] {
  const tierText = (tier: string | undefined) => (tier === undefined ? words.noTier : say.tier(tier));
  const rows = [
    [words.fromTo, ...to.map(tierText)],
    ...matrix.map((row, k) => [tierText(from[k]), ...row.map((count) => (count === 0 ? '·' : say.number(count)))]),
  ];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => shownWidth(row[column]))));
  return rows.map(
    ([label, ...cells]) =>
      `  ${padded(label, widths[0])}${cells.map((cell, k) => `  ${' '.repeat(widths[k + 1] - shownWidth(cell))}${cell}`).join('')}`,
  );
}

function changeLine({ preview }: Preview, move: TierMove, say: Speaker, words: CliWords): string {
  const { score, changes, reasons } = explainMove(preview, move);
  const tierText = (tier: string | undefined) => (tier === undefined ? words.noTier : say.tier(tier));
  const [named, others] = [changes.slice(0, partsNamed), changes.slice(partsNamed)];
  const part = (name: string, by: number) => `${name} ${by < 0 ? '−' : '+'}${say.number(Math.abs(by), 1)}`;
  return words.tierChange({
    id: textAt(preview.after.accounts.ids, move.account),
    from: tierText(move.from),
    to: tierText(move.to),
    ...(score && { score: { before: say.number(score.before, 1), after: say.number(score.after, 1) } }),
    parts: [
      ...named.map(({ indicator, by }) => part(say.indicator(indicator), by)),
      ...(others.length > 0 ? [part(words.otherParts, roundHalfAway(sumOf(others), 1))] : []),
    ],
    why: reasons.map((reason) => say.reason(reason)).join(words.core.betweenSentences),
  });
}

function sumOf(changes: readonly { readonly by: number }[]): number {
  return changes.reduce((sum, { by }) => sum + by, 0);
}
