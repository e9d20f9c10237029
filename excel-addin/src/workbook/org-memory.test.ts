/** @jest-environment node */
import { openExcelInNode } from '../../../test/hosts/excel/in-node';
import { onSheet } from '../../test/workbooks';
import '../../test/xml-in-node';
import { bindToOrg, boundOrg, findLists, keepChoices } from '.';

let excel: Awaited<ReturnType<typeof openExcelInNode>>;
beforeAll(async () => {
  excel = await openExcelInNode();
});
beforeEach(() => excel.host.open(onSheet()));
afterEach(() => expect(excel.host.wire.unimplemented).toEqual([]));
afterAll(() => excel.end());

const northgate = { organizationId: '00DHs000000A1b2IAC', host: 'northgate.my.salesforce.com' };

test('a workbook belongs to no org until it is bound to one', async () => {
  expect(await boundOrg()).toBeUndefined();
  await bindToOrg(northgate);
  expect(await boundOrg()).toEqual(northgate);
  expect((await findLists()).org).toEqual(northgate);
});

test('binding it to another takes the place of the first, and other memories stay', async () => {
  await keepChoices({ 'sheet:{1}': { duplicates: 'sum' } });
  await bindToOrg({ ...northgate, overrides: { 'C-1': { tier: 'VIP', reason: '“Marktführer” & Referenz' } } });
  expect((await boundOrg())?.overrides).toEqual({ 'C-1': { tier: 'VIP', reason: '“Marktführer” & Referenz' } });
  const other = { organizationId: '00DHs000000A1b3IAC', host: 'other.my.salesforce.com' };
  await bindToOrg(other);
  expect(await boundOrg()).toEqual(other);
  expect((await findLists()).memory).toEqual({ 'sheet:{1}': { duplicates: 'sum' } });
});

test('what another program made of it is forgotten', async () => {
  await bindToOrg({ host: 1 } as never);
  expect(await boundOrg()).toBeUndefined();
});
