import type { GraphqlResult } from 'lightning/graphql';
import { activeModel, type ActiveModelReading } from 'c/activeModel';
import { platformProblem } from 'c/platformProblem';

/** What is known of the org's active model: it has been read, it could not be asked for, or the answer is still out. */
export type ModelState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'unreadable'; readonly detail: string | undefined }
  | { readonly kind: 'read'; readonly reading: ActiveModelReading };

export function modelState({ data, errors }: GraphqlResult): ModelState {
  if (errors && errors.length > 0) return { kind: 'unreadable', detail: platformProblem(errors) };
  return data === undefined || data === null ? { kind: 'loading' } : { kind: 'read', reading: activeModel(data) };
}
