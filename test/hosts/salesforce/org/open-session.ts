import type { Catalogue, KnownObject } from './catalogue';
import type {
  DescribedField,
  DescribedObject,
  DescribedUser,
  Operation,
  OrgSession,
  QueriedRecords,
  QueryAnswer,
  RecordValues,
  SaveOptions,
  SaveResult,
} from './org';
import { withFormulas, type FormulaSurroundings } from './formula-record';
import { fullId } from './record-id';
import type { RecordStore } from './record-store';
import { OrgError } from './save-error';
import type { Saved } from './save/save-context';
import type { SaveRequest } from './save/save-records';
import { ownPermissionQuery, parseQuery, recordAccessQuery, runQuery, type QueryScope } from './soql';
import type { UserAccess } from './user-access';

interface SessionContext {
  readonly catalogue: Catalogue;
  readonly store: RecordStore;
  readonly access: UserAccess;
  mayRead(object: string, id: string): boolean;
  mayEditRecord(object: string, id: string): boolean;
  user(): DescribedUser;
  today(): string;
  save(request: SaveRequest, options: SaveOptions): Saved;
  surroundings(): FormulaSurroundings;
}

/** Where REST has a record. */
export const recordUrl = (object: string, id: string) => `/services/data/v66.0/sobjects/${object}/${id}`;

/** One user at work: every read and write passes what that user may do. */
export class OpenSession implements OrgSession {
  constructor(private readonly context: SessionContext) {}

  get user(): DescribedUser {
    return this.context.user();
  }

  objects(): string[] {
    return this.context.catalogue.names().filter((name) => this.readable(name) !== undefined);
  }

  describe(name: string): DescribedObject {
    const object = this.readable(name);
    if (!object) throw new OrgError('NOT_FOUND', 'The requested resource does not exist');
    const access = this.context.access.object(object);
    const { language } = this.context.user();
    const label = (key: string, otherwise: string) => this.context.catalogue.label(language, key, otherwise);
    const fields = object.fields.flatMap((field): DescribedField[] => {
      const { read, edit } = this.context.access.field(object, field);
      if (!read) return [];
      const path = `${object.name}.${field.name}`;
      const picklist = field.picklist && {
        ...field.picklist,
        values: field.picklist.values.map((one) => ({ ...one, label: label(`${path}=${one.label}`, one.label) })),
      };
      return [
        {
          ...field,
          label: label(path, field.label),
          ...(picklist ? { picklist } : {}),
          createable: edit && access.create,
          updateable: edit && access.edit && !field.onlyOnCreate,
        },
      ];
    });
    const {
      byName: _byName,
      initial: _initial,
      autoNumbers: _autoNumbers,
      rules: _rules,
      formulas: _formulas,
      validationRules: _own,
      recordTypes = [],
      ...schema
    } = object;
    const active = recordTypes.filter((one) => one.active);
    return {
      ...schema,
      label: label(object.name, object.label),
      labelPlural: label(`${object.name}[]`, object.labelPlural),
      fields,
      recordTypes: active.map((one) => ({ ...one, id: this.recordTypeId(object.name, one.developerName) })),
      createable: access.create,
      updateable: access.edit,
      deletable: access.delete,
    };
  }

  labels(language: string): Record<string, string> {
    return this.context.catalogue.labels(language);
  }

  read(name: string, id: string, fields: readonly string[]): RecordValues {
    const object = this.readable(name);
    const full = fullId(id);
    if (!object) throw new OrgError('NOT_FOUND', 'The requested resource does not exist');
    if (!full) throw new OrgError('MALFORMED_ID', `Malformed ID ${id}`);
    if (this.context.store.isDeleted(full)) throw new OrgError('ENTITY_IS_DELETED', 'entity is deleted');
    const stored = this.context.mayRead(object.name, full) ? this.context.store.get(object.name, full) : undefined;
    const record = stored && withFormulas(this.context.surroundings(), object, stored);
    if (!record)
      throw new OrgError('NOT_FOUND', 'Provided external ID field does not exist or is not accessible: ' + id);
    const shown = fields.map((path) => {
      const field = this.visible(object, path);
      if (!field) throw new OrgError('INVALID_FIELD', `No such column '${path}' on sobject of type ${object.name}`);
      return [field.name, record[field.name] ?? null];
    });
    return Object.fromEntries(shown) as RecordValues;
  }

