import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { readXlsx } from 'hucre/xlsx';
import type { Browser, Page } from 'playwright-core';
import { functionCatalogue } from '../../excel-addin/src/functions/catalogue';
import { launchChromium } from '../browser/launch-chromium';
import { accessibilityFaults } from '../end-to-end/accessibility-faults';
import { type ExcelInNode, openExcelInNode } from '../hosts/excel/in-node';
import { workbookFile } from '../workbench/page/workbook-file';
import { confirmFacts, confirmLanguages } from './confirm-facts';
import { notCovered } from './confirm-steps';
import { confirmPage } from './confirm-page';
import { confirmWorkbook, LARGE_LIST } from './confirm-workbook';
import { pasted, type ProbeName, probes } from './probes';

// The workbook is made on the spot, and the machine may be busy.
jest.setTimeout(60_000);

const facts = confirmFacts('en');
const { steps } = facts;
const root = path.join(__dirname, '../..');
const numbered = steps.map((step, at) => ({ ...step, number: at + 1 }));

// The large list is as long as a step says in `npm run confirm`; here the rest of the workbook matters.
const SHORT = 200;
let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await confirmWorkbook(SHORT);
});

describe('the workbook', () => {
  let excel: ExcelInNode;
  beforeAll(async () => {
    excel = await openExcelInNode({ runtime: 'shared' });
    excel.host.open((await workbookFile('confirm.xlsx', bytes)).content);
    // Both are functions of the add-in already when the scripts come.
    for (const name of ['PARETO', 'SCORES']) CustomFunctions.associate(name, () => 'as shipped');
    jest.spyOn(console, 'warn').mockImplementation(() => {}); // the client tells that they are replaced
  });
  afterAll(() => {
    jest.restoreAllMocks();
    excel.end();
  });

  test('has a messy list, a table with a total row, a protected list, a pipeline with evidence and people, a large list', async () => {
    const { sheets } = await readXlsx(bytes);
    const named = (name: string) => sheets.find((sheet) => sheet.name === name);
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['Accounts', 501],
      ['Orders', 3001],
      ['Pipeline', 121],
      ['Rates', 6],
      ['Stage moves', 854],
      ['Evidence', 121],
      ['Contacts', 13],
      ['Totals', 42], // headers, 40 accounts, the total
      ['Protected', 41],
      ['Large', 1 + SHORT],
      ['Arguments', 2],
      ['Scratch', 1],
    ]);
    expect(named('Totals')?.tables).toMatchObject([{ name: 'Customers', range: 'A1:I42', showTotalRow: true }]);
    expect(named('Protected')?.protection?.sheet).toBe(true);
  });

  test('the total row sums the amounts above it, as Excel would', () => {
    const column = excel.host.values('Totals!C2:C41').map(([amount]) => Math.round(100 * Number(amount)));
    const [[total]] = excel.host.values('Totals!C42');
    expect(Math.round(100 * Number(total))).toBe(column.reduce((sum, cents) => sum + cents, 0));
  });

  test.each(numbered)('step $number begins at a cell that holds something: $at', ({ at }) => {
    const place = at.replace(`${LARGE_LIST + 1}`, `${SHORT + 1}`);
    expect(excel.host.values(place)).not.toEqual([['']]);
  });

  test('every sheet that a step names is there', async () => {
    const { sheets } = await readXlsx(bytes);
    const said = steps.flatMap(
      ({ todo }) => todo.join(' ').match(/(?<=\b(?:on|list on) “)\w+(?=”)|\b\w+(?=![A-Z]+\d)/g) ?? [],
    );
    expect(said.length).toBeGreaterThan(5);
    for (const name of said) expect(sheets.map((sheet) => sheet.name)).toContain(name);
  });

  const notAnswers = ['arguments', 'results'];
  test.each((Object.keys(probes) as ProbeName[]).filter((name) => !notAnswers.includes(name)))(
    'the stand-in answers the script “%s” with the line that the page shows',
    async (name) => {
      expect(await answerOf(name)).toEqual(probes[name].standIn);
    },
  );

  test('sheets keep their ids', async () => expect(await answerOf('sheetIds')).toBe('the same'));

  test('a function that tells its arguments is given what step 19 says', async () => {
    await answerOf('arguments');
    const call = excel.host.callFunction('KEYSTAGE.PARETO', [excel.host.argument('Arguments!A1:E2'), null]);
    const answer = await call.answer;
    if (answer.kind !== 'values') throw new Error('The function ended with an error.');
    const [cells, leftOut] = JSON.parse(String(answer.values[0][0])) as [unknown[][], unknown];
    expect(cells[1].slice(0, 4)).toEqual([12.5, 'North', true, '']);
    expect(cells[1][4]).toMatchObject({ code: '#N/A' });
    expect(leftOut).toBeNull();
  });

  test.each([
    [0, 'rows of different length', { kind: 'error', code: '#VALUE!' }],
    [1, 'an empty array', { kind: 'error', code: '#VALUE!' }],
    [2, 'an object', { kind: 'error', code: '#VALUE!' }],
    [3, 'a text over 32,767 letters', { kind: 'error', code: '#VALUE!' }],
    [4, 'null', { kind: 'values', values: [[0]] }],
  ])('strange result %i, %s, shows in a cell as step 20 says', async (which, _what, shown) => {
    await answerOf('results');
    excel.host.user.type('Scratch!A5', `${which}`);
    expect(await excel.host.callFunction('KEYSTAGE.SCORES', [excel.host.argument('Scratch!A5:A5')]).answer).toEqual(
      shown,
    );
  });
});

