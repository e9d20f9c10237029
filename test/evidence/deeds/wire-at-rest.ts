import type { ExcelHost } from '../../hosts/excel';

/** Resolves once nothing has gone to the workbook for a moment: some of it is kept behind what a person waits for. */
export async function wireAtRest({ wire }: ExcelHost): Promise<void> {
  for (let syncs = -1; syncs !== wire.syncs; await new Promise((done) => setTimeout(done, 15))) syncs = wire.syncs;
}
