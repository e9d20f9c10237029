import { resolve } from 'node:path';
import { checkPlace } from '../files/write-table';
import { WrongUsage } from '../refusal';
import type { IntakeOptions } from './segment-options';

/** Refuses to write over what is read. */
export async function checkOut(
  out: string,
  options: IntakeOptions,
  models: readonly (string | undefined)[],
): Promise<void> {
  const { accounts, orders, ledgers, previous, rates } = options;
  const read = [accounts, ...orders, ...Object.values(ledgers).flat(), previous, rates, ...models].filter(
    (path) => path !== undefined,
  );
  if (read.some((path) => resolve(path) === resolve(out))) {
    throw new WrongUsage(`--out ${out}: expected another file than those that are read. Choose another name.`);
  }
  await checkPlace(out);
}
