import type { OrgClient } from '../../salesforce/org-client';
import type { DescribedField, DescribedObject } from '../../salesforce/org/org';
import { failureOf, fetchFailure } from './fetch-failure';

/** Object descriptions as the user of an org sees them, asked for once. */
export class DescribedObjects {
  private readonly described = new Map<string, Promise<DescribedObject>>();
  private names: Promise<readonly string[]> | undefined;

  constructor(private readonly org: OrgClient) {}

  async object(name: string): Promise<DescribedObject> {
    const asked = this.described.get(name) ?? this.org.describe(name);
    this.described.set(name, asked);
    try {
      return await asked;
    } catch (error) {
      this.described.delete(name);
      throw failureOf(error);
    }
  }

  /** The object, or undefined where the user has none of that name or the data modules do not serve it. */
  async served(name: string): Promise<DescribedObject | undefined> {
    const object = await this.parent(name);
    return object?.uiApi === false ? undefined : object;
  }

  /** The object at the end of a lookup, served by itself or not; undefined where the user has none of that name. */
  async parent(name: string): Promise<DescribedObject | undefined> {
    return (await this.all()).includes(name) ? this.object(name) : undefined;
  }

  private async all(): Promise<readonly string[]> {
    this.names ??= this.org.objects();
    try {
      return await this.names;
    } catch (error) {
      this.names = undefined;
      throw failureOf(error);
    }
  }

  /** The object whose records have ids like this one. */
  async ofRecord(id: string): Promise<DescribedObject> {
    const object = (await this.everyObject()).find(({ keyPrefix }) => keyPrefix === id.slice(0, 3));
    if (!object) throw fetchFailure(404, 'NOT_FOUND', 'The requested resource does not exist');
    return object;
  }

  field(object: DescribedObject, name: string): DescribedField | undefined {
    return object.fields.find((field) => field.name === name);
  }

  /** The field that leads to the parent which a dotted name begins with: `Owner` of `Owner.Name`. */
  parentField(object: DescribedObject, relationship: string): DescribedField | undefined {
    return object.fields.find((field) => field.reference?.relationship === relationship);
  }

  /** The child object and its field behind a relationship such as `Parts__r`. */
  async childrenOf(
    object: DescribedObject,
    relationship: string,
  ): Promise<{ readonly object: DescribedObject; readonly field: DescribedField } | undefined> {
    for (const child of await this.everyObject()) {
      if (child.uiApi === false) continue;
      const field = child.fields.find(
        ({ reference }) => reference?.to === object.name && reference.children === relationship,
      );
      if (field) return { object: child, field };
    }
    return undefined;
  }

  /** Asked for side by side: one after the other they would be most of what a page waits for. */
  private async everyObject(): Promise<readonly DescribedObject[]> {
    return Promise.all((await this.all()).map((name) => this.object(name)));
  }
}
