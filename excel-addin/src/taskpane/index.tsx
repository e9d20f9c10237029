import { calendarDateOf, speaker, type CalendarDate } from '@keystage/core';
import { createRoot } from 'react-dom/client';
import { loadLanguage } from '../language/load-language';
import { openPane } from '../pane/open-pane';
import { KeystagePane } from '../pane/pane';
import { paneAreas } from '../pane/pane-areas';
import { rememberedOrg } from '../pane/remembered-org';
import { localeNotation } from '../run/locale-notation';
import { openBench } from '../run/open-bench';
import { openSegmenter } from '../run/segmenter';
import { isDark } from '../theme/pane-theme';
import { askInDialog, officeSurroundings } from '../workbook';

/** The day on the reader's calendar. */
function today(): CalendarDate {
  const now = new Date();
  return calendarDateOf(now.getFullYear(), now.getMonth() + 1, now.getDate())!;
}

async function start(): Promise<void> {
  const { displayLanguage, contentLanguage, background } = await officeSurroundings();
  const language = await loadLanguage(displayLanguage);
  document.documentElement.lang = language.language;
  const notation = localeNotation(contentLanguage ?? language.language);
  const pane = openPane({
    segmenter: openSegmenter(
      () => new Worker(new URL('../run/segmentation.worker.ts', import.meta.url), { type: 'module' }),
    ),
    bench: openBench(() => new Worker(new URL('../run/bench.worker.ts', import.meta.url), { type: 'module' })),
    speaker: (model, firstRow) => speaker(language.words, model, firstRow),
    headers: language.paneWords.headers,
    notation,
    today,
    salesforce: {
      language: language.language,
      signInPage: new URL('signed-in.html', window.location.href).href,
      begin: rememberedOrg(window.location.search),
      askInDialog,
    },
  });
  createRoot(document.getElementById('pane')!).render(
    <KeystagePane
      pane={pane}
      language={language}
      areas={paneAreas({ pane, language, notation, today })}
      officeIsDark={background === undefined ? undefined : isDark(background)}
    />,
  );
}

void start();
