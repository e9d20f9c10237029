import { calendarDate, speaker } from '@keystage/core';
import { cleanup, render } from '@testing-library/react';
import { loadLanguage } from '../src/language/load-language';
import { openPane, type Pane } from '../src/pane/open-pane';
import { KeystagePane } from '../src/pane/pane';
import { localeNotation } from '../src/run/locale-notation';
import { openSegmenter } from '../src/run/segmenter';
import { workerInProcess } from './worker-in-process';

// jsdom has no media to match; the pane takes that for light.
window.matchMedia ??= () => new EventTarget() as MediaQueryList;

/** The whole pane over the workbook that is open, its worker in this process. */
export async function showPane(displayLanguage = 'en-US'): Promise<Pane> {
  cleanup();
  const language = await loadLanguage(displayLanguage);
  const pane = openPane({
    segmenter: openSegmenter(workerInProcess),
    speaker: (model, firstRow) => speaker(language.words, model, firstRow),
    headers: language.paneWords.headers,
    notation: localeNotation(displayLanguage),
    today: () => calendarDate('2026-10-31')!,
  });
  render(<KeystagePane pane={pane} language={language} />);
  return pane;
}
