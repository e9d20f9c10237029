import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProvidePlugin, webpack } from 'webpack';
import {
  nodeGlobalsInBrowsers,
  nodeModulesInBrowsers,
} from '../../../../excel-addin/src/for-browsers/jsforce-in-browsers.config.cjs';

/** Bundles the page as the pane is bundled and serves it under a policy as strict as the pane's. */
export async function servePage(allowed: string): Promise<{ readonly origin: string; close(): void }> {
  const script = await bundle();
  const policy = `default-src 'self'; img-src data:; script-src 'self'; connect-src ${allowed}; object-src 'none'`;
  const server = createServer((request, response) => {
    if (request.url === '/page.js') return response.setHeader('content-type', 'text/javascript').end(script);
    response.setHeader('content-type', 'text/html').setHeader('content-security-policy', policy);
    return response.end('<!doctype html><link rel="icon" href="data:,"><script src="/page.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function bundle(): Promise<Buffer> {
  const path = await mkdtemp(join(tmpdir(), 'keystage-page-'));
  const compiler = webpack({
    mode: 'development',
    devtool: false,
    target: ['web', 'es2022'],
    context: __dirname,
    entry: './page.ts',
    output: { path, filename: 'page.js' },
    resolve: { extensions: ['.ts', '.js'], fallback: nodeModulesInBrowsers },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: 'swc-loader',
          options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } },
        },
        { test: /\.cjs$/, type: 'javascript/auto' },
      ],
    },
    plugins: [new ProvidePlugin({ ...nodeGlobalsInBrowsers } as ConstructorParameters<typeof ProvidePlugin>[0])],
    optimization: { splitChunks: false },
  });
  try {
    await new Promise<void>((resolve, reject) =>
      compiler?.run((error, stats) => {
        if (error) reject(error);
        else if (stats?.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
        else compiler.close(() => resolve());
      }),
    );
    return await readFile(join(path, 'page.js'));
  } finally {
    await rm(path, { recursive: true });
  }
}
