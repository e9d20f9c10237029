import { readXml } from '../excel/read-xml';
import type { XmlElement } from '../excel/xml';
import type { Components } from './package-xml';

/** The components that a package.xml lists. Throws where it cannot be read. */
export function listedComponents(text: string): Components {
  const read = readXml(text);
  if (!read.ok) throw new Error(`The list of components cannot be read: ${read.fault}`);
  const types = childrenOf(read.root).filter(({ name }) => name === 'types');
  return new Map(types.map((type) => [textsOf(type, 'name')[0], textsOf(type, 'members')]));
}

const childrenOf = ({ content }: XmlElement) => (typeof content === 'string' ? [] : content);

const textsOf = (element: XmlElement, wanted: string) =>
  childrenOf(element).flatMap(({ name, content }) => (name === wanted && typeof content === 'string' ? [content] : []));
