import type { FunnelProcess } from './funnel-process';
import { proposeStageMap } from './propose-stage-map';

/**
 * The house weight of a stage by what an org calls it, for a ledger of deals that has stages and no probabilities; undefined for a name that
 * is not understood or stands for closed deals. Each name is looked up once.
 */
export function chanceOfStageName(process: FunnelProcess): (name: string) => number | undefined {
  const known = new Map<string, number | undefined>();
  return (name) => {
    if (!known.has(name)) {
      const [entry] = proposeStageMap([{ label: name }], process).map;
      const stage = entry?.outcome === 'open' ? process.stages.find(({ id }) => id === entry.stage) : undefined;
      known.set(name, stage?.entered);
    }
    return known.get(name);
  };
}
