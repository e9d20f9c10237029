import type { FieldKind } from './field-kinds';
import type { Words } from './words';

/** A custom field in every language. */
export interface FieldSource {
  readonly kind: FieldKind;
  readonly label: Words;
  /** Shown beside the field. */
  readonly help: Words;
  /** For administrators, in English; the help again where left out. */
  readonly description?: string;
}

/** A custom object of ours. */
export interface OwnObject {
  readonly label: Words;
  readonly plural: Words;
  readonly description: string;
  readonly nameLabel: Words;
  /** The form of a number given to each record; a name typed by a person where left out. */
  readonly autoNumber?: string;
  /** A child goes with its parent; of the others everybody may read each, and only its owner write it. */
  readonly sharing: 'ControlledByParent' | 'Read';
  readonly reports: boolean;
  readonly search: boolean;
  /** Fields that components and flows write, and nobody by hand. */
  readonly written?: readonly string[];
  /** Fields that the list of its tab shows beside the name; an object without a tab has none. */
  readonly listed?: readonly string[];
}

/** Fields of ours on an object, by API name, and the object itself where it is ours. */
export interface ObjectSource {
  readonly own?: OwnObject;
  /** Quick actions of ours on the object, by name; what they do stands in their files. */
  readonly quickActions?: Readonly<Record<string, Words>>;
  readonly fields: Readonly<Record<string, FieldSource>>;
}
