import { funnelTemplates } from './funnel-templates';
import type { FunnelProcess } from './funnel-process';
import type { FunnelModel } from './parse-funnel-model';
import { pipelineLayout, type PipelineLayout } from './pipeline-layout';
import { correctStageMap, proposeStageMap, type ProposedStage, type StageName } from './propose-stage-map';
import { mappedStage, sameName, type MappedStage, type StageMap } from './stage-map';

/** What is known of a pipeline before it is weighed, and what a person says of it. */
export interface FunnelEvidence {
  readonly headers: readonly string[];
  /** The stage names of the list, and of its history if there is one (`stageNamesOf`). */
  readonly names: readonly StageName[];
  /** The process of deals whose record type has none of its own. Default: what the layout brings, else the first template. */
  readonly process?: FunnelProcess;
  /** Record types that are sold by a process of their own. */
  readonly byRecordType?: ReadonlyMap<string, FunnelProcess>;
  /** A funnel as it was kept: nothing is proposed then, and names it does not know stay without a place. */
  readonly kept?: FunnelModel;
  readonly corrections?: StageMap;
}

/** A funnel to weigh by, to be confirmed or corrected and then kept. */
export interface FunnelProposal {
  readonly funnel: FunnelModel;
  readonly layout: PipelineLayout;
  /** Why each name has its place; empty where the map was kept or comes with the layout. */
  readonly proposed: readonly ProposedStage[];
  /** Names that have no place: their deals are in no sum until somebody gives them one. */
  readonly unmapped: readonly StageName[];
}

/**
 * Which processes a pipeline runs by and what its stage names mean: as it was kept, as a known layout brings it, or as the names and the
 * usual chances of their deals suggest; in any case as a person corrects it. Each record type with a process of its own is understood
 * apart, so that one name may be two stages. The funnel is what `parseFunnelModel` reads, once it is written down.
 */
export function proposeFunnel(evidence: FunnelEvidence): FunnelProposal {
  const { headers, names, process, byRecordType = new Map<string, FunnelProcess>(), kept, corrections = [] } = evidence;
  const layout = pipelineLayout(headers);
  const usual = process ?? layout.process ?? funnelTemplates[0];
  const given = kept?.stages ?? (process || byRecordType.size > 0 ? undefined : layout.stages);
  const proposed = given ? [] : proposalsOf(names, usual, byRecordType);
  const stages = correctStageMap(given ?? proposed.map(({ entry }) => entry), corrections);
  const processes = kept?.processes ?? [
    ...new Map([usual, ...byRecordType.values()].map((one) => [one.id, one])).values(),
  ];
  return {
    funnel: { processes, stages, set: kept?.set ?? [] },
    layout,
    proposed: proposed.filter(({ entry }) => stages.includes(entry)),
    unmapped: names.filter(({ label, recordType }) => !mappedStage(stages, label, recordType)),
  };
}

function proposalsOf(
  names: readonly StageName[],
  usual: FunnelProcess,
  byRecordType: ReadonlyMap<string, FunnelProcess>,
): readonly ProposedStage[] {
  const types = [...byRecordType];
  const typeOf = ({ recordType }: StageName) => types.find(([type]) => sameName(type, recordType ?? ''));
  const untyped = proposeStageMap(
    names.filter((name) => !typeOf(name)),
    usual,
  ).proposed;
  if (types.length === 0) return untyped;
  return [
    ...untyped.map((one) => ofProcess(one, usual)),
    ...types.flatMap(([recordType, process]) => {
      const own = names.filter((name) => typeOf(name)?.[0] === recordType);
      return proposeStageMap(own, process).proposed.map((one) => ofProcess(one, process, recordType));
    }),
  ];
}

/** Among several processes, a name of closed deals says of which process they were, as far as the record type tells. */
function ofProcess({ entry, because }: ProposedStage, { id }: FunnelProcess, recordType?: string): ProposedStage {
  const placed: MappedStage = { ...entry, process: id, ...(recordType !== undefined && { recordType }) };
  return { entry: placed, because };
}
