import type { FunnelSpeaker } from '@keystage/core';
import { aligned } from './aligned';
import type { WeighRun } from './weigh-files';
import type { WeighWords } from './words';

/** Whether the forecast that was kept was any good: what closed since, its score beside the plain rules', and the reliability with counts. */
export function linesOfScore({ score }: WeighRun, say: FunnelSpeaker, words: WeighWords): string[] {
  if (!score) return [];
  const { madeOn, scored, won, stillOpen, gone, brier, logLoss, parts, skill, reliability } = score;
  const head = words.scored({ madeOn: say.date(madeOn), scored, won, stillOpen, gone }, say);
  if (scored === 0) return [head, ''];
  const skills = Object.entries(skill).map(([name, value]) =>
    words.skill(words.baselines[name] ?? name, Number.isNaN(value) ? '–' : say.percent(value)),
  );
  const rows = reliability.map(({ count, predicted, observed, interval }) => [
    say.chance(predicted),
    say.percent(observed),
    `${say.percent(interval[0])} – ${say.percent(interval[1])}`,
    say.number(count),
  ]);
  return [
    head,
    words.scores({
      brier: say.number(brier, 4),
      logLoss: say.number(logLoss, 4),
      reliability: say.number(parts.reliability, 4),
      resolution: say.number(parts.resolution, 4),
      uncertainty: say.number(parts.uncertainty, 4),
    }),
    ...(skills.length > 0 ? [words.skills(skills, say)] : []),
    ...aligned([words.reliabilityHeaders, ...rows], 0),
    '',
  ];
}
