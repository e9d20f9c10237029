import type { FunnelModel } from './parse-funnel-model';

/** A funnel as its file holds it, ready for JSON: what `parseFunnelModel` reads again. Where a weight came from is of a run and not kept. */
export function funnelFile({ processes, stages, set }: FunnelModel) {
  return {
    keystageFunnel: 1,
    processes: processes.map(({ id, stages: weighed }) => ({
      id,
      stages: weighed.map(({ id: stage, entered, completed }) => ({
        ...{ id: stage, entered },
        ...(completed !== undefined && { completed }),
      })),
    })),
    stages,
    set,
  } as const;
}
