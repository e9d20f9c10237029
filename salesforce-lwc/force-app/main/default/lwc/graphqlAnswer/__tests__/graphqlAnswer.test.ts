import { nodesOf, nothingRead, rowsOf, withPage } from 'c/graphqlAnswer';

const page = (nodes: readonly string[], endCursor: string | null, totalCount: number | null = 5) => ({
  edges: nodes.map((node) => ({ node })),
  totalCount,
  pageInfo: { hasNextPage: endCursor !== null, endCursor },
});

test('pages follow one another, and one that comes again takes its own place', () => {
  const first = withPage<string>(nothingRead, '', page(['a', 'b'], 'two'));
  expect([rowsOf(first), first.next, first.total]).toEqual([['a', 'b'], 'two', 5]);
  const both = withPage(first, 'two', page(['c'], null, null));
  expect([rowsOf(both), both.next, both.total]).toEqual([['a', 'b', 'c'], undefined, 5]);
  const again = withPage(both, '', page(['A', 'b'], 'two'));
  expect([rowsOf(again), again.next]).toEqual([['A', 'b', 'c'], undefined]);
});

test('what is not there is nothing', () => {
  expect(nodesOf(undefined)).toEqual([]);
  expect(nodesOf({ edges: [null, { node: null }, { node: 'a' }] })).toEqual(['a']);
  const none = withPage(nothingRead, '', null);
  expect([rowsOf(none), none.next]).toEqual([[], undefined]);
  expect(withPage(nothingRead, '', { pageInfo: { hasNextPage: true, endCursor: null } }).next).toBeUndefined();
});
