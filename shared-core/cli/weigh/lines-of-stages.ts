import type { FunnelSpeaker, PipelineStage, ProcessFit, SaidReview } from '@keystage/core';
import { aligned } from './aligned';
import type { WeighRun } from './weigh-files';
import type { WeighWords } from './words';

/** The stages with their weights, where these are from and which names of the list they stand for; how deals pass them. */
export function linesOfStages(run: WeighRun, said: SaidReview, say: FunnelSpeaker, words: WeighWords): string[] {
  const { funnel, review } = run;
  const { pipeline, stages } = review;
  const { processes, chancesFrom } = pipeline.rules;
  const shown = processes.flatMap(({ id: process }) => {
    const rows = stages.flatMap((stage, k) => {
      const { names, calibrated } = stage;
      if (stage.process !== process || (names.length === 0 && (!calibrated || calibrated.notFitted))) return [];
      const { weight, provenance } = said.stages[k];
      const label = names.length === 0 ? '' : words.standsFor(names, say);
      return [[said.stages[k].stage, weight, label, [provenance, ...doubts(run, names, say, words)].join(' · ')]];
    });
    const own = stages.filter((stage) => stage.process === process);
    const lines = [...aligned(rows, 4), ...conversionLines(own, say, words)];
    return lines.length > 0 ? [words.process(process), ...lines] : [];
  });
  return [
    ...shown,
    ...unseenLines(review.fits, said),
    ...(funnel.unmapped.length > 0 ? [`  ${words.unmappedStages(funnel.unmapped, say)} → --stage "LABEL=STAGE"`] : []),
    ...(pipeline.deals.numbers.probability
      ? [chancesFrom === 'stage' ? words.chancesOfStage : words.chancesTyped]
      : []),
  ];
}

/** The day of the first close is what to begin with; who knows better says another. */
function unseenLines(fits: readonly ProcessFit[], { unseenBeginnings }: SaidReview): string[] {
  const days = fits.flatMap(({ unseen }) => (unseen ? [unseen.firstClose] : []));
  return unseenBeginnings.map((sentence, k) => `  ${sentence} → --history-from ${days[k]}`);
}

function doubts({ funnel }: WeighRun, names: readonly string[], say: FunnelSpeaker, words: WeighWords): string[] {
  return names.flatMap((name) => {
    const because = funnel.doubtful.get(name);
    return because ? [words.placedFor(name, say.stageEvidence(because))] : [];
  });
}

function conversionLines(stages: readonly PipelineStage[], say: FunnelSpeaker, words: WeighWords): string[] {
  const parts = stages.flatMap(({ stage, conversion }) =>
    stage === null || conversion === undefined ? [] : [`${stage} ${say.percent(conversion)}`],
  );
  return parts.length > 0 ? [`  ${words.conversion(parts, say)}`] : [];
}
