import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { SalesforcePart } from './salesforce-part';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Which org, and by which app of it: where whoever deployed the add-in has said that, nobody is asked for the app. */
export function SignInForm({ state, act, text }: SalesforcePart) {
  const styles = useStyles();
  const [asked] = useState(state.clientId === '');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void act.signIn();
  };
  return (
    <form id="sign-in" className={styles.form} onSubmit={submit}>
      <p className={styles.hint}>{text.signIn.hint}</p>
      <Field label={text.signIn.myDomain}>
        <Input
          type="text"
          inputMode="url"
          autoComplete="url"
          spellCheck={false}
          placeholder="northgate.my.salesforce.com"
          value={state.myDomain}
          onChange={(_, { value }) => act.setMyDomain(value)}
        />
      </Field>
      {asked && (
        <Field label={text.signIn.clientId} hint={text.signIn.clientIdHint}>
          <Input
            type="text"
            autoComplete="off"
            spellCheck={false}
            value={state.clientId}
            onChange={(_, { value }) => act.setClientId(value)}
          />
        </Field>
      )}
    </form>
  );
}
