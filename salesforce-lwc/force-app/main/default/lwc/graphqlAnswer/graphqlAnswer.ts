/** What a query is asked with, by the names it declares. */
export type Variables = Readonly<Record<string, unknown>>;

/** A field of a record as GraphQL answers it. */
export interface Field<T> {
  readonly value: T | null;
}

/** Records, or groups of them, as GraphQL hands them out: a page, and where the next one begins. */
export interface Connection<T> {
  readonly edges?: readonly ({ readonly node: T | null } | null)[] | null;
  readonly totalCount?: number | null;
  readonly pageInfo?: { readonly hasNextPage: boolean; readonly endCursor: string | null } | null;
}

export function nodesOf<T>(connection: Connection<T> | null | undefined): T[] {
  return (connection?.edges ?? []).flatMap((edge) => (edge?.node ? [edge.node] : []));
}

/** What has been read of a list so far. A page that is answered again, after a refresh, takes its own place. */
export interface PagesRead<T> {
  /** By the cursor they were asked with, the first with a blank one. */
  readonly pages: ReadonlyMap<string, readonly T[]>;
  /** Where the next page begins; undefined once everything has been read. */
  readonly next: string | undefined;
  /** How many the org says there are. */
  readonly total: number | undefined;
}

export const nothingRead: PagesRead<never> = { pages: new Map(), next: '', total: undefined };

export function withPage<T>(read: PagesRead<T>, after: string, connection: Connection<T> | null): PagesRead<T> {
  const { pageInfo, totalCount } = connection ?? {};
  const next = pageInfo?.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined;
  return {
    pages: new Map([...read.pages, [after, nodesOf(connection)]]),
    next: read.pages.has(after) ? read.next : next,
    total: totalCount ?? read.total,
  };
}

export function rowsOf<T>({ pages }: PagesRead<T>): T[] {
  return [...pages.values()].flat();
}
