import { labelOf, type DealColumns } from '../intake/deal-columns';
import type { FunnelProcess } from './funnel-process';

/**
 * What one of an org's own stage names means: a stage of a process, or that the deal is won or lost. With a record type it holds for that
 * one alone and goes before the entry without. Kept in the model as it was confirmed.
 */
export interface MappedStage {
  readonly label: string;
  readonly recordType?: string;
  readonly outcome: 'open' | 'won' | 'lost';
  /** Where an open deal stands; of a closed one, the last stage it had, if the name says it. */
  readonly process?: string;
  readonly stage?: string;
}

export type StageMap = readonly MappedStage[];

/** A stage as places in a list of processes and in the stages of that process; −1 where a closed deal's stage is not said. */
export interface StagePlace {
  readonly outcome: MappedStage['outcome'];
  readonly process: number;
  readonly stage: number;
}

/** The entry for a stage name under a record type, names compared as written but for case and spaces around them. */
export function mappedStage(map: StageMap, label: string, recordType?: string): MappedStage | undefined {
  const named = map.filter((entry) => sameName(entry.label, label));
  return (
    named.find((entry) => entry.recordType !== undefined && sameName(entry.recordType, recordType ?? '')) ??
    named.find((entry) => entry.recordType === undefined)
  );
}

/** The place of an entry among processes; undefined where it names a process or stage that is not there, or an open one names none. */
export function placeOf(
  { outcome, process = '', stage = '' }: MappedStage,
  processes: readonly FunnelProcess[],
): StagePlace | undefined {
  const at = processes.findIndex(({ id }) => id === process);
  const place = processes[at]?.stages.findIndex(({ id }) => id === stage) ?? -1;
  if (place >= 0) return { outcome, process: at, stage: place };
  return outcome === 'open' ? undefined : { outcome, process: at, stage: -1 };
}

/** Where each deal stands by the stage it declares; undefined for a stage that the map does not know. Looked up once for each pair of names. */
export function stagePlaces(
  { size, labels: { stage, recordType } }: DealColumns,
  map: StageMap,
  processes: readonly FunnelProcess[],
): (deal: number) => StagePlace | undefined {
  const known = new Map<number, StagePlace | undefined>();
  const types = (recordType?.labels.length ?? 0) + 1;
  return (deal) => {
    if (!stage || deal >= size || stage.codes[deal] < 0) return undefined;
    const key = stage.codes[deal] * types + (recordType ? recordType.codes[deal] + 1 : 0);
    if (!known.has(key)) {
      const entry = mappedStage(map, stage.labels[stage.codes[deal]], labelOf(recordType, deal));
      known.set(key, entry && placeOf(entry, processes));
    }
    return known.get(key);
  };
}

export function sameName(one: string, other: string): boolean {
  return one === other || one.trim().toLowerCase() === other.trim().toLowerCase();
}
