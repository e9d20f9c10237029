import type { MetadataTypes } from './metadata-types';
import { textOf, type Element, type Project } from './read-metadata';

const namespace = 'http://soap.sforce.com/2006/04/metadata';

/** Elements the Metadata API does not know, lacks, or would not take the text of; and texts longer than Salesforce keeps. */
export function metadataFaults(project: Project, { types, choices }: MetadataTypes): string[] {
  const faults: string[] = [...project.unreadable];
  for (const [path, root] of project.metadata) {
    const at = (element: Element, what: string) => faults.push(`${path}:${element.line}: ${what}`);

    const visit = (element: Element, typeName: string): void => {
      const type = types.get(typeName);
      if (!type) return checkText(element, typeName);
      const counts = new Map<string, number>();
      for (const child of element.children) {
        const member = type.members.get(child.name);
        if (!member) {
          at(child, `${typeName} has no element “${child.name}”.`);
          continue;
        }
        const count = (counts.get(child.name) ?? 0) + 1;
        counts.set(child.name, count);
        if (count === 2 && !member.repeats) at(child, `“${child.name}” stands twice in ${typeName}.`);
        visit(child, member.type);
      }
      for (const [name, { required }] of type.members) {
        if (required && !counts.has(name)) at(element, `${typeName} lacks its element “${name}”.`);
      }
    };

    const checkText = (element: Element, typeName: string): void => {
      const allowed = choices.get(typeName);
      if (allowed && !allowed.includes(element.text)) {
        at(element, `“${element.name}”: expected one of ${allowed.join(', ')}; got “${element.text}”.`);
      }
      if (typeName === 'number' && !/^-?\d+(\.\d+)?$/.test(element.text)) {
        at(element, `“${element.name}”: expected a number, got “${element.text}”.`);
      }
      if (typeName === 'boolean' && !/^(true|false)$/.test(element.text)) {
        at(element, `“${element.name}”: expected true or false, got “${element.text}”.`);
      }
    };

    if (!types.has(root.name)) at(root, `“${root.name}” is no type of metadata.`);
    else if (!project.texts.get(path)?.includes(`xmlns="${namespace}"`))
      at(root, `expected the namespace ${namespace}.`);
    // What a component's targetConfigs hold is a text of its own to the WSDL; component-faults reads it.
    else visit({ ...root, children: root.children.filter(({ name }) => name !== 'targetConfigs') }, root.name);
    faults.push(...lengthFaults(path, root));
  }
  return faults;
}

/** Longest texts that Setup lets anybody write. */
const longest: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  CustomField: { label: 40, inlineHelpText: 510, description: 1000 },
  CustomFieldTranslation: { label: 40, help: 510 },
  CustomObject: { label: 40, pluralLabel: 40, description: 1000 },
  GlobalValueSet: { masterLabel: 80, description: 255 },
  PermissionSet: { label: 80, description: 255 },
  CustomPermission: { label: 80, description: 255 },
  CustomLabel: { value: 1000, shortDescription: 80 },
  CustomLabelTranslation: { label: 1000 },
  ValidationRule: { errorMessage: 255, description: 255 },
  Flow: { label: 255, description: 2000 },
  FlexiPage: { masterLabel: 80, description: 255 },
  CustomApplication: { label: 40, description: 255 },
  CustomTab: { label: 40, description: 1000 },
  QuickAction: { label: 80, description: 255 },
  ReportType: { label: 50, description: 255 },
  Report: { name: 40, description: 255 },
  RecordType: { label: 80, description: 255 },
  LightningComponentBundle: { masterLabel: 80, description: 1000 },
};

const inside: Readonly<Record<string, string>> = { labels: 'CustomLabel', customLabels: 'CustomLabelTranslation' };

function lengthFaults(path: string, element: Element, type = element.name): string[] {
  const faults = Object.entries(longest[type] ?? {}).flatMap(([name, most]) => {
    const length = textOf(element, name)?.length ?? 0;
    return length > most
      ? [`${path}:${element.line}: “${name}” has ${length} characters, at most ${most} are kept.`]
      : [];
  });
  return [
    ...faults,
    ...element.children.flatMap((child) => (inside[child.name] ? lengthFaults(path, child, inside[child.name]) : [])),
  ];
}
