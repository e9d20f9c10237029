import type { ManifestWords } from '../words';
import { en } from '../words/en';
import type { XmlElement } from './xml';

export type XmlRead = { readonly ok: true; readonly root: XmlElement } | { readonly ok: false; readonly fault: string };

/** An element that is open while the text is read. */
interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlElement[];
  text: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
// What may stand next: a comment, an instruction, a character section, a tag, or text up to the next of them.
const piece =
  /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[([^]*?)\]\]>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/y;

/**
 * Reads a manifest: elements, attributes and texts, without the blanks around a text. A document type is refused, as Office refuses it:
 * nothing a manifest says needs one, and entities of one's own are how a small file becomes a large one.
 */
export function readXml(text: string, { xml: words }: ManifestWords = en): XmlRead {
  const opened: Open[] = [];
  let root: XmlElement | undefined;
  const at = (offset: number, fault: string): XmlRead => ({
    ok: false,
    fault: words.atLine(text.slice(0, offset).split('\n').length, fault),
  });
  const keep = (element: XmlElement) => {
    const parent = opened.at(-1);
    if (parent) parent.children.push(element);
    else root = element;
  };

  for (let offset = text.startsWith('\uFEFF') ? 1 : 0; offset < text.length; offset = piece.lastIndex) {
    piece.lastIndex = offset;
    const found = piece.exec(text);
    if (!found) return at(offset, words.notAnElement(text.slice(offset, offset + 20).split('\n')[0]));
    const [whole, section, closing, name, attributes, empty] = found;
    const parent = opened.at(-1);
    if (name === undefined) {
      const said = section ?? (whole.startsWith('<') ? '' : unescaped(whole));
      if (said.trim() === '') continue;
      if (!parent) return at(offset, words.textOutside);
      parent.text += said;
    } else if (closing) {
      if (!parent || parent.name !== name) return at(offset, words.otherEnd(parent?.name, name));
      opened.pop();
      keep(closed(parent));
    } else if (root && !parent) {
      return at(offset, words.secondRoot(root.name, name));
    } else {
      const element: Open = { name, attributes: attributesOf(attributes), children: [], text: '' };
      if (empty) keep(closed(element));
      else opened.push(element);
    }
  }
  const open = opened.at(-1);
  if (open) return at(text.length, words.cutOff(open.name));
  return root ? { ok: true, root } : { ok: false, fault: words.empty };
}

const closed = ({ name, attributes, children, text }: Open): XmlElement => ({
  name,
  attributes,
  content: text.trim() === '' ? children : text.trim(),
});

function attributesOf(text: string): Record<string, string> {
  const each = text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return Object.fromEntries([...each].map(([, name, double, single]) => [name, unescaped(double ?? single ?? '')]));
}

const unescaped = (text: string) =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return entities[name] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16));
  });
