import { parseGraphql, type GraphqlDocument } from '../../../ui-api/graphql/parse-graphql';
import type { GraphqlAnswer } from '../../../ui-api/graphql/run-graphql';
import { uiApi } from '../../../ui-api/ui-api';
import { wireAdapter } from '../../../wire/wire-adapter';

interface GraphqlQuestion {
  readonly query: GraphqlDocument;
  readonly variables?: Readonly<Record<string, unknown>>;
}

export interface GraphqlResult {
  readonly data: unknown;
  readonly errors: readonly { readonly message: string }[] | undefined;
  readonly refresh: () => Promise<void>;
}

export function gql(parts: TemplateStringsArray, ...between: readonly unknown[]): GraphqlDocument {
  if (between.length > 0) throw new Error('GraphQL: the stand-in Lightning reads no query with parts put in.');
  return parseGraphql(parts[0]);
}

/** `errors`, not `error`; and no write elsewhere makes it read again: the component asks by `refresh`. */
export const graphql = wireAdapter<GraphqlQuestion, GraphqlAnswer, GraphqlResult>({
  name: 'graphql',
  required: ['query'],
  read: ({ query, variables }) => uiApi().graphql.run(query, variables),
  records: () => [],
  result: ({ data: answer, error }, refresh) => {
    if (error !== undefined) return { data: undefined, errors: [{ message: messageOf(error) }], refresh };
    if (!answer) return { data: undefined, errors: undefined, refresh };
    const { data, errors } = answer;
    return errors.length > 0 ? { data: undefined, errors, refresh } : { data, errors: undefined, refresh };
  },
});

/** The org cannot be reached, or the stand-in is not built for the query: then it says so, and the page's console too. */
function messageOf(error: unknown): string {
  console.error(error);
  return error instanceof Error ? error.message : JSON.stringify(error);
}

export function executeMutation(): never {
  throw new Error('GraphQL: the stand-in Lightning does not run mutations.');
}
