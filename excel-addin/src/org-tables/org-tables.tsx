import { loadSalesforceWords, salesforceSpeaker, type SalesforceSession } from '@keystage/core/salesforce';
import { useEffect, useMemo, useSyncExternalStore, type ComponentType } from 'react';
import { loadOrgTablesWords } from '../language/org-tables/load-org-tables-words';
import type { AreaTools } from '../pane/area';
import { useSpeech } from '../screens/speech';
import type { BoundOrg } from '../workbook';
import { openOrgTablesPart } from './open-org-tables-part';
import { OrgTablesScreen } from './screens/org-tables-screen';
import { speaker } from '@keystage/core';

/** What the tables of an org are given by whoever shows them. */
export interface OrgTablesHost {
  /** Who is signed in now, and where; undefined for nobody. */
  readonly session: () => { readonly session: SalesforceSession; readonly host: string } | undefined;
  readonly bind: (org: BoundOrg) => Promise<void>;
}

export interface OrgTablesShown {
  readonly host: string;
  readonly onBack: () => void;
}

/** Opens the screens on which tables are pulled out of an org. They keep their state while others are shown. */
export async function openOrgTables(
  { language, today }: Pick<AreaTools, 'language' | 'today'>,
  host: OrgTablesHost,
): Promise<{ readonly Shown: ComponentType<OrgTablesShown> }> {
  const [words, orgWords] = await Promise.all([
    loadOrgTablesWords(language.language),
    loadSalesforceWords(language.language),
  ]);
  const { number } = speaker(language.words);
  const part = openOrgTablesPart({ words, number, today, ...host });

  function Shown(shown: OrgTablesShown) {
    const { say } = useSpeech();
    const state = useSyncExternalStore(part.subscribe, part.state);
    const org = useMemo(() => salesforceSpeaker(orgWords, say), [say]);
    useEffect(() => void part.act.start(), []);
    return <OrgTablesScreen state={state} act={part.act} text={words} org={org} {...shown} />;
  }

  return { Shown };
}
