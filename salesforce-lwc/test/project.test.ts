import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plantedMistakes } from './planted-mistakes';

const project = join(__dirname, '..');
const root = join(project, '..');
const run = (script: string, ...given: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', join(project, script), ...given], { cwd: root, encoding: 'utf8' });

test('what tools write is what they would write now', () => {
  const { stdout, status } = run('tools/build.ts', '--check');
  expect(stdout).toBe('');
  expect(status).toBe(0);
}, 120_000);

/** Projects of their own within this one, for an org that wants them. */
const within = ['samples', 'samples/gates'];

interface Checked {
  readonly files: number;
  readonly faults: readonly string[];
}

function checked(folder: string): Checked {
  const { stdout, stderr } = run('test/checks/check-project.ts', folder, ...within);
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Checked;
}

test('a deployment would stumble over nothing', () => {
  const { files, faults } = checked(project);
  expect(faults).toEqual([]);
  expect(files).toBeGreaterThan(450);
}, 120_000);

test('each planted mistake is named, and nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'keystage-dx-'));
  try {
    for (const part of ['sfdx-project.json', 'force-app', 'languages', 'samples']) {
      cpSync(join(project, part), join(folder, part), { recursive: true });
    }
    for (const [file, from, to] of plantedMistakes) {
      const text = readFileSync(join(folder, file), 'utf8');
      const wrong = typeof to === 'string' ? text.replace(from, to) : text.replace(from, to);
      expect([file, wrong === text]).toEqual([file, false]);
      writeFileSync(join(folder, file), wrong);
    }
    const { faults } = checked(folder);
    const expected = plantedMistakes.flatMap(([, , , ...words]) => words);
    const unnamed = expected.filter((words) => !faults.some((fault) => fault.includes(words)));
    const unexpected = faults.filter((fault) => !expected.some((words) => fault.includes(words)));
    expect({ unnamed, unexpected }).toEqual({ unnamed: [], unexpected: [] });
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 120_000);

test('Salesforce’s own library finds every component and writes its package.xml', () => {
  const script = `
    const { ComponentSet, MetadataConverter } = require('@salesforce/source-deploy-retrieve');
    (async () => {
      const paths = ['force-app', 'languages', 'samples/sales-process', 'samples/languages', 'samples/gates/gates'].map((name) => require('node:path').join(${JSON.stringify(project)}, name));
      const set = ComponentSet.fromSource(paths);
      set.sourceApiVersion = '66.0';
      await new MetadataConverter().convert(set, 'metadata', { type: 'zip' });
      console.log(JSON.stringify({ manifest: await set.getPackageXml() }));
    })();`;
  const printed = execFileSync(process.execPath, ['-e', script], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const { manifest } = JSON.parse(printed) as { readonly manifest: string };
  for (const member of [
    'accountTier',
    'keystageCore',
    'keystageRules',
    'Account.Keystage_Tier__c',
    'Keystage_Model_Part__c.Text__c',
    'Keystage_Rep',
    'Keystage_Segment_Accounts',
    'Keystage_Tier',
    'Keystage_Tier_Title',
    'zh_CN',
    'Account-ko',
    'Keystage',
    'Keystage_Deal_Changed',
    'Keystage_Opportunity',
    'Keystage_Evidence_Key',
    'Opportunity.Keystage_Plan_Visit',
    'Keystage_Deals',
    'Keystage/Keystage_Gates_Bypassed',
    'Keystage_Visit__c-Keystage Visit Layout',
    'Keystage_Process__c.All',
    'OpportunityStage',
    'Opportunity.Keystage_Project_Sale',
    'Opportunity.Keystage_4_enter',
    'Opportunity.Keystage_Evidence_16__c',
    'Keystage_Gates',
  ]) {
    expect(manifest).toContain(`<members>${member}</members>`);
  }
  expect(manifest).toContain('<version>66.0</version>');
  expect(manifest).not.toMatch(/__tests__|\.ts</);
}, 120_000);

test('templates and styles keep to the Lightning design system', () => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules', 'eslint', 'bin', 'eslint.js'),
      '--no-config-lookup',
      '--config',
      'salesforce-lwc/test/checks/slds.config.js',
      '--max-warnings',
      '0',
      'salesforce-lwc/force-app/**/*.{html,css}',
    ],
    { cwd: root, encoding: 'utf8' },
  );
  expect(stdout + stderr).toBe('');
  expect(status).toBe(0);
}, 120_000);

test('the gates among the samples are what the command writes from the process beside them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'keystage-gates-'));
  try {
    cpSync(join(project, 'samples', 'gates'), folder, { recursive: true });
    const process = join(project, 'samples', 'project-sale.process.json');
    const { stdout, stderr } = run('../shared-core/cli/main.ts', 'gates', '--process', process, '--out', folder);
    expect(stderr).toBe('');
    expect(stdout).toContain('holds these gates already; nothing was written.');
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 120_000);
