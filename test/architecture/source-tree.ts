import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file of the project by its path from the root, with slashes; what is not text is empty. */
export type SourceTree = ReadonlyMap<string, string>;

const notOurs = new Set(['.git', '.cache', 'coverage', 'dist', 'node_modules']);

/** Reads what people write: neither installed packages nor what is built from the rest. */
export function readSourceTree(root: string): SourceTree {
  const tree = new Map<string, string>();
  const visit = (folder: string) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (notOurs.has(entry.name)) continue;
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile()) tree.set(path, textOf(readFileSync(join(root, path))));
    }
  };
  visit('');
  return tree;
}

const textOf = (bytes: Buffer) => (bytes.includes(0) ? '' : bytes.toString('utf8'));

/** Source that is compiled or run, and so can import. */
export const isCode = (path: string) => /\.[cm]?[jt]sx?$/.test(path);

/** Tests and what only they use: a `test` or `__tests__` folder of a workspace, or a file named `*.test.*`, `*.test-*.*`. */
export const isTest = (path: string) =>
  /\.test(-\w+)?\.tsx?$|\/(test|__tests__)\//.test(path) || path.startsWith('test/');

/** Configuration read by a tool, not by the product. */
export const isToolConfiguration = (path: string) => /\.(config|resolver)\.[cm]?[jt]s$/.test(path);
