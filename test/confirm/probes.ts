/** A question to Excel itself, asked from the pane's console, and what the stand-in answers to it. */
export interface Probe {
  /** The body of an async function over `run`, which answers what Excel.run does, or the code of its failure. */
  readonly script: string;
  /** What the stand-in says; the test asks it. */
  readonly standIn: unknown;
}

const scratch = `const sheet = context.workbook.worksheets.getItem('Scratch');`;

/** What goes before each: a failure becomes its code and place, so that the next question can be asked. */
const opening = `const run = async (act) => {
  try { return await Excel.run(act); }
  catch (error) { return { code: error.code, at: error.debugInfo?.errorLocation }; }
};`;

/** The line to paste into the console of the pane: it prints the answers as one text to copy. */
export function pasted({ script }: Probe): string {
  return `(async () => {\n${opening}\n${script}\n})().then((said) => console.log(JSON.stringify(said)));`;
}

/** The questions that no screen answers. What they write stands on the sheet “Scratch”, and the sheets' ids in a setting of the workbook. */
export const probes = {
  brokenBatch: {
    script: `const failed = await run(async (context) => {
  ${scratch}
  sheet.getRange('A3').values = [['before the fault']];
  context.workbook.worksheets.getItem('Nowhere').getRange('A1').values = [[1]];
  await context.sync();
});
const left = await run(async (context) => {
  ${scratch}
  const cell = sheet.getRange('A3').load('values');
  await context.sync();
  return cell.values[0][0];
});
const nothing = await run(async (context) => {
  context.workbook.worksheets.getItemOrNullObject('Nowhere').name = 'x';
  await context.sync();
  return 'silent';
});
const property = await run(async (context) => {
  context.workbook.load('noSuchProperty');
  await context.sync();
  return 'silent';
});
return { failed: failed.code, left, nothing, property: property.code ?? property };`,
    standIn: { failed: 'ItemNotFound', left: 'before the fault', nothing: 'silent', property: 'ApiNotFound' },
  },
  refusals: {
    script: `const formula = await run(async (context) => {
  ${scratch}
  sheet.getRange('B3').formulas = [['=Nowhere!A1']];
  await context.sync();
  return 'taken';
});
const name = await run(async (context) => {
  context.workbook.worksheets.add('x'.repeat(32));
  await context.sync();
  return 'taken';
});
const shape = await run(async (context) => {
  ${scratch}
  sheet.getRange('B3:B4').values = [[1, 2]];
  await context.sync();
  return 'taken';
});
return { formula: formula.code ?? formula, name: name.code ?? name, shape: shape.code ?? shape };`,
    standIn: { formula: 'InvalidArgument', name: 'InvalidArgument', shape: 'InvalidArgument' },
  },
  entries: {
    script: `return run(async (context) => {
  ${scratch}
  const cells = sheet.getRange('C3:C10');
  cells.numberFormat = Array(8).fill(['General']);
  cells.values = [['12%'], ['2026-10-31'], ['1,234.5'], ['1.234,5'], ['+1+1'], ['-1-1'], ["'=1+1"], ['@x']];
  cells.load('values, formulas, numberFormat');
  await context.sync();
  return cells.values.map(([value], row) => [value, cells.formulas[row][0], cells.numberFormat[row][0]]);
});`,
    standIn: [
      [0.12, 0.12, '0%'],
      [46326, 46326, 'm/d/yyyy'],
      [1234.5, 1234.5, '#,##0.00'],
      ['1.234,5', '1.234,5', 'General'],
      [2, '=+1+1', 'General'],
      [-2, '=-1-1', 'General'],
      ['=1+1', '=1+1', 'General'],
      ['@x', '@x', 'General'],
    ],
  },
  payload: {
    script: `const write = (bytes) => run(async (context) => {
  ${scratch}
  const rows = Math.ceil(bytes / 30000);
  sheet.getRange('D3').getResizedRange(rows - 1, 0).values = Array(rows).fill(['x'.repeat(29990)]);
  await context.sync();
  return 'taken';
});
const sizes = {};
for (const megabytes of [4.5, 4.9, 5.1, 5.5]) {
  const said = await write(megabytes * 1048576);
  sizes[megabytes] = said.code ?? said;
}
await run(async (context) => {
  ${scratch}
  for (const column of ['D', 'E']) {
    sheet.getRange(column + '3:' + column + '102').values = Array(100).fill(['x'.repeat(30000)]);
    await context.sync();
  }
});
const read = await run(async (context) => {
  ${scratch}
  const all = sheet.getRange('D3:E102').load('values');
  await context.sync();
  return all.values === null ? 'null' : 'given';
});
await run(async (context) => {
  ${scratch}
  sheet.getRange('D3:E400').clear();
  await context.sync();
});
return { sizes, read: read.code ?? read };`,
    standIn: {
      sizes: {
        '4.5': 'taken',
        '4.9': 'taken',
        '5.1': 'RequestPayloadSizeLimitExceeded',
        '5.5': 'RequestPayloadSizeLimitExceeded',
      },
      read: 'ResponsePayloadSizeLimitExceeded',
    },
  },
  eventsAndNames: {
    script: `return run(async (context) => {
  ${scratch}
  const heard = [];
  const ear = sheet.onChanged.add(async ({ address, changeType }) => void heard.push([address, changeType]));
  await context.sync();
  sheet.getRange('F3:G4').values = [['a', 'b'], [1, 2]];
  sheet.getRange('F5:G5').values = [[3, 4]];
  await context.sync();
  const table = sheet.tables.add('F3:G5', true);
  const chart = sheet.charts.add('ColumnClustered', sheet.getRange('F3:G5'), 'Auto');
  table.load('name, style');
  chart.load('name');
  await context.sync();
  const format = table.columns.getItemAt(1).getDataBodyRange().conditionalFormats.add('Custom');
  format.custom.rule.formula = '=TRUE';
  await context.sync();
  table.columns.getItemAt(1).delete();
  const formats = sheet.getRange('F3:G5').conditionalFormats.getCount();
  await context.sync();
  await new Promise((done) => setTimeout(done, 2000));
  ear.remove();
  chart.delete();
  table.delete();
  await context.sync();
  return { heard, table: table.name, style: table.style, chart: chart.name, formatsLeft: formats.value };
});`,
    standIn: {
      heard: [
        ['F3:G4', 'RangeEdited'],
        ['F5:G5', 'RangeEdited'],
        ['G3:G5', 'CellDeleted'],
      ],
      table: 'Table3',
      style: 'TableStyleMedium2',
      chart: 'Chart 1',
      formatsLeft: 0,
    },
  },
  sheetIds: {
    script: `return run(async (context) => {
  const sheets = context.workbook.worksheets.load('items/name, items/id');
  const former = context.workbook.settings.getItemOrNullObject('confirm-ids').load('value');
  await context.sync();
  const ids = sheets.items.map(({ name, id }) => name + ' ' + id).join();
  if (former.isNullObject) context.workbook.settings.add('confirm-ids', ids);
  await context.sync();
  return former.isNullObject ? 'noted' : former.value === ids ? 'the same' : former.value + ' became ' + ids;
});`,
    standIn: 'noted',
  },
  arguments: {
    script: `CustomFunctions.associate('PARETO', (...given) => [[JSON.stringify(given.slice(0, -1))]]);
return 'PARETO tells its arguments until the pane is loaded again';`,
    standIn: 'PARETO tells its arguments until the pane is loaded again',
  },
  results: {
    script: `const answers = [[[1, 2], [3]], [], {}, 'x'.repeat(32768), null];
CustomFunctions.associate('SCORES', (which) => answers[which[0][0]]);
return 'SCORES gives strange results until the pane is loaded again';`,
    standIn: 'SCORES gives strange results until the pane is loaded again',
  },
} as const satisfies Record<string, Probe>;

export type ProbeName = keyof typeof probes;
