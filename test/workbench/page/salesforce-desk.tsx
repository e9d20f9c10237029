import { useState } from 'react';
import type { Language } from './language';
import { orgPage } from './org-page';
import type { texts } from './texts';
import type { SalesforceSetup } from './workbench-setup';

const LIGHTNING_LOCALE: Record<Language, string> = { en: 'en-US', 'zh-CN': 'zh-CN', ko: 'ko' };

interface SalesforceDeskProps {
  setup: SalesforceSetup;
  /** Which page: the id of a record, or the name of a page without one. */
  place: string;
  /** Whose page it is: a user of the org by name. */
  user: string;
  language: Language;
  words: (typeof texts)[Language];
}

/** A page of the org in its cross-origin frame; it follows the org by itself. */
export function SalesforceDesk({ setup, place, user, language, words }: SalesforceDeskProps) {
  const query = new URLSearchParams({ ...orgPage(setup, place), user, lang: LIGHTNING_LOCALE[language] });
  const address = `${setup.recordPageUrl}?${query.toString()}`;
  const [shown, setShown] = useState<string>();
  return (
    <>
      {shown === undefined && (
        <p className="notice" role="status">
          {words.openingRecord}
        </p>
      )}
      <iframe className="record-page" title="Salesforce" src={address} onLoad={() => setShown(address)} />
    </>
  );
}
