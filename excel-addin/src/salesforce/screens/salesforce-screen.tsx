import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { troubleSentences } from '../../language/trouble-sentences';
import { CancelButton } from '../../screens/cancel-button';
import { Notice } from '../../screens/notice';
import { Screen } from '../../screens/screen';
import { useSpeech, type Speech } from '../../screens/speech';
import type { SalesforceProblem, Stage } from '../salesforce-state';
import { Home } from './home';
import { OtherOrg } from './other-org';
import { PushOutcome } from './push-outcome';
import type { SalesforcePart } from './salesforce-part';
import { SignInForm } from './sign-in-form';
import { TwoModels } from './two-models';
import { UndoOutcome } from './undo-outcome';
import { WhatWillChange } from './what-will-change';

const useStyles = makeStyles({
  who: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', columnGap: '8px' },
  small: { minWidth: 0, flexShrink: 0, paddingInline: '4px', color: tokens.colorBrandForegroundLink },
  footer: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  progress: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

/** The way between a workbook and its org: which one, by which model, what will change, and what became of it. */
export function SalesforceScreen(part: SalesforcePart) {
  const { state, act, Tables, Templates, Trail } = part;
  if (state.stage.at === 'tables' && state.org) return <Tables host={state.org.host} onBack={act.goHome} />;
  if (state.stage.at === 'templates' && state.org) return <Templates host={state.org.host} onBack={act.goHome} />;
  if (state.stage.at === 'trail' && state.org) return <Trail host={state.org.host} onBack={act.goHome} />;
  return <StageScreen {...part} />;
}

function StageScreen(part: SalesforcePart) {
  const speech = useSpeech();
  const styles = useStyles();
  const { state, act, text } = part;
  const { title, content, buttons = null, busy = false } = shown(part, speech);
  const { stage, org } = state;
  const leadsHome = !busy && org !== undefined && !['home', 'otherOrg'].includes(stage.at);
  return (
    <Screen
      key={stage.at}
      title={title}
      subtitle={
        org && (
          <span className={styles.who}>
            <span>{text.signedIn(org.host)}</span>
            {!busy && (
              <Button className={styles.small} size="small" appearance="transparent" onClick={() => void act.signOut()}>
                {text.signOut}
              </Button>
            )}
          </span>
        )
      }
      footer={
        (buttons !== null || leadsHome) && (
          <div className={styles.footer}>
            {buttons}
            {leadsHome && (
              <Button appearance="transparent" onClick={act.goHome}>
                {text.home.button}
              </Button>
            )}
          </div>
        )
      }
    >
      {state.problem && <Notice kind="trouble">{problemSentences(state.problem, part, speech)}</Notice>}
      {state.signedOut && <Notice kind="note">{text.signedOut[state.signedOut]}</Notice>}
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

function shown(part: SalesforcePart, { say }: Speech): Shown {
  const { state, act, text } = part;
  const { stage, run } = state;
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
        buttons: <CancelButton onCancel={act.cancel} />,
        busy: true,
      };
    case 'otherOrg':
      return {
        title: text.otherOrg.title,
        content: <OtherOrg {...part} />,
        buttons: <Button onClick={() => void act.bindAnew()}>{text.otherOrg.bind(state.org?.host ?? '')}</Button>,
      };
    case 'home':
    case 'tables':
    case 'templates':
    case 'trail':
      return {
        title: state.bound ? text.home.title(state.bound.host) : text.home.unbound,
        content: <Home {...part} />,
      };
    case 'publish':
      return run ? publishQuestion(part) : { title: text.home.unbound, content: <Home {...part} /> };
    case 'list':
      return run ? whatWillChange(part, stage) : { title: text.home.unbound, content: <Home {...part} /> };
    case 'done':
      return outcome(part, stage);
    case 'undone': {
      const { stopped, refused } = stage.report;
      return {
        title: stopped || refused.length > 0 ? text.undo.titlePartly : text.undo.title,
        content: <UndoOutcome {...part} report={stage.report} />,
        buttons: stopped && <Button onClick={() => void act.undo()}>{text.undo.goOn}</Button>,
      };
    }
    default:
      return working(part, stage, say.number);
  }
}

type Working = Exclude<
  Stage,
  {
    at:
      | ('signIn' | 'signingIn' | 'otherOrg' | 'home' | 'tables' | 'templates' | 'trail')
      | ('publish' | 'list' | 'done' | 'undone');
  }
>;

/** What is under way: how far, where that can be counted, and how to end it, where it can be ended. */
function working(part: SalesforcePart, stage: Working, number: (x: number) => string): Shown {
  const { act, text } = part;
  const bar = (title: string, rows?: { done: number; of: number }): Shown => ({
    title,
    content: <Bar label={title} rows={rows} said={text.compare.done} number={number} />,
    busy: true,
  });
  switch (stage.at) {
    case 'lookingUp':
      return { ...bar(text.lookingUp), buttons: <CancelButton onCancel={act.cancel} /> };
    case 'publishing':
      return bar(text.publish.working);
    case 'takingModel':
      return bar(text.models.taking);
    case 'comparing':
      return { ...bar(text.compare.working, stage), buttons: <CancelButton onCancel={act.cancel} /> };
    case 'pushing':
      return { ...bar(text.push.working, stage), buttons: <Stop {...part} /> };
    case 'undoing':
      return { ...bar(text.undo.working, stage), buttons: <Stop {...part} /> };
  }
}

function publishQuestion(part: SalesforcePart): Shown {
  const { act, text, state } = part;
  const { inOrg, run } = state;
  const there = inOrg?.ok ? inOrg.model.model : undefined;
  const here = run?.frozen.model;
  // Whoever meets a newer version in the org will mostly want that.
  const newerThere = there !== undefined && there.id === here?.id && there.version > here.version;
  return {
    title: there ? text.models.title : text.publish.title,
    content: run && <TwoModels {...part} run={run} />,
    buttons: (
      <>
        <Button appearance={newerThere ? 'secondary' : 'primary'} onClick={() => void act.publish()}>
          {text.publish.button}
        </Button>
        {there && (
          <Button appearance={newerThere ? 'primary' : 'secondary'} onClick={() => void act.takeModel()}>
            {text.models.take}
          </Button>
        )}
        <Button onClick={() => void act.compare()}>{text.publish.skip}</Button>
      </>
    ),
  };
}

type Listed = Extract<Stage, { at: 'list' }>;

function whatWillChange(part: SalesforcePart, stage: Listed): Shown {
  const { act, text, state } = part;
  const { plan, leavingOut = false } = stage;
  const { changes, lacks } = plan;
  const content = state.run && <WhatWillChange {...part} plan={plan} leavingOut={leavingOut} run={state.run} />;
  const again = <Button onClick={() => void act.compare()}>{text.compare.again}</Button>;
  if (lacks.length > 0) return { title: text.list.lacking, content, buttons: again };
  if (changes.length === 0) return { title: text.list.nothing, content, buttons: again };
  return { title: text.list.title, content, buttons: <PushButton {...part} stage={stage} /> };
}

function outcome(part: SalesforcePart, { plan, report, beside }: Extract<Stage, { at: 'done' }>): Shown {
  const { act, text, state } = part;
  const whole = report.written.length === plan.changes.length;
  const leftToDo = report.notTried.length + report.unknown.length > 0;
  const content = <PushOutcome {...part} report={report} beside={beside} />;
  const title = whole ? text.push.title : text.push.titlePartly;
  if (!state.org) {
    return {
      title,
      content: (
        <>
          <p>{text.sessionEnded}</p>
          {content}
        </>
      ),
      buttons: (
        <Button appearance="primary" onClick={() => void act.signIn()}>
          {text.signIn.button}
        </Button>
      ),
    };
  }
  return {
    title,
    content,
    buttons: (
      <>
        {leftToDo && (
          <Button appearance="primary" onClick={() => void act.pushAgain()}>
            {text.push.again}
          </Button>
        )}
        <Button onClick={() => void act.compare()}>{text.compare.again}</Button>
        {state.lastPush && report.record.rows.length > 0 && (
          <Button onClick={() => void act.undo()}>{text.home.undo}</Button>
        )}
      </>
    ),
  };
}

function PushButton({ act, text, stage: { plan, leavingOut = false } }: SalesforcePart & { readonly stage: Listed }) {
  const { say } = useSpeech();
  const mayNot = plan.without.length > 0 && !leavingOut;
  return (
    <Button appearance="primary" disabled={mayNot} onClick={() => void act.push()}>
      {text.list.push(plan.changes.length, say)}
    </Button>
  );
}

function Stop({ act, text }: SalesforcePart) {
  return <CancelButton onCancel={act.cancel} label={text.push.stop} heard={text.push.stopping} />;
}

interface BarProps {
  readonly label: string;
  readonly rows?: { readonly done: number; readonly of: number };
  readonly said: (done: string, of: string) => string;
  readonly number: (x: number) => string;
}

function Bar({ label, rows, said, number }: BarProps) {
  const styles = useStyles();
  const counted = rows !== undefined && rows.of > 0;
  return (
    <div className={styles.progress}>
      <ProgressBar aria-label={label} value={counted ? rows.done / rows.of : undefined} thickness="large" />
      <div role="status">{counted ? said(number(rows.done), number(rows.of)) : label}</div>
    </div>
  );
}

function problemSentences(problem: SalesforceProblem, { text, org }: SalesforcePart, { words, say }: Speech): string {
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
      return org.publication(problem.publication).join(say.words.betweenSentences);
    case 'workbook':
      return troubleSentences(problem.problem, words, say);
    case 'modelNotTaken':
      return text.models.notTaken;
    case 'noImage':
      return text.undo.noImage;
    case 'unexpected':
      return text.unexpected(problem.detail);
  }
}
