import type { WorkbookContent } from './index';
import { limits } from './index';
import { type ExcelInNode, openExcelInNode } from './in-node';

const document: WorkbookContent = {
  sheets: [
    {
      name: 'Accounts',
      cells: [
        ['Account', 'Sales'],
        ['North', 120],
      ],
    },
  ],
};

let excel: ExcelInNode;
beforeAll(async () => {
  excel = await openExcelInNode({ document });
});
beforeEach(() => excel.host.open(document));
afterEach(() => expect(excel.host.wire.unimplemented).toEqual([]));
afterAll(() => excel.end());

/** The code an act fails with, or 'done'. */
const codeOf = (act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown): Promise<string> =>
  Excel.run(async (context) => {
    await act(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
  }).then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof OfficeExtension.Error) return error.code;
      throw error;
    },
  );

describe('limits', () => {
  const longRow = Array.from({ length: 100 }, (_, at) => `some text of some length ${at}`);

  test('a request may not be larger than 5 MB, and nothing of it is done', async () => {
    const rows = Array.from({ length: 2_000 }, () => longRow);
    expect(await codeOf((sheet) => (sheet.getRange('A1:CV2000').values = rows))).toBe(
      'RequestPayloadSizeLimitExceeded',
    );
    expect(excel.host.values('Accounts!A1')).toEqual([['Account']]);
    expect(excel.host.wire.batches[0]?.requestBytes).toBeGreaterThan(limits.payloadBytes);
  });

  test('nor may a response', async () => {
    const rows = Array.from({ length: 2_000 }, () => longRow);
    excel.host.write('Accounts!A1', rows);
    expect(await codeOf((sheet) => sheet.getRange('A1:CV2000').load('values'))).toBe(
      'ResponsePayloadSizeLimitExceeded',
    );
    expect(await codeOf((sheet) => sheet.getRange('A1:CV1000').load('values'))).toBe('done');
  });

  test('letters beyond ASCII count as the bytes they take', async () => {
    const rows = Array.from({ length: 1_000 }, () =>
      Array.from({ length: 100 }, () => '客户价值记分卡客户价值记分卡客户价'),
    );
    expect(await codeOf((sheet) => (sheet.getRange('A1:CV1000').values = rows))).toBe(
      'RequestPayloadSizeLimitExceeded',
    );
    expect(await codeOf((sheet) => (sheet.getRange('A1:CV900').values = rows.slice(0, 900)))).toBe('done');
  });

  test('a read may not have more than 5,000,000 cells', async () => {
    expect(await codeOf((sheet) => sheet.getRangeByIndexes(0, 0, 5_001, 1_000).load('values'))).toBe(
      'RangeExceedsLimit',
    );
    expect(await codeOf((sheet) => sheet.getRangeByIndexes(0, 0, 5_001, 1_000).load('address,rowCount'))).toBe('done');
  });

  test('an operation may not touch more than 33,554,000 cells', async () => {
    const all = (sheet: Excel.Worksheet) =>
      ((sheet.getRangeByIndexes(0, 0, 1_000_000, 40) as unknown as { values: number }).values = 1);
    expect(await codeOf(all)).toBe('OperationCellsExceedLimit');
  });

  test('whole columns cannot be written cell by cell, but formatted and cleared', async () => {
    const write = (sheet: Excel.Worksheet) => ((sheet.getRange('A:A') as unknown as { values: number }).values = 1);
    expect(await codeOf(write)).toBe('InvalidArgument');
    expect(await codeOf((sheet) => (sheet.getRange('A:A').format.font.bold = true))).toBe('done');
    expect(await codeOf((sheet) => sheet.getRange('A:A').clear())).toBe('done');
    expect(excel.host.values('Accounts')).toEqual([['Sales'], [120]]);
  });

  test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
    [
      'an address of more than 8,192 letters',
      (sheet) => sheet.getRange('A1'.padEnd(limits.addressLength + 1, ' ')).load('address'),
    ],
    [
      'a text of more than 32,767 letters',
      (sheet) => (sheet.getRange('A1').values = [['x'.repeat(limits.textLength + 1)]]),
    ],
    ['a sheet name of 32 letters', (sheet) => (sheet.name = 'x'.repeat(limits.sheetNameLength + 1))],
    ['cells beyond the last column', (sheet) => sheet.getRange('XFD1').getOffsetRange(0, 1).load('address')],
    ['cells below the last row', (sheet) => sheet.getRange('A1048576').getRowsBelow().load('address')],
  ])('%s is refused', async (_, act) => {
    expect(await codeOf(act)).toBe('InvalidArgument');
  });

  test('a formula of more than 8,192 letters is refused', async () => {
    const formula = `=1${'+1'.repeat(4_100)}`;
    expect(await codeOf((sheet) => (sheet.getRange('A1').formulas = [[formula]]))).toBe('FormulaLengthExceedsLimit');
  });

  test('cells are not pushed off the sheet', async () => {
    excel.host.write('Accounts!A1048576', [['last']]);
    expect(await codeOf((sheet) => sheet.getRange('1:1').insert('Down'))).toBe('NonBlankCellOffSheet');
  });
});

