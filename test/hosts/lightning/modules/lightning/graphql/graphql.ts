import { isFetchFailure } from '../../../ui-api/fetch-failure';
import { parseGraphql, type GraphqlDocument } from '../../../ui-api/graphql/parse-graphql';
import type { GraphqlAnswer, GraphqlProblem } from '../../../ui-api/graphql/run-graphql';
import { logRequest } from '../../../ui-api/request-log';
import { uiApi } from '../../../ui-api/ui-api';
import { wireAdapter } from '../../../wire/wire-adapter';

interface GraphqlQuestion {
  readonly query: GraphqlDocument;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Says which of several operations; the stand-in reads documents of one. */
  readonly operationName?: string;
}

export interface GraphqlResult {
  readonly data: unknown;
  readonly errors: readonly GraphqlProblem[] | undefined;
  readonly refresh: () => Promise<void>;
}

/** Reads a query; text may be put together, which the module for mobile offline does not allow. */
export function gql(parts: TemplateStringsArray, ...between: readonly unknown[]): GraphqlDocument {
  return parseGraphql(parts.map((part, k) => `${part}${k < between.length ? String(between[k]) : ''}`).join(''));
}

/** `errors`, not `error`; and no write elsewhere makes it read again: the component asks by `refresh`. */
export const graphql = wireAdapter<GraphqlQuestion, GraphqlAnswer, GraphqlResult>({
  name: 'graphql',
  required: ['query'],
  read: ({ query, variables }) => {
    logRequest('graphql', query.name);
    return uiApi().graphql.run(query, variables);
  },
  records: () => [],
  result: ({ data: answer, error }, refresh) => {
    if (error !== undefined) return { data: undefined, errors: [{ message: messageOf(error) }], refresh };
    if (!answer) return { data: undefined, errors: undefined, refresh };
    const { data, errors } = answer;
    return errors.length > 0 ? { data: undefined, errors, refresh } : { data, errors: undefined, refresh };
  },
});

/** Runs a mutation once. What was refused stands in `errors`; no wire reads again for it. */
export async function executeMutation({
  query,
  variables,
}: GraphqlQuestion): Promise<Pick<GraphqlResult, 'data' | 'errors'>> {
  logRequest('mutation', query.name);
  const { data, errors } = await uiApi().graphql.execute(query, variables);
  return { data: data ?? undefined, errors: errors.length > 0 ? errors : undefined };
}

/** The org refuses or cannot be reached, or the stand-in is not built for the query: of that the page's console is told too. */
function messageOf(error: unknown): string {
  if (isFetchFailure(error)) return error.body.message;
  console.error(error);
  return error instanceof Error ? error.message : JSON.stringify(error);
}
