import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesOf, type Answer } from './answer';

const SAMPLES = fileURLToPath(new URL('../../../excel-addin/samples/', import.meta.url));
const SAMPLE_WORKBOOKS = ['sample-accounts.xlsx', 'sample-orders.csv'];

export interface OfferedWorkbooks {
  /** Names under /workbooks/, the first one is opened. */
  names: string[];
  answer: Answer;
}

/** The workbooks the page offers: the file asked for, if any, then the samples. */
export async function offeredWorkbooks(asked?: string): Promise<OfferedWorkbooks> {
  const own = asked === undefined ? undefined : path.resolve(asked);
  if (asked !== undefined) await requireWorkbook(asked);

  const names = [...new Set([...(own === undefined ? [] : [path.basename(own)]), ...SAMPLE_WORKBOOKS])];
  const samples = filesOf(SAMPLES);
  return {
    names,
    answer: async (url) => {
      const name = names.find((offered) => url.pathname === `/workbooks/${encodeURIComponent(offered)}`);
      if (name === undefined) return undefined;
      const files = own !== undefined && name === path.basename(own) ? filesOf(path.dirname(own)) : samples;
      return files(new URL(`/${encodeURIComponent(name)}`, url));
    },
  };
}

async function requireWorkbook(file: string): Promise<void> {
  if (!/\.(xlsx|csv)$/i.test(file)) {
    throw new Error(`--workbook ${file}: expected an .xlsx or .csv file. Save it as one of these and start again.`);
  }
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) throw new Error(`--workbook ${file}: there is no such file. Check the path and start again.`);
}
