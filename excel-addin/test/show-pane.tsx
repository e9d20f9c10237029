import { calendarDate, speaker } from '@keystage/core';
import { cleanup, render } from '@testing-library/react';
import { loadLanguage } from '../src/language/load-language';
import type { Area, AreaTools } from '../src/pane/area';
import { openPane, type Pane } from '../src/pane/open-pane';
import { KeystagePane } from '../src/pane/pane';
import { localeNotation } from '../src/run/locale-notation';
import { openBench } from '../src/run/open-bench';
import { benchInProcess } from './bench-in-process';
import { HeededStyles } from './heeded-styles';
import { ledgersInProcess } from './ledgers-in-process';
import { segmenterInProcess } from './segmenter-in-process';

// jsdom has no media to match; the pane takes that for light.
window.matchMedia ??= () => new EventTarget() as MediaQueryList;

/** The whole pane over the workbook that is open, its worker in this process. */
export async function showPane(
  displayLanguage = 'en-US',
  areas: readonly Area[] | ((tools: AreaTools) => readonly Area[]) = [],
): Promise<Pane> {
  cleanup();
  const language = await loadLanguage(displayLanguage);
  const today = () => calendarDate('2026-10-31')!;
  const notation = localeNotation(displayLanguage);
  const pane = openPane({
    ledgers: ledgersInProcess,
    segmenter: segmenterInProcess(),
    bench: openBench(benchInProcess),
    speaker: (model, firstRow) => speaker(language.words, model, firstRow),
    headers: language.paneWords.headers,
    notation,
    language: language.language,
    today,
  });
  const beside = typeof areas === 'function' ? areas({ pane, language, notation, today }) : areas;
  render(<KeystagePane pane={pane} language={language} areas={beside} />, { wrapper: HeededStyles });
  return pane;
}
