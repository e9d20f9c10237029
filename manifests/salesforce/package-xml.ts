import { writeXml, type XmlElement } from '../excel/xml';

/** Names of components by their metadata type, such as `CustomField` → `Account.Keystage_Tier__c`. */
export type Components = ReadonlyMap<string, readonly string[]>;

const namespace = 'http://soap.sforce.com/2006/04/metadata';

/** A list of components as the Metadata API reads it, types and members in the order of the alphabet. No components: none is deployed. */
export function packageXml(components: Components, version: string): string {
  const leaf = (name: string, content: string): XmlElement => ({ name, attributes: {}, content });
  const types = [...components]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([type, members]): XmlElement => ({
      name: 'types',
      attributes: {},
      content: [...[...members].sort().map((member) => leaf('members', member)), leaf('name', type)],
    }));
  return writeXml({ name: 'Package', attributes: { xmlns: namespace }, content: [...types, leaf('version', version)] });
}