  query(soql: string, of: QueriedRecords = 'present'): QueryAnswer {
    const aboutAccess = recordAccessQuery(soql);
    if (aboutAccess?.userId === this.user.id) return this.recordAccess(aboutAccess.recordIds);
    const permission = ownPermissionQuery(soql);
    if (permission !== undefined) return this.ownPermission(permission);
    const { catalogue, store, today, mayRead } = this.context;
    const surroundings = this.context.surroundings();
    const whole = (name: string, record: RecordValues) => {
      const object = catalogue.object(name);
      return object ? withFormulas(surroundings, object, record) : record;
    };
    const scope: QueryScope = {
      object: (name) => this.readable(name)?.name,
      field: (name, path) => {
        const object = catalogue.object(name);
        return object && this.visible(object, path);
      },
      parent: (name, relationship) => {
        const field = catalogue.parent(name, relationship);
        const object = catalogue.object(name);
        return field && object && this.visible(object, field.name);
      },
      children: (name, relationship) => {
        const wanted = relationship.toLowerCase();
        const found = catalogue
          .references(name)
          .find(({ field }) => field.reference?.children?.toLowerCase() === wanted);
        return found && this.readable(found.object) ? { object: found.object, field: found.field.name } : undefined;
      },
      record: (name, id) => {
        const record = mayRead(name, id) ? store.get(name, id) : undefined;
        return record && whole(name, record);
      },
      records: function* (name) {
        for (const record of store.all(name)) if (mayRead(name, String(record.Id))) yield whole(name, record);
      },
      referrers: function* (name, field, id) {
        for (const record of store.referrers(name, field, id)) {
          if (mayRead(name, String(record.Id))) yield whole(name, record);
        }
      },
      today: today(),
    };
    const query = parseQuery(soql);
    const object = of === 'all' ? this.readable(query.from)?.name : undefined;
    const deleted = object === undefined ? [] : [...store.deleted(object)].map((record) => whole(object, record));
    return runQuery(query, scope, recordUrl, object === undefined ? undefined : [...scope.records(object), ...deleted]);
  }

  create(object: string, records: readonly RecordValues[], options: SaveOptions = {}): SaveResult[] {
    return this.context.save({ kind: 'create', object, records }, options).results;
  }

  update(object: string, records: readonly RecordValues[], options: SaveOptions = {}): SaveResult[] {
    return this.context.save({ kind: 'update', object, records }, options).results;
  }

  upsert(
    object: string,
    externalId: string,
    records: readonly RecordValues[],
    options: SaveOptions = {},
  ): SaveResult[] {
    const { catalogue } = this.context;
    const known = catalogue.object(object);
    const field = catalogue.field(object, externalId);
    if (!known || !field || !(field.externalId || field.type === 'id')) {
      throw new OrgError('NOT_FOUND', `Provided external ID field does not exist or is not accessible: ${externalId}`);
    }
    return this.context.save({ kind: 'upsert', object: known.name, externalId: field, records }, options).results;
  }

  delete(ids: readonly string[], options: SaveOptions = {}): SaveResult[] {
    return this.context.save({ kind: 'delete', ids }, options).results;
  }

  transact(operations: readonly Operation[], options: SaveOptions = {}): SaveResult[] {
    return this.context.save({ kind: 'together', operations }, options).results;
  }

  private recordAccess(ids: readonly string[]): QueryAnswer {
    const { catalogue, access, mayEditRecord } = this.context;
    const records = ids.map((RecordId) => {
      const object = catalogue.objectOfPrefix(RecordId.slice(0, 3));
      const HasEditAccess = object !== undefined && access.object(object).edit && mayEditRecord(object.name, RecordId);
      return { attributes: { type: 'UserRecordAccess' }, RecordId, HasEditAccess };
    });
    return { totalSize: records.length, records };
  }

  private ownPermission(DeveloperName: string): QueryAnswer {
    const records = this.user.customPermissions.includes(DeveloperName)
      ? [{ attributes: { type: 'UserSetupEntityAccess' }, DeveloperName }]
      : [];
    return { totalSize: records.length, records };
  }

  private recordTypeId(object: string, developerName: string): string {
    for (const { Id, SobjectType, DeveloperName } of this.context.store.all('RecordType')) {
      if (SobjectType === object && DeveloperName === developerName) return String(Id);
    }
    throw new Error(`The record type ${object}.${developerName} has no record.`);
  }

  private readable(name: string): KnownObject | undefined {
    const object = this.context.catalogue.object(name);
    return object && this.context.access.object(object).read ? object : undefined;
  }

  private visible(object: KnownObject, name: string) {
    const field = object.byName.get(name.toLowerCase());
    return field && this.context.access.field(object, field).read ? field : undefined;
  }
}
