import { calendarDateOf, languageOf, speaker, type CalendarDate } from '@keystage/core';
import { createRoot } from 'react-dom/client';
import { associateCommands } from '../commands/associate-commands';
import { associateFunctions } from '../functions/associate-functions';
import { loadLanguage } from '../language/load-language';
import { openPane, type Pane } from '../pane/open-pane';
import { KeystagePane } from '../pane/pane';
import { paneAreas } from '../pane/pane-areas';
import { rememberedOrg } from '../salesforce/remembered-org';
import { localeNotation } from '../run/locale-notation';
import { openBench } from '../run/open-bench';
import { openSegmenter, type Segmenter } from '../run/segmenter';
import { isDark } from '../theme/pane-theme';
import { askInDialog, bytesAtOnce, officeSurroundings, readChoices, showPage, showPane } from '../workbook';

/** The day on the reader's calendar. */
function today(): CalendarDate {
  const now = new Date();
  return calendarDateOf(now.getFullYear(), now.getMonth() + 1, now.getDate())!;
}

/** A segmenter with a worker of its own. */
function segmenterBeside(): Segmenter {
  return openSegmenter(() => new Worker(new URL('../run/segmentation.worker.ts', import.meta.url), { type: 'module' }));
}

async function start(): Promise<Pane> {
  const { displayLanguage, contentLanguage, background } = await officeSurroundings();
  const language = await loadLanguage(displayLanguage);
  document.documentElement.lang = language.language;
  const notation = localeNotation(contentLanguage ?? language.language);
  const pane = openPane({
    segmenter: segmenterBeside(),
    bench: openBench(() => new Worker(new URL('../run/bench.worker.ts', import.meta.url), { type: 'module' })),
    speaker: (model, firstRow) => speaker(language.words, model, firstRow),
    headers: language.paneWords.headers,
    notation,
    language: language.language,
    today,
    async ledgers() {
      const [{ openLedgers }, { startLedgerWorker }] = await Promise.all([
        import('../ledgers/open-ledgers'),
        import('../ledgers/start-ledger-worker'),
      ]);
      return openLedgers(startLedgerWorker);
    },
  });
  const salesforce = {
    signInPage: new URL('signed-in.html', window.location.href).href,
    begin: rememberedOrg(window.location.search),
    askInDialog,
  };
  createRoot(document.getElementById('pane')!).render(
    <KeystagePane
      pane={pane}
      language={language}
      areas={paneAreas({ pane, language, notation, today, salesforce })}
      officeIsDark={background === undefined ? undefined : isDark(background)}
    />,
  );
  return pane;
}

const started = start();

// Before Office is ready: as soon as it is, Excel may call a function or run a button.
associateFunctions(async () => {
  const [{ openFunctions }, { displayLanguage, contentLanguage }] = await Promise.all([
    import('../functions/open-functions'),
    officeSurroundings(),
  ]);
  return openFunctions({
    segmenter: segmenterBeside(),
    displayLanguage,
    notation: localeNotation(contentLanguage ?? languageOf(displayLanguage)),
    readChoices,
    bytesAtOnce: bytesAtOnce(),
  });
});
associateCommands(async () => {
  const { paneCommands } = await import('../commands/pane-commands');
  return paneCommands({
    pane: () => started,
    showPane,
    async showHelp() {
      const { displayLanguage } = await officeSurroundings();
      await showPage(new URL(`assets/help/${languageOf(displayLanguage)}.html`, window.location.href).href);
    },
  });
}, showPane);
