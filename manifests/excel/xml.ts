/** An XML element: its content is either text or other elements. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string | readonly XmlElement[];
}

/** Writes an XML document with a line per element, indented by two spaces. */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines(root, '').join('\n')}\n`;
}

function lines({ name, attributes, content }: XmlElement, indent: string): string[] {
  const start = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(value)}"`)].join(' ');
  if (typeof content === 'string') return [`${indent}<${start}>${escaped(content)}</${name}>`];
  if (content.length === 0) return [`${indent}<${start} />`];
  const inner = content.flatMap((child) => lines(child, `${indent}  `));
  return [`${indent}<${start}>`, ...inner, `${indent}</${name}>`];
}

/** A text as it stands in XML and HTML, between tags and in an attribute. */
export const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
