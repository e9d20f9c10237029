/** @jest-environment node */
import { speaker } from '@keystage/core';
import { workerFault } from '../run/worker-fault';
import { problemOf, type PaneProblem } from '../workbook';
import { loadLanguage } from './load-language';
import { troubleSentences } from './trouble-sentences';

const halfWay: PaneProblem = {
  cause: 'noAnswer',
  activity: 'writing',
  place: 'Customers',
  rowsDone: 4_000,
  rows: 12_480,
  left: 'partly',
};

async function told(problem: PaneProblem, language = 'en'): Promise<string> {
  const { words, paneWords } = await loadLanguage(language);
  return troubleSentences(problem, paneWords, speaker(words));
}

test('says what was not done, where and why, how far it came, how the workbook was left, and what to do', async () => {
  expect(await told(halfWay)).toBe(
    'The results were not written. Excel answered with nothing on “Customers”. It came to row 4,000 of 12,480. The rows written so far are still in the sheet; remove them with Undo, or run again to complete them. Try again; if it stays so, choose a smaller list.',
  );
});

test.each([
  ['gone', 'The list was not read. “Customers” is no longer in the workbook. Choose a list again.'],
  [
    'tooLarge',
    'The list was not read. Excel found the piece too large to hand over on “Customers”. Choose fewer columns, or shorten very long texts, then try again.',
  ],
  ['dialogOpen', 'The list was not read. A dialog is open in Excel. Close the dialog, then try again.'],
  [
    'sessionEnded',
    'The list was not read. The connection to the workbook has ended. Reload the workbook, then open Keystage again.',
  ],
] as const)('%s, in a sentence', async (cause, sentence) => {
  expect(await told({ cause, activity: 'reading', place: 'Customers', left: 'untouched' })).toBe(sentence);
});

test('a part that did not come over the network says nothing of the workbook, which it never came to', async () => {
  const thrown = Object.assign(new Error('Loading chunk 7 failed.'), { name: 'ChunkLoadError' });
  for (const why of [thrown, workerFault(undefined)]) {
    expect(await told(problemOf(why, 'computing'))).toBe(
      'A part of the pane could not be loaded. Check the connection, then try again.',
    );
  }
});

test.each([
  ['computing', 'rowWritten', 'What was entered stands in its row. Segment the list again for the tier by it.'],
  ['computing', 'rowTakenBack', 'The row is taken back. Segment the list again for the tier without it.'],
  ['reading', 'written', 'What was written stands in the workbook: read the list again to see it here'],
  ['writingSheet', 'sheetLeft', 'An unfinished sheet is still there.'],
  ['undoing', 'undoPartly', 'Part of the run is undone already.'],
] as const)('%s that left it %s says so', async (activity, left, sentence) => {
  expect(await told({ cause: 'busy', activity, left })).toContain(sentence);
});

test('names the cell where a list has changed', async () => {
  const problem: PaneProblem = {
    cause: 'listChanged',
    activity: 'writing',
    place: 'Customers',
    cell: 'A4',
    left: 'untouched',
  };
  expect(await told(problem)).toBe(
    'The results were not written. “Customers” is no longer as it was read: cell A4 holds something else now. The workbook is as it was. Segment again, then write.',
  );
});

test('gives an administrator the code of what nobody foresaw', async () => {
  const problem: PaneProblem = {
    cause: 'unknown',
    activity: 'reading',
    left: 'untouched',
    code: 'GeneralException',
    detail: 'x',
  };
  expect(await told(problem)).toContain('GeneralException');
});

test.each(['en', 'zh-CN', 'ko'])('every trouble of every activity has its words in %s', async (language) => {
  const { paneWords } = await loadLanguage(language);
  for (const cause of Object.keys(paneWords.trouble) as PaneProblem['cause'][]) {
    for (const activity of Object.keys(paneWords.activities) as PaneProblem['activity'][]) {
      for (const place of ['名单', undefined]) {
        const sentence = await told({ ...halfWay, cause, activity, place }, language);
        expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
        expect(sentence).toContain(paneWords.remedy[cause]);
      }
    }
  }
});
