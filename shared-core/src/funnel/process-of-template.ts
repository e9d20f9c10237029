import type { StageTemplate } from '../stages/stage-template';
import type { FunnelProcess } from './funnel-process';

/**
 * A stage template as a funnel weighs it: its deal stages with their weights, called by their letter or, where they have none, by their
 * number. So a deal that `placeDeal` puts somewhere and one that a CRM declares to be there weigh alike. An account's life has no weights:
 * undefined.
 */
export function processOfTemplate(template: StageTemplate): FunnelProcess | undefined {
  const { id, stages } = template;
  const weighed = stages.flatMap((stage, k) =>
    stage.weights ? [{ id: stageCode(template, k), ...stage.weights }] : [],
  );
  return weighed.length === stages.length ? { id, stages: weighed } : undefined;
}

/** What a funnel calls the k-th stage (from 0) of a template. */
export function stageCode({ stages }: StageTemplate, k: number): string {
  return stages[k].letter ?? String(k + 1);
}
