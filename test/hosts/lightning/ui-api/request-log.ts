/** One call to the org's API that a component made through a data module. */
export interface LoggedRequest {
  readonly kind: 'graphql' | 'mutation' | 'record' | 'objectInfo' | 'picklist' | 'relatedList' | 'write';
  /** The operation, the record or the object it is about. */
  readonly name: string;
}

/** Every call since the page was opened, in order; a page shows it as `lightningRequests`. */
export const requests: LoggedRequest[] = [];

export function logRequest(kind: LoggedRequest['kind'], name = ''): void {
  requests.push({ kind, name });
}
