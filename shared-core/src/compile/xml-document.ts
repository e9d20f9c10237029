/** An element of a metadata file: its name, and its text or its children in their order. */
export type XmlNode = readonly [name: string, content: string | number | boolean | readonly XmlNode[]];

/** A metadata file as Salesforce itself writes one: four spaces a level, a line feed at the end. */
export function xmlDocument(root: string, children: readonly XmlNode[]): string {
  const content = children.map((child) => written(child, 4)).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://soap.sforce.com/2006/04/metadata">\n${content}</${root}>\n`;
}

function written([name, content]: XmlNode, indent: number): string {
  const margin = ' '.repeat(indent);
  if (typeof content !== 'object') return `${margin}<${name}>${escaped(String(content))}</${name}>\n`;
  const inside = content.map((child) => written(child, indent + 4)).join('');
  return `${margin}<${name}>\n${inside}${margin}</${name}>\n`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
