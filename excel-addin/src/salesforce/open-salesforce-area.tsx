import { loadSalesforceWords, salesforceSpeaker, type SalesforceWords } from '@keystage/core/salesforce';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { loadModelAreaWords } from '../language/model-area/load-model-area-words';
import { loadSalesforceScreenWords } from '../language/salesforce-screen/load-salesforce-screen-words';
import type { AreaShown, AreaTools, OpenedArea } from '../pane/area';
import { openOrgTables } from '../org-tables/org-tables';
import { arriving } from '../screens/arriving';
import { useSpeech } from '../screens/speech';
import { runInHand } from './run-in-hand';
import { openSalesforceStep, type SalesforceTools } from './salesforce-step';
import { notArrived } from './screens/not-arrived';
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
  const inPlaceOf = (title: string) => notArrived({ title, back: text.home.button, onBack: step.act.goHome });
  const Templates = arriving(async () => {
    const { openOrgTemplates } = await import('../org-templates/org-templates');
    return (await openOrgTemplates({ language, notation, today }, { session: step.signedIn })).Shown;
  }, inPlaceOf(text.home.templates));
  const Trail = arriving(async () => {
    const { openOrgTrail } = await import('../org-trail/org-trail');
    return openOrgTrail({ language }, { session: step.signedIn });
  }, inPlaceOf(text.home.trail));

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
        Trail={Trail}
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
