import { graphql as current, gql, type GraphqlResult } from '../graphql/graphql';

/** The module from before API 65, which mobile offline needs: the same query wire, without mutations. */
export { gql, current as graphql };

export async function refreshGraphQL(result: GraphqlResult): Promise<void> {
  await result.refresh();
}
