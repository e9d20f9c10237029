import type { Language } from './language';
import { appPages } from './org-page';
import type { texts } from './texts';
import type { SalesforceSetup } from './workbench-setup';

interface RecordChoiceProps {
  words: (typeof texts)[Language];
  setup: SalesforceSetup;
  /** The page that is shown: the id of a record, or the name of a page without one. */
  place: string;
  onPlace(place: string): void;
  user: string;
  onUser(username: string): void;
}

/** Which page of the org is shown, and as whom it is seen. */
export function RecordChoice({ words, setup, place, onPlace, user, onUser }: RecordChoiceProps) {
  return (
    <div className="file">
      <select
        className="account"
        aria-label={words.page}
        value={place}
        onChange={(event) => onPlace(event.target.value)}
      >
        {appPages.map((page) => (
          <option key={page} value={page}>
            {words.appPages[page]}
          </option>
        ))}
        <optgroup label={words.deals}>
          {setup.deals.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
        <optgroup label={words.accounts}>
          {setup.accounts.map(({ id, name, number }) => (
            <option key={id} value={id}>
              {`${number} · ${name}`}
            </option>
          ))}
        </optgroup>
      </select>
      <select aria-label={words.seenBy} value={user} onChange={(event) => onUser(event.target.value)}>
        {setup.users.map(({ username, name }) => (
          <option key={username} value={username}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
