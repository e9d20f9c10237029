/** @jest-environment node */
import { calendarDate, speaker } from '@keystage/core';
import { openExcelInNode } from '../../../test/hosts/excel/in-node';
import { inTable, onSheet, twelveAccounts } from '../../test/workbooks';
import { benchInProcess } from '../../test/bench-in-process';
import { ledgersInProcess } from '../../test/ledgers-in-process';
import { segmenterInProcess } from '../../test/segmenter-in-process';
import '../../test/xml-in-node';
import { loadLanguage } from '../language/load-language';
import { openPane, type Pane } from '../pane/open-pane';
import { localeNotation } from '../run/locale-notation';
import { openBench } from '../run/open-bench';

let excel: Awaited<ReturnType<typeof openExcelInNode>>;
beforeAll(async () => {
  excel = await openExcelInNode();
});
afterEach(() => expect(excel.host.wire.unimplemented).toEqual([]));
afterAll(() => excel.end());

/** A pane without screens, its run done. */
async function runOver(workbook = onSheet(twelveAccounts), displayLanguage = 'en'): Promise<Pane> {
  excel.host.open(workbook);
  const { language, words, paneWords } = await loadLanguage(displayLanguage);
  const pane = openPane({
    ledgers: ledgersInProcess,
    segmenter: segmenterInProcess(),
    bench: openBench(benchInProcess),
    speaker: (model, firstRow) => speaker(words, model, firstRow),
    headers: paneWords.headers,
    notation: localeNotation(displayLanguage),
    language,
    today: () => calendarDate('2026-10-31')!,
  });
  await pane.act.start();
  await pane.act.run();
  expect(pane.state().problem).toBeUndefined();
  return pane;
}

const sheetCalled = (name: string) => excel.host.content().sheets.find((sheet) => sheet.name === name);
/** The row of the sheet that begins so. */
const rowOf = (sheet: string, label: string) => excel.host.values(sheet).find(([first]) => first === label) ?? [];
const formulaOf = (sheet: string, label: string) => excel.host.formulas(sheet).find(([first]) => first === label) ?? [];

