import type { FunnelProcess } from './funnel-process';
import { funnelTemplates } from './funnel-templates';
import { proposeStageMap, type StageName } from './propose-stage-map';

/**
 * The ready process whose stages are named best by an org's own stage names: the one of which most stages are named, by their ids or
 * words; the chances of deals say nothing here, since every process has a stage near any chance. Among equals the first.
 */
export function nearestProcess(names: readonly StageName[]): FunnelProcess {
  const stagesNamed = (process: FunnelProcess): number =>
    new Set(
      proposeStageMap(names, process).proposed.flatMap(({ entry, because }) =>
        entry.outcome === 'open' && because.kind !== 'weight' ? [entry.stage] : [],
      ),
    ).size;
  return funnelTemplates
    .map((process) => ({ process, named: stagesNamed(process) }))
    .reduce((best, one) => (one.named > best.named ? one : best)).process;
}
