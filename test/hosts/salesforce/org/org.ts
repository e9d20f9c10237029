import type {
  Deployment,
  FieldSchema,
  ObjectAccess,
  ObjectSchema,
  PermissionSet,
  PicklistValue,
  RecordTypeSchema,
} from './schema';
import type { SaveError } from './save-error';

/** A value as REST carries it: dates as `2026-11-20`, moments as `2026-11-20T08:00:00.000+0000`, a blank as null. */
export type FieldValue = string | number | boolean | null;
export type RecordValues = Readonly<Record<string, FieldValue>>;

export interface OrgUser {
  readonly username: string;
  readonly name: string;
  /** Names of permission sets assigned. */
  readonly permissionSets?: readonly string[];
  /** Sees and edits every object; fields still have to be granted, as after a real deployment. */
  readonly administrator?: boolean;
  /** Standard fields, as `Account.AnnualRevenue`, that this user's profile hides or lets nobody edit. */
  readonly hiddenFields?: readonly string[];
  readonly readOnlyFields?: readonly string[];
  /** Standard objects this user's profile gives less of than reading, creating, editing and deleting. */
  readonly objects?: Readonly<Record<string, Partial<ObjectAccess>>>;
  readonly language?: 'en_US' | 'zh_CN' | 'ko';
  readonly locale?: string;
  readonly timeZone?: string;
}

/** What a test or a page says when it opens an org. Everything has a default. */
export interface OrgOptions {
  readonly name?: string;
  /** Two characters that stand in every id behind the prefix, as the instance does; another org has others. */
  readonly instance?: string;
  /** What has been deployed; several deployments follow one another. */
  readonly deployments?: readonly Deployment[];
  /** The first user is who `org.as()` is without a name. */
  readonly users?: readonly OrgUser[];
  /** Records by object, in an order in which parents come before their children. `Id` may be left out. */
  readonly records?: Readonly<Record<string, readonly RecordValues[]>>;
  /** The corporate currency. */
  readonly currency?: string;
  /** Further currencies: with any, records say what theirs is (`CurrencyIsoCode`), and the org has rates. */
  readonly currencies?: readonly OrgCurrency[];
  /** Objects that the data modules of Lightning do not serve in this org, as `OpportunityContactRole`. */
  readonly withoutUiApi?: readonly string[];
  /** The org's clock, for CreatedDate and TODAY(); the machine's by default. */
  readonly now?: () => Date;
}

/** A currency beside the corporate one. */
export interface OrgCurrency {
  readonly iso: string;
  /** Units of it that are one unit of the corporate currency. */
  readonly rate: number;
  readonly active?: boolean;
  /** Rates that each hold from a day on, in the order of their days, as with advanced currency management. */
  readonly dated?: readonly { readonly from: string; readonly rate: number }[];
}

/** Something happened to records; one notice for all that one call wrote. */
export interface OrgChange {
  /** Counts up from 1, so that a reader sees what it missed. */
  readonly sequence: number;
  readonly kind: 'created' | 'updated' | 'deleted';
  readonly object: string;
  readonly ids: readonly string[];
  readonly by: string;
}

export type SaveResult =
  | { readonly success: true; readonly id: string; readonly created: boolean; readonly errors: readonly [] }
  | { readonly success: false; readonly id?: string; readonly errors: readonly SaveError[] };

/** A record as a query gives it: parents asked for by a dotted field, and children of a subquery, hang under their relationship. */
export interface QueriedRecord {
  readonly attributes: RecordAttributes;
  readonly [field: string]: FieldValue | QueriedRecord | QueriedChildren | RecordAttributes;
}

export interface RecordAttributes {
  readonly type: string;
  readonly url?: string;
}

export interface QueriedChildren {
  readonly totalSize: number;
  readonly done: boolean;
  readonly records: readonly QueriedRecord[];
}

export interface QueryAnswer {
  /** The answer to `SELECT COUNT()`, else how many records there are. */
  readonly totalSize: number;
  readonly records: readonly QueriedRecord[];
  /** Records a page of REST holds, where it is fewer than usual: two long texts of one record fill it sooner. */
  readonly pageSize?: number;
}

/** A field as one user meets it. */
export interface DescribedField extends FieldSchema {
  readonly createable: boolean;
  readonly updateable: boolean;
}

export interface DescribedObject extends Omit<ObjectSchema, 'fields' | 'recordTypes' | 'validationRules'> {
  readonly keyPrefix: string;
  /** Active ones, with their ids; none for an object whose records are all of one kind. */
  readonly recordTypes: readonly (RecordTypeSchema & { readonly id: string })[];
  /** Only what this user may see. */
  readonly fields: readonly DescribedField[];
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly deletable: boolean;
}

