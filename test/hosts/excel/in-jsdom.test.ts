/** @jest-environment jsdom */
import { type ExcelInNode, openExcelInNode } from './in-node';

let excel: ExcelInNode;
beforeAll(async () => {
  excel = await openExcelInNode({ locale: 'zh-CN', requirementSets: { ExcelApi: '1.8' }, latencyMs: 15 });
});
afterAll(() => excel.end());

test('the client starts in a page of jsdom, where the pane tests run', async () => {
  expect(Office.context.displayLanguage).toBe('zh-CN');
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['客户']];
    await context.sync();
  });
  expect(excel.host.values('A1')).toEqual([['客户']]);
});

test('it is told what the host claims, and waits as long as the way takes', () => {
  const { requirements } = Office.context;
  expect(['1.8', '1.9'].map((version) => requirements.isSetSupported('ExcelApi', version))).toEqual([true, false]);
  expect(excel.host.wire.batches[0]?.milliseconds).toBeGreaterThanOrEqual(14);
});

test('the page keeps its own elements', () => {
  document.body.innerHTML = '<button>Run</button>';
  expect(document.querySelector('button')?.textContent).toBe('Run');
});

test('a selection of the person is heard', async () => {
  const heard = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const address = new Promise<string>((resolve) => {
      sheet.onSelectionChanged.add((event) => Promise.resolve(resolve(event.address)));
    });
    await context.sync();
    excel.host.user.select('B2:C3');
    return address;
  });
  expect(heard).toBe('B2:C3');
});
