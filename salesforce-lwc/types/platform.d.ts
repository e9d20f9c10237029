/** The platform's modules as far as the components use them; what ships for editors declares wire adapters in a form LWC 8 refuses. */

declare module 'lightning/uiRecordApi' {
  import type { WireAdapterConstructor } from 'lwc';

  export interface FieldId {
    readonly fieldApiName: string;
    readonly objectApiName: string;
  }
  export interface FieldRepresentation {
    readonly value: string | number | boolean | null;
    readonly displayValue: string | null;
  }
  export interface RecordRepresentation {
    readonly id: string;
    readonly apiName: string;
    readonly lastModifiedDate?: string | null;
    /** A field the reader may not see has no member, when it was asked for as optional. */
    readonly fields: Readonly<Record<string, FieldRepresentation>>;
  }
  export interface WireResult<T> {
    readonly data?: T;
    readonly error?: unknown;
  }
  // Both lists are asked for: a member that may be absent would keep the compiler from checking `$recordId`.
  export const getRecord: WireAdapterConstructor<
    { readonly recordId: string; readonly fields: readonly FieldId[]; readonly optionalFields: readonly FieldId[] },
    WireResult<RecordRepresentation>
  >;
  export function getFieldValue(record: RecordRepresentation, field: FieldId): FieldRepresentation['value'] | undefined;
  export function notifyRecordUpdateAvailable(records: readonly { readonly recordId: string }[]): Promise<void>;
}

declare module 'lightning/uiObjectInfoApi' {
  import type { WireAdapterConstructor } from 'lwc';
  import type { FieldId, WireResult } from 'lightning/uiRecordApi';

  export interface ObjectInfo {
    readonly apiName: string;
    readonly defaultRecordTypeId: string;
    /** By their ids; not every answer has them. */
    readonly recordTypeInfos?: Readonly<
      Record<string, { readonly recordTypeId: string; readonly available: boolean; readonly master: boolean }>
    >;
    /** What the reader may do with records of the object. */
    readonly createable: boolean;
    readonly updateable: boolean;
    readonly deletable: boolean;
    readonly fields: Readonly<Record<string, { readonly apiName: string; readonly label: string }>>;
  }
  export interface PicklistValues {
    /** Of a stage the attributes say its chance and whether it is closed. */
    readonly values: readonly { readonly value: string; readonly label: string; readonly attributes?: unknown }[];
  }
  export const getObjectInfo: WireAdapterConstructor<
    { readonly objectApiName: { readonly objectApiName: string } },
    WireResult<ObjectInfo>
  >;
  export const getPicklistValues: WireAdapterConstructor<
    { readonly recordTypeId: string; readonly fieldApiName: FieldId },
    WireResult<PicklistValues>
  >;
}

declare module 'lightning/graphql' {
  import type { WireAdapterConstructor } from 'lwc';

  export interface GraphqlResult {
    readonly data?: unknown;
    readonly errors?: readonly { readonly message: string }[];
    /** Asks the org again; the wire answers anew. */
    readonly refresh?: () => Promise<void>;
  }
  /** A query as the compiler of the platform knows it. */
  export interface GraphqlDocument {
    readonly __graphql: true;
  }
  export function gql(text: TemplateStringsArray, ...parts: readonly string[]): GraphqlDocument;
  // Two forms, and no member that may be absent: that would keep the compiler from checking `$variables`.
  export const graphql: WireAdapterConstructor<{ readonly query: GraphqlDocument }, GraphqlResult> &
    WireAdapterConstructor<
      { readonly query: GraphqlDocument; readonly variables: Readonly<Record<string, unknown>> },
      GraphqlResult
    >;
  /** Runs a mutation once; no wire reads again for it. */
  export function executeMutation(mutation: {
    readonly query: GraphqlDocument;
    readonly variables: Readonly<Record<string, unknown>>;
  }): Promise<Pick<GraphqlResult, 'data' | 'errors'>>;
}

declare module '@salesforce/schema/*' {
  /** A field or an object, by the names the platform keeps track of. */
  const id: { readonly fieldApiName: string; readonly objectApiName: string };
  export default id;
}

declare module '@salesforce/label/*' {
  const label: string;
  export default label;
}

declare module 'lightning/navigation' {
  import type { LightningElement } from 'lwc';

  export interface PageReference {
    readonly type: string;
    readonly attributes?: Readonly<Record<string, string>>;
    readonly state?: Readonly<Record<string, string>>;
  }
  const navigate: unique symbol;
  const generateUrl: unique symbol;
  interface Navigating {
    [navigate](to: PageReference): void;
    [generateUrl](to: PageReference): Promise<string>;
  }
  export const NavigationMixin: {
    // The statics of a component, without the constructor that this one takes the place of.
    <C extends LightningElement>(
      base: new () => C,
    ): (new () => C & Navigating) & Pick<typeof LightningElement, keyof typeof LightningElement>;
    readonly Navigate: typeof navigate;
    readonly GenerateUrl: typeof generateUrl;
  };
}

declare module '@salesforce/client/formFactor' {
  const formFactor: 'Large' | 'Medium' | 'Small';
  export default formFactor;
}

declare module '@salesforce/i18n/currency' {
  const currency: string;
  export default currency;
}

declare module '@salesforce/i18n/timeZone' {
  const timeZone: string;
  export default timeZone;
}

declare module '@salesforce/i18n/lang' {
  const lang: string;
  export default lang;
}

declare module '@salesforce/user/Id' {
  const id: string;
  export default id;
}

declare module '@salesforce/customPermission/*' {
  const granted: true | undefined;
  export default granted;
}
