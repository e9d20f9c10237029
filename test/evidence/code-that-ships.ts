import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';

const components = 'salesforce-lwc/force-app/main/default/lwc';

/** The files of what ships that have something to run, by path; a file of types alone has not. */
export async function codeThatShips(root: string): Promise<string[]> {
  const typed = ['shared-core/src', 'shared-core/cli', 'shared-core/salesforce', 'excel-addin/src'].flatMap((folder) =>
    filesIn(root, folder).filter((path) => /\.tsx?$/.test(path) && !/\.(?:d|test|test-\w+)\.tsx?$/.test(path)),
  );
  // What is deployed, of components written by hand: beside the source the file that the compiler made of it.
  const deployed = filesIn(root, components).filter((path) => /\/(\w+)\/\1\.ts$/.test(path) && !/\.d\.ts$/.test(path));
  const running = await Promise.all(typed.map((path) => runs(join(root, path))));
  return [...typed.filter((_, file) => running[file]), ...deployed.map((path) => path.replace(/ts$/, 'js'))];
}

const filesIn = (root: string, folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
    (name) => `${folder}/${name.replaceAll('\\', '/')}`,
  );

async function runs(path: string): Promise<boolean> {
  const { code } = await transform(readFileSync(path, 'utf8'), { loader: path.endsWith('x') ? 'tsx' : 'ts' });
  return code.trim() !== '';
}
