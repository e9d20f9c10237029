import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readEnvironment, type Environment, type Neighbour } from '@keystage/manifests';
import { errorCode } from '../files/error-code';
import { Refusal } from '../refusal';

/** The environment that a file describes; refused with every fault it has, each led by the file. */
export async function openEnvironment(file: string): Promise<Environment> {
  const read = readEnvironment(parsed(await textOf(file), file));
  if (!read.ok) throw new Refusal(...read.faults.map((fault) => `${file}: ${fault}`));
  return read.environment;
}

/** The other environments in the folder of a file. What does not read as one is none of our concern here. */
export async function neighboursOf(file: string): Promise<Neighbour[]> {
  const names = (await readdir(dirname(file))).filter((name) => name.endsWith('.json') && name !== basename(file));
  const neighbours: Neighbour[] = [];
  for (const name of names.sort()) {
    const text = await readFile(join(dirname(file), name), 'utf8');
    const read = readEnvironment(isJson(text) ? JSON.parse(text) : undefined);
    if (read.ok) neighbours.push({ file: name, environment: read.environment });
  }
  return neighbours;
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (!['ENOENT', 'EISDIR'].includes(errorCode(error))) throw error;
    throw new Refusal(
      `${file}: expected an environment file, found none. Copy manifests/excel/environments/production.json and give it your addresses.`,
    );
  }
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new Refusal(
      `${file}: expected JSON, got something else (${error instanceof Error ? error.message : String(error)}). Mind commas and quotation marks.`,
    );
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
