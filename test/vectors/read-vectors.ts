import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const tolerance = z.union([z.number().nonnegative(), z.strictObject({ rel: z.number().nonnegative() })]);

const vector = z.object({
  id: z.string().min(1),
  op: z.string().min(1),
  input: z.record(z.string(), z.unknown()),
  expected: z.unknown(),
  tolerance: tolerance.default(0),
});

const vectorFile = z.object({
  format: z.literal('kam-vectors/1'),
  topic: z.string(),
  vectors: z.array(vector).min(1),
});

export type Tolerance = z.infer<typeof tolerance>;
/** One calculation: its op, what goes in and what must come out. */
export type Vector = z.infer<typeof vector> & { readonly file: string };

/** Vectors that cannot be run: a folder or file that is missing or broken. The message says where and what to do. */
export class UnreadableVectors extends Error {}

/** Every vector of the `kam-vectors/1` files (*.json) in these folders, file by file in the order of their names. */
export function readVectors(folders: readonly string[]): Vector[] {
  return folders.flatMap((folder) => vectorFilesOf(folder).flatMap((file) => readVectorFile(file)));
}

function vectorFilesOf(folder: string): string[] {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found?.isDirectory()) {
    const got = found ? 'a file' : 'nothing';
    throw new UnreadableVectors(`${folder}: expected a folder with vector files, got ${got}. Check the path.`);
  }
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));
  if (files.length === 0) {
    throw new UnreadableVectors(`${folder}: expected *.json vector files, got none. Name the folder that holds them.`);
  }
  return files;
}

function readVectorFile(file: string): Vector[] {
  const parsed = vectorFile.safeParse(parseJson(file));
  if (!parsed.success) {
    const [{ path, message }] = parsed.error.issues;
    const where = path.length > 0 ? ` at ${path.join('.')}` : '';
    throw new UnreadableVectors(
      `${file}${where}: expected format kam-vectors/1; ${message}. Correct or remove the file.`,
    );
  }
  const { vectors } = parsed.data;
  const ids = vectors.map(({ id }) => id);
  const repeated = ids.find((id, k) => ids.indexOf(id) < k);
  if (repeated !== undefined) {
    throw new UnreadableVectors(
      `${file}: expected ids that are unique in the file, got "${repeated}" twice. Rename one.`,
    );
  }
  return vectors.map((read) => ({ ...read, file }));
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new UnreadableVectors(
      `${file}: expected JSON, got a file that cannot be read as such (${detail}). Correct it.`,
    );
  }
}
