import { loadSalesforceWords, salesforceSpeaker, type SalesforceWords } from '@keystage/core/salesforce';
import { lazy, Suspense, useEffect, useMemo, useSyncExternalStore } from 'react';
import { loadModelAreaWords } from '../language/model-area/load-model-area-words';
import { loadSalesforceScreenWords } from '../language/salesforce-screen/load-salesforce-screen-words';
import type { AreaShown, AreaTools, OpenedArea } from '../pane/area';
import { openOrgTables } from '../org-tables/org-tables';
import { useSpeech } from '../screens/speech';
import { runInHand } from './run-in-hand';
import { openSalesforceStep, type SalesforceTools } from './salesforce-step';
import { SalesforceScreen } from './screens/salesforce-screen';
import { workbookOf } from './workbook-of';

/** Opens the Salesforce part of the pane. Nothing of it, jsforce least of all, is loaded before. */
export async function openSalesforceArea(
  { pane, language, notation, today }: AreaTools,
  tools: SalesforceTools,
): Promise<OpenedArea> {
  const [text, orgWords, { text: modelWords }] = await Promise.all([
    loadSalesforceScreenWords(language.language),
    loadSalesforceWords(language.language),
    loadModelAreaWords(language.language),
  ]);
  const workbook = workbookOf(pane, { language, text, orgWords });
  const step = openSalesforceStep({ ...tools, today }, workbook);
  const { Shown: Tables } = await openOrgTables({ language, today }, { session: step.signedIn, bind: step.bind });
  const LoadedTemplates = lazy(async () => {
    const { openOrgTemplates } = await import('../org-templates/org-templates');
    const { Shown } = await openOrgTemplates({ language, notation, today }, { session: step.signedIn });
    return { default: Shown };
  });
  const Templates: typeof Tables = (shown) => (
    <Suspense fallback={null}>
      <LoadedTemplates {...shown} />
    </Suspense>
  );

  function Shown({ go }: AreaShown) {
    const { say } = useSpeech();
    const state = useSyncExternalStore(step.subscribe, step.state);
    const { outcome, edited } = useSyncExternalStore(pane.subscribe, pane.state);
    useEffect(() => step.take(runInHand(pane)), [outcome]);
    const org = useOrgSpeaker(orgWords, state.run?.rowOfAccount, say);
    return (
      <SalesforceScreen
        state={state}
        act={step.act}
        text={text}
        org={org}
        Tables={Tables}
        Templates={Templates}
        differences={modelWords.versions}
        edited={edited}
        go={go}
        onShowRow={(row) => void pane.act.showCell(row, 0)}
      />
    );
  }

  return { Shown };
}

/** The sentences name rows of the sheet; an account stands on the first of its rows. */
function useOrgSpeaker(
  words: SalesforceWords,
  rowOfAccount: Int32Array | undefined,
  say: ReturnType<typeof useSpeech>['say'],
) {
  return useMemo(
    () => salesforceSpeaker(words, { ...say, row: (account) => say.row(rowOfAccount?.[account] ?? account) }),
    [words, say, rowOfAccount],
  );
}
