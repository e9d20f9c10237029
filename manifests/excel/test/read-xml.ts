import type { XmlElement } from '../xml';

/** Reads an XML document with the browser's own parser; for tests in jsdom. */
export function readXml(text: string): XmlElement {
  const { documentElement } = new DOMParser().parseFromString(text, 'application/xml');
  const convert = (element: Element): XmlElement => {
    const ownText = [...element.childNodes]
      .filter(({ nodeType }) => nodeType === 3 || nodeType === 4)
      .map((node) => node.nodeValue ?? '');
    const hasText = ownText.join('').trim() !== '';
    return {
      name: element.nodeName,
      attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      content: hasText ? ownText.join('').trim() : [...element.children].map(convert),
    };
  };
  return convert(documentElement);
}

/** Finds the descendants of an element by name, in the order of the text. */
export function within(element: XmlElement) {
  const all = (from: XmlElement): XmlElement[] =>
    typeof from.content === 'string' ? [from] : [from, ...from.content.flatMap(all)];
  return (name: string | RegExp) =>
    all(element).filter((found) => (typeof name === 'string' ? found.name === name : name.test(found.name)));
}
