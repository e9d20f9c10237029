import { loadSalesforceWords, salesforceSpeaker } from '@keystage/core/salesforce';
import { useEffect, useMemo, useSyncExternalStore, type ComponentType } from 'react';
import { loadOrgTrailWords } from '../language/org-trail/load-org-trail-words';
import type { AreaTools } from '../pane/area';
import { useSpeech } from '../screens/speech';
import { openOrgTrailPart, type OrgTrailTools } from './open-org-trail-part';
import { OrgTrailScreen } from './screens/org-trail-screen';

export interface OrgTrailShown {
  readonly host: string;
  readonly onBack: () => void;
}

/** Opens the screen on which the trail of an org is read: anew each time it is shown; who leaves it ends the reading. */
export async function openOrgTrail(
  { language }: Pick<AreaTools, 'language'>,
  tools: OrgTrailTools,
): Promise<ComponentType<OrgTrailShown>> {
  const [text, orgWords] = await Promise.all([
    loadOrgTrailWords(language.language),
    loadSalesforceWords(language.language),
  ]);
  const { state: now, subscribe, act } = openOrgTrailPart(tools);

  return function Shown(shown) {
    const { say } = useSpeech();
    const state = useSyncExternalStore(subscribe, now);
    const org = useMemo(() => salesforceSpeaker(orgWords, say), [say]);
    useEffect(() => {
      void act.look();
      return act.cancel;
    }, []);
    return <OrgTrailScreen {...{ state, act, text, org }} {...shown} />;
  };
}
