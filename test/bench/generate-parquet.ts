import { DuckDBInstance } from '@duckdb/node-api';

/** A number from 0 up to 1 that follows from the row and the column alone. */
const drawn = (column: number) => `((hash(i * 64 + ${column}) >> 11)::double / 9007199254740992)`;
const normal = (column: number) => `(sqrt(-2 * ln(1 - ${drawn(column)})) * cos(2 * pi() * ${drawn(column + 1)}))`;
/** Heavy-tailed, to the cent, 20 % of them rounded to hundreds and 10 % to thousands. */
const amount = (column: number, mean: number, spread: number) => {
  const exact = `exp(${mean} + ${spread} * ${normal(column)})`;
  const rounded = `case when ${drawn(column + 2)} < 0.1 then 1000 * round(${exact} / 1000) when ${drawn(column + 2)} < 0.3 then 100 * round(${exact} / 100) else 0 end`;
  return `case when ${rounded} > 0 then ${rounded} else greatest(0.01, round(${exact}, 2)) end`;
};
const count = (column: number, mean: number) => `floor(-ln(1 - ${drawn(column)}) * ${mean})`;

const shapes: Readonly<Record<string, string>> = {
  amount: amount(0, 9, 1.6),
  profit: amount(3, 7, 1.4),
  expectedSales: `case when ${drawn(6)} < 0.4 then 0 else ${amount(7, 8, 1.5)} end`,
  transactionCount: `1 + ${count(10, 12)}`,
  recency: `floor(${drawn(11)} * 400)`,
  timeSinceFirstDeal: `floor(${drawn(12)} * 3650)`,
  complaintCount: count(13, 1.2),
  collectionPeriod: `floor(15 + ${drawn(14)} * 90)`,
  satisfaction: `round(${drawn(15)} * 100) / 10`,
  grossMargin: `round(0.2 + 0.12 * ${normal(16)}, 3)`,
  growth: `round(0.05 + 0.25 * ${normal(18)}, 3)`,
  propensity: drawn(20),
};

/**
 * The reference list of the bench (`generateAccounts`: its columns and their shapes, 3 % of each unknown), drawn by DuckDB into a Parquet file,
 * since a list of this length does not pass through one process's memory.
 */
export async function generateParquet(path: string, accounts: number, memory: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: memory, preserve_insertion_order: 'false' });
  const connection = await instance.connect();
  const columns = Object.entries(shapes).map(
    ([id, shape], k) => `case when ${drawn(32 + k)} < 0.03 then null else (${shape})::double end as "${id}"`,
  );
  await connection.run(
    `copy (select 'K' || lpad(i::varchar, 9, '0') as account, ${columns.join(', ')} from range(${accounts}) as list(i)) ` +
      `to '${path.replaceAll("'", "''")}' (format parquet)`,
  );
  connection.closeSync();
  instance.closeSync();
}
