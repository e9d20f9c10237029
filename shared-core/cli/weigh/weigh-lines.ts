import { sayReview, type FunnelSpeaker, type Speaker } from '@keystage/core';
import { linesOfDeals } from './lines-of-deals';
import { linesOfForecast } from './lines-of-forecast';
import { linesOfScore } from './lines-of-score';
import { linesOfStages } from './lines-of-stages';
import { linesOfSums } from './lines-of-sums';
import { linesOfTroubles } from './lines-of-troubles';
import type { WeighRun } from './weigh-files';
import type { WeighWords } from './words';

/** What a person reads after a run: what was read and as what, the weights, the sums, what will be won, and what could not be used. */
export function weighLines(run: WeighRun, say: FunnelSpeaker, core: Speaker, words: WeighWords): string[] {
  const { out, snapshot, keep } = run.options;
  const said = sayReview(run.review, say);
  return [
    ...linesOfDeals(run, say, core, words),
    '',
    ...linesOfStages(run, said, say, words),
    '',
    ...linesOfSums(run, said, say, core, words),
    '',
    ...linesOfForecast(run.review, said, say),
    '',
    ...linesOfScore(run, say, words),
    ...linesOfTroubles(run, say, words),
    ...(snapshot === undefined ? [] : [words.kept(snapshot)]),
    ...(keep === undefined ? [] : [words.funnelKept(keep)]),
    out === undefined ? words.notWritten : words.cli.written(out),
  ];
}
