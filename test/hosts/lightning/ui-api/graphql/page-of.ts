import type { GivenMembers } from './given-values';
import { notBuilt, Refusal } from './refusal';

/** Limits of the platform's GraphQL, as documented. */
export const limits = {
  subqueries: 10,
  records: 2000,
  page: 10,
  parents: 5,
  /** What paging reaches without an upper bound. */
  reach: 4000,
  /** The least `first` that goes with an upper bound. */
  boundedPage: 200,
} as const;

/** Which records of a connection are shown. */
export interface Page {
  readonly start: number;
  readonly size: number;
  /** How many records paging reaches at most; what lies beyond is as if it were not there. */
  readonly reach: number;
}

/** Reads `first`, `after` and `upperBound`. Backward paging does not exist. */
export function pageOf({ first, after, upperBound }: GivenMembers): Page {
  const size = typeof first === 'number' ? first : limits.page;
  if (size > limits.records) throw new Refusal(`first: at most ${limits.records}, got ${size}.`);
  if (size < 1) throw new Refusal(`first: at least 1, got ${size}.`);
  const bounded = typeof upperBound === 'number';
  if (bounded && size < limits.boundedPage) {
    throw new Refusal(`first: from ${limits.boundedPage} to ${limits.records} with an upperBound, got ${size}.`);
  }
  return {
    start: typeof after === 'string' ? startAfter(after) : 0,
    size,
    reach: bounded ? upperBound : limits.reach,
  };
}

/** The place of a record as the platform writes it: `v1:9` in base 64. */
export const cursorAt = (place: number) => btoa(`v1:${place}`);

function startAfter(cursor: string): number {
  const place = /^v1:(\d+)$/.exec(decoded(cursor))?.[1];
  if (place === undefined) throw new Refusal(`after: “${cursor}” is no cursor of an answer.`);
  return Number(place) + 1;
}

function decoded(text: string): string {
  try {
    return atob(text);
  } catch {
    return '';
  }
}

/** A page of what was found, in the form of a connection; `total` says of how many. */
export function connectionOf<N>(nodes: readonly N[], found: number, { start, size, reach }: Page) {
  const total = Math.min(found, reach);
  const edges = nodes.map((node, k) => ({ node, cursor: cursorAt(start + k) }));
  return {
    edges,
    totalCount: total,
    pageResultCount: edges.length,
    pageInfo: {
      hasNextPage: start + size < total,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** Refuses what a connection has no argument for, and says so of what it has and we have not. */
export function expectArguments(given: GivenMembers, known: readonly string[]): void {
  const strange = Object.keys(given).find((name) => !known.includes(name));
  if (strange !== undefined) throw notBuilt(`the argument ${strange}`);
}
