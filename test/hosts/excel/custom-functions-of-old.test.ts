import { type ExcelInNode, openExcelInNode } from './in-node';

let excel: ExcelInNode;
beforeAll(async () => {
  excel = await openExcelInNode({
    runtime: 'shared',
    requirementSets: { ExcelApi: '1.13', SharedRuntime: '1.1', CustomFunctionsRuntime: '1.1', CustomFunctions: '1.6' },
  });
});
afterEach(() => expect(excel.host.wire.unimplemented).toEqual([]));
afterAll(() => excel.end());

test('in an older Excel the client writes its results as objects, and they say the same', async () => {
  CustomFunctions.associate('TWO', () => [['a', 2]]);
  CustomFunctions.associate('NONE', () => {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, 'There is none.');
  });
  expect(await excel.host.callFunction('TWO', []).answer).toEqual({ kind: 'values', values: [['a', 2]] });
  expect(await excel.host.callFunction('NONE', []).answer).toEqual({
    kind: 'error',
    code: '#VALUE!',
    message: 'There is none.',
  });
});
