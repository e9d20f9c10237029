import { compileGates, type EnforcementGap } from 'c/keystageGates';
import type { ProcessOnRecord } from './processRecord';

/** What an org's gates cannot hold of a process as its template says it, beside the others in force: those come first to the roll-ups there are. */
export function gateGaps(process: ProcessOnRecord, all: readonly ProcessOnRecord[]): readonly EnforcementGap[] {
  const beside = all.filter(
    ({ isActive, recordType, fault }) => isActive && fault === undefined && recordType !== process.recordType,
  );
  const { processes } = compileGates([...onePerType(beside), process].map(gateProcess));
  return processes.at(-1)!.gaps;
}

/** Two in force for the same deals judge none of them until one is taken out. */
function onePerType(processes: readonly ProcessOnRecord[]): readonly ProcessOnRecord[] {
  return [...new Map(processes.map((process) => [process.recordType, process])).values()];
}

function gateProcess({ name, template, stageMap, recordType }: ProcessOnRecord) {
  return { name, template: template!, stageMap, ...(recordType !== '' && { recordType }) };
}
