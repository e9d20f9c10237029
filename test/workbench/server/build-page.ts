import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { typeOf, type Reply } from './answer';

const PAGE = fileURLToPath(new URL('../page/', import.meta.url));

/** Builds the workbench's own page, about a second; the files stay in memory, by their paths on the site. */
export async function buildPage(securityPolicy: string): Promise<Map<string, Reply>> {
  const built = await build({
    entryPoints: { workbench: path.join(PAGE, 'workbench-page.tsx') },
    outdir: PAGE,
    write: false,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.wasm': 'file' },
    publicPath: '/',
    legalComments: 'none',
    logLevel: 'silent',
  });

  const files = new Map<string, Reply>();
  for (const file of built.outputFiles) {
    const name = `/${path.relative(PAGE, file.path).replaceAll(path.sep, '/')}`;
    files.set(name, { body: file.contents, headers: { 'content-type': typeOf(name) } });
  }
  for (const name of ['index.html', 'mark.svg']) {
    files.set(`/${name === 'index.html' ? '' : name}`, {
      body: await readFile(path.join(PAGE, name)),
      headers: { 'content-type': typeOf(name), 'content-security-policy': securityPolicy },
    });
  }
  return files;
}

/** What the page may do: run its own scripts and the grid's engine, show the task pane and the record page, and nothing else. */
export function pagePolicy(...framed: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    `frame-src ${framed.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
