import { hasField, type DefinedNames } from './defined-names';
import { childrenOf, textOf, type Project } from './read-metadata';

/** Sales processes, record types and paths whose stages are not among the values, or that name one another amiss. */
export function stageFaults({ metadata }: Project, names: DefinedNames): string[] {
  const faults: string[] = [];
  const stages = names.valueSets.get('OpportunityStage');
  const expectStage = (path: string, value: string) => {
    if (stages && !stages.includes(value)) faults.push(`${path}: no stage “${value}” in OpportunityStage.`);
  };
  for (const [path, root] of metadata) {
    if (root.name === 'BusinessProcess') {
      for (const value of childrenOf(root, 'values')) expectStage(path, textOf(value, 'fullName') ?? '');
    }
    if (root.name === 'RecordType') {
      const process = `Opportunity.${textOf(root, 'businessProcess')}`;
      if (!names.businessProcesses.has(process)) faults.push(`${path}: no sales process “${process}”.`);
    }
    if (root.name !== 'PathAssistant') continue;
    const type = `${textOf(root, 'entityName')}.${textOf(root, 'recordTypeName')}`;
    if (!names.recordTypes.has(type)) faults.push(`${path}: no record type “${type}”.`);
    for (const step of childrenOf(root, 'pathAssistantSteps')) {
      expectStage(path, textOf(step, 'picklistValueName') ?? '');
      for (const { text } of childrenOf(step, 'fieldNames')) {
        if (!hasField(names, 'Opportunity', text)) faults.push(`${path}: no field “Opportunity.${text}”.`);
      }
    }
  }
  return faults;
}
