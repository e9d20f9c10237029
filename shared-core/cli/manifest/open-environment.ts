import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readEnvironment, type Environment, type ManifestWords, type Neighbour } from '@keystage/manifests';
import { errorCode } from '../files/error-code';
import { Refusal } from '../refusal';

/** The environment that a file describes; refused with every fault it has, each led by the file. */
export async function openEnvironment(file: string, words: ManifestWords): Promise<Environment> {
  const read = readEnvironment(parsed(await textOf(file, words), file, words), words);
  if (!read.ok) throw new Refusal(...read.faults.map((fault) => words.inFile(file, fault)));
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

async function textOf(file: string, words: ManifestWords): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (!['ENOENT', 'EISDIR'].includes(errorCode(error))) throw error;
    throw new Refusal(words.noEnvironment(file));
  }
}

function parsed(text: string, file: string, words: ManifestWords): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new Refusal(words.notJson(file, error instanceof Error ? error.message : String(error)));
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