describe('the summary sheet', () => {
  test.each([
    ['a range', onSheet(twelveAccounts)],
    ['a table', inTable(twelveAccounts)],
  ])('beside %s, counts and sums are formulas that come to what stands in the list', async (_, workbook) => {
    const pane = await runOver(workbook);
    await pane.act.write();
    await pane.act.writeSummary();
    expect(pane.state()).toMatchObject({ problem: undefined, sheets: ['Summary'] });
    const tiers = excel.host.values('Accounts!G2:G13').flat();
    const amounts = excel.host.values('Accounts!C2:C13').flat() as number[];
    const sum = (of: readonly number[]) => of.reduce((total, amount) => total + amount, 0);
    for (const tier of pane.state().outcome!.segmentation.model.tiers) {
      const of = amounts.filter((__, k) => tiers[k] === tier);
      const [, count, share, amount, ofAmount] = rowOf('Summary', tier);
      expect([tier, count, amount]).toEqual([tier, of.length, sum(of)]);
      expect(share).toBeCloseTo(of.length / 12, 12);
      expect(ofAmount).toBeCloseTo(sum(of) / sum(amounts), 12);
      expect(formulaOf('Summary', tier)[1]).toMatch(/^=COUNTIF\('Accounts'!\$G\$2:\$G\$13,\$A\$\d+\)$/);
      expect(formulaOf('Summary', tier)[3]).toMatch(
        /^=SUMIF\('Accounts'!\$G\$2:\$G\$13,\$A\$\d+,'Accounts'!\$C\$2:\$C\$13\)$/,
      );
    }
    expect(rowOf('Summary', 'Total').slice(0, 5)).toEqual(['Total', 12, 1, sum(amounts), 1]);
  });

  test('the figures follow the list', async () => {
    const pane = await runOver();
    await pane.act.write();
    await pane.act.writeSummary();
    const before = rowOf('Summary', 'VIP')[1] as number;
    const row = excel.host.values('Accounts!G1:G13').findIndex(([tier]) => tier !== 'VIP' && tier !== 'Tier');
    excel.host.user.type(`Accounts!G${row + 1}`, 'VIP');
    expect(rowOf('Summary', 'VIP')[1]).toBe(before + 1);
    expect(rowOf('Summary', 'Total')[1]).toBe(12);
  });

  test('without written results it has values, and says so', async () => {
    const pane = await runOver();
    await pane.act.writeSummary();
    expect(formulaOf('Summary', 'VIP')[1]).toEqual(expect.any(Number));
    expect(excel.host.values('Summary').flat()).toContain('Figures of this run: they do not follow the list.');
    expect(rowOf('Summary', 'Total')[1]).toBe(12);
  });

  test('accounts on several rows are not counted by rows', async () => {
    const twice = [...twelveAccounts, ['K-3', 'South again', 100, 10, 0, 0.1]];
    excel.host.open(onSheet(twice));
    const pane = await runOver(onSheet(twice));
    await pane.act.treatDuplicates('sum');
    await pane.act.run();
    await pane.act.write();
    await pane.act.writeSummary();
    expect(rowOf('Summary', 'Total')[1]).toBe(12);
    expect(formulaOf('Summary', 'VIP')[1]).toEqual(expect.any(Number));
  });

  test('an amount written as text is not left to SUMIF, which would pass it over', async () => {
    const rows = twelveAccounts.map((row, k) => (k === 1 ? [row[0], row[1], '9,000', ...row.slice(3)] : row));
    const pane = await runOver(onSheet(rows));
    await pane.act.write();
    await pane.act.writeSummary();
    expect(formulaOf('Summary', 'VIP')[1]).toMatch(/^=COUNTIF/);
    expect(formulaOf('Summary', 'VIP')[3]).toEqual(expect.any(Number));
    // 9000 + 7000 + 5200 + 4100 + 2600 + 1500 + 700 + 300 + 280 + 240 + 200 + 160
    expect(rowOf('Summary', 'Total')[3]).toBe(31_280);
  });

  test('has native charts of tiers, concentration, value and volume × profit', async () => {
    const pane = await runOver();
    await pane.act.write();
    await pane.act.writeSummary();
    const { charts = [], conditionalFormats = [], page } = sheetCalled('Summary')!;
    expect(charts.map(({ name, type }) => [name, type])).toEqual([
      ['Accounts by tier', 'ColumnClustered'],
      ['Concentration: Amount', 'XYScatterLinesNoMarkers'],
      ['Value today × potential', 'ColumnStacked'],
      ['Amount × profit', 'XYScatter'],
    ]);
    for (const { series, look = {} } of charts) {
      expect(look['axes.ValueAxis.Title.Text']).toEqual(expect.any(String));
      for (const { values, categories } of series) {
        const drawn = excel.host.values(values!).flat();
        expect(drawn.every((value) => typeof value === 'number')).toBe(true);
        expect(excel.host.values(categories!).flat()).toHaveLength(drawn.length);
      }
    }
    // The curve runs from nothing to everything.
    const [curve] = charts[1].series;
    expect([excel.host.values(curve.categories!).flat(), excel.host.values(curve.values!).flat()]).toEqual([
      expect.arrayContaining([0, 1]),
      expect.arrayContaining([0, 1]),
    ]);
    expect(conditionalFormats.some(({ type }) => type === 'CellValue')).toBe(true);
    expect(page?.look).toMatchObject({ orientation: 'Landscape' });
  });

  test('names who is best, rising, capped and near a limit', async () => {
    const pane = await runOver();
    await pane.act.writeSummary();
    const cells = excel.host.values('Summary').flat();
    expect(cells).toContain('The 12 best');
    expect(cells).toContain('Capped by overdue ratio: 1 account');
    // 41 % overdue, by the list itself.
    expect(rowOf('Summary', 'South')).toEqual(expect.arrayContaining(['South', 'B']));
  });

  test.each([
    ['zh-CN', '分级汇总', '各等级客户数'],
    ['ko-KR', '등급 요약', '등급별 고객 수'],
  ])('speaks %s', async (language, name, chart) => {
    const pane = await runOver(onSheet(twelveAccounts), language);
    await pane.act.write();
    await pane.act.writeSummary();
    expect(sheetCalled(name)?.charts?.[0].name).toBe(chart);
  });

  test('goes with the run when that is undone', async () => {
    const pane = await runOver();
    const { sheets } = excel.host.content();
    await pane.act.write();
    await pane.act.writeSummary();
    await pane.act.undo();
    expect(pane.state().undone).toMatchObject({
      sheets: ['Summary'],
      headers: expect.arrayContaining(['Tier']) as unknown,
    });
    expect(excel.host.content().sheets).toEqual(sheets);
  });

  test('text of the list that begins like a formula stays text', async () => {
    const rows = twelveAccounts.map((row, k) => (k === 1 ? [row[0], "'=1+1", ...row.slice(2)] : row));
    const pane = await runOver(onSheet(rows));
    await pane.act.writeSummary();
    expect(excel.host.values('Summary').flat()).toContain('=1+1');
  });
});

