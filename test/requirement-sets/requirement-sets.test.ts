import '../../excel-addin/test/xml-in-node';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandSets, requiredSets } from '../../manifests/excel/add-in';
import { openDeeds } from '../evidence/deeds/open-deeds';
import { openExcelInNode } from '../hosts/excel/in-node';
import { documentedSets, isLater } from './documented-sets';

const documented = documentedSets();

/** The one name that differs on the wire. */
const saidInTypings: Readonly<Record<string, string>> = { 'Worksheet.gridlines': 'Worksheet.showGridlines' };

/** `Range.Values=`, as it goes over the wire, is `Range.values` in the typings. */
function inTypings(member: string): string {
  const name = member.replace('=', '').replace(/\.(\w)/, (first) => first.toLowerCase());
  return saidInTypings[name] ?? name;
}

let used: string[] = [];
beforeAll(async () => {
  const { host, end } = await openExcelInNode();
  const members = new Set<string>();
  const { deeds, end: endDeeds } = await openDeeds(host);
  for (const deed of deeds) {
    host.open(deed.workbook); // which empties the log
    const doer = await deed.open();
    await doer.act();
    doer.end();
    for (const member of host.wire.members().keys()) members.add(inTypings(member));
  }
  await endDeeds();
  end();
  used = [...members];
}, 60_000);

test('the manifests ask for the latest set that all deeds in the workbook really call, and no later one', () => {
  expect(used.length).toBeGreaterThan(90);
  expect(used.filter((member) => !documented.has(member))).toEqual([]);
  const sets = used.map((member) => documented.get(member)!);
  const latest = sets.reduce((one, other) => (isLater(other, one) ? other : one));
  expect(requiredSets).toEqual({ ExcelApi: latest });
});

test('nothing the pane calls by name came with a later set', () => {
  const pane = join(__dirname, '../../excel-addin/src');
  const files = readdirSync(pane, { recursive: true, encoding: 'utf8' });
  const source = files
    .filter((name) => /^workbook\b.*\.ts$/.test(name) && !name.includes('.test'))
    .map((name) => readFileSync(join(pane, name), 'utf8'))
    .join('\n');
  // A member whose name is that of an older one too, such as `values`, says nothing by its name.
  const earliest = new Map<string, string>();
  for (const [member, set] of documented) {
    const name = member.split('.')[1];
    if (!earliest.has(name) || isLater(earliest.get(name)!, set)) earliest.set(name, set);
  }
  const named = new Set([...source.matchAll(/\.(\w+)\b/g)].map(([, name]) => name));
  const later = [...named].filter((name) => earliest.has(name) && isLater(earliest.get(name)!, requiredSets.ExcelApi));
  expect(later).toEqual([]);
  expect(named).toContain('getMergedAreasOrNullObject'); // what 1.13 is for
});

test('what the ribbon asks for is what the pane asks Office whether it has', () => {
  const source = readFileSync(join(__dirname, '../../excel-addin/src/workbook/show-pane.ts'), 'utf8');
  const [, name, version] = /isSetSupported\('(\w+)', '([\d.]+)'\)/.exec(source) ?? [];
  expect(commandSets).toHaveProperty(name, version);
});

test.each([
  ['1.13', '1.9', true],
  ['1.9', '1.13', false],
  ['1.9', '1.9', false],
  ['2.1', '1.13', true],
])('%s is later than %s: %s', (one, other, later) => expect(isLater(one, other)).toBe(later));
