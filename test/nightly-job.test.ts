import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { openSyncOrg, publish, type SyncOrg } from '../shared-core/cli/sync/sync-org.test-data';

const root = join(__dirname, '..');
const [byHand, nightly, fromDatabase] = [
  ...readFileSync(join(root, 'shared-core/cli/sync/README.md'), 'utf8').matchAll(/^```sh\n([\s\S]*?)^```$/gm),
].map(([, code]) => code);

let own: SyncOrg;
let folder: string;
beforeAll(async () => {
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'shared-core/cli/bundle.ts'], { cwd: root });
}, 60_000);
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'keystage-nightly-'));
  own = await openSyncOrg(Array.from({ length: 250 }, (_none, k) => ({ AnnualRevenue: [50, 100, 500][k % 3] })));
  await publish(own);
  put('keystage', `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'shared-core/dist/keystage.mjs')}" "$@"\n`);
  put('sleep', '#!/bin/sh\n'); // a night is short here
});
afterEach(async () => {
  expect(own.server.unimplemented).toEqual([]);
  await own.server.close();
  rmSync(folder, { recursive: true });
});

function put(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
  chmodSync(join(folder, name), 0o755);
}

/** Runs a script of the page beside its files, on a machine that is let in. */
async function run(script: string): Promise<number> {
  put('script.sh', script);
  const env = { ...process.env, ...own.signedIn().environment, PATH: `${folder}${delimiter}${process.env.PATH}` };
  try {
    await promisify(execFile)('sh', [join(folder, 'script.sh')], { cwd: folder, env });
    return 0;
  } catch (error) {
    return (error as { code: number }).code;
  }
}

const tiers = () => own.org.raw('Account').map(({ Keystage_Tier__c }) => Keystage_Tier__c);
const journals = () => readdirSync(folder).filter((name) => name.endsWith('.jsonl'));

const onUnix = process.platform === 'win32' ? test.skip : test;

onUnix('the page’s job: by hand, then each night, over a connection that is cut on the way', async () => {
  expect(await run(byHand)).toBe(0);
  expect(tiers()).toEqual(new Array(250).fill(null));
  expect(JSON.parse(readFileSync(join(folder, 'fields.json'), 'utf8'))).toEqual({
    amount: 'AnnualRevenue',
    companySize: 'NumberOfEmployees',
  });

  own.server.faults.add({ kind: 'cut', when: 'after', request: 2, method: 'PATCH', path: /composite/ });
  expect(await run(nightly)).toBe(0);
  expect(tiers()).toEqual(Array.from({ length: 250 }, (_none, k) => ['B', 'A', 'VIP'][k % 3]));
  expect(journals()).toHaveLength(1);

  put('tiers.csv', 'account,tier\nC-1,A\n');
  expect(await run(fromDatabase)).toBe(0);
});
