/**
 * Counts what the tests say of accessibility: `tsx test/evidence/count-accessibility.ts TESTS.json`, with what jest wrote under `--json`. A suite counts
 * where its source asks axe. Ends like a test run, so that a screen whose suite failed is not counted as accessible.
 */
import { existsSync, readFileSync } from 'node:fs';

interface SuiteResult {
  readonly name: string;
  readonly assertionResults: readonly { readonly status: string }[];
}

const [file] = process.argv.slice(2);
if (!existsSync(file)) {
  console.error(`${file}: expected what the tests wrote, found none. Run them first: npm run evidence -- --only tests`);
  process.exit(1);
}
const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as { readonly testResults: readonly SuiteResult[] };
const asking = testResults.filter(({ name }) => /\b(?:toBeAccessible|axeFindings)\b/.test(readFileSync(name, 'utf8')));
const results = asking.flatMap(({ assertionResults }) => assertionResults);
const count = (status: string) => results.filter((result) => result.status === status).length;
console.log(`${asking.length} suites ask axe about accessibility`);
console.log(`${count('passed')} passed, ${count('failed')} failed`);
process.exit(asking.length === 0 || count('failed') > 0 ? 1 : 0);
