export function nodesOf(connection) {
  return (connection?.edges ?? []).flatMap((edge) => (edge?.node ? [edge.node] : []));
}
export const nothingRead = { pages: new Map(), next: '', total: undefined };
export function withPage(read, after, connection) {
  const { pageInfo, totalCount } = connection ?? {};
  const next = pageInfo?.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined;
  return {
    pages: new Map([...read.pages, [after, nodesOf(connection)]]),
    next: read.pages.has(after) ? read.next : next,
    total: totalCount ?? read.total,
  };
}
export function rowsOf({ pages }) {
  return [...pages.values()].flat();
}
