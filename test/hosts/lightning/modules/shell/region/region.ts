import { LightningElement, api } from 'lwc';

/** A component of the project that a page shows. */
export interface Shown {
  readonly name: string;
  readonly constructor: typeof LightningElement;
}

/** A column of a page: its components one below the other, each given what Lightning gives it. */
export default class Region extends LightningElement {
  @api components: readonly Shown[] = [];
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;

  get shown(): (Shown & { readonly given: Record<string, unknown> })[] {
    return this.components.map((one) => ({ ...one, given: this.givenTo(one) }));
  }

  /** Only what the component has a public property for, and on a page without a record nothing. */
  givenTo({ constructor }: Shown): Record<string, unknown> {
    const { recordId, objectApiName } = this;
    if (recordId === undefined) return {};
    return Object.fromEntries(
      Object.entries({ recordId, objectApiName }).filter(([name]) => name in (constructor.prototype as object)),
    );
  }
}
