import type { StageTemplate } from '../stages';

/** Which template judges which of an org's deals, and what the values of its stage field stand for. */
export interface GateProcess {
  readonly name: string;
  readonly template: StageTemplate;
  /** For a value of the stage field the id of a stage. A value that stands for none is held by no gate. */
  readonly stageMap: Readonly<Record<string, string>>;
  /** Developer name of the record type whose deals it judges; without one, all deals that no other process judges. */
  readonly recordType?: string | undefined;
}

/** For each stage of the template the values that stand for it, by code point. */
export function valuesByStage({
  template,
  stageMap,
}: Pick<GateProcess, 'template' | 'stageMap'>): Record<string, string[]> {
  const values = Object.entries(stageMap).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(
    template.stages.map(({ id }) => [id, values.filter(([, stage]) => stage === id).map(([value]) => value)]),
  );
}
