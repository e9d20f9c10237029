import type { PaneActions } from '../pane/open-pane';
import type { PaneState } from '../pane/pane-state';
import { seeHints, seenHints } from '../pane/seen-hints';
import { lazy, Suspense, useEffect, useState } from 'react';
import { NothingFoundScreen } from './nothing-found-screen';
import { Notice } from './notice';
import { ProgressScreen } from './progress-screen';
import { useSpeech } from './speech';
import { TroubleNotice } from './trouble-notice';

// Screens that nobody sees at the start come when they are needed, or a little before.
const listsScreen = () => import('./lists-screen');
const segmentScreen = () => import('./segment-screen');
const resultScreen = () => import('./result-screen');
const TourHint = lazy(async () => ({ default: (await import('./tour-hint')).TourHint }));
const ListsScreen = lazy(async () => ({ default: (await listsScreen()).ListsScreen }));
const SegmentScreen = lazy(async () => ({ default: (await segmentScreen()).SegmentScreen }));
const ResultScreen = lazy(async () => ({ default: (await resultScreen()).ResultScreen }));
const LedgerListsScreen = lazy(async () => ({
  default: (await import('../ledgers/screens/ledger-lists-screen')).LedgerListsScreen,
}));

interface PaneScreensProps {
  readonly state: PaneState;
  readonly act: PaneActions;
}

/** The screen for what the pane knows now. */
export function PaneScreens(props: PaneScreensProps) {
  const { screen } = props.state;
  useEffect(() => {
    if (screen === 'loading') {
      void listsScreen();
      void segmentScreen();
    }
    if (screen === 'segment') void resultScreen();
  }, [screen]);
  return (
    <Suspense fallback={<ProgressScreen progress={props.state.progress} listName={props.state.list?.name} />}>
      <ScreenNow {...props} />
    </Suspense>
  );
}

function ScreenNow({ state, act }: PaneScreensProps) {
  const { screen, opened, choices, outcome } = state;
  const onSample = state.sampleSheet !== undefined && state.sampleSheet === opened?.list.sheetId;
  const [seen, setSeen] = useState(seenHints);
  const trouble = (
    <>
      <Told state={state} act={act} />
      {onSample && (screen === 'segment' || screen === 'result') && (
        <Suspense>
          <TourHint
            screen={screen}
            seen={seen}
            onSeen={(hints) => {
              seeHints(hints);
              setSeen(hints);
            }}
          />
        </Suspense>
      )}
    </>
  );

  if (screen === 'segment' && opened && choices) {
    return (
      <SegmentScreen
        key={opened.list.key}
        state={state}
        opened={opened}
        choices={choices}
        act={act}
        trouble={trouble}
      />
    );
  }
  if (screen === 'result' && opened && choices && outcome) {
    return (
      <ResultScreen state={state} opened={opened} choices={choices} outcome={outcome} act={act} trouble={trouble} />
    );
  }
  if (screen === 'loading' || screen === 'running') {
    return (
      <ProgressScreen
        key={screen}
        progress={state.progress}
        listName={state.progress?.ledger ?? state.list?.name}
        onCancel={act.cancel}
      />
    );
  }
  if (screen === 'ledgerLists') return <LedgerListsScreen state={state} act={act} trouble={trouble} />;
  if (screen === 'lists' || screen === 'noLists') {
    return (
      <ListsScreen
        lists={state.lists}
        current={state.opened?.list.key}
        emptySelection={state.emptySelection === true}
        trouble={trouble}
        onChoose={(list) => void act.chooseList(list)}
        onSample={() => void act.trySample()}
        onSelection={() => void act.chooseSelection()}
        onBack={state.read && act.showMapping}
        onLookAgain={() => void (screen === 'noLists' ? act.start() : act.showLists())}
      />
    );
  }
  if (screen === 'failed') return <NothingFoundScreen trouble={trouble} onTryAgain={() => void act.start()} />;
  return <ProgressScreen />;
}

/** What there is to tell beside the screen's own matter: trouble, or that something was cancelled. */
function Told({ state, act }: PaneScreensProps) {
  const { words } = useSpeech();
  if (state.problem) return <TroubleNotice problem={state.problem} onDismiss={act.dismissProblem} />;
  return state.cancelled ? <Notice kind="note">{words.cancelled[state.cancelled]}</Notice> : null;
}
