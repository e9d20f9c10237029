/** What a Salesforce field may be, in the words of describe. */
export type FieldType =
  | 'id'
  | 'string'
  | 'textarea'
  | 'email'
  | 'phone'
  | 'url'
  | 'picklist'
  | 'multipicklist'
  | 'int'
  | 'double'
  | 'currency'
  | 'percent'
  | 'boolean'
  | 'date'
  | 'datetime'
  | 'reference';

export interface PicklistValue {
  readonly value: string;
  readonly label: string;
  readonly active: boolean;
  readonly isDefault?: boolean;
  /** What a stage of an opportunity brings with it. */
  readonly stage?: StageAttributes;
}

export interface StageAttributes {
  readonly closed: boolean;
  readonly won: boolean;
  /** In percent. */
  readonly probability: number;
  readonly forecastCategory: string;
}

/** A count, sum, least or greatest of the details of a master, kept up by the org at every write. */
export interface RollUp {
  readonly operation: 'count' | 'sum' | 'min' | 'max';
  /** The detail object and its master-detail field. */
  readonly object: string;
  readonly foreignKey: string;
  /** The summed field of the detail; none for a count. */
  readonly field?: string;
  readonly filters?: readonly { readonly field: string; readonly operation: string; readonly value: string }[];
}

export interface FieldSchema {
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  readonly custom: boolean;
  /** Characters a text may have. */
  readonly length?: number;
  /** Digits in all and digits behind the point, for numbers. */
  readonly precision?: number;
  readonly scale?: number;
  /** A blank is refused. */
  readonly required?: boolean;
  readonly unique?: boolean;
  readonly externalId?: boolean;
  readonly caseSensitive?: boolean;
  readonly picklist?: {
    readonly restricted: boolean;
    readonly values: readonly PicklistValue[];
    /** The global value set that they come from. */
    readonly set?: string;
  };
  readonly reference?: {
    readonly to: string;
    /** Further objects whose records it may name instead, as `WhatId` does; `relationship` then leads nowhere. */
    readonly orTo?: readonly string[];
    /** How a query names the parent: `Owner` in `Owner.Name`, `Model__r` in `Model__r.Version__c`. */
    readonly relationship: string;
    /** How a query names the children from the parent, `Parts__r`. */
    readonly children?: string;
    readonly masterDetail?: boolean;
  };
  readonly rollUp?: RollUp;
  /** Worked out by the org whenever it is read; nobody writes it. */
  readonly formula?: string;
  /** Whether a blank number counts as 0 in it. */
  readonly blanksAreZero?: boolean;
  /** A number the org counts up, written as `KP-{0000}`. */
  readonly autoNumber?: string;
  readonly defaultValue?: string | number | boolean;
  /** Written by the org alone: ids, who and when, roll-ups. */
  readonly readOnly?: boolean;
  /** May be given when a record is created and never again, as the master of a detail that may not be moved. */
  readonly onlyOnCreate?: boolean;
  readonly helpText?: string;
}

export interface ValidationRule {
  readonly name: string;
  readonly active: boolean;
  /** True where the record is refused. */
  readonly formula: string;
  readonly message: string;
  readonly errorField?: string;
}

export interface ObjectSchema {
  readonly name: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly custom: boolean;
  /** The first three characters of its records' ids; custom objects get theirs when the org opens. */
  readonly keyPrefix?: string;
  readonly fields: readonly FieldSchema[];
  readonly validationRules?: readonly ValidationRule[];
  /** What others than the owner may do with a record, by default all; a detail goes with its master. */
  readonly sharing?: 'edit' | 'read' | 'none';
  /** False for an object that the data modules of Lightning do not serve. */
  readonly uiApi?: boolean;
  readonly recordTypes?: readonly RecordTypeSchema[];
}

/** A kind of records of an object, with picklist values of its own. */
export interface RecordTypeSchema {
  readonly developerName: string;
  readonly name: string;
  readonly active: boolean;
  readonly description?: string;
  readonly isDefault?: boolean;
  /** Values it has, by field; a field not named has all. */
  readonly picklists: Readonly<Record<string, readonly string[]>>;
}

