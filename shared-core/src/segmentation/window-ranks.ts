/** The window functions of SQL over rows already in order, one entry per row. */
export interface WindowRanks {
  readonly rank: readonly number[];
  readonly percentRank: readonly number[];
  readonly cumeDist: readonly number[];
}

/**
 * RANK, PERCENT_RANK and CUME_DIST of rows in order; rows that are equal to their neighbour are its peers and share its ranks
 * (methods §1.2). A single row has percent rank 0, where a spreadsheet says 1.
 */
export function windowRanks(ordered: ArrayLike<number>): WindowRanks {
  const rows = ordered.length;
  const rank = new Array<number>(rows);
  const percentRank = new Array<number>(rows);
  const cumeDist = new Array<number>(rows);
  for (let from = 0; from < rows;) {
    let to = from + 1;
    while (to < rows && ordered[to] === ordered[from]) to++;
    rank.fill(from + 1, from, to);
    percentRank.fill(rows > 1 ? from / (rows - 1) : 0, from, to);
    cumeDist.fill(to / rows, from, to);
    from = to;
  }
  return { rank, percentRank, cumeDist };
}

/**
 * NTILE of SQL: so many rows dealt into buckets 1–`buckets` by position alone, the first ones a row larger. It tears equal values
 * apart, so it is here to reproduce a query, never to tier by.
 */
export function ntile(rows: number, buckets: number): number[] {
  const small = Math.floor(rows / buckets);
  const larger = rows % buckets;
  const inLarger = larger * (small + 1);
  return Array.from({ length: rows }, (_, i) =>
    i < inLarger ? Math.floor(i / (small + 1)) + 1 : larger + Math.floor((i - inLarger) / small) + 1,
  );
}
