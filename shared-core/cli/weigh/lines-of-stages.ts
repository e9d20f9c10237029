import { stageConversion, Outcome, type FunnelSpeaker } from '@keystage/core';
import { aligned } from './aligned';
import { namesOfStage } from './choose-funnel';
import type { WeighRun } from './weigh-files';
import type { WeighWords } from './words';

/** The stages with their weights, where these are from and which names of the list they stand for; how deals pass them. */
export function linesOfStages(run: WeighRun, say: FunnelSpeaker, words: WeighWords): string[] {
  const { funnel, calibration, pipeline } = run;
  const { processes, chancesFrom } = pipeline.rules;
  const shown = processes.flatMap((process) => {
    const rows = process.stages.flatMap((stage) => {
      const names = namesOfStage(funnel.stages, process.id, stage.id);
      const fitted =
        calibration?.process.id === process.id ? calibration.stages.find(({ id }) => id === stage.id) : undefined;
      if (names.length === 0 && (!fitted || fitted.notFitted)) return [];
      const provenance = [
        say.provenance(stage.provenance ?? { kind: 'houseDefault' }),
        ...(fitted?.notFitted && fitted.closed > 0 ? [words.funnel.notFitted[fitted.notFitted]] : []),
        ...(fitted && fitted.closed > 0 && fitted.notFitted !== 'neverSeen'
          ? [
              words.rawRate(
                say.percent(fitted.rate),
                say.percent(fitted.rateInterval[0]),
                say.percent(fitted.rateInterval[1]),
              ),
            ]
          : []),
      ];
      const reasons = names.flatMap((name) => {
        const because = funnel.doubtful.get(name);
        return because ? [words.placedFor(name, say.stageEvidence(because))] : [];
      });
      const label = names.length === 0 ? '' : words.standsFor(names, say);
      return [[stage.id, say.chance(stage.entered), label, [...provenance, ...reasons].join(' · ')]];
    });
    return [words.process(process.id), ...aligned(rows, 4)];
  });
  return [
    ...shown,
    ...(funnel.unmapped.length > 0 ? [`  ${words.unmappedStages(funnel.unmapped, say)} → --stage "LABEL=STAGE"`] : []),
    ...(pipeline.deals.numbers.probability
      ? [chancesFrom === 'stage' ? words.chancesOfStage : words.chancesTyped]
      : []),
    ...conversionLines(run, say, words),
  ];
}

function conversionLines({ paths, calibration }: WeighRun, say: FunnelSpeaker, words: WeighWords): string[] {
  if (!paths || !calibration || calibration.unplacedLosses > 0) return [];
  const ends = Array.from(paths.outcomes, (outcome) =>
    outcome === Outcome.won ? 'won' : outcome === Outcome.lost ? 'lost' : 'open',
  );
  const { stages } = paths.process;
  const { stageConversion: rates } = stageConversion(
    paths.highest.map((stage) => stage + 1),
    ends,
    stages.length,
  );
  const parts = stages.flatMap(({ id }, k) =>
    Number.isNaN(rates[k]) || calibration.stages[k].notFitted === 'neverSeen' ? [] : [`${id} ${say.percent(rates[k])}`],
  );
  return parts.length > 0 ? [words.conversion(parts, say)] : [];
}
