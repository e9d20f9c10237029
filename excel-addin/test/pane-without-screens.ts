import { calendarDate, speaker } from '@keystage/core';
import { benchInProcess } from './bench-in-process';
import { ledgersInProcess } from './ledgers-in-process';
import { segmenterInProcess } from './segmenter-in-process';
import { loadLanguage, type LoadedLanguage } from '../src/language/load-language';
import { openPane, type Pane } from '../src/pane/open-pane';
import { localeNotation } from '../src/run/locale-notation';
import { openBench } from '../src/run/open-bench';

/** A pane as it opens beside the workbook that is open, without its screens. */
export async function paneWithoutScreens(): Promise<{ pane: Pane; language: LoadedLanguage; end: () => void }> {
  const language = await loadLanguage('en');
  const segmenter = segmenterInProcess();
  const bench = openBench(benchInProcess);
  const pane = openPane({
    ledgers: ledgersInProcess,
    segmenter,
    bench,
    speaker: (model, firstRow) => speaker(language.words, model, firstRow),
    headers: language.paneWords.headers,
    notation: localeNotation('en'),
    language: language.language,
    today: () => calendarDate('2026-10-31')!,
  });
  await pane.act.start();
  return {
    pane,
    language,
    end: () => {
      segmenter.end();
      bench.end();
    },
  };
}
