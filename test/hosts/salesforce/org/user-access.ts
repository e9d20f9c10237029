import type { Catalogue, KnownObject } from './catalogue';
import type { OrgUser } from './org';
import type { FieldSchema, ObjectAccess, PermissionSet } from './schema';

const none: ObjectAccess = { read: false, create: false, edit: false, delete: false, viewAll: false, modifyAll: false };
const readOnly: ObjectAccess = { ...none, read: true };
const standard: ObjectAccess = { ...none, read: true, create: true, edit: true, delete: true };
const all: ObjectAccess = { ...standard, viewAll: true, modifyAll: true };

interface FieldAccess {
  readonly read: boolean;
  readonly edit: boolean;
}

/** Objects that everybody reads and only the platform writes. */
const setUp = [
  ...['RecordType', 'OpportunityStage', 'OpportunityHistory', 'OpportunityFieldHistory'],
  ...['CurrencyType', 'DatedConversionRate'],
];

/** What one user may do with objects and fields: the profile for what is standard, permission sets for what was deployed. */
export class UserAccess {
  private readonly assigned: Set<string>;
  private readonly restricted = new Map<string, 'read' | 'none'>();
  /** What was found out since anything last changed: a bulk write asks the same of each of its records. */
  private readonly objects = new Map<string, ObjectAccess>();
  private readonly fields = new Map<string, FieldAccess>();
  private asOf = -1;

  constructor(
    private readonly catalogue: Catalogue,
    private readonly profile: OrgUser,
  ) {
    this.assigned = new Set(profile.permissionSets);
  }

  assign(permissionSet: string): void {
    this.assigned.add(permissionSet);
    this.asOf = -1;
  }

  unassign(permissionSet: string): void {
    this.assigned.delete(permissionSet);
    this.asOf = -1;
  }

  /** Leaves less of a field than profile and permission sets give; nothing of it, or reading alone. */
  restrict(path: string, access: 'read' | 'none' | 'granted'): void {
    this.asOf = -1;
    if (access === 'granted') this.restricted.delete(path);
    else this.restricted.set(path, access);
  }

  customPermissions(): string[] {
    return [...new Set(this.sets().flatMap((set) => set.customPermissions))];
  }

  object(object: KnownObject): ObjectAccess {
    this.forgetWhatChanged();
    const known = this.objects.get(object.name) ?? this.objectAccess(object);
    this.objects.set(object.name, known);
    return known;
  }

  /** A deployed field is hidden until granted, from the administrator too; a required one goes with its object. */
  field(object: KnownObject, field: FieldSchema): FieldAccess {
    this.forgetWhatChanged();
    const path = `${object.name}.${field.name}`;
    const known = this.fields.get(path) ?? this.fieldAccess(object, field);
    this.fields.set(path, known);
    return known;
  }

  private forgetWhatChanged(): void {
    if (this.asOf === this.catalogue.changes) return;
    this.asOf = this.catalogue.changes;
    this.objects.clear();
    this.fields.clear();
  }

  private objectAccess({ name, custom }: KnownObject): ObjectAccess {
    if (setUp.includes(name)) return { ...readOnly, ...this.profile.objects?.[name] };
    const byProfile = custom ? none : name === 'User' ? readOnly : { ...standard, ...this.profile.objects?.[name] };
    if (this.profile.administrator) return all;
    return this.sets().reduce<ObjectAccess>((access, set) => {
      const more = set.objects[name] ?? none;
      return {
        read: access.read || more.read,
        create: access.create || more.create,
        edit: access.edit || more.edit,
        delete: access.delete || more.delete,
        viewAll: access.viewAll || more.viewAll,
        modifyAll: access.modifyAll || more.modifyAll,
      };
    }, byProfile);
  }

  private fieldAccess(object: KnownObject, field: FieldSchema): FieldAccess {
    const granted = this.granted(object, field);
    switch (this.restricted.get(`${object.name}.${field.name}`)) {
      case 'none':
        return { read: false, edit: false };
      case 'read':
        return { ...granted, edit: false };
      case undefined:
        return granted;
    }
  }

  private granted(object: KnownObject, field: FieldSchema): FieldAccess {
    if (!this.object(object).read) return { read: false, edit: false };
    const path = `${object.name}.${field.name}`;
    const editable = !field.readOnly && !field.rollUp && !field.autoNumber && field.formula === undefined;
    if (!field.custom) {
      const hidden = this.profile.hiddenFields?.includes(path) ?? false;
      return { read: !hidden, edit: editable && !hidden && !(this.profile.readOnlyFields?.includes(path) ?? false) };
    }
    if (field.required || field.reference?.masterDetail) return { read: true, edit: editable };
    const granted = this.sets().flatMap((set) => set.fields[path] ?? []);
    return {
      read: granted.some((one) => one.read),
      edit: editable && granted.some((one) => one.edit),
    };
  }

  private sets(): PermissionSet[] {
    return [...this.assigned].flatMap((name) => this.catalogue.permissionSets.get(name) ?? []);
  }
}