/** What runs by itself before or after a record of an object is saved. */
export interface Flow {
  readonly name: string;
  readonly label: string;
  readonly object: string;
  readonly when: 'beforeSave' | 'afterSave';
  readonly onCreate: boolean;
  readonly onUpdate: boolean;
  /** Smaller runs earlier; those without one come later, by name. */
  readonly order?: number;
  /** A formula that has to be true, or conditions joined by “and”; none lets every save through. */
  readonly entry: string | readonly FlowCondition[];
  /** Runs only when the save makes the conditions true that were not before. */
  readonly onlyWhenMet: boolean;
  readonly formulas: Readonly<Record<string, { readonly type: string; readonly expression: string }>>;
  readonly constants: Readonly<Record<string, FlowValue>>;
  readonly first: string | undefined;
  readonly elements: Readonly<Record<string, FlowElement>>;
}

export type FlowElement = { readonly next: string | undefined } & (
  | { readonly kind: 'assign'; readonly items: readonly { readonly to: string; readonly value: FlowValue }[] }
  | { readonly kind: 'decide'; readonly rules: readonly FlowRule[] }
  | {
      readonly kind: 'create';
      readonly object: string;
      readonly fields: readonly { readonly field: string; readonly value: FlowValue }[];
    }
);

export interface FlowRule {
  readonly any: boolean;
  readonly conditions: readonly FlowCondition[];
  readonly next: string | undefined;
}

export interface FlowCondition {
  /** A reference: `$Record.StageName`, `$Permission.Name`, the name of a formula. */
  readonly left: string;
  readonly operator: string;
  readonly right: FlowValue;
}

export type FlowValue = { readonly reference: string } | { readonly literal: string | number | boolean | null };

export interface ObjectAccess {
  readonly read: boolean;
  readonly create: boolean;
  readonly edit: boolean;
  readonly delete: boolean;
  /** Past sharing: every record of the object, for reading and for writing. */
  readonly viewAll: boolean;
  readonly modifyAll: boolean;
}

/** What a permission set adds for whom it is assigned to; without one, deployed objects and fields are seen by nobody. */
export interface PermissionSet {
  readonly name: string;
  readonly objects: Readonly<Record<string, ObjectAccess>>;
  /** By `Object.Field__c`. */
  readonly fields: Readonly<Record<string, { readonly read: boolean; readonly edit: boolean }>>;
  readonly customPermissions: readonly string[];
}

export interface Addition extends Pick<ObjectSchema, 'fields' | 'validationRules' | 'recordTypes'> {
  readonly object: string;
}

/** A component to be deleted, by its name in the Metadata API: `CustomField` and `Account.Tier__c`. */
export interface Removal {
  readonly type: string;
  readonly name: string;
}

/** What a deployment brings into an org. */
export interface Deployment {
  readonly objects: readonly ObjectSchema[];
  /** Fields and rules for objects that the org has already, by object. */
  readonly additions: readonly Addition[];
  readonly permissionSets: readonly PermissionSet[];
  readonly translations: readonly Translation[];
  readonly flows?: readonly Flow[];
  /** Custom labels by name. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Global value sets; fields that use one get its values. */
  readonly valueSets?: Readonly<Record<string, readonly PicklistValue[]>>;
  /** What goes, once everything else has come. */
  readonly removals?: readonly Removal[];
  /** Values of standard picklists, by `Object.Field`; they replace what was there. */
  readonly standardValues?: Readonly<Record<string, readonly PicklistValue[]>>;
}

/**
 * Words in one more language, by `Object`, `Object[]` for the plural, `Object.Field__c`, `Object.Field__c=value`, `Object!Rule` and
 * `$Label.Name`.
 */
export interface Translation {
  readonly language: string;
  readonly labels: Readonly<Record<string, string>>;
}
