/** @jest-environment node */
import type { CalendarDate } from '@keystage/core';
import { openExcelInNode } from '../../../test/hosts/excel/in-node';
import { onSheet } from '../../test/workbooks';
import '../../test/xml-in-node';
import { findLists, keepChoices, keepShelf, readShelf, type ModelShelf } from '.';

let excel: Awaited<ReturnType<typeof openExcelInNode>>;
beforeAll(async () => {
  excel = await openExcelInNode();
});
beforeEach(() => excel.host.open(onSheet()));
afterEach(() => expect(excel.host.wire.unimplemented).toEqual([]));
afterAll(() => excel.end());

const shelf: ModelShelf = {
  versions: [
    {
      ...{ id: 'ours', version: 3, fingerprint: 'ab-12', date: '2026-11-20' },
      ...{ note: 'Überfällig < 30 % & "Marge" 毛利', file: '{"keystage":2}' },
    },
  ],
  trail: [
    {
      ...{
        act: 'published',
        version: 3,
        fingerprint: 'ab-12',
        former: 'cd-34',
        by: '왕 <Lin>',
        on: '2026-11-20' as CalendarDate,
      },
      ...{ note: 'Überfällig & mehr', moves: { of: 12, rose: 2, fell: 1 }, approver: 'Kim' },
    },
  ],
  draft: { file: '{"keystage":2,"groups":[]}', note: '', from: 'ab-12' },
};

test('a workbook that never kept a model has none', async () => {
  expect(await readShelf()).toEqual({ versions: [], trail: [] });
});

test('what is kept comes back, and is replaced by what is kept next', async () => {
  await keepShelf(shelf);
  expect(await readShelf()).toEqual(shelf);
  await keepShelf({ versions: shelf.versions, trail: [] });
  expect(await readShelf()).toEqual({ versions: shelf.versions, trail: [] });
  expect(excel.host.content().customXmlParts).toHaveLength(1);
});

test('models and the choices for lists are kept beside each other', async () => {
  const memory = { 'sheet:{1}': { model: { id: 'rfm' } } };
  await keepShelf(shelf);
  await keepChoices(memory);
  await keepShelf(shelf);
  expect((await findLists()).memory).toEqual(memory);
  expect(await readShelf()).toEqual(shelf);
});

test.each([
  ['damaged JSON', '<models xmlns="urn:keystage:models:1">{</models>'],
  ['something else than models', '<models xmlns="urn:keystage:models:1">[1]</models>'],
])('%s is no model, and no trouble', async (_, xml) => {
  excel.host.open({ ...onSheet(), customXmlParts: [xml] });
  expect(await readShelf()).toEqual({ versions: [], trail: [] });
});

test('of what other programs left, only what is as we wrote it', async () => {
  const json = JSON.stringify({
    versions: [...shelf.versions, { id: 1 }],
    trail: [{ act: 'published' }, ...shelf.trail],
    draft: { file: 2 },
  });
  excel.host.open({
    ...onSheet(),
    customXmlParts: [`<models xmlns="urn:keystage:models:1">${json.replace(/[<&]/g, '')}</models>`],
  });
  const { versions, trail, draft } = await readShelf();
  expect([versions.map(({ version }) => version), trail.map(({ approver }) => approver), draft]).toEqual([
    [3],
    ['Kim'],
    undefined,
  ]);
});

test('a protected workbook says that nothing was kept', async () => {
  excel.host.faults.add({ kind: 'error', sync: 2, code: 'AccessDenied' });
  await expect(keepShelf(shelf)).rejects.toMatchObject({ problem: { activity: 'remembering' } });
});
