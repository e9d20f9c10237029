import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url));

const ADD_IN = path.join(REPOSITORY, 'excel-addin');

/** Where the add-in's build leaves the task pane. */
export const ADD_IN_DIST = path.join(ADD_IN, 'dist');

/** Builds the task pane as it ships. A build that fails is told with what the compiler said. */
export async function buildAddIn(folder = ADD_IN): Promise<void> {
  const webpack = createRequire(import.meta.url).resolve('webpack/bin/webpack.js');
  const build = spawn(process.execPath, [webpack, '--mode', 'production', '--color'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  build.stdout.on('data', (part: Buffer) => (said += part.toString()));
  build.stderr.on('data', (part: Buffer) => (said += part.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    build.once('error', reject);
    build.once('close', resolve);
  });
  if (code !== 0) {
    throw new Error(
      `The task pane in ${folder} did not build. Mend what the compiler says and start again:\n${said.trim()}`,
    );
  }
}

/** Refuses to go on without a built task pane. */
export function requireAddIn(folder: string): void {
  if (existsSync(path.join(folder, 'taskpane.html'))) return;
  throw new Error(
    `There is no taskpane.html in ${folder}: expected a built task pane. Start without --no-build and --add-in to build it.`,
  );
}
