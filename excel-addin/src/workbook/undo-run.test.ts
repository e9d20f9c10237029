/** @jest-environment node */
import { openExcelInNode } from '../../../test/hosts/excel/in-node';
import { eightAccounts, inTable, manyAccounts, onSheet } from '../../test/workbooks';
import '../../test/xml-in-node';
import {
  findLists,
  openList,
  undoRun,
  writeResults,
  writeSheet,
  type ResultColumn,
  type ResultHeaders,
  type SheetPlan,
} from '.';

let excel: Awaited<ReturnType<typeof openExcelInNode>>;
beforeAll(async () => {
  excel = await openExcelInNode();
});
afterEach(() => expect(excel.host.wire.unimplemented).toEqual([]));
afterAll(() => excel.end());

const tiers = ['VIP', 'B', 'A', 'B', 'B', 'C', 'C', null];
const scores = [91.2, 66, 74.96, 55.5, 50.1, 30, 21.7, null];
const whys = ['=HYPERLINK("x")', '+1', '-2', '@x', '\tx', 'Reaches A.', '1-2', null];

function columns(shift = 0, rows = 8): ResultColumn[] {
  const cells = <T>(values: readonly T[]) =>
    Array.from({ length: rows }, (_, k) => values[(k + shift) % values.length]);
  return [
    { role: 'tier', header: 'Tier', cells: cells(tiers), fills: [{ text: 'VIP', fill: '#96C6FA' }] },
    { role: 'score', header: 'Score', cells: cells(scores), numberFormat: '0.0##' },
    { role: 'why', header: 'Why', cells: cells(whys) },
  ];
}

interface Written {
  readonly run?: string;
  readonly shift?: number;
  readonly previous?: ResultHeaders;
  readonly rows?: readonly (readonly unknown[])[];
  readonly of?: readonly ResultColumn[];
}

/** Writes results for the list nearest to the cursor, as a run does. */
async function write({ run = 'run 1', shift = 0, previous, rows = eightAccounts, of }: Written = {}) {
  const { lists, memory } = await findLists();
  const { list } = await openList(lists[0]);
  const check = { column: 0, valueAt: (row: number) => rows[row + 1][0] as string };
  const before = previous ?? memory[list.key]?.results;
  return writeResults(list, check, of ?? columns(shift, rows.length - 1), {
    run,
    ...(before && { previous: before }),
    memory: (results) => ({ [list.key]: { results: { ...before, ...results } } }),
  });
}

async function summary(run: string, text = 'first'): Promise<void> {
  const { lists } = await findLists();
  const plan: SheetPlan = {
    key: `summary:${lists[0].key}`,
    name: 'Summary',
    blocks: [
      { top: 0, left: 0, rows: [['Summary', text]], role: 'title' },
      { top: 2, left: 0, rows: [['VIP', { formula: '=1+1' }]] },
    ],
  };
  await writeSheet(plan, { run: { id: run, list: lists[0] } });
}

/** The workbook as a person sees it, with what of ours is in it besides. */
const workbook = () => {
  const { sheets, customXmlParts = [] } = excel.host.content();
  return { sheets, parts: customXmlParts.map((xml) => xml.slice(0, 60)).sort() };
};

