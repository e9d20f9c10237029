/**
 * Installs ClickHouse's engine beside the project, where the agreement of engines finds it: `npm run install:clickhouse`. More than 500 MB,
 * for Linux and macOS, so it is no dependency.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clickHouseFolder } from './clickhouse-engine';

mkdirSync(clickHouseFolder, { recursive: true });
writeFileSync(
  join(clickHouseFolder, 'package.json'),
  `${JSON.stringify({ private: true, dependencies: { chdb: '3.4.0' } }, undefined, 2)}\n`,
);
const words = ['install', '--prefix', '.', '--no-audit', '--no-fund'];
const { status } = spawnSync('npm', words, {
  cwd: clickHouseFolder,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
