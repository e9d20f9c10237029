import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCsv } from 'hucre/csv';
import { calendarDate, speaker, type LocaleNotation } from '@keystage/core';
import { loadLanguage, type LoadedLanguage } from '../../excel-addin/src/language/load-language';
import { openPane, type Pane } from '../../excel-addin/src/pane/open-pane';
import type { Outcome } from '../../excel-addin/src/pane/pane-state';
import { shippedModels } from '../../excel-addin/src/pane/shipped-models';
import { openBench } from '../../excel-addin/src/run/open-bench';
import { mappingFacts } from '../../excel-addin/src/screens/mapping-facts';
import { columnLetters, firstDataRow } from '../../excel-addin/src/workbook';
import { benchInProcess } from '../../excel-addin/test/bench-in-process';
import { ledgersInProcess } from '../../excel-addin/test/ledgers-in-process';
import { segmenterInProcess } from '../../excel-addin/test/segmenter-in-process';
import '../../excel-addin/test/xml-in-node';
import type { CellEntry, ExcelHost, WorkbookContent } from '../hosts/excel';
import { openExcelInNode } from '../hosts/excel/in-node';
import type { Answer, ListCase, Road, ToldRow } from './road';
import { cardShown, countsShown } from './shown-in-pane';
import { toldInColumns } from './told-in-columns';

let excel: Promise<Awaited<ReturnType<typeof openExcelInNode>>> | undefined;
let language: LoadedLanguage;
let folder = '';

/** How a list stands in its workbook. */
interface Placing {
  readonly name: string;
  readonly workbook: (rows: readonly (readonly string[])[]) => WorkbookContent;
}

/**
 * The pane at work on the real office.js: it finds the list, is told what the case says, segments in its worker's code, and writes; the
 * columns are read back from the sheet, all else off the screens. Two ways for a list to stand there: as exports bring it, every cell a
 * text in a table; and on a bare sheet, with numbers where the text leaves no doubt which.
 */
export const paneRoads: readonly Road[] = [
  { name: 'pane, on a table of texts', workbook: inTable },
  { name: 'pane, on a sheet with numbers', workbook: onSheet },
].map(paneRoad);

function paneRoad({ name, workbook }: Placing): Road {
  return {
    name,
    async open() {
      await excelOpened();
      folder = mkdtempSync(join(tmpdir(), 'agreement-'));
    },
    close() {
      rmSync(folder, { recursive: true });
      return Promise.resolve();
    },
    async run(whole) {
      const list = toldInColumns(whole, folder);
      return inPane(list, workbook, (pane, host) => answerOf(pane, host));
    },
  };
}

/** The pane over a list in its workbook, with everything chosen that the case says; then whatever is to be done with it. */
export async function inPane(
  list: ListCase,
  workbook: (rows: readonly (readonly string[])[]) => WorkbookContent,
  work: (pane: Pane, host: ExcelHost) => Promise<Answer>,
): Promise<Answer> {
  const { host } = await excelOpened();
  host.open(workbook(parseCsv(readFileSync(list.accountsPath, 'utf8')).map((row) => row.map(String))));
  const answer = await segmentedInPane(list, (pane) => work(pane, host));
  if (host.wire.unimplemented.length > 0) throw new Error(`Not in the stand-in: ${host.wire.unimplemented.join()}`);
  return answer;
}

/** The one Excel of this file, with pane and functions in one page, as they are shipped. */
export function excelOpened(): ReturnType<typeof openExcelInNode> {
  // office.js can be loaded only once.
  excel ??= openExcelInNode({ runtime: 'shared' });
  return excel;
}

/** Takes Excel away again, after the last of the roads. */
export async function closeExcel(): Promise<void> {
  (await excel)?.end();
}

async function segmentedInPane(list: ListCase, work: (pane: Pane) => Promise<Answer>): Promise<Answer> {
  const segmenter = segmenterInProcess();
  language = await loadLanguage('en-US');
  try {
    const pane = openPane({
      ledgers: ledgersInProcess,
      bench: openBench(benchInProcess),
      segmenter,
      speaker: (model, firstRow) => speaker(language.words, model, firstRow),
      headers: language.paneWords.headers,
      language: 'en',
      notation: list.setting.locale ?? plainNotation,
      today: () => calendarDate('2020-02-29')!, // never a case's own day: that has to be chosen
    });
    await done(pane, pane.act.start());
    await choose(pane, list);
    return await work(pane);
  } finally {
    segmenter.end();
  }
}

export const plainNotation: LocaleNotation = { decimal: '.', dateOrder: 'ymd' };

