import type { XmlElement } from './read-xml';

/** One component of a deployment, from a file of its own or from within that of its object. */
export interface MetadataComponent {
  /** What kind it is, as the end of its file in a DX project says: `field`, `permissionset`. */
  readonly suffix: string;
  readonly name: string;
  /** Of a part of an object, that object; of the translation of a field, `Account-ko`. */
  readonly parent: string;
  readonly xml: XmlElement;
}
