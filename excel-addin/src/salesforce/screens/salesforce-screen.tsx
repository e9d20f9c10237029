import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useMemo, useSyncExternalStore, type ReactNode } from 'react';
import type { SalesforceScreenWords } from '../../language/salesforce-screen/salesforce-screen-words';
import type { SalesforceActions, SalesforceStep } from '../salesforce-step';
import type { SalesforceProblem, SalesforceState } from '../salesforce-state';
import { salesforceSpeaker, type SalesforceSpeaker, type SalesforceWords } from '@keystage/core/salesforce';
import { Notice } from '../../screens/notice';
import { PublishQuestion } from './publish-question';
import { PushOutcome } from './push-outcome';
import { Screen } from '../../screens/screen';
import { SignInForm } from './sign-in-form';
import { useSpeech } from '../../screens/speech';
import { WhatWillChange } from './what-will-change';

const useStyles = makeStyles({
  who: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', columnGap: '8px' },
  small: { minWidth: 0, flexShrink: 0, paddingInline: '4px', color: tokens.colorBrandForegroundLink },
  footer: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  progress: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

interface SalesforceScreenProps {
  readonly step: SalesforceStep;
  readonly words: SalesforceScreenWords;
  readonly orgWords: SalesforceWords;
  readonly onBack: () => void;
}

/** What each part of the screen speaks with and does. */
export interface SalesforcePart {
  readonly state: SalesforceState;
  readonly act: SalesforceActions;
  readonly text: SalesforceScreenWords;
  readonly org: SalesforceSpeaker;
}

/** The way of the tiers into an org: which one, by which model, what will change, and what became of it. */
export function SalesforceScreen({ step, words: text, orgWords, onBack }: SalesforceScreenProps) {
  const { say } = useSpeech();
  const styles = useStyles();
  const state = useSyncExternalStore(step.subscribe, step.state);
  const { act } = step;
  const { rowOfAccount } = state;
  // The sentences name rows of the sheet; an account stands on the first of its rows.
  const org = useMemo(
    () => salesforceSpeaker(orgWords, { ...say, row: (account) => say.row(rowOfAccount[account]) }),
    [orgWords, say, rowOfAccount],
  );
  const part: SalesforcePart = { state, act, text, org };
  const { title, content, buttons = null, busy = false } = shown(part, say.number);

  return (
    <Screen
      key={state.stage.at}
      title={title}
      subtitle={
        state.host !== undefined && (
          <span className={styles.who}>
            <span>{text.signedIn(state.host)}</span>
            {!busy && (
              <Button className={styles.small} size="small" appearance="transparent" onClick={act.signOut}>
                {text.signOut}
              </Button>
            )}
          </span>
        )
      }
      footer={
        <div className={styles.footer}>
          {buttons}
          {!busy && (
            <Button appearance="transparent" onClick={onBack}>
              {text.back}
            </Button>
          )}
        </div>
      }
    >
      {state.problem && (
        <Notice kind="trouble">{problemSentences(state.problem, part, say.words.betweenSentences)}</Notice>
      )}
      {content}
    </Screen>
  );
}

interface Shown {
  readonly title: string;
  readonly content: ReactNode;
  readonly buttons?: ReactNode;
  /** Something is under way that leaving would not end. */
  readonly busy?: boolean;
}

function shown(part: SalesforcePart, number: (x: number) => string): Shown {
  const { state, act, text } = part;
  const { stage } = state;
  switch (stage.at) {
    case 'signIn':
      return {
        title: text.signIn.title,
        content: <SignInForm {...part} />,
        buttons: (
          <Button appearance="primary" type="submit" form="sign-in">
            {text.signIn.button}
          </Button>
        ),
      };
    case 'signingIn':
      return {
        title: text.signIn.open,
        content: <Notice kind="note">{text.signIn.openHint}</Notice>,
        buttons: <Cancel {...part} />,
        busy: true,
      };
    case 'lookingUp':
      return {
        title: text.lookingUp,
        content: <Bar label={text.lookingUp} />,
        buttons: <Cancel {...part} />,
        busy: true,
      };
    case 'rest':
      return {
        title: text.list.title,
        content: null,
        buttons: (
          <Button appearance="primary" onClick={() => void act.goOn()}>
            {text.compare.goOn}
          </Button>
        ),
      };
    case 'publish':
      return {
        title: text.publish.title,
        content: <PublishQuestion {...part} inOrg={stage.inOrg} />,
        buttons: (
          <>
            <Button appearance="primary" onClick={() => void act.publish()}>
              {text.publish.button}
            </Button>
            <Button onClick={() => void act.compare()}>{text.publish.skip}</Button>
          </>
        ),
      };
    case 'publishing':
      return { title: text.publish.working, content: <Bar label={text.publish.working} />, busy: true };
    case 'comparing':
      return {
        title: text.compare.working,
        content: <Bar label={text.compare.working} rows={stage} said={text.compare.done} number={number} />,
        buttons: <Cancel {...part} />,
        busy: true,
      };
    case 'list':
      return whatWillChange(part, stage.plan);
    case 'pushing':
      return {
        title: text.push.working,
        content: <Bar label={text.push.working} rows={stage} said={text.compare.done} number={number} />,
        buttons: <Button onClick={act.cancel}>{text.push.stop}</Button>,
        busy: true,
      };
    case 'done': {
      const { report } = stage;
      const whole = report.written.length === stage.plan.changes.length;
      return {
        title: whole ? text.push.title : text.push.titlePartly,
        content: <PushOutcome {...part} report={report} />,
        buttons: <Button onClick={() => void act.compare()}>{text.compare.again}</Button>,
      };
    }
  }
}

function whatWillChange(part: SalesforcePart, plan: Parameters<typeof WhatWillChange>[0]['plan']): Shown {
  const { act, text } = part;
  const { changes, lacks } = plan;
  const content = <WhatWillChange {...part} plan={plan} />;
  const again = <Button onClick={() => void act.compare()}>{text.compare.again}</Button>;
  if (lacks.length > 0) return { title: text.list.lacking, content, buttons: again };
  if (changes.length === 0) return { title: text.list.nothing, content, buttons: again };
  return { title: text.list.title, content, buttons: <PushButton {...part} count={changes.length} /> };
}

function PushButton({ act, text, count }: SalesforcePart & { count: number }) {
  const { say } = useSpeech();
  return (
    <Button appearance="primary" onClick={() => void act.push()}>
      {text.list.push(count, say)}
    </Button>
  );
}

function Cancel({ act }: SalesforcePart) {
  const { words } = useSpeech();
  return <Button onClick={act.cancel}>{words.cancel}</Button>;
}

interface BarProps {
  readonly label: string;
  readonly rows?: { readonly done: number; readonly of: number };
  readonly said?: (done: string, of: string) => string;
  readonly number?: (x: number) => string;
}

function Bar({ label, rows, said, number = String }: BarProps) {
  const styles = useStyles();
  const counted = rows !== undefined && rows.of > 0;
  return (
    <div className={styles.progress}>
      <ProgressBar aria-label={label} value={counted ? rows.done / rows.of : undefined} thickness="large" />
      <div role="status">{counted ? said?.(number(rows.done), number(rows.of)) : label}</div>
    </div>
  );
}

function problemSentences(problem: SalesforceProblem, { text, org }: SalesforcePart, between: string): string {
  switch (problem.kind) {
    case 'domain':
      return org.domainFault(problem.fault);
    case 'noClientId':
      return text.signIn.noClientId;
    case 'dialog': {
      const { fault } = problem;
      return text.dialog[fault.kind](fault.kind === 'notShown' ? String(fault.code) : '');
    }
    case 'signIn':
      return org.signInProblem(problem.problem);
    case 'call':
      return org.callProblem(problem.problem);
    case 'publication':
      return org.publication(problem.publication).join(between);
    case 'unexpected':
      return text.unexpected(problem.detail);
  }
}
