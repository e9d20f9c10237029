import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { isNarrowed, type SalesforceSpeaker } from '@keystage/core/salesforce';
import type { ReactNode } from 'react';
import type { OrgTablesWords } from '../../language/org-tables/org-tables-words';
import { troubleSentences } from '../../language/trouble-sentences';
import { CancelButton } from '../../screens/cancel-button';
import { Notice } from '../../screens/notice';
import { Screen } from '../../screens/screen';
import { useSpeech } from '../../screens/speech';
import type { OrgTablesActions } from '../open-org-tables-part';
import type { OrgTablesState } from '../org-tables-state';
import { ChoosePull } from './choose-pull';
import { PulledTables } from './pulled-tables';
import { PullOutcome } from './pull-outcome';

const useStyles = makeStyles({
  footer: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  progress: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

export interface OrgTablesScreenProps {
  readonly state: OrgTablesState;
  readonly act: OrgTablesActions;
  readonly text: OrgTablesWords;
  readonly org: SalesforceSpeaker;
  /** The org that is signed in to. */
  readonly host: string;
  /** Leaves these screens. */
  readonly onBack: () => void;
}

/** Tables of an org: what to pull, how far it has come, what came of it, and what was pulled before. */
export function OrgTablesScreen(props: OrgTablesScreenProps) {
  const { state, act, text, host } = props;
  const styles = useStyles();
  const { title, content, buttons } = shown(props);
  return (
    <Screen
      key={state.screen}
      title={title}
      subtitle={text.from(host)}
      footer={<div className={styles.footer}>{buttons}</div>}
    >
      <Trouble {...props} />
      {state.undone && <Notice kind="done">{text.undone}</Notice>}
      {state.cancelled && <Notice kind="note">{text.cancelled}</Notice>}
      {state.changed && <UndoQuestion changed={state.changed} act={act} text={text} />}
      {content}
    </Screen>
  );
}

interface Shown {
  readonly title: string;
  readonly content: ReactNode;
  readonly buttons: ReactNode;
}

function shown(props: OrgTablesScreenProps): Shown {
  const { state, act, text, onBack } = props;
  const isKnown = Object.keys(state.memory).length > 0;
  switch (state.screen) {
    case 'pulls':
      return {
        title: text.titleAgain,
        content: <PulledTables {...props} />,
        buttons: (
          <>
            <Button onClick={() => act.choose()}>{text.newButton}</Button>
            {state.undoable && <Button onClick={() => void act.undo()}>{text.undo}</Button>}
            <Back text={text} onBack={onBack} />
          </>
        ),
      };
    case 'choose':
      return {
        title: text.title,
        content: <ChoosePull {...props} />,
        buttons: (
          <>
            <PullButtons {...props} />
            <Back text={text} onBack={isKnown ? () => act.showPulls() : onBack} />
          </>
        ),
      };
    case 'done': {
      const { done } = state;
      const isNew = done?.tables.some(({ made }) => made) ?? true;
      return {
        title: isNew ? text.finished : text.refreshed,
        content: done && <PullOutcome {...props} done={done} />,
        buttons: (
          <>
            <Button appearance="primary" onClick={() => void act.refresh(state.inHand.name)}>
              {text.refreshButton}
            </Button>
            {state.undoable && <Button onClick={() => void act.undo()}>{text.undo}</Button>}
            <Button appearance="transparent" onClick={() => act.showPulls()}>
              {text.titleAgain}
            </Button>
          </>
        ),
      };
    }
    default:
      return atWork(props);
  }
}

function PullButtons({ state, act, text }: OrgTablesScreenProps) {
  const { say } = useSpeech();
  const { counted, inHand } = state;
  const { accounts, deals, history, people, roles, evidence } = inHand.selection;
  const isNothing =
    ![accounts, deals, history, people, roles, evidence].includes(true) ||
    !isNarrowed(inHand.selection) ||
    inHand.name.trim() === '';
  if (!counted) {
    return (
      <Button appearance="primary" disabled={isNothing} onClick={() => void act.count()}>
        {text.countButton}
      </Button>
    );
  }
  const rows = Object.values(counted.rows).reduce((sum, count) => sum + count, 0);
  return (
    <Button appearance="primary" disabled={isNothing} onClick={() => void act.pull()}>
      {text.pullButton(rows, say)}
    </Button>
  );
}

function Back({ text, onBack }: Pick<OrgTablesScreenProps, 'text' | 'onBack'>) {
  return (
    <Button appearance="transparent" onClick={onBack}>
      {text.back}
    </Button>
  );
}

/** What is happening, how many records are done of how many, and how to stop it. */
function atWork({ state, act, text }: OrgTablesScreenProps): Shown {
  const { progress, screen } = state;
  const name = progress?.table && text.tables[progress.table];
  const doing =
    screen === 'undoing'
      ? text.undoing
      : screen === 'counting'
        ? text.counting
        : progress?.step === 'writing'
          ? text.writing
          : name
            ? text.pulling(name)
            : text.preparing;
  return {
    title: doing,
    content: <Bar doing={doing} progress={progress} text={text} />,
    buttons: screen === 'undoing' ? null : <CancelButton onCancel={() => act.cancel()} />,
  };
}

interface BarProps {
  readonly doing: string;
  readonly progress: OrgTablesState['progress'];
  readonly text: OrgTablesWords;
}

function Bar({ doing, progress, text }: BarProps) {
  const { say } = useSpeech();
  const styles = useStyles();
  const counted = progress?.step === 'pulling' && progress.of > 0;
  return (
    <div className={styles.progress}>
      <ProgressBar aria-label={doing} value={counted ? progress.done / progress.of : undefined} thickness="large" />
      <div role="status">
        {counted ? text.done(say.number(progress.done), say.number(progress.of)) : text.nothingYet}
      </div>
    </div>
  );
}

function UndoQuestion({
  changed: { count, places },
  act,
  text,
}: Pick<OrgTablesScreenProps, 'act' | 'text'> & { readonly changed: NonNullable<OrgTablesState['changed']> }) {
  const { say } = useSpeech();
  return (
    <Notice
      kind="warning"
      actions={
        <>
          <Button size="small" onClick={() => void act.undo(true)}>
            {text.undoAnyway}
          </Button>
          <Button size="small" onClick={() => act.keep()}>
            {text.keep}
          </Button>
        </>
      }
    >
      {text.undoChanged(count, places.join(', '), say)}
    </Notice>
  );
}

function Trouble({ state: { problem }, text, org }: OrgTablesScreenProps) {
  const { words, say } = useSpeech();
  if (!problem) return null;
  const sentences = {
    call: () => (problem.kind === 'call' ? org.callProblem(problem.problem) : ''),
    workbook: () => (problem.kind === 'workbook' ? troubleSentences(problem.problem, words, say) : ''),
    otherOrg: () => (problem.kind === 'otherOrg' ? text.otherOrg(problem.host) : ''),
  };
  return <Notice kind="trouble">{sentences[problem.kind]()}</Notice>;
}
