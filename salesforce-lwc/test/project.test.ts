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

const field = 'force-app/main/default/objects/Account/fields';
const gates = 'samples/gates/gates/main/default/objects/Opportunity';
const flows = 'force-app/main/default/flows';
const component = 'force-app/main/default/lwc/accountTier/accountTier';

/** A file, what is put wrong in it, and the words that name the mistake. */
type Planted = [file: string, from: string | RegExp, to: string | ((found: string) => string), ...faults: string[]];
const planted: Planted[] = [
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
    'page “Keystage_Account”: “accountTier” does not go on such a page.',
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
  [
    `${gates}/validationRules/Keystage_4_enter.validationRule-meta.xml`,
    /Keystage_Bypass_Gates|Keystage_Evidence_7__c/g,
    (found: string) => found.replace('Gates', 'Gate').replace('_7__c', '_70__c'),
    'no custom permission “Keystage_Bypass_Gate”.',
    'validation rule “Opportunity.Keystage_4_enter”: no field “Opportunity.Keystage_Evidence_70__c”.',
  ],
  [
    `${gates}/fields/Keystage_Evidence_1__c.field-meta.xml`,
    'Keystage_Evidence__c.Opportunity__c<',
    'Keystage_Evidence__c.Answer__c<',
    '“Keystage_Evidence__c.Answer__c” is no master-detail field to Opportunity.',
  ],
  [
    `${gates}/fields/Keystage_Evidence_2__c.field-meta.xml`,
    '>Keystage_Evidence__c.Answer__c<',
    '>Keystage_Evidence__c.Answers__c<',
    'no field “Keystage_Evidence__c.Answers__c” of Keystage_Evidence__c to count by.',
  ],
  [
    'samples/gates/gates/main/default/permissionsets/Keystage_Gates.permissionset-meta.xml',
    '<editable>false<',
    '<editable>true<',
    '“Opportunity.Keystage_Evidence_10__c” is computed and cannot be edited.',
  ],
  [
    'samples/gates/languages/main/default/objectTranslations/Opportunity-ko/Opportunity-ko.objectTranslation-meta.xml',
    '>Keystage_8_enter<',
    '>Keystage_9_enter<',
    'no validation rule “Opportunity.Keystage_9_enter”.',
    'validation rule “Opportunity.Keystage_8_enter” is not translated into ko.',
  ],
  [
    'samples/sales-process/main/default/standardValueSets/OpportunityStage.standardValueSet-meta.xml',
    '<fullName>Demo<',
    '<fullName>Demonstration<',
    'businessProcess-meta.xml: no stage “Demo” in OpportunityStage.',
    'pathAssistant-meta.xml: no stage “Demo” in OpportunityStage.',
    'no value “Demo” in OpportunityStage.',
    'value “Demonstration” is not translated.',
  ],
  [
    'samples/sales-process/main/default/pathAssistants/Keystage_Project_Sale.pathAssistant-meta.xml',
    '>Keystage_Project_Sale</recordTypeName',
    '>Project_Sale</recordTypeName',
    'no record type “Opportunity.Project_Sale”.',
  ],
  [
    'force-app/main/default/objects/Opportunity/fields/Keystage_Claimed_Value__c.field-meta.xml',
    '* Keystage_Claimed_Chance__c',
    '* Keystage_Claimed__c',
    'field “Opportunity.Keystage_Claimed_Value__c”: no field “Opportunity.Keystage_Claimed__c”.',
  ],
  [
    `${flows}/Keystage_Gate_Bypass_Used.flow-meta.xml`,
    /\$Permission\.Keystage_Bypass_Gates|<targetReference>Keep_Move|<field>To_Stage__c/g,
    (found: string) => found.replace('Gates', 'Gate').replace('Keep_Move', 'Keep').replace('To_Stage__c', 'Into__c'),
    'no custom permission “Keystage_Bypass_Gate”.',
    'flow “Keystage_Gate_Bypass_Used”: no element “Keep” to go to.',
    'flow “Keystage_Gate_Bypass_Used”: nothing leads to “Keep_Move”.',
    'flow “Keystage_Gate_Bypass_Used”: no field “Keystage_Stage_Move__c.Into__c”.',
  ],
  [
    `${flows}/Keystage_Evidence_Key.flow-meta.xml`,
    /\{!\$Record\.Condition__c\}|<status>Active|<elementReference>Key</g,
    (found: string) => found.replace('Condition', 'Criterion').replace('Active', 'Draft').replace('>Key<', '>Keys<'),
    'flow “Keystage_Evidence_Key”: no field “Keystage_Evidence__c.Criterion__c”.',
    'flow “Keystage_Evidence_Key”: it is deployed Draft and would not run.',
    'flow “Keystage_Evidence_Key”: nothing in it is called “Keys”.',
  ],
  [
    `${flows}/Keystage_Record_Visit.flow-meta.xml`,
    /Keystage_Flow_HeldOn|<sortField>Planned_On__c/g,
    (found: string) => found.replace('HeldOn', 'Held').replace('Planned_On__c', 'Planned__c'),
    'flow “Keystage_Record_Visit”: no label “Keystage_Flow_Held”.',
    'label “Keystage_Flow_HeldOn” is imported nowhere.',
    'flow “Keystage_Record_Visit”: no field “Keystage_Visit__c.Planned__c”.',
  ],
  [
    'force-app/main/default/flexipages/Keystage_Opportunity.flexipage-meta.xml',
    />stageGuidance<|>buyingCommittee<|<name>sidebar</g,
    (found: string) =>
      found
        .replace('stageGuidance', 'stageGuide')
        .replace('buyingCommittee', 'accountRelationship')
        .replace('sidebar', 'right'),
    'page “Keystage_Opportunity”: no component “stageGuide”.',
    'page “Keystage_Opportunity”: “accountRelationship” does not go on pages of Opportunity.',
    'page “Keystage_Opportunity”: its template has no region “right”.',
  ],
  [
    'force-app/main/default/applications/Keystage.app-meta.xml',
    />Keystage_Account<|<tabs>Keystage_Pipeline</g,
    (found: string) => found.replace('Keystage_Account', 'Keystage_Opportunity').replace('Pipeline', 'Pipe'),
    'app “Keystage”: page “Keystage_Opportunity” does not go to Account.',
    'app “Keystage”: no tab “Keystage_Pipe”.',
  ],
  [
    'force-app/main/default/tabs/Keystage_Admin.tab-meta.xml',
    '>Keystage_Admin</flexiPage',
    '>Keystage_Account</flexiPage',
    'tab “Keystage_Admin”: “Keystage_Account” is no app page.',
  ],
  [
    'force-app/main/default/quickActions/Opportunity.Keystage_Plan_Visit.quickAction-meta.xml',
    '>Purpose__c<',
    '>Aim__c<',
    'quick action “Opportunity.Keystage_Plan_Visit”: no field “Keystage_Visit__c.Aim__c”.',
  ],
  [
    'force-app/main/default/quickActions/Opportunity.Keystage_Record_Visit.quickAction-meta.xml',
    '>Keystage_Record_Visit</flowDefinition',
    '>Keystage_Record</flowDefinition',
    'quick action “Opportunity.Keystage_Record_Visit”: no flow “Keystage_Record”.',
  ],
  [
    'force-app/main/default/layouts/Keystage_Evidence__c-Stage Evidence Layout.layout-meta.xml',
    '<field>Condition__c<',
    '<field>Answer__c<',
    '“Keystage_Evidence__c.Condition__c” is required and not on it.',
    '“Answer__c” stands twice.',
  ],
  [
    'force-app/main/default/reportTypes/Keystage_Deals_With_Moves.reportType-meta.xml',
    /<field>Bypassed__c<|<category>opportunities</g,
    (found: string) => found.replace('Bypassed__c', 'Passed_By__c').replace('opportunities', 'deals'),
    'report type “Keystage_Deals_With_Moves”: no field “Keystage_Stage_Move__c.Passed_By__c”.',
    'its report type offers no “Opportunity.Keystage_Stage_Moves__r$Bypassed__c”.',
    '“category”: expected one of accounts, ',
  ],
  [
    'force-app/main/default/reports/Keystage/Keystage_Past_Their_Gate.report-meta.xml',
    '>Keystage_Deals__c<',
    '>Keystage_Deal__c<',
    'no report type “Keystage_Deal__c”.',
  ],
  [
    'force-app/main/default/objects/Keystage_Process__c/listViews/All.listView-meta.xml',
    '>Template__c<',
    '>Templates__c<',
    'no field “Keystage_Process__c.Templates__c”.',
  ],
  [
    'languages/main/default/translations/zh_CN.translation-meta.xml',
    /<name>Keystage_Pipeline<|<name>Keystage_Deals</g,
    (found: string) => `${found.slice(0, -1)}s<`,
    'no tab “Keystage_Pipelines”.',
    'tab “Keystage_Pipeline” is not translated.',
    'no report type “Keystage_Dealss”.',
    'report type “Keystage_Deals” is not translated.',
  ],
  [
    'languages/main/default/objectTranslations/Keystage_Evidence__c-zh_CN/Answer__c.fieldTranslation-meta.xml',
    '>In progress<',
    '>In Progress<',
    'no value “In Progress” in Keystage_Evidence__c.Answer__c.',
    'value “In progress” is not translated.',
  ],
  [
    'languages/main/default/objectTranslations/Keystage_Visit__c-ko/Keystage_Visit__c-ko.objectTranslation-meta.xml',
    '>Texts<',
    '>Text<',
    'no section “Text”.',
  ],
  [
    'force-app/main/default/customPermissions/Keystage_Keep_Personal_Items.customPermission-meta.xml',
    'Keep Personal Items</label>',
    'Keep Personal Items, where law and need allow it and the person was told that they are kept</label>',
    '“label” has 101 characters, at most 80 are kept.',
  ],
  [
    'force-app/main/default/permissionsets/Keystage_Personal_Items.permissionset-meta.xml',
    '<enabled>true</enabled>\n        <name>Keystage_Keep_Personal_Items<',
    '<enabled>true</enabled>\n        <name>Keystage_Override_Tiers<',
    'custom permission “Keystage_Keep_Personal_Items” is given to nobody.',
  ],
];

test('each planted mistake is named, and nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'keystage-dx-'));
  try {
    for (const part of ['sfdx-project.json', 'force-app', 'languages', 'samples']) {
      cpSync(join(project, part), join(folder, part), { recursive: true });
    }
    for (const [file, from, to] of planted) {
      const text = readFileSync(join(folder, file), 'utf8');
      const wrong = typeof to === 'string' ? text.replace(from, to) : text.replace(from, to);
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
