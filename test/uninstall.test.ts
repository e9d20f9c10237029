import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { paneWithoutScreens } from '../excel-addin/test/pane-without-screens';
import { onSheet, twelveAccounts } from '../excel-addin/test/workbooks';
import '../excel-addin/test/xml-in-node';
import { packZip } from '../shared-core/cli/files/pack-zip';
import { openExcelInNode } from './hosts/excel/in-node';

// The last step of the administrator's guide, for workbooks; for an org, the test of the guide follows it.
const root = join(__dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'keystage-traces-'));
afterAll(() => rmSync(folder, { recursive: true }));

const traces = (file: string) =>
  promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', join(root, 'shared-core/cli/main.ts'), 'manifest', 'traces', file],
    {
      cwd: root,
    },
  ).then(
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
    packZip(
      new Map(
        Object.entries({
          '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
          'xl/workbook.xml': '<workbook><sheets><sheet name="Accounts" sheetId="1" r:id="r0"/></sheets></workbook>',
          'xl/_rels/workbook.xml.rels': relations([
            ['worksheet', 'worksheets/sheet1.xml'],
            ...parts.map(([part]) => ['customXml', `../${part}`] as const),
          ]),
          'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row><c><f>${formula}</f><v>1</v></c><c><f>SUM(B1)</f></c></row></sheetData></worksheet>`,
          ...Object.fromEntries(parts),
        }),
      ),
    ),
  );
  return path;
}

test('what the pane keeps in a workbook is found, and nothing once Excel has removed it', async () => {
  const excel = await openExcelInNode();
  excel.host.open(onSheet(twelveAccounts));
  const { pane, end } = await paneWithoutScreens();
  await pane.act.run();
  await pane.act.write();
  end();
  const kept = excel.host.saved().customXmlParts ?? [];
  excel.end();
  expect(kept.length).toBeGreaterThan(1);
  const others = '<person xmlns="urn:somebody-else:1"/>';
  const before = workbook('used.xlsx', [...kept, others], '_xldudf_KEYSTAGE_TIERS(A1:H12)');
  const { code, said } = await traces(before);
  expect(code).toBe(1);
  const namespaces = new Set(kept.map((xml) => /xmlns="([^"]+)"/.exec(xml)![1]));
  for (const namespace of namespaces) expect(said[0]).toContain(namespace);
  expect(said[0]).not.toContain('somebody-else');
  expect(said[1]).toContain('formulas with functions of Keystage on sheet “Accounts”, 1 of them');

  const after = workbook('plain.xlsx', [others], 'SUM(A1:H12)');
  expect(await traces(after)).toEqual({
    code: 0,
    said: [`${after}: nothing of Keystage in it but what stands in its cells.`],
  });
}, 120_000);
