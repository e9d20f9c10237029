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

/** A child object that holds a list. Only a master-detail child can be rolled up. */
export interface OrgList {
  readonly object: string;
  readonly masterDetail: boolean;
  readonly fields: Readonly<Record<string, OrgField>>;
}

/** The child object under which evidence is filed, one record per condition: its fields, and the answer that means yes. */
export interface OrgEvidence {
  readonly object: string;
  /** Holds the condition's id. */
  readonly condition: string;
  readonly answer: string;
  readonly yes: string;
}

/** Where an org keeps what a template asks for. Names are API names; the stages' are the values of the stage field. */
export interface OrgMapping {
  readonly object: string;
  readonly stageField: string;
  readonly stages: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, OrgField>>;
  readonly lists?: Readonly<Record<string, OrgList>>;
  readonly evidence?: OrgEvidence;
  /** Roll-ups the object has already. */
  readonly rollUpsInUse?: number;
}