describe('trouble on purpose', () => {
  const write = (sheet: Excel.Worksheet) => (sheet.getRange('A1').values = [['written']]);

  test('a person editing a cell keeps every batch out', async () => {
    excel.host.user.startEditing();
    expect(await codeOf(write)).toBe('InvalidOperationInCellEditMode');
    excel.host.user.stopEditing();
    expect(await codeOf(write)).toBe('done');
  });

  test.each(['GeneralException', 'AccessDenied', 'ActivityLimitReached', 'InvalidOperationInCellEditMode'])(
    'the next batch fails with %s',
    async (code) => {
      excel.host.faults.add({ kind: 'error', code });
      expect(await codeOf(write)).toBe(code);
      expect(excel.host.values('Accounts!A1')).toEqual([['Account']]);
      expect(await codeOf(write)).toBe('done');
    },
  );

  test('the third batch fails, in its own words, after two of its actions', async () => {
    excel.host.faults.add({
      kind: 'error',
      sync: 3,
      code: 'GeneralException',
      message: 'The workbook is busy.',
      after: 7,
    });
    const told = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const codes: string[] = [];
      for (const address of ['A1', 'A2', 'A3']) {
        const cells = sheet.getRange(address).getResizedRange(0, 1);
        cells.values = [[address, 'x']];
        await context.sync().catch((error: unknown) => codes.push((error as Error).message));
      }
      return codes;
    });
    expect(told).toEqual(['The workbook is busy.']);
    expect(excel.host.values('Accounts!A1:B2')).toEqual([
      ['A1', 'x'],
      ['A2', 'x'],
    ]);
  });

  test('a read may come back as null', async () => {
    excel.host.faults.add({ kind: 'nullAnswer' });
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').load('values,address');
      await context.sync();
      return [range.values, range.address];
    });
    expect(values).toEqual([null, 'Accounts!A1:B2']);
  });

  test('a batch may be slow', async () => {
    excel.host.faults.add({ kind: 'slow', ms: 80 });
    const started = Date.now();
    expect(await codeOf(write)).toBe('done');
    expect(Date.now() - started).toBeGreaterThanOrEqual(75);
    expect(excel.host.wire.batches[0]?.milliseconds).toBeGreaterThanOrEqual(75);
  });

  test('a batch may be carried out and never answered', async () => {
    excel.host.faults.add({ kind: 'silent' });
    const late = new Promise((resolve) => setTimeout(resolve, 60, 'still waiting'));
    expect(await Promise.race([codeOf(write), late])).toBe('still waiting');
    expect(excel.host.values('Accounts!A1')).toEqual([['written']]);
    // Others are answered all the same.
    expect(await codeOf(write)).toBe('done');
  });
});