describe.each([
  ['a plain range', onSheet],
  ['a table', inTable],
])('beside %s', (kind, opened) => {
  test('takes the columns of a first run away', async () => {
    excel.host.open(opened());
    const { sheets } = workbook();
    await write();
    expect(await undoRun()).toMatchObject({ kind: 'undone', headers: ['Tier', 'Score', 'Why'], kept: 0 });
    expect(workbook().sheets).toEqual(sheets);
    expect((await findLists()).memory).toEqual({ [(await findLists()).lists[0].key]: {} });
    expect(await undoRun()).toEqual({ kind: 'nothing' });
  });

  test('gives a second run’s columns what stood there before, formulas and texts as they were', async () => {
    excel.host.open(opened());
    await write();
    excel.host.write('Accounts!F2:F3', [['=1+1'], ["'=text"]]);
    const { sheets } = workbook();
    await write({ run: 'run 2', shift: 3 });
    expect(workbook().sheets).not.toEqual(sheets);
    await undoRun();
    expect(workbook().sheets).toEqual(sheets);
  });

  test('asks before it undoes cells that were changed since, and says which', async () => {
    excel.host.open(opened());
    await write();
    excel.host.user.type('F4', 'mine');
    excel.host.user.type('H5', 'mine too');
    excel.host.user.type('H6', 'and this');
    const before = workbook();
    expect(await undoRun()).toEqual({ kind: 'changed', cells: ['F4', 'H5:H6'], count: 3, sheets: [] });
    expect(workbook()).toEqual(before);
  });

  test('keeps what was changed since and undoes the rest', async () => {
    excel.host.open(opened());
    await write();
    excel.host.user.type('F4', 'mine');
    expect(await undoRun({ changes: 'keep' })).toMatchObject({ kind: 'undone', kept: 1 });
    expect(excel.host.values('Accounts!F1:H9')).toEqual([
      ['Tier', '', ''],
      ...Array.from({ length: 8 }, (_, k) => [k === 2 ? 'mine' : '', '', '']),
    ]);
  });

  test('undoes changes too where that is asked for', async () => {
    excel.host.open(opened());
    const { sheets } = workbook();
    await write();
    excel.host.user.type('F4', 'mine');
    expect(await undoRun({ changes: 'undo' })).toMatchObject({ kind: 'undone', kept: 0 });
    expect(workbook().sheets).toEqual(sheets);
  });

  test('finds its columns where they have gone', async () => {
    excel.host.open(opened());
    await write();
    excel.host.user.insertColumns('G:G');
    await undoRun();
    expect(excel.host.values('Accounts!F1:I9').flat().join('').replace('Column1', '')).toBe('');
  });

  test('what one run wrote twice is undone to before the first', async () => {
    excel.host.open(opened());
    const { sheets } = workbook();
    await write({ of: columns().slice(0, 1) });
    await write({ shift: 2 });
    await undoRun();
    expect(workbook().sheets).toEqual(sheets);
  });

  test('an error at any sync leaves the run undone or not, and nothing between', async () => {
    excel.host.open(opened());
    await write();
    await write({ run: 'run 2', shift: 3 });
    await summary('run 2');
    const written = excel.host.saved();
    excel.host.wire.clear();
    await undoRun();
    const undone = workbook();
    const syncs = excel.host.wire.batches.map(({ actions }) => actions);
    const ended = { undone: 0, asBefore: 0, resumed: 0 };
    for (const [k, actions] of syncs.entries()) {
      for (const after of [0, Math.floor(actions / 2), Math.max(0, actions - 1)]) {
        excel.host.open(written);
        const before = workbook();
        excel.host.faults.add({ kind: 'error', code: 'GeneralException', sync: k + 1, after });
        const outcome = await undoRun().catch((thrown: { problem: { left: string } }) => thrown.problem);
        if ('kind' in outcome) ended.undone++;
        else if (outcome.left === 'undoPartly') {
          expect(await undoRun()).toMatchObject({ kind: 'undone' });
          ended.resumed++;
        } else {
          expect([outcome.left, workbook()]).toEqual([outcome.left, before]);
          ended.asBefore++;
          continue;
        }
        expect(workbook()).toEqual(undone);
      }
    }
    expect(ended.undone + ended.asBefore + ended.resumed).toBe(3 * syncs.length);
    expect(kind).toBeDefined();
  });
});

test('works after the workbook was closed and opened again', async () => {
  excel.host.open(onSheet());
  const { sheets } = workbook();
  await write();
  await summary('run 1');
  excel.host.open(excel.host.saved());
  expect(await undoRun()).toMatchObject({ kind: 'undone', headers: ['Tier', 'Score', 'Why'], sheets: ['Summary'] });
  expect(workbook().sheets).toEqual(sheets);
});

test('takes a sheet of the run away, and gives one back that stood there before', async () => {
  excel.host.open(onSheet());
  await write();
  await summary('run 1');
  const { sheets } = workbook();
  await write({ run: 'run 2', shift: 3 });
  await summary('run 2', 'second');
  expect(excel.host.values('Summary!B1')).toEqual([['second']]);
  expect(await undoRun()).toMatchObject({ kind: 'undone', sheets: ['Summary'] });
  expect(workbook().sheets).toEqual(sheets);
});

test('a sheet alone is undone too', async () => {
  excel.host.open(onSheet());
  const before = workbook();
  await summary('run 1');
  expect(await undoRun()).toMatchObject({ kind: 'undone', sheets: ['Summary'], headers: [] });
  expect(workbook()).toEqual(before);
});

test('a run that something was written after is not undone where it alone is meant', async () => {
  excel.host.open(onSheet());
  await write();
  await summary('run 2');
  const before = workbook();
  expect(await undoRun({ run: 'run 1' })).toEqual({ kind: 'nothing' });
  expect(workbook()).toEqual(before);
  expect(await undoRun({ run: 'run 2' })).toMatchObject({ kind: 'undone', headers: [], sheets: ['Summary'] });
});

