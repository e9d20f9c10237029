import { ExcelError } from '../excel-error';

/** A custom XML part of the workbook. */
export class CustomXmlPart {
  private text = '';
  private uri = '';

  constructor(
    readonly id: string,
    xml: string,
  ) {
    this.xml = xml;
  }

  get xml(): string {
    return this.text;
  }

  set xml(xml: string) {
    this.uri = rootNamespace(xml);
    this.text = xml;
  }

  /** Namespace of the root element; '' when it has none. */
  get namespaceUri(): string {
    return this.uri;
  }
}

/** Reads the namespace of the root element and refuses what is no XML, as far as tags tell. */
function rootNamespace(xml: string): string {
  const body = xml
    .replace(/^\uFEFF/, '')
    .replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>]*>|<!\[CDATA\[[\s\S]*?\]\]>/g, '')
    .trim();
  const open: string[] = [];
  let uri: string | undefined;
  let rest = body;
  const tag = /^<(\/?)([^\s/>]+)((?:\s+[^\s=>/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/;
  while (rest) {
    const match = tag.exec(rest);
    if (!match) throw new ExcelError('InvalidArgument');
    const [all, closing, name = '', attributes = '', selfClosing] = match;
    if (closing) {
      if (open.pop() !== name) throw new ExcelError('InvalidArgument');
    } else {
      if (uri === undefined) uri = namespaceOf(name, attributes);
      else if (open.length === 0) throw new ExcelError('InvalidArgument');
      if (!selfClosing) open.push(name);
    }
    rest = rest.slice(all.length);
    const text = /^[^<]*/.exec(rest)?.[0] ?? '';
    if (open.length === 0 && text.trim() !== '') throw new ExcelError('InvalidArgument');
    if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(text)) throw new ExcelError('InvalidArgument');
    rest = rest.slice(text.length);
  }
  if (uri === undefined || open.length > 0) throw new ExcelError('InvalidArgument');
  return uri;
}

function namespaceOf(name: string, attributes: string): string {
  const prefix = name.includes(':') ? `xmlns:${name.slice(0, name.indexOf(':'))}` : 'xmlns';
  const found = new RegExp(`\\s${prefix}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return (found?.[1] ?? found?.[2] ?? '').replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_, entity: string) => entities[entity] ?? '',
  );
}
