import { readFile, writeFile } from 'node:fs/promises';
import { funnelFile, parseFunnelModel, type FunnelModel } from '@keystage/core';
import { Refusal } from '../refusal';

/** Keeps processes, stage names and set weights, to be given again with --funnel. */
export async function keepFunnel(path: string, funnel: FunnelModel): Promise<void> {
  await writeFile(path, `${JSON.stringify(funnelFile(funnel), null, 2)}\n`);
}

/** A funnel as it was kept or written by hand. Refused with everything that is wrong with it. */
export async function readFunnel(path: string): Promise<FunnelModel> {
  let source: unknown;
  try {
    source = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new Refusal(
      `${path}: expected a funnel file in JSON, got what cannot be read as such (${detail}). Correct it.`,
    );
  }
  const parsed = parseFunnelModel(source);
  if (parsed.ok) return parsed.model;
  throw new Refusal(
    ...parsed.problems.map(
      ({ path: at, expected, got }) =>
        `${path}${at === '' ? '' : `, ${at}`}: expected ${expected}; got ${got}. Correct it.`,
    ),
  );
}
