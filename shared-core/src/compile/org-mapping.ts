/** A field of an org that holds a fact. */
export type OrgField =
  | { readonly type: 'checkbox' | 'number' | 'date' | 'text'; readonly field: string }
  /** A yes/no that may stay blank, which a checkbox cannot. */
  | { readonly type: 'yesNoPicklist'; readonly field: string; readonly yes: string; readonly no: string }
  /** `values`: the picklist's value for each choice of the fact. */
  | {
      readonly type: 'picklist' | 'multipicklist';
      readonly field: string;
      readonly values: Readonly<Record<string, string>>;
    };

/** A choice of an item of which several may hold, kept as a checkbox for each. */
export interface OrgCheckboxes {
  readonly type: 'checkboxes';
  readonly fields: Readonly<Record<string, string>>;
}

/** A child object that holds a list. Only a master-detail child can be rolled up. */
export interface OrgList {
  readonly object: string;
  readonly masterDetail: boolean;
  /** One record stands for an item for each choice of this fact, so only a count that names one choice is a count of records. */
  readonly itemPer?: string;
  readonly fields: Readonly<Record<string, OrgField | OrgCheckboxes>>;
}

/** The child object under which evidence is filed, one record per condition: its fields, and the answer that means yes. */
export interface OrgEvidence {
  readonly object: string;
  /** Holds the condition's id. */
  readonly condition: string;
  readonly answer: string;
  readonly yes: string;
  /** A checkbox that is ticked after the last day on which it counts, where the org has one. */
  readonly expired?: string;
}

/** Where an org keeps what a template asks for, and whose records its gates hold. Names are API names. */
export interface OrgMapping {
  readonly object: string;
  readonly stageField: string;
  /** For each stage the value of the stage field that stands for it, or several. */
  readonly stages: Readonly<Record<string, string | readonly string[]>>;
  readonly fields: Readonly<Record<string, OrgField>>;
  readonly lists?: Readonly<Record<string, OrgList>>;
  readonly evidence?: OrgEvidence;
  /** Roll-ups the object has already. */
  readonly rollUpsInUse?: number;
  /** Only records of this record type are held, or all but those of some. */
  readonly recordType?: { readonly is: string } | { readonly isNot: readonly string[] };
  /** The custom permission whose holders no gate stops. */
  readonly bypass?: string;
  /** What the names of rules begin with; `Keystage` where left out. */
  readonly prefix?: string;
}
