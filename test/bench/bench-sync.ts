import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startSalesforceServer, type Org } from '../hosts/salesforce';
import { openDeployedOrg, people } from '../hosts/salesforce/deployed-org';
import { mulberry32 } from './mulberry32';

/** What a nightly run over an org took. */
export interface SyncFigures {
  readonly accounts: number;
  readonly written: number;
  readonly seconds: number;
  /** Of the processor, the run's own and the stand-in org's. */
  readonly ownCpu: number;
  readonly orgCpu: number;
  readonly peakBytes: number;
  readonly heapLimit: number;
  readonly journalBytes: number;
  readonly calls: number;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const keystage = join(root, 'shared-core/dist/keystage.mjs');
/** Written at the end of the process, so that its memory and its time are its own. */
const atExit = `process.on('exit', () => process.stderr.write(\`\\n\${JSON.stringify({ ...process.resourceUsage() })}\`))`;

/** The heap that a run gets: a list of any length has to pass through it. */
const heapMegabytes = 192;

/** So many accounts pulled, segmented and written through Bulk 2.0 in one run of the bundled command line, beside the stand-in org. */
export async function benchSync(accounts: number): Promise<SyncFigures> {
  execFileSync(process.execPath, ['--import', 'tsx', 'shared-core/cli/bundle.ts'], { cwd: root });
  const org = await openDeployedOrg();
  fill(org, accounts);
  const server = await startSalesforceServer({ org });
  const folder = mkdtempSync(join(tmpdir(), 'keystage-bench-sync-'));
  const at = (name: string) => join(folder, name);
  try {
    const env = {
      ...process.env,
      KEYSTAGE_ORG: server.url,
      KEYSTAGE_ACCESS_TOKEN: server.signIn(people.manager).accessToken,
    };
    const words = [
      ...[`--max-old-space-size=${heapMegabytes}`, '--import', `data:text/javascript,${encodeURIComponent(atExit)}`],
      ...[keystage, 'sync', '--model', 'pareto-by-amount', '--mapping', 'amount=AnnualRevenue'],
      ...['--mapping', 'transactionCount=NumberOfEmployees', '--as-of', '2026-11-20'],
      ...['--apply', '--journal', at('run.jsonl'), '--report', at('changes.csv'), '--json'],
    ];
    const [cpu, start] = [process.cpuUsage(), performance.now()];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, words, { env, maxBuffer: 1e8 });
    const seconds = (performance.now() - start) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    const usage = JSON.parse(stderr.trim().split('\n').at(-1)!) as NodeJS.ResourceUsage;
    const { applied } = JSON.parse(stdout) as { applied: { written: number } };
    const tiered = org.raw('Account').filter(({ Keystage_Tiered_On__c }) => Keystage_Tiered_On__c === '2026-11-20');
    if (tiered.length !== accounts || applied.written !== accounts) {
      throw new Error(`${tiered.length} of ${accounts} accounts were written, and ${applied.written} said to be.`);
    }
    return {
      accounts,
      written: applied.written,
      seconds,
      ownCpu: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
      orgCpu: (user + system) / 1e6,
      peakBytes: usage.maxRSS * 1024,
      heapLimit: heapMegabytes,
      journalBytes: statSync(at('run.jsonl')).size,
      calls: server.exchanges.length,
    };
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function fill(org: Org, accounts: number): void {
  const draw = mulberry32(7);
  org.put(
    'Account',
    Array.from({ length: accounts }, (_none, k) => ({
      Name: `Account ${k + 1}`,
      AccountNumber: `C-${k + 1}`,
      AnnualRevenue: Math.round(Math.exp(6 + 8 * draw())),
      NumberOfEmployees: Math.floor(60 * draw()),
      BillingCountry: ['Germany', '中国', '대한민국'][k % 3],
    })),
  );
}
