import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Connection } from 'jsforce';
import '../excel-addin/test/xml-in-node';
import { deeds } from './evidence/deeds';
import { openExcelInNode } from './hosts/excel/in-node';
import { openOrg, startSalesforceServer, writeZip } from './hosts/salesforce';

// What stands in the guide's last step, for both halves: what is there, how it is taken away, and that nothing is left.
const root = join(__dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'keystage-traces-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (script: string, words: readonly string[], env: Record<string, string> = {}) =>
  promisify(execFile)(process.execPath, ['--import', 'tsx', join(root, script), ...words], {
    cwd: root,
    env: { ...process.env, ...env },
  }).then(
    ({ stdout }) => ({ code: 0, said: stdout.trim().split('\n') }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, said: stderr.trim().split('\n') }),
  );

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (targets: readonly (readonly [type: string, target: string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(([type, target], k) => `<Relationship Id="r${k}" Type="${office}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** A workbook of one sheet as Excel writes it, as far as this looks. */
function workbook(name: string, customXml: readonly string[], formula: string): string {
  const parts = customXml.map((xml, k) => [`customXml/item${k + 1}.xml`, xml] as const);
  const path = join(folder, name);
  writeFileSync(
    path,
    writeZip({
      '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
      'xl/workbook.xml': '<workbook><sheets><sheet name="Accounts" sheetId="1" r:id="r0"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': relations([
        ['worksheet', 'worksheets/sheet1.xml'],
        ...parts.map(([part]) => ['customXml', `../${part}`] as const),
      ]),
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row><c><f>${formula}</f><v>1</v></c><c><f>SUM(B1)</f></c></row></sheetData></worksheet>`,
      ...Object.fromEntries(parts),
    }),
  );
  return path;
}

test('what the pane keeps in a workbook is found, and nothing once Excel has removed it', async () => {
  const excel = await openExcelInNode();
  const used = (await deeds(excel.host)).find(({ name }) => name === 'undo the run')!.workbook;
  excel.end();
  const kept = (used.customXmlParts ?? []) as string[];
  expect(kept.length).toBeGreaterThan(1);
  const others = '<person xmlns="urn:somebody-else:1"/>';
  const before = workbook('used.xlsx', [...kept, others], '_xldudf_KEYSTAGE_TIERS(A1:H12)');
  const { code, said } = await run('shared-core/cli/main.ts', ['manifest', 'traces', before]);
  expect(code).toBe(1);
  const namespaces = new Set(kept.map((xml) => /xmlns="([^"]+)"/.exec(xml)![1]));
  for (const namespace of namespaces) expect(said[0]).toContain(namespace);
  expect(said[0]).not.toContain('somebody-else');
  expect(said[1]).toContain('formulas with functions of Keystage on sheet “Accounts”, 1 of them');

  const after = workbook('plain.xlsx', [others], 'SUM(A1:H12)');
  expect(await run('shared-core/cli/main.ts', ['manifest', 'traces', after])).toEqual({
    code: 0,
    said: [`${after}: nothing of Keystage in it but what stands in its cells.`],
  });
}, 120_000);

test('what a deployment brings into an org is found, and nothing once the uninstallation has been deployed', async () => {
  const admin = { username: 'admin@northgate.example', name: 'Administrator', administrator: true };
  const server = await startSalesforceServer({ org: openOrg({ users: [admin] }) });
  try {
    const { accessToken } = server.signIn();
    const deploy = (...words: string[]) =>
      run('manifests/salesforce/run-deploy.ts', ['--org', server.url, ...words], {
        KEYSTAGE_ACCESS_TOKEN: accessToken,
      });
    const own = { name: 'Region__c', label: 'Region', type: 'string', custom: true, length: 20 } as const;
    server.org.deploy({
      objects: [],
      permissionSets: [],
      translations: [],
      additions: [{ object: 'Account', fields: [own] }],
    });
    expect((await deploy()).code).toBe(0);

    const uninstall = (name: string) => readFileSync(join(root, 'manifests/salesforce/uninstall', name), 'utf8');
    const types = [...uninstall('destructiveChanges.xml').matchAll(/<name>(\w+)<\/name>/g)].map(([, type]) => type);
    const before = await deploy('--traces');
    expect(before.code).toBe(1);
    const found = before.said.map((sentence) => sentence.slice(0, sentence.indexOf(':')));
    expect(found).toEqual(types.map((type) => (type === 'Report' ? 'ReportFolder' : type)).sort());
    expect(before.said[found.indexOf('PermissionSet')]).toMatch(
      /^PermissionSet: 5 still in \S+, first Keystage_Admin, /,
    );

    const zip = writeZip({
      'package.xml': uninstall('package.xml'),
      'destructiveChangesPost.xml': uninstall('destructiveChanges.xml'),
    });
    const { metadata } = new Connection({ instanceUrl: server.url, accessToken, version: '66.0' });
    metadata.pollInterval = 10;
    const ended = await metadata.deploy(zip, { rollbackOnError: true, singlePackage: true }).complete(true);
    expect(ended.success).toBe(true);
    expect(await deploy('--traces')).toEqual({ code: 0, said: [`${server.url} has nothing of Keystage.`] });
    const fields = server.org
      .as()
      .describe('Account')
      .fields.map(({ name }) => name);
    expect(fields.filter((name) => name.startsWith('Keystage_'))).toEqual([]);
    expect(server.org.permissionSet('Keystage_Admin')).toBeUndefined();
    expect(server.unimplemented).toEqual([]);
  } finally {
    await server.close();
  }
}, 240_000);
