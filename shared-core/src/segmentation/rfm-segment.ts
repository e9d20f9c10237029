import type { RfmScore } from './rfm-score';

/** A group of customers by ranges of their scores, ends included. */
export interface RfmSegment {
  readonly name: string;
  readonly recency: readonly [least: number, most: number];
  readonly frequency: readonly [least: number, most: number];
  readonly monetary: readonly [least: number, most: number];
}

/** The place of the first segment whose ranges all hold the scores; −1 where none does, the others (methods §3.6). */
export function rfmSegment(score: Omit<RfmScore, 'code'>, segments: readonly RfmSegment[]): number {
  return segments.findIndex((segment) =>
    (['recency', 'frequency', 'monetary'] as const).every(
      (measure) => segment[measure][0] <= score[measure] && score[measure] <= segment[measure][1],
    ),
  );
}
