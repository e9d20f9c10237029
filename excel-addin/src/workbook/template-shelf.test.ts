/** @jest-environment node */
import { openExcelInNode } from '../../../test/hosts/excel/in-node';
import '../../test/xml-in-node';
import { keepTemplate, readTemplateShelf, timesTemplatesWereKept } from './template-shelf';
import type { KeptVersion } from './model-shelf';

let excel: Awaited<ReturnType<typeof openExcelInNode>>;
beforeAll(async () => {
  excel = await openExcelInNode();
});
beforeEach(() => excel.host.open({ sheets: [{ name: 'Empty' }] }));
afterEach(() => expect(excel.host.wire.unimplemented).toEqual([]));
afterAll(() => excel.end());

const version = (id: string, number: number): KeptVersion => ({
  ...{ id, version: number, fingerprint: `${id} ${number}`, date: '2026-11-20' },
  ...{ note: 'Wins & “losses” <counted>', file: `{"id":"${id}","version":${number}}` },
});
const [first, second] = [version('project-8', 1), version('project-8', 2)];
const draft = { file: '{"id":"ours"}', note: '', from: '' };

test('what is kept of each template is read again as it was, beside the others', async () => {
  await keepTemplate('project-8', () => ({ versions: [first, second] }));
  await keepTemplate('ours', () => ({ versions: [], draft }));
  expect(await readTemplateShelf()).toEqual({
    'project-8': { versions: [first, second] },
    ours: { versions: [], draft },
  });
});

test('a template of which nothing is left is off the shelf', async () => {
  await keepTemplate('ours', () => ({ versions: [], draft }));
  await keepTemplate('ours', () => ({ versions: [] }));
  expect(await readTemplateShelf()).toEqual({});
});

test('two keepings at once lose nothing, and each keeps what there is by its turn', async () => {
  let latest = [first];
  const one = keepTemplate('project-8', () => ({ versions: latest }));
  const other = keepTemplate('ours', () => ({ versions: [], draft }));
  latest = [first, second];
  await Promise.all([one, other]);
  expect(await readTemplateShelf()).toEqual({ 'project-8': { versions: latest }, ours: { versions: [], draft } });
});

test('a keeping that fails says so, and the next one is kept', async () => {
  const before = timesTemplatesWereKept();
  excel.host.faults.add({ kind: 'error', code: 'AccessDenied' });
  await expect(keepTemplate('ours', () => ({ versions: [], draft }))).rejects.toThrow();
  excel.host.faults.clear();
  expect(timesTemplatesWereKept()).toBe(before);
  await keepTemplate('ours', () => ({ versions: [], draft }));
  expect([timesTemplatesWereKept(), Object.keys(await readTemplateShelf())]).toEqual([before + 1, ['ours']]);
});

test.each([
  ['no version at all', '{"versions":3}'],
  ['a version that lacks its file', '{"versions":[{"id":"ours","version":1}]}'],
  ['a draft that is none', '{"versions":[],"draft":"x"}'],
  ['no JSON', 'x'],
])('what was changed by other hands is forgotten: %s', async (_, json) => {
  const xml = `<templates xmlns="urn:keystage:stage-templates:1"><template key="ours">${json}</template></templates>`;
  excel.host.open({ sheets: [{ name: 'Empty' }], customXmlParts: [xml] });
  expect(await readTemplateShelf()).toEqual({});
});