export interface DescribedUser {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly language: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly administrator: boolean;
  readonly customPermissions: readonly string[];
}

/**
 * The org as one user sees it: sharing aside, every call keeps to object access, field-level access, lengths, picklists, validation rules
 * and locks. A call that Salesforce would refuse as a whole throws an `OrgError`; a refused record comes back as a save result.
 */
export interface OrgSession {
  readonly user: DescribedUser;
  /** Names of the objects this user may read. */
  objects(): readonly string[];
  describe(object: string): DescribedObject;
  /** Custom labels that were deployed, by name, in this language (`zh_CN`) as far as they are translated. */
  labels(language: string): Readonly<Record<string, string>>;
  /** One record with the fields asked for. Throws NOT_FOUND, ENTITY_IS_DELETED, or INVALID_FIELD for a field this user does not see. */
  read(object: string, id: string, fields: readonly string[]): RecordValues;
  /** Every record of a SOQL query; paging is the server's. Throws MALFORMED_QUERY, INVALID_FIELD, INVALID_TYPE. */
  query(soql: string, scope?: QueriedRecords): QueryAnswer;
  create(object: string, records: readonly RecordValues[], options?: SaveOptions): SaveResult[];
  /** Each record carries its `Id`; fields left out stay as they are. */
  update(object: string, records: readonly RecordValues[], options?: SaveOptions): SaveResult[];
  upsert(object: string, externalId: string, records: readonly RecordValues[], options?: SaveOptions): SaveResult[];
  delete(ids: readonly string[], options?: SaveOptions): SaveResult[];
  /**
   * Creates, updates and deletes in one transaction, a result for each. Without `allOrNone` a refusal takes back only what refers to the
   * refused operation or is referred to by it.
   */
  transact(operations: readonly Operation[], options?: SaveOptions): SaveResult[];
}

/** Records that a query looks at: those that are there, or those in the recycle bin too. */
export type QueriedRecords = 'present' | 'all';

/** One of several deeds done together. A value `@{name}` stands for the id of the record that an operation before it created or deleted. */
export type Operation = { readonly name: string; readonly object: string } & (
  | { readonly kind: 'create'; readonly record: RecordValues }
  | { readonly kind: 'update'; readonly record: RecordValues }
  | { readonly kind: 'delete'; readonly id: string }
);

export interface SaveOptions {
  readonly allOrNone?: boolean;
  /** Refuses a record that somebody has changed after this moment, its `LastModifiedDate` as the caller read it. */
  readonly ifUnmodifiedSince?: string;
}

/** An org without Salesforce: schema, records, users, and a bell that rings at every change. */
export interface Org {
  readonly id: string;
  readonly name: string;
  readonly currency: string;
  readonly users: readonly DescribedUser[];
  /** The org as this user sees it; the first user without a name. */
  as(username?: string): OrgSession;
  /** Calls the listener after each committed write; returns how to stop. */
  subscribe(listener: (change: OrgChange) => void): () => void;
  /** Puts metadata in, as a deployment does; what it names anew replaces what was there. */
  deploy(deployment: Deployment): void;
  /** Throws what `deploy` would, and takes nothing. */
  check(deployment: Deployment): void;
  /** The values of a global value set that has been deployed. */
  valueSet(name: string): readonly PicklistValue[] | undefined;
  /** Takes a field away with its values, as an admin does while others work. */
  removeField(object: string, field: string): void;
  assign(username: string, permissionSet: string): void;
  unassign(username: string, permissionSet: string): void;
  permissionSet(name: string): PermissionSet | undefined;
  /** Records somebody else is saving just now: writes to them fail with UNABLE_TO_LOCK_ROW until the lock is let go. */
  lock(ids: readonly string[]): () => void;
  /** Leaves a user less than the object allows on some records, as sharing does. */
  restrict(username: string, ids: readonly string[], access: 'read' | 'none'): void;
  /** Takes a field, as `Opportunity.Amount`, from a user who has been granted it, or lets it be read alone; `granted` gives it back. */
  restrictField(username: string, path: string, access: 'read' | 'none' | 'granted'): void;
  /** Called before a record is saved; what it returns refuses the record, as a duplicate rule or a trigger does. */
  beforeSave(hook: (object: string, record: RecordValues, former?: RecordValues) => SaveError | undefined): () => void;
  /**
   * Writes records as if they had been there before: past access and with every permission, through all other checks; nothing runs after
   * they are saved. Gives their ids, throws at the first refusal.
   */
  put(object: string, records: readonly RecordValues[]): string[];
  /** Makes one of all that `run` writes: kept, and then told of, where it returns true, else taken back. */
  transaction(run: () => boolean): void;
  /** Everything as it lies in the org, past all access: for a test's own look. */
  raw(object: string): readonly RecordValues[];
}
