/** @jest-environment node */
import { type ExcelInNode, openExcelInNode } from '../../../test/hosts/excel/in-node';
import { unreachable } from '../language/functions/unreachable';
import { associateFunctions } from './associate-functions';

test('where Excel has no custom functions nothing happens', () => {
  expect(() => associateFunctions(() => Promise.reject(new Error('never asked')))).not.toThrow();
});

describe('in an Excel that has them', () => {
  let excel: ExcelInNode;
  beforeAll(async () => {
    excel = await openExcelInNode({ runtime: 'shared', locale: 'ko-KR' });
  });
  afterAll(() => excel.end());

  test('what cannot be loaded is said in the reader’s language, and asked for again with the next call', async () => {
    let tries = 0;
    associateFunctions(() => {
      tries++;
      return tries === 1
        ? Promise.reject(new Error('Loading chunk 7 failed.'))
        : Promise.resolve((_, args) => Promise.resolve({ ok: true, rows: [[String(args.length)]] }));
    });
    const call = () => excel.host.callFunction('TIERS', [[['a']], null, null, null, null]).answer;
    expect(await call()).toEqual({ kind: 'error', code: '#N/A', message: unreachable.ko });
    expect(await call()).toEqual({ kind: 'values', values: [['5']] });
    await call();
    expect(tries).toBe(2);
  });
});
