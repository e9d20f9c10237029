import { XMLParser } from 'fast-xml-parser';

const parser = new XMLParser({ ignoreAttributes: true, parseTagValue: false, ignoreDeclaration: true });

/** One element of a metadata file, asked by the names of what lies in it. */
export class XmlElement {
  constructor(
    private readonly content: unknown,
    private readonly place: string,
  ) {}

  /** The text of a child element; undefined where there is none. */
  text(name: string): string | undefined {
    const child = this.child(name);
    return typeof child === 'string' ? child : undefined;
  }

  /** The text of a child element that must be there. */
  required(name: string): string {
    const text = this.text(name);
    if (text === undefined) throw new Error(`${this.place}: expected <${name}>, found none.`);
    return text;
  }

  number(name: string): number | undefined {
    const text = this.text(name);
    return text === undefined ? undefined : Number(text);
  }

  is(name: string): boolean {
    return this.text(name) === 'true';
  }

  element(name: string): XmlElement | undefined {
    return this.all(name)[0];
  }

  all(name: string): XmlElement[] {
    const child = this.child(name);
    if (child === undefined) return [];
    return (Array.isArray(child) ? child : [child]).map((one) => new XmlElement(one, `${this.place} <${name}>`));
  }

  /** The texts of all child elements of one name. */
  texts(name: string): string[] {
    return this.all(name).flatMap(({ content }) => (typeof content === 'string' ? [content] : []));
  }

  /** Names of what lies in it. */
  names(): string[] {
    const { content } = this;
    return typeof content === 'object' && content !== null ? Object.keys(content) : [];
  }

  private child(name: string): unknown {
    return typeof this.content === 'object' && this.content !== null
      ? (this.content as Record<string, unknown>)[name]
      : undefined;
  }
}

/** The root element of a metadata file; `place` is what faults name. */
export function xmlIn(text: string, place: string): XmlElement {
  const [root] = Object.values(parser.parse(text) as Record<string, unknown>);
  return new XmlElement(root, place);
}
