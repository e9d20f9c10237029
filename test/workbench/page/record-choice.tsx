import type { Language } from './language';
import type { texts } from './texts';
import type { SalesforceSetup } from './workbench-setup';

interface RecordChoiceProps {
  words: (typeof texts)[Language];
  setup: SalesforceSetup;
  /** Id of the account that is shown. */
  account: string;
  onAccount(id: string): void;
  user: string;
  onUser(username: string): void;
}

/** Which account's record page is shown, and as whom it is seen. */
export function RecordChoice({ words, setup, account, onAccount, user, onUser }: RecordChoiceProps) {
  return (
    <div className="file">
      <select
        className="account"
        aria-label={words.account}
        value={account}
        onChange={(event) => onAccount(event.target.value)}
      >
        {setup.accounts.map(({ id, name, number }) => (
          <option key={id} value={id}>
            {`${number} · ${name}`}
          </option>
        ))}
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
