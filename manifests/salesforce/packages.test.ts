import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { destructiveChanges } from './destructive-changes';
import { listedComponents } from './listed-components';
import { packageXml } from './package-xml';

const project = join(__dirname, '../../salesforce-lwc');

/** The components a file of this folder lists, read back. */
const listed = (name: string) => listedComponents(readFileSync(join(__dirname, name), 'utf8'));

test.each([
  ['lists of components', 'write-packages.ts'],
  ['forms of Setup', 'draw-setup.ts'],
])(
  'the committed %s are what %s gives now',
  (_what, name) => {
    // When this fails: npm run package, npm run setup-forms
    const script = ['--import', 'tsx', join(__dirname, name), '--check'];
    const { status, stdout } = spawnSync(process.execPath, script, { cwd: join(__dirname, '../..'), encoding: 'utf8' });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  },
  60_000,
);

test('every file with metadata in force-app is in the list, by our own reading of the folder', () => {
  const names = readdirSync(join(project, 'force-app'), { recursive: true, encoding: 'utf8' });
  const members = [...listed('package.xml').values()].flat();
  const files = names.filter((name) => name.endsWith('-meta.xml'));
  expect(files.length).toBeGreaterThan(50);
  const missing = files.filter((name) => {
    const own = basename(name).replace(/\.\w+-meta\.xml$/, '');
    const object = /objects[\\/](\w+)[\\/]\w+[\\/]/.exec(name)?.[1];
    const full = object ? `${object}.${own}` : own;
    // A report is known by its folder, which is listed with a slash.
    return !members.some((member) => member === full || member === `${full}/` || member.endsWith(`/${own}`));
  });
  expect(missing).toEqual([]);
});

test('what is removed is what came: our fields, objects, components and permissions, and nothing of the org', () => {
  const [product, removed] = [listed('package.xml'), listed('uninstall/destructiveChanges.xml')];
  for (const [type, members] of removed) {
    for (const member of members) expect([type, product.get(type)?.includes(member)]).toEqual([type, true]);
  }
  expect(removed.get('CustomObject')).toEqual(product.get('CustomObject')?.filter((name) => name.endsWith('__c')));
  expect(removed.get('CustomField')?.filter((field) => !/^\w+\.\w+__c$/.test(field))).toEqual([]);
  expect(removed.has('CustomLabels')).toBe(false);
  expect(removed.get('CustomLabel')).toEqual(product.get('CustomLabel'));
  expect(listed('uninstall/package.xml').size).toBe(0);
});

test.each<
  [name: string, former: Record<string, string[]>, now: Record<string, string[]>, gone: Record<string, string[]>]
>([
  ['nothing changed', { CustomField: ['A.B__c'] }, { CustomField: ['A.B__c'] }, {}],
  [
    'a field that is no more',
    { CustomField: ['A.B__c', 'A.C__c'] },
    { CustomField: ['A.B__c'] },
    { CustomField: ['A.C__c'] },
  ],
  ['what is new is not removed', { CustomTab: ['A'] }, { CustomTab: ['A', 'B'] }, {}],
  [
    'a field goes with its object',
    { CustomObject: ['O__c'], CustomField: ['O__c.F__c', 'Account.F__c'] },
    {},
    { CustomObject: ['O__c'], CustomField: ['Account.F__c'] },
  ],
  [
    'a rule of a standard object is removed, the object is not',
    { CustomObject: ['Account'], ValidationRule: ['Account.R'] },
    {},
    { ValidationRule: ['Account.R'] },
  ],
  [
    'so does its layout',
    { CustomObject: ['O__c'], Layout: ['O__c-O Layout', 'Account-L'] },
    {},
    { CustomObject: ['O__c'], Layout: ['Account-L'] },
  ],
  [
    'a rule of an own object goes with it',
    { CustomObject: ['O__c'], ValidationRule: ['O__c.R'] },
    {},
    { CustomObject: ['O__c'] },
  ],
  [
    'stages and settings of the org stay',
    { StandardValueSet: ['OpportunityStage'], Settings: ['Opportunity'] },
    {},
    {},
  ],
  ['the container of labels stays', { CustomLabels: ['CustomLabels'], CustomLabel: ['L'] }, {}, { CustomLabel: ['L'] }],
])('%s', (_name, former, now, gone) => {
  const components = (from: Record<string, string[]>) => new Map(Object.entries(from));
  expect(destructiveChanges(components(former), components(now))).toEqual(components(gone));
});

test('types and members stand in the order of the alphabet, the version last', () => {
  expect(
    packageXml(
      new Map([
        ['B', ['y', 'x']],
        ['A', ['z']],
      ]),
      '66.0',
    ),
  ).toBe(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<Package xmlns="http://soap.sforce.com/2006/04/metadata">',
      ...['  <types>', '    <members>z</members>', '    <name>A</name>', '  </types>'],
      ...['  <types>', '    <members>x</members>', '    <members>y</members>', '    <name>B</name>', '  </types>'],
      '  <version>66.0</version>',
      '</Package>\n',
    ].join('\n'),
  );
});