test('asks before it takes a sheet away that was changed since', async () => {
  excel.host.open(onSheet());
  await write();
  await summary('run 1');
  excel.host.user.type('Summary!D4', 'my remark');
  expect(await undoRun()).toEqual({ kind: 'changed', cells: [], count: 0, sheets: ['Summary'] });
  expect(await undoRun({ changes: 'keep' })).toMatchObject({ kind: 'undone', sheets: [], kept: 1 });
  expect(excel.host.values('Summary!D4')).toEqual([['my remark']]);
  expect(excel.host.values('Accounts!F1')).toEqual([['']]);
});

test('rows that were sorted since do not keep a first run from being undone', async () => {
  excel.host.open(onSheet());
  const { sheets } = workbook();
  await write();
  const [header, ...rows] = excel.host.formulas('Accounts!A1:H9').map((row) => row.map(guarded));
  excel.host.write('Accounts!A1', [header, ...rows.reverse()]);
  expect(await undoRun()).toMatchObject({ kind: 'undone' });
  excel.host.write('Accounts!A1', eightAccounts);
  expect(workbook().sheets).toEqual(sheets);
});

test('rows that were sorted since keep a second run from being undone', async () => {
  excel.host.open(onSheet());
  await write();
  await write({ run: 'run 2', shift: 3 });
  const [header, ...rows] = excel.host.formulas('Accounts!A1:H9').map((row) => row.map(guarded));
  excel.host.write('Accounts!A1', [header, ...rows.reverse()]);
  const before = workbook();
  await expect(undoRun()).rejects.toMatchObject({ problem: { activity: 'undoing', cause: 'listChanged' } });
  expect(workbook()).toEqual(before);
});

function guarded(cell: string | number | boolean): string | number | boolean {
  return typeof cell === 'string' && /^[='#]/.test(cell) ? `'${cell}` : cell;
}

describe('what a closed pane left half written', () => {
  const rows = manyAccounts(12_000);
  const of = columns(0, 12_000).map((column) =>
    column.role === 'why' ? { ...column, cells: column.cells.map(() => 'Reaches A. '.repeat(10)) } : column,
  );

  beforeEach(async () => {
    excel.host.open(onSheet(rows));
    await write({ rows, of });
    const first = excel.host.wire.batches.findIndex(({ members }) => members.includes('CustomXmlPartCollection.add'));
    excel.host.open(onSheet(rows));
    // The pane is gone: neither the next chunk nor what puts it back arrives.
    for (let sync = first + 2; sync < first + 9; sync++) {
      excel.host.faults.add({ kind: 'error', code: 'GeneralException', sync });
    }
    await expect(write({ rows, of })).rejects.toMatchObject({ problem: { left: 'partly' } });
    excel.host.open(excel.host.saved());
    expect(excel.host.values('Accounts!F1:F2')).toEqual([['Tier'], ['VIP']]);
  });

  const blank = () => excel.host.values('Accounts!F1:H12001').flat().join('') === '';

  test('is undone', async () => {
    expect(await undoRun()).toMatchObject({ kind: 'undone' });
    expect(blank()).toBe(true);
  });

  test('is written to its end by the next run, and undone with it', async () => {
    const { updated, addresses } = await write({ rows, of, run: 'run 2' });
    expect([updated, addresses]).toEqual([3, ['F1:H12001']]);
    await undoRun();
    expect([blank(), excel.host.content().customXmlParts?.length]).toEqual([true, 1]);
  });
});

test.each([
  ['a protected sheet', 'sheetProtected'],
  ['a cell being edited', 'cellEditing'],
])('refuses %s', async (_, cause) => {
  excel.host.open(onSheet());
  await write();
  if (cause === 'cellEditing') excel.host.user.startEditing();
  else {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Accounts').protection.protect();
      await context.sync();
    });
  }
  const before = workbook();
  await expect(undoRun()).rejects.toMatchObject({ problem: { activity: 'undoing', cause, left: 'untouched' } });
  expect(workbook()).toEqual(before);
  excel.host.user.stopEditing();
});

test('only the last run is kept', async () => {
  excel.host.open(onSheet());
  await write();
  await write({ run: 'run 2', shift: 1 });
  await write({ run: 'run 3', shift: 2 });
  // Memory, record, and the one piece of the last writing.
  expect(excel.host.content().customXmlParts?.length).toBe(3);
});
