import { Button } from '@fluentui/react-components';
import type { PaneActions } from '../pane/open-pane';
import type { PaneState } from '../pane/pane-state';
import { seeHints, seenHints } from '../pane/seen-hints';
import { useEffect, useState } from 'react';
import { arriving, type InPlace } from './arriving';
import { Notice } from './notice';
import { ProgressScreen } from './progress-screen';
import { Screen } from './screen';
import { useSpeech } from './speech';
import { TroubleNotice } from './trouble-notice';
import { UnreachableScreen } from './unreachable';

// Screens that nobody sees at the start come when they are needed, or a little before.
const asScreen: InPlace = {
  Waiting: ProgressScreen,
  Unreachable({ onAgain }) {
    const { words } = useSpeech();
    return <UnreachableScreen title={words.areas.names.segment} onAgain={onAgain} />;
  },
};
const Nothing = () => null;
// Whoever is not led through the sample can do all the same.
const TourHint = arriving(async () => (await import('./tour-hint')).TourHint, {
  Waiting: Nothing,
  Unreachable: Nothing,
});
const ListsScreen = arriving(async () => (await import('./lists-screen')).ListsScreen, asScreen);
const SegmentScreen = arriving(async () => (await import('./segment-screen')).SegmentScreen, asScreen);
const ResultScreen = arriving(async () => (await import('./result-screen')).ResultScreen, asScreen);
const LedgerListsScreen = arriving(
  async () => (await import('../ledgers/screens/ledger-lists-screen')).LedgerListsScreen,
  asScreen,
);

interface PaneScreensProps {
  readonly state: PaneState;
  readonly act: PaneActions;
}

/** The screen for what the pane knows now. */
export function PaneScreens({ state, act }: PaneScreensProps) {
  const { words } = useSpeech();
  const { screen, opened, choices, outcome } = state;
  useEffect(() => {
    if (screen === 'loading') {
      ListsScreen.soon();
      SegmentScreen.soon();
    }
    if (screen === 'segment') ResultScreen.soon();
  }, [screen]);
  const onSample = state.sampleSheet !== undefined && state.sampleSheet === opened?.list.sheetId;
  const [seen, setSeen] = useState(seenHints);
  const trouble = (
    <>
      <Told state={state} act={act} />
      {onSample && (screen === 'segment' || screen === 'result') && (
        <TourHint
          screen={screen}
          seen={seen}
          onSeen={(hints) => {
            seeHints(hints);
            setSeen(hints);
          }}
        />
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
  if (screen === 'failed') {
    return (
      <Screen
        title={words.activities.finding}
        footer={
          <Button appearance="primary" onClick={() => void act.start()}>
            {words.tryAgain}
          </Button>
        }
      >
        {trouble}
      </Screen>
    );
  }
  return <ProgressScreen />;
}

/** What there is to tell beside the screen's own matter: trouble, or that something was cancelled. */
function Told({ state, act }: PaneScreensProps) {
  const { words } = useSpeech();
  if (state.problem) return <TroubleNotice problem={state.problem} onDismiss={act.dismissProblem} />;
  return state.cancelled ? <Notice kind="note">{words.cancelled[state.cancelled]}</Notice> : null;
}
