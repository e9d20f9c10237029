const { existsSync, readdirSync } = require('node:fs');
const { join } = require('node:path');
const project = require('./jest.config.cjs');

const lwc = 'force-app/main/default/lwc';
const components = readdirSync(join(__dirname, lwc)).filter((name) =>
  existsSync(join(__dirname, lwc, name, `${name}.ts`)),
);

/**
 * `npm run coverage:lwc`: each component as it is deployed, held to nine lines and nine branches in ten, file by file. Modules of the core have
 * no `.ts` here; their tests are the core's.
 */
module.exports = {
  ...project,
  collectCoverage: true,
  collectCoverageFrom: components.map((name) => `${lwc}/${name}/*.js`),
  coverageDirectory: join(__dirname, '../.cache/coverage-lwc'),
  coverageReporters: ['json-summary', 'text'],
  coverageThreshold: { [join(__dirname, lwc, '*/*.js')]: { lines: 90, branches: 90 } },
  // Counting makes the largest suites slow.
  testTimeout: 60_000,
};
