/** Writing through the platform, and components telling each other. */

declare module 'lightning/uiRecordApi' {
  import type { RecordRepresentation } from 'lightning/uiRecordApi';

  export interface RecordInput {
    readonly apiName?: string;
    readonly fields: Readonly<Record<string, unknown>>;
  }
  export function createRecord(input: RecordInput): Promise<RecordRepresentation>;
  /** With `ifUnmodifiedSince` refused where somebody else has saved the record after that. */
  export function updateRecord(
    input: RecordInput,
    options?: { readonly ifUnmodifiedSince?: string },
  ): Promise<RecordRepresentation>;
  export function deleteRecord(recordId: string): Promise<void>;
}

declare module 'lightning/messageService' {
  import type { WireAdapterConstructor } from 'lwc';

  export interface Context {
    readonly __context: true;
  }
  export interface Subscription {
    readonly __subscription: true;
  }
  export const APPLICATION_SCOPE: unique symbol;
  export const MessageContext: WireAdapterConstructor<Record<string, never>, Context>;
  export function publish(context: Context | undefined, channel: unknown, message: unknown): void;
  export function subscribe(
    context: Context | undefined,
    channel: unknown,
    listener: (message: never) => void,
    options?: { readonly scope?: typeof APPLICATION_SCOPE },
  ): Subscription;
  export function unsubscribe(subscription: Subscription | null): void;
}

declare module '@salesforce/messageChannel/*' {
  const channel: unknown;
  export default channel;
}

declare module 'lightning/navigation' {
  import type { WireAdapterConstructor } from 'lwc';
  import type { PageReference } from 'lightning/navigation';

  /** Where the page stands that a component is on; nothing at first. */
  export const CurrentPageReference: WireAdapterConstructor<Record<string, never>, PageReference | undefined>;
}
