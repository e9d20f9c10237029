import type { FunnelSpeaker, Speaker } from '@keystage/core';
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
  const { out, snapshot } = run.options;
  return [
    ...linesOfDeals(run, say, core, words),
    '',
    ...linesOfStages(run, say, words),
    '',
    ...linesOfSums(run, say, core, words),
    '',
    ...linesOfForecast(run, say, words),
    '',
    ...linesOfScore(run, say, words),
    ...linesOfTroubles(run, say, words),
    ...(snapshot === undefined ? [] : [words.kept(snapshot)]),
    out === undefined ? words.notWritten : words.cli.written(out),
  ];
}
