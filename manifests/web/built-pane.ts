import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';

/**
 * The files of the task pane as it ships, by path with slashes: those in `folder`, or of a build made for this in a place of its own, so
 * that one which somebody is serving stays as it is.
 */
export async function builtPane(root: string, folder?: string): Promise<Map<string, Uint8Array>> {
  if (folder !== undefined) return filesIn(folder);
  const fresh = mkdtempSync(join(tmpdir(), 'keystage-pane-'));
  try {
    const webpack = createRequire(import.meta.url).resolve('webpack/bin/webpack.js');
    const words = [
      '--config',
      join(root, 'excel-addin/webpack.config.cjs'),
      '--mode',
      'production',
      '--output-path',
      fresh,
    ];
    await promisify(execFile)(process.execPath, [webpack, ...words], { cwd: root, maxBuffer: 1e8 });
    return filesIn(fresh);
  } finally {
    rmSync(fresh, { recursive: true });
  }
}

function filesIn(folder: string): Map<string, Uint8Array> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return new Map(files.map((name) => [name.split(sep).join('/'), readFileSync(join(folder, name))]));
}
