import {
  dealTroubles,
  isLeftOut,
  labelOf,
  type FunnelSpeaker,
  type StaleFlag,
  type TroubleCount,
} from '@keystage/core';
import type { WeighRun } from './weigh-files';
import type { WeighWords } from './words';

/** Which deals are in no sum and which are but have to be looked at, one sentence for each kind with its first deal; which are stale. */
export function linesOfTroubles(run: WeighRun, say: FunnelSpeaker, words: WeighWords): string[] {
  const { leftOut, noted, troubles } = run.review.hygiene;
  const of = (left: boolean) =>
    troubles
      .filter(({ leftOut: keptOut }) => keptOut === left)
      .flatMap((count) => troubleLines(count, run, say, words));
  return [
    ...staleLines(run, say, words),
    ...(leftOut > 0 ? [words.leftOut(leftOut, say), ...of(true)] : [words.allUsed]),
    ...(noted > 0 ? [words.noted(noted, say), ...of(false)] : []),
  ];
}

function troubleLines(
  { kind, count, leftOut, deals }: TroubleCount,
  { review: { pipeline } }: WeighRun,
  say: FunnelSpeaker,
  words: WeighWords,
): string[] {
  // What is noted of a deal that is in no sum anyway is said of it there.
  const counted = leftOut ? deals : deals.filter((deal) => !isLeftOut(pipeline.troubles[deal]));
  if (counted.length === 0) return [];
  const [first] = counted;
  const trouble = dealTroubles(pipeline, first).find((one) => one.kind === kind);
  if (!trouble) return [];
  const { rows, labels } = pipeline.deals;
  const id = labelOf(labels.dealId, first) ?? labelOf(labels.dealName, first) ?? '';
  const sentence = say.words.review.deal(say.row(rows[first]), id, say.trouble(trouble));
  return [`  ${words.alike(leftOut || count > deals.length ? count : counted.length, sentence, say)}`];
}

function staleLines({ review }: WeighRun, say: FunnelSpeaker, words: WeighWords): string[] {
  const { stale } = review.hygiene;
  if (stale.length === 0) return [];
  const flags = (Object.keys(words.funnel.stale) as StaleFlag[]).flatMap((flag) => {
    const deals = stale.filter((one) => one.flags.includes(flag)).length;
    return deals > 0 ? [words.flagged(words.funnel.stale[flag], deals, say)] : [];
  });
  return [words.staleDeals(stale.length, flags, say)];
}