/** What a person chooses on the Segment screen. */
async function choose(pane: Pane, { modelPath, setting }: ListCase): Promise<void> {
  const { act } = pane;
  const isReady = shippedModels.some(({ model }) => model.id === setting.model);
  const model = isReady
    ? act.chooseModel(setting.model)
    : act.openModelFile('model.json', readFileSync(modelPath, 'utf8'));
  await done(pane, model);
  await done(pane, act.setAsOf(setting.asOf));
  if (setting.duplicates) await done(pane, act.treatDuplicates(setting.duplicates));
  for (const { header, role, bareNumbersAre } of setting.mapping ?? []) {
    const { opened, choices } = pane.state();
    const column = opened!.headers.indexOf(header);
    for (const mapped of choices!.mapping) {
      if (mapped.column === column && mapped.role !== role) await done(pane, act.map(mapped.role, null));
    }
    if (role !== 'skip') await done(pane, act.map(role, column));
    if (bareNumbersAre) await done(pane, act.answerRatio(role, bareNumbersAre));
  }
}

/** Waits for an action of the pane; trouble it tells of stops the road. */
async function done(pane: Pane, action: Promise<void>): Promise<void> {
  await action;
  const { problem, refusedModel } = pane.state();
  if (problem ?? refusedModel) throw new Error(`The pane has trouble: ${JSON.stringify(problem ?? refusedModel)}`);
}

async function answerOf(pane: Pane, host: ExcelHost): Promise<Answer> {
  const { opened, choices, read } = pane.state();
  const { model } = choices!.model;
  const say = speaker(language.words, model, firstDataRow(opened!.list) + 1);
  const facts = mappingFacts(model, choices!.mapping, choices!.duplicates, read);
  if (!facts.canRun) {
    return { refused: read!.ok ? [] : read!.problems.map((problem) => say.intakeProblem(problem)) };
  }
  await done(pane, pane.act.run());
  await done(pane, pane.act.write());
  const { outcome, written } = pane.state();
  const speech = { words: language.paneWords, say };
  const shown = countsShown(outcome!, speech);
  const { prospects, withoutTier } = language.paneWords.result;
  const readings = facts.rows.flatMap(({ reading }) => reading ?? []).sort((one, other) => one.column - other.column);
  const [headers, ...rows] = host.values(`Accounts!${written!.addresses.join()}`);
  const { tier, score, why, latentTier } = written!.headers;
  const told = (cells: readonly Cell[]) =>
    [tier, score, why, latentTier].map((header) => (header === undefined ? undefined : cells[headers.indexOf(header)]));
  return {
    rows: rows.map((cells, row) => toldRow(told(cells), outcome!, row, speech)),
    counts: {
      ...Object.fromEntries(model.tiers.map((tier) => [tier, shown.get(say.tier(tier)) ?? 0])),
      prospects: shown.get(prospects) ?? 0,
      notScored: shown.get(withoutTier) ?? 0,
    },
    unread: readings.flatMap(({ header, unreadableCells }) =>
      unreadableCells.map(({ row, text, why }) => ({ row: firstDataRow(opened!.list) + 1 + row, header, text, why })),
    ),
  };
}

type Cell = string | number | boolean;

/** What the row's cells and its account's card say; an error where they do not say the same. */
function toldRow(
  [tier, score, why, latent]: readonly (Cell | undefined)[],
  outcome: Outcome,
  row: number,
  speech: Parameters<typeof cardShown>[2],
): ToldRow | null {
  const account = outcome.accountOfRow[row];
  if (account < 0) {
    if (`${String(tier)}${String(score)}${String(why)}` !== '')
      throw new Error(`Row ${row + 2} is blank and got a result.`);
    return null;
  }
  const card = cardShown(outcome, account, speech);
  const { model, scores } = outcome.segmentation;
  const inSheet = [model.tiers.includes(String(tier)) ? tier : card.tier, score === '' ? null : score];
  if (inSheet[0] !== card.tier || inSheet[1] !== card.score) {
    throw new Error(`Row ${row + 2}: the sheet says ${inSheet.join(', ')}, the card ${card.tier}, ${card.score}.`);
  }
  const names = outcome.segmentation.indicators.map(({ id }) => speech.say.indicator(id));
  return {
    tier: card.tier,
    score: card.score,
    unrounded: card.score === null ? null : scores[account],
    why: String(why),
    ...(latent !== undefined && { latent: String(latent) || null }),
    reasons: card.reasons,
    lift: card.lift,
    brings: Object.fromEntries(names.map((name) => [name, card.brings.get(name) ?? null])),
  };
}

function inTable(rows: readonly (readonly string[])[]): WorkbookContent {
  const cells = rows.map((row) => row.map(asText));
  const address = `A1:${columnLetters(rows[0].length - 1)}${rows.length}`;
  return { sheets: [{ name: 'Accounts', cells, tables: [{ name: 'Customers', address }] }] };
}

export function onSheet([headers, ...rows]: readonly (readonly string[])[]): WorkbookContent {
  return { sheets: [{ name: 'Accounts', cells: [headers.map(asText), ...rows.map((row) => row.map(asTyped))] }] };
}

/** Just this text, whatever it begins with; the name of an error is that error, as Excel has it from a file too. */
function asText(text: string): CellEntry {
  return /^['=]/.test(text) ? `'${text}` : text;
}

/** A number where every notation reads the same one; `12.500` is another number in German than in English and stays a text. */
function asTyped(text: string): CellEntry {
  return /^-?(0|[1-9]\d{0,14})$/.test(text) ? Number(text) : asText(text);
}