/** What a script of the page prints in the console of the pane. */
async function answerOf(name: ProbeName): Promise<unknown> {
  const printed: string[] = [];
  const realm = { Excel, CustomFunctions, setTimeout, console: { log: (line: string) => printed.push(line) } };
  await runInNewContext(pasted(probes[name]), realm);
  expect(printed).toHaveLength(1);
  return JSON.parse(printed[0]);
}

describe('the steps', () => {
  test('there are twenty, each with a title of its own', () => {
    expect(steps).toHaveLength(20);
    expect(new Set(steps.map(({ title }) => title)).size).toBe(20);
  });

  test('every script is asked in a step', () => {
    expect(new Set(steps.flatMap(({ asks }) => asks ?? []))).toEqual(new Set(Object.keys(probes)));
  });

  test('functions are called as the development manifest names them, and exist', () => {
    const called = steps.flatMap(({ todo }) => [...todo.join(' ').matchAll(/=(\w+)\.(\w+)\(/g)]);
    expect(called.length).toBeGreaterThan(3);
    for (const [, namespace, id] of called) {
      expect(namespace).toBe('KEYSTAGEDEV');
      expect(functionCatalogue.map((one) => one.id)).toContain(id);
    }
  });
});

describe('each guess of the stand-in is asked, or named as one that cannot be', () => {
  const inOneLine = (text: string) => text.replaceAll(/\s+/g, ' ');
  const readme = inOneLine(readFileSync(path.join(root, 'test/hosts/excel/README.md'), 'utf8'));
  const claimed = [...steps.flatMap(({ confirms }) => confirms), ...Object.values(notCovered)].map(inOneLine);

  test.each([...new Set(claimed)])('the README says “%s”', (words) => expect(readme).toContain(words));

  // Where in the README a claim stands: a mark or a clause is covered when one of these lies over it.
  const spans = claimed.map((words) => ({ from: readme.indexOf(words), to: readme.indexOf(words) + words.length }));
  const covered = (from: number, to: number) => spans.some((span) => span.from < to && from < span.to);

  const marks = [...readme.matchAll(/\*\*\[[^\]]*assumed[^\]]*\]\*\*/g)];
  test('the marks are found', () => expect(marks.length).toBeGreaterThanOrEqual(8));
  test.each(marks.map((mark) => [readme.slice(mark.index - 50, mark.index) + mark[0], mark] as const))(
    '%s',
    (_, mark) => {
      expect(covered(mark.index, mark.index + mark[0].length)).toBe(true);
    },
  );

  const begins = readme.indexOf('Whether a failed batch');
  const ends = readme.indexOf('`npm run confirm` makes');
  const clauses = [...readme.slice(begins, ends).matchAll(/[^;.]+(?:[;.](?! )[^;.]*)*[;.]/g)];
  test('the clauses are found', () => expect(clauses.length).toBeGreaterThanOrEqual(14));
  test.each(clauses.map((clause) => [clause[0].trim(), clause] as const))('%s', (_, { index, 0: clause }) => {
    expect(covered(begins + index, begins + index + clause.length)).toBe(true);
  });
});

describe.each(confirmLanguages)('the page in %s', (language) => {
  const own = confirmFacts(language);
  const { words } = own;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchChromium();
    page = await browser.newPage({ viewport: { width: 800, height: 900 } });
    await page.setContent(confirmPage(own));
  });
  afterAll(() => browser.close());

  test('axe finds nothing', async () => expect(await accessibilityFaults(page.mainFrame())).toEqual([]));

  test('has the same twenty steps: each begins at the same cell, with the same formulas and scripts', () => {
    const formulas = ({ todo }: (typeof steps)[number]) =>
      todo.join(' ').match(/=\w+(?:\.\w+)?\((?:[^()]|\([^()]*\))*\)/g);
    const asked = (one: (typeof steps)[number]) => [one.at, one.asks, formulas(one)];
    expect(own.steps.map(asked)).toEqual(steps.map(asked));
    expect(new Set(own.steps.map(({ title }) => title)).size).toBe(20);
  });

  test('names files of the project that are there', () => {
    for (const file of [own.manifest, 'manifests/README.md']) expect(existsSync(path.join(root, file))).toBe(true);
  });

  test('comes alone: nothing is fetched', async () => {
    expect(await page.locator('[src], link[href], [href^="http"]').count()).toBe(0);
  });

  test('stays as wide as the window, on a narrow one too', async () => {
    await page.setViewportSize({ width: 320, height: 900 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await page.setViewportSize({ width: 800, height: 900 });
  });

  test('answers are gathered as text', async () => {
    await page.getByLabel(words.machine.system).fill('web');
    const second = page.getByRole('region', { name: `2. ${own.steps[1].title}` });
    await second.getByLabel(words.answers.no, { exact: true }).check();
    await second.getByLabel(words.whatWasSeen).fill('E7 was selected,\nwhich holds 12.');
    await page.getByRole('button', { name: words.gather }).click();
    const lines = (await page.getByLabel(words.results, { exact: true }).inputValue()).split('\n');
    const untried = words.answers['not tried'];
    expect(lines).toContain(`${words.machine.system}: web`);
    expect(lines).toContain(`1. ${own.steps[0].title} | ${untried}`);
    expect(lines).toContain(`2. ${own.steps[1].title} | ${words.answers.no} | E7 was selected,`);
    expect(lines).toContain('    which holds 12.');
    expect(lines).toContain(`20. ${own.steps[19].title} | ${untried}`);
  });
});