describe('the sheet of who moved', () => {
  /** The first run, written; then the list changes, and runs again. */
  async function runTwice(change: () => void, language?: string): Promise<Pane> {
    const pane = await runOver(onSheet(twelveAccounts), language);
    await pane.act.write();
    change();
    await pane.act.readAgain();
    await pane.act.run();
    await pane.act.write();
    expect(pane.state().problem).toBeUndefined();
    return pane;
  }

  /** Cells of the columns that Keystage wrote, by account. */
  const tiersInList = () =>
    new Map(excel.host.values('Accounts').map((row) => [row[0] as string, row[6] as string] as const));

  const lastBecomesFirst = () => {
    excel.host.user.type('Accounts!C13', '50000');
    excel.host.user.type('Accounts!D13', '9000');
    excel.host.user.type('Accounts!F13', '0.4');
  };

  test('says who has another tier, from where to where, and by which indicators', async () => {
    let before = new Map<string, string>();
    const pane = await runTwice(() => {
      before = tiersInList();
      lastBecomesFirst();
    });
    expect(pane.state().sheets).toEqual(['Who moved']);
    const now = tiersInList();
    const moved = [...now.keys()].filter((id) => id.startsWith('K-') && now.get(id) !== before.get(id));
    expect(moved).toContain('K-12');
    const rows = excel.host.values('Who moved');
    const head = rows.findIndex(([first]) => first === 'Account');
    const listed = rows.slice(head + 1).filter(([, id]) => id !== '');
    expect(listed.map(([, id, from, to]) => [id, from, to]).sort()).toEqual(
      moved.map((id) => [id, before.get(id), now.get(id)]).sort(),
    );
    const [, , , , scoreBefore, scoreNow, changes, why] = listed.find(([, id]) => id === 'K-12')!;
    expect(scoreNow).toBeGreaterThan(scoreBefore as number);
    expect(changes).toMatch(/^Amount \+\d+\.\d|^Profit \+\d+\.\d/);
    // What the indicators gain is what the score gains, to the last shown tenth of each.
    const gained = (changes as string)
      .split(' · ')
      .map((part) => Number(part.replace('−', '-').replace(/^.* ([+-])/, '$1')))
      .reduce((sum, points) => sum + points, 0);
    expect(Math.abs(gained - ((scoreNow as number) - (scoreBefore as number)))).toBeLessThan(0.25);
    expect(why).toEqual(expect.stringMatching(/\.$/));
  });

  test('its matrix adds up to the list', async () => {
    await runTwice(lastBecomesFirst);
    const total = excel.host.values('Who moved').find(([first]) => first === 'Total')!;
    const tiers = [...tiersInList()].filter(([id, tier]) => id.startsWith('K-') && tier !== '');
    // Last column but those after it: all who were or are in a tier.
    expect(total.filter((cell) => typeof cell === 'number').at(-1)).toBe(tiers.length);
    expect(excel.host.texts('Who moved').flat()).toContain('Total');
  });

  test('counts who entered and who left, by what the run before kept', async () => {
    await runTwice(() => {
      excel.host.user.deleteRows('13:13');
      for (const [column, value] of ['K-13', 'Isle', '8000', '1500', '0', '0.3'].entries()) {
        excel.host.user.type(`Accounts!${'ABCDEF'[column]}13`, value);
      }
    });
    const rows = excel.host.values('Who moved');
    expect(rows.find(([, id]) => id === 'K-12')).toEqual(
      expect.arrayContaining(['K-12', expect.any(String) as unknown, 'no tier']),
    );
    expect(rows.find(([, id]) => id === 'K-13')).toEqual(expect.arrayContaining(['Isle', 'K-13', 'no tier']));
  });

  test('is told from the tier column where the run before was undone', async () => {
    const pane = await runTwice(lastBecomesFirst);
    await pane.act.undo();
    expect(excel.host.content().sheets.map(({ name }) => name)).toEqual(['Accounts']);
    await pane.act.run();
    await pane.act.write();
    expect(pane.state().sheets).toEqual(['Who moved']);
    expect(excel.host.values('Who moved').some(([, id]) => id === 'K-12')).toBe(true);
  });

  test('writing the same run again leaves it as it is', async () => {
    const pane = await runTwice(lastBecomesFirst);
    const before = excel.host.values('Who moved');
    await pane.act.write();
    expect(pane.state()).toMatchObject({ problem: undefined });
    expect(excel.host.values('Who moved')).toEqual(before);
  });

  test('goes with the run when that is undone, and the columns are those of the run before', async () => {
    let before = excel.host.content().sheets;
    const pane = await runTwice(() => {
      lastBecomesFirst();
      before = excel.host.content().sheets;
    });
    await pane.act.undo();
    expect(excel.host.content().sheets).toEqual(before);
  });

  test.each([
    ['zh-CN', '等级变动'],
    ['ko-KR', '등급 이동'],
  ])('speaks %s', async (language, name) => {
    await runTwice(lastBecomesFirst, language);
    expect(sheetCalled(name)).toBeDefined();
  });
});
