import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const project = join(__dirname, '..');
const root = join(project, '..');
const run = (script: string, ...given: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', join(project, script), ...given], { cwd: root, encoding: 'utf8' });

test('what tools write is what they would write now', () => {
  const { stdout, status } = run('tools/build.ts', '--check');
  expect(stdout).toBe('');
  expect(status).toBe(0);
}, 120_000);

interface Checked {
  readonly files: number;
  readonly faults: readonly string[];
}

function checked(folder: string): Checked {
  const { stdout, stderr } = run('test/checks/check-project.ts', folder);
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Checked;
}

test('a deployment would stumble over nothing', () => {
  const { files, faults } = checked(project);
  expect(faults).toEqual([]);
  expect(files).toBeGreaterThan(70);
}, 120_000);

const field = 'force-app/main/default/objects/Account/fields';
const component = 'force-app/main/default/lwc/accountTier/accountTier';

/** A file, what is put wrong in it, and the words that name the mistake. */
const planted: [file: string, from: string | RegExp, to: string, ...faults: string[]][] = [
  [
    `${field}/Keystage_Score__c.field-meta.xml`,
    /precision>/g,
    'precission>',
    'CustomField has no element “precission”.',
  ],
  [`${field}/Keystage_Tiered_On__c.field-meta.xml`, '>Date<', '>Day<', '“type”: expected one of AutoNumber, '],
  [
    `${field}/Keystage_Coverage__c.field-meta.xml`,
    '<scale>1<',
    '<scale>one<',
    '“scale”: expected a number, got “one”.',
  ],
  [
    `${field}/Keystage_Tier__c.field-meta.xml`,
    'Keystage_Tier</valueSetName',
    'Keystage_Tiers</valueSetName',
    'field “Account.Keystage_Tier__c”: no global value set “Keystage_Tiers”.',
  ],
  [
    `${field}/Keystage_Latent_Tier__c.field-meta.xml`,
    'Latent Tier</label>',
    'Tier that the score alone earns, before anything lowers it</label>',
    '“label” has 58 characters, at most 40 are kept.',
  ],
  [
    `${field}/Keystage_Reasons__c.field-meta.xml`,
    '</CustomField>',
    '',
    'Premature end of data in tag CustomField',
    'no field “Account.Keystage_Reasons__c”.',
    'storedTier.js: no object or field “Account.Keystage_Reasons__c”.',
  ],
  [
    'force-app/main/default/permissionsets/Keystage_Rep.permissionset-meta.xml',
    'Account.Keystage_Score__c',
    'Account.Keystage_Scores__c',
    'no field “Account.Keystage_Scores__c”.',
  ],
  [
    'force-app/main/default/permissionsets/Keystage_Manager.permissionset-meta.xml',
    'Keystage_Segment_Accounts',
    'Keystage_Segments',
    'no custom permission “Keystage_Segments”.',
  ],
  [
    'force-app/main/default/customPermissions/Keystage_Publish_Models.customPermission-meta.xml',
    '    <isLicensed>false</isLicensed>\n',
    '',
    'CustomPermission lacks its element “isLicensed”.',
  ],
  [
    'force-app/main/default/globalValueSets/Keystage_Tier.globalValueSet-meta.xml',
    '<sorted>false</sorted>',
    '<sorted>no</sorted><sorted>false</sorted>',
    '“sorted”: expected true or false, got “no”.',
    '“sorted” stands twice in GlobalValueSet.',
  ],
  [
    `${component}.js-meta.xml`,
    '>lightning__RecordPage<',
    '>lightning__RecordPages<',
    'no target “lightning__RecordPages”.',
    '“lightning__RecordPage” is not among the targets.',
  ],
  [
    `${component}.js-meta.xml`,
    '            <objects>',
    '            <property name="depth" type="Integer"/>\n            <objects>',
    '“depth” is no @api property of the component.',
  ],
  [`${component}.html`, '<c-tier-mark', '<c-tier-marc', 'no component <c-tier-marc>.'],
  [`${component}.js`, "'c/activeModel'", "'c/activeModels'", 'no component “c/activeModels”.'],
  [
    'force-app/main/default/lwc/accountTier/texts.js',
    'c.Keystage_Tier_Best',
    'c.Keystage_Tier_Bests',
    'no label “c.Keystage_Tier_Bests”.',
    'label “Keystage_Tier_Best” is imported nowhere.',
  ],
  ['force-app/main/default/lwc/tierMark/tierMark.js-meta.xml', '66.0', '59.0', 'apiVersion: expected 66.0, got 59.0.'],
  [
    'languages/main/default/translations/ko.translation-meta.xml',
    '{0}점</label>',
    '점</label>',
    'label “Keystage_Tier_Points” has placeholders none, in English {0}.',
  ],
  [
    'languages/main/default/globalValueSetTranslations/Keystage_Tier-ko.globalValueSetTranslation-meta.xml',
    '>VIP</masterLabel>',
    '>VVIP</masterLabel>',
    'no value “VVIP” in Keystage_Tier.',
    'value “VIP” is not translated.',
  ],
  [
    'languages/main/default/objectTranslations/Account-zh_CN/Keystage_Tier__c.fieldTranslation-meta.xml',
    '>Keystage_Tier__c<',
    '>Keystage_Rank__c<',
    'no field “Account.Keystage_Rank__c”.',
    'field “Account.Keystage_Tier__c” is not translated into zh_CN.',
  ],
];

test('each planted mistake is named, and nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'keystage-dx-'));
  try {
    for (const part of ['sfdx-project.json', 'force-app', 'languages']) {
      cpSync(join(project, part), join(folder, part), { recursive: true });
    }
    for (const [file, from, to] of planted) {
      const text = readFileSync(join(folder, file), 'utf8');
      const wrong = text.replace(from, to);
      expect([file, wrong === text]).toEqual([file, false]);
      writeFileSync(join(folder, file), wrong);
    }
    const { faults } = checked(folder);
    const expected = planted.flatMap(([, , , ...words]) => words);
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
      const paths = ['force-app', 'languages'].map((name) => require('node:path').join(${JSON.stringify(project)}, name));
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
