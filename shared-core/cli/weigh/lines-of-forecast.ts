import type { FunnelSpeaker, PipelineReview, SaidReview } from '@keystage/core';
import { aligned } from './aligned';

/** What will be won and with which chance, the win rates by their names, the target, the pace of the last year, and rates by segment. */
export function linesOfForecast(review: PipelineReview, said: SaidReview, say: FunnelSpeaker): string[] {
  const { band, earnedBand, deals, assumption, target, coverage, winRates, pace } = said;
  const sentences = [band, earnedBand, ...deals, assumption, target, coverage, ...winRates, pace];
  return [...sentences.filter((sentence) => sentence !== undefined), ...pooledLines(review, say)];
}

function pooledLines({ pooled }: PipelineReview, say: FunnelSpeaker): string[] {
  if (!pooled) return [];
  const { review: words, dimensions } = say.words;
  if (pooled.segments.length === 0) return [words.notPooled(dimensions[pooled.by])];
  const { closed, rate, estimate, interval } = words.pooledHeaders;
  const rows = pooled.segments.map((segment) => [
    say.group(pooled.by, segment.label),
    say.number(segment.closed),
    say.percent(segment.rate),
    say.percent(segment.estimate),
    `${say.percent(segment.interval[0])} – ${say.percent(segment.interval[1])}`,
    segment.thin ? words.thin : '',
  ]);
  return [
    words.pooled(dimensions[pooled.by], words.pooledFrom[pooled.from]),
    ...aligned([[dimensions[pooled.by], closed, rate, estimate, interval], ...rows], 1),
    ...(pooled.segments.length > 1 && pooled.prior.strength === Infinity ? [words.pooledAlike] : []),
  ];
}
