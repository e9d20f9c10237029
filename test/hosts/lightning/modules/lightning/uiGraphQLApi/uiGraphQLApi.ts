import type { GraphqlDocument } from '../../../ui-api/graphql/parse-graphql';
import { gql as parsed, graphql as current, type GraphqlResult } from '../graphql/graphql';

/** The module from before API 65, which mobile offline needs: the same query wire, without mutations and without text put together. */
export { current as graphql };

export function gql(parts: TemplateStringsArray, ...between: readonly unknown[]): GraphqlDocument {
  if (between.length > 0) throw new Error('GraphQL: lightning/uiGraphQLApi reads no query with parts put in.');
  return parsed(parts);
}

export async function refreshGraphQL(result: GraphqlResult): Promise<void> {
  await result.refresh();
}
