import type { ManifestWords } from '../words';
import { en } from '../words/en';
import { addIn } from './add-in';
import type { Environment } from './environment';
import type { XmlElement } from './xml';

/**
 * What a new manifest may not change about the one that was built for this environment before: the version goes up or stays, and the
 * identity stays. Office keeps the higher version without a word, and takes another id for another add-in.
 */
export function formerManifestFaults(
  former: XmlElement,
  environment: Environment,
  words: ManifestWords = en,
): string[] {
  const [version, id, namespace] = [textOf(former, 'Version'), textOf(former, 'Id'), namespaceOf(former)];
  const faults: string[] = [];
  if (version !== undefined && isLower(addIn.version, version)) faults.push(words.lowerVersion(version, addIn.version));
  if (id !== undefined && id !== environment.id) faults.push(words.otherId(id, environment.id));
  if (namespace !== undefined && namespace !== environment.namespace) {
    faults.push(words.otherNamespace(namespace, environment.namespace));
  }
  return faults;
}

/** Whether a version such as 0.9.2 is lower than another, part by part: 0.10.0 is not lower than 0.9.2. */
export function isLower(version: string, than: string): boolean {
  const [one, other] = [version, than].map((text) => text.split('.').map(Number));
  for (let part = 0; part < 4; part++) {
    const difference = (one[part] ?? 0) - (other[part] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

const childrenOf = ({ content }: XmlElement) => (typeof content === 'string' ? [] : content);

function textOf(root: XmlElement, name: string): string | undefined {
  const content = childrenOf(root).find((child) => child.name === name)?.content;
  return typeof content === 'string' ? content : undefined;
}

function namespaceOf(element: XmlElement): string | undefined {
  if (element.attributes['id'] === 'Functions.Namespace') return element.attributes['DefaultValue'];
  for (const child of childrenOf(element)) {
    const found = namespaceOf(child);
    if (found !== undefined) return found;
  }
  return undefined;
}
