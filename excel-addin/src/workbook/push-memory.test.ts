/** @jest-environment node */
import { openExcelInNode } from '../../../test/hosts/excel/in-node';
import { onSheet } from '../../test/workbooks';
import '../../test/xml-in-node';
import { forgetPush, keepPush, keptPush, pushEntries, type KeptPush } from '.';

let excel: Awaited<ReturnType<typeof openExcelInNode>>;
beforeAll(async () => {
  excel = await openExcelInNode();
});
beforeEach(() => excel.host.open(onSheet()));
afterEach(() => expect(excel.host.wire.unimplemented).toEqual([]));
afterAll(() => excel.end());

const push = (id: string, rows: number): KeptPush => ({
  id,
  organizationId: '00DHs000000A1b2IAC',
  host: 'northgate.my.salesforce.com',
  asOf: '2026-11-20',
  fingerprint: '1111-2222-3333',
  listName: 'Customers & “Kunden”',
  rows,
});
const parts = () => excel.host.content().customXmlParts?.length ?? 0;

test('a push is found again with all its entries in order, in pieces Excel takes', async () => {
  // 3,000 entries of 1,046 bytes, 143 of them in a piece of 150 kB: 21 pieces, and the record.
  const entries = Array.from({ length: 3000 }, (_, k) => ({ id: `001-${k}`, before: 'x'.repeat(1000), after: '<&>' }));
  await keepPush(push('first', 3000), entries);
  expect(await keptPush()).toEqual(push('first', 3000));
  expect(await pushEntries(push('first', 3000))).toEqual(entries);
  expect(parts()).toBe(1 + 21);
});

test('the next push takes the place of the one before, pieces and all', async () => {
  await keepPush(push('first', 2), [1, 2]);
  await keepPush(push('second', 1), [3]);
  expect(await keptPush()).toEqual(push('second', 1));
  expect([await pushEntries(push('second', 1)), await pushEntries(push('first', 2))]).toEqual([[3], undefined]);
  expect(parts()).toBe(2);
});

test('a push that goes on adds to what undoes it', async () => {
  await keepPush(push('first', 2), [1, 2]);
  await keepPush(push('first', 3), [3]);
  expect(await pushEntries(push('first', 3))).toEqual([1, 2, 3]);
  expect((await keptPush())?.rows).toBe(3);
});

test('a push that was forgotten leaves nothing behind', async () => {
  await keepPush(push('first', 2), [1, 2]);
  await forgetPush(push('first', 2));
  expect([await keptPush(), parts()]).toEqual([undefined, 0]);
});
