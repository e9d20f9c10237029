import { childrenOf, textOf, type Element, type Project } from './read-metadata';

/** Bytes a file of a component may have. */
const fileLimit = 131_072;

const targets = [
  'lightning__AppPage',
  'lightning__FlowAction',
  'lightning__FlowScreen',
  'lightning__HomePage',
  'lightning__RecordAction',
  'lightning__RecordPage',
  'lightning__Tab',
  'lightning__UrlAddressable',
  'lightning__UtilityBar',
];

/** What a component's own files get wrong and the Metadata API's description does not see: targets, properties, sizes, versions. */
export function componentFaults({ metadata, texts }: Project): string[] {
  const faults: string[] = [];
  for (const [path, text] of texts) {
    const size = Buffer.byteLength(text);
    const isDeployed = /\/lwc\/\w+\/\w+\.(js|html|css|svg)$/.test(path);
    if (isDeployed && size >= fileLimit) faults.push(`${path}: ${size} bytes, fewer than ${fileLimit} are taken.`);
  }
  for (const [path, root] of metadata) {
    if (root.name !== 'LightningComponentBundle') continue;
    const name = /\/lwc\/(\w+)\//.exec(path)?.[1] ?? '';
    const script = texts.get(path.replace('-meta.xml', ''));
    const at = (element: Element, what: string) => faults.push(`${path}:${element.line}: ${what}`);

    if (script === undefined) at(root, `“${name}.js” is missing: the platform compiles no TypeScript.`);
    if (!/^[a-z][A-Za-z0-9]*$/.test(name))
      at(root, `“${name}”: a component's name begins small and has letters and digits.`);
    if (textOf(root, 'apiVersion') !== '66.0')
      at(root, `apiVersion: expected 66.0, got ${textOf(root, 'apiVersion')}.`);

    const named = root.children.find((child) => child.name === 'targets');
    const own = named ? childrenOf(named, 'target') : [];
    const isExposed = textOf(root, 'isExposed') === 'true';
    if (isExposed !== own.length > 0) at(root, 'a component is exposed and has targets, or neither.');
    if (isExposed && !textOf(root, 'masterLabel'))
      at(root, 'an exposed component needs a masterLabel for App Builder.');
    for (const target of own) if (!targets.includes(target.text)) at(target, `no target “${target.text}”.`);

    const configs = root.children.find((child) => child.name === 'targetConfigs');
    for (const config of configs ? childrenOf(configs, 'targetConfig') : []) {
      for (const target of (config.attributes['targets'] ?? '').split(',')) {
        if (!own.some(({ text }) => text === target.trim())) at(config, `“${target}” is not among the targets.`);
      }
      for (const { attributes, line } of childrenOf(config, 'property')) {
        const property = attributes['name'] ?? '';
        if (!new RegExp(`@api\\s+(?:get\\s+|set\\s+)?${property}\\b`).test(script ?? '')) {
          faults.push(`${path}:${line}: “${property}” is no @api property of the component.`);
        }
      }
    }
  }
  return faults;
}
