import { stageSpeaker } from '@keystage/core';
import { loadSalesforceWords, salesforceSpeaker } from '@keystage/core/salesforce';
import { useEffect, useMemo, useSyncExternalStore, type ComponentType } from 'react';
import { loadModelAreaWords } from '../language/model-area/load-model-area-words';
import { loadOrgTemplatesWords } from '../language/org-templates/load-org-templates-words';
import { loadStagesAreaWords } from '../language/stages-area/load-stages-area-words';
import type { AreaTools } from '../pane/area';
import { readyTemplates } from '../pipeline/templates-in-use';
import { useSpeech } from '../screens/speech';
import { openOrgTemplatesPart, type OrgTemplatesTools } from './open-org-templates-part';
import { OrgTemplatesScreen } from './screens/org-templates-screen';

export interface OrgTemplatesShown {
  readonly host: string;
  readonly onBack: () => void;
}

/** Opens the screen on which a stage template is published into an org. What was chosen stays while others are shown. */
export async function openOrgTemplates(
  { language, notation, today }: Pick<AreaTools, 'language' | 'notation' | 'today'>,
  { session }: Pick<OrgTemplatesTools, 'session'>,
): Promise<{ readonly Shown: ComponentType<OrgTemplatesShown> }> {
  const [text, orgWords, { text: stagesText, stages: stageWords }, { text: modelText }] = await Promise.all([
    loadOrgTemplatesWords(language.language),
    loadSalesforceWords(language.language),
    loadStagesAreaWords(language.language),
    loadModelAreaWords(language.language),
  ]);
  const part = openOrgTemplatesPart({ notation, today, session });

  function Shown(shown: OrgTemplatesShown) {
    const { say } = useSpeech();
    const state = useSyncExternalStore(part.subscribe, part.state);
    const org = useMemo(() => salesforceSpeaker(orgWords, say), [say]);
    const template = state.inHand?.template ?? readyTemplates[0];
    const stages = useMemo(() => stageSpeaker(stageWords, template), [template]);
    useEffect(() => void part.act.look(), []);
    const speech = { text, stagesText, ofVersions: modelText.versions, stages };
    return <OrgTemplatesScreen state={state} act={part.act} speech={speech} org={org} {...shown} />;
  }

  return { Shown };
}
