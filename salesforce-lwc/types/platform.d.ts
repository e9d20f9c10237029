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
    readonly fields: Readonly<Record<string, { readonly apiName: string; readonly label: string }>>;
  }
  export interface PicklistValues {
    readonly values: readonly { readonly value: string; readonly label: string }[];
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

declare module 'lightning/messageService' {
  import type { WireAdapterConstructor } from 'lwc';

  /** What ties a component to the messages of its page. */
  export type MessageContextValue = object | undefined;
  export interface Subscription {
    readonly id?: number;
  }
  export const MessageContext: WireAdapterConstructor<Record<string, never>, MessageContextValue>;
  export function publish(context: MessageContextValue, channel: unknown, message: object): void;
  export function subscribe(
    context: MessageContextValue,
    channel: unknown,
    listener: (message: unknown) => void,
  ): Subscription;
  export function unsubscribe(subscription: Subscription): void;
}

declare module '@salesforce/messageChannel/*' {
  const channel: unknown;
  export default channel;
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

declare module '@salesforce/i18n/lang' {
  const lang: string;
  export default lang;
}

declare module '@salesforce/customPermission/*' {
  const granted: true | undefined;
  export default granted;
}
