import { basename, dirname } from 'node:path/posix';
import { hasField, nameOf, type DefinedNames } from './defined-names';
import { childrenOf, textOf, type Element, type Project } from './read-metadata';

/** Report types, reports and lists that name what is not there. */
export function reportFaults({ metadata }: Project, names: DefinedNames): string[] {
  const columns = new Map<string, Set<string>>();
  const faults = [...names.reportTypes].flatMap(([name, type]) => {
    const { offered, faults: own } = columnsOf(type, names);
    columns.set(`${name}__c`, offered);
    return own.map((fault) => `report type “${name}”: ${fault}`);
  });
  const folders = [...metadata].filter(([, root]) => root.name === 'ReportFolder').map(([path]) => nameOf(path));
  for (const [path, root] of metadata) {
    const at = (what: string) => faults.push(`${path}: ${what}`);
    if (root.name === 'ListView') {
      const object = basename(dirname(dirname(path)));
      for (const { text } of childrenOf(root, 'columns'))
        if (!hasField(names, object, text)) at(`no field “${object}.${text}”.`);
    }
    if (root.name !== 'Report') continue;
    if (!folders.includes(basename(dirname(path)))) at(`no report folder “${basename(dirname(path))}”.`);
    const type = textOf(root, 'reportType') ?? '';
    const offered = columns.get(type);
    if (!offered) at(`no report type “${type}”.`);
    else for (const column of columnsIn(root)) if (!offered.has(column)) at(`its report type offers no “${column}”.`);
  }
  return faults;
}

/** Columns by what a report calls them, `Opportunity.Keystage_Evidence__r$Note__c`. */
function columnsOf(type: Element, names: DefinedNames) {
  const faults: string[] = [];
  const base = textOf(type, 'baseObject') ?? '';
  const tables = new Map([[base, base]]);
  for (const join of childrenOf(type, 'join')) {
    const relationship = textOf(join, 'relationship') ?? '';
    const child = childBy(relationship, base, names);
    if (child === undefined) faults.push(`${base} has no children “${relationship}”.`);
    else tables.set(`${base}.${relationship}`, child);
  }
  const offered = new Set<string>();
  for (const column of childrenOf(type, 'sections').flatMap((section) => childrenOf(section, 'columns'))) {
    const [table, field] = [textOf(column, 'table') ?? '', textOf(column, 'field') ?? ''];
    const object = tables.get(table);
    if (object === undefined) faults.push(`no table “${table}”.`);
    else if (!hasField(names, object, field)) faults.push(`no field “${object}.${field}”.`);
    if (offered.has(`${table}$${field}`)) faults.push(`“${field}” stands twice.`);
    offered.add(`${table}$${field}`);
  }
  return { offered, faults };
}

function childBy(relationship: string, parent: string, names: DefinedNames): string | undefined {
  for (const [name, field] of names.fields) {
    if (textOf(field, 'referenceTo') !== parent) continue;
    if (`${textOf(field, 'relationshipName')}__r` === relationship) return name.split('.')[0];
  }
  return undefined;
}

function columnsIn(report: Element): string[] {
  const filters = childrenOf(report, 'filter').flatMap((filter) => childrenOf(filter, 'criteriaItems'));
  return [
    ...[...childrenOf(report, 'columns'), ...childrenOf(report, 'groupingsDown')].map(
      (one) => textOf(one, 'field') ?? '',
    ),
    ...filters.map((item) => textOf(item, 'column') ?? ''),
    ...childrenOf(report, 'timeFrameFilter').map((frame) => textOf(frame, 'dateColumn') ?? ''),
  ];
}
