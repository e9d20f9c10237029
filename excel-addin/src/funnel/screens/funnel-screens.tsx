import { ListsScreen } from '../../screens/lists-screen';
import { NothingFoundScreen } from '../../screens/nothing-found-screen';
import { Notice } from '../../screens/notice';
import { TroubleNotice } from '../../screens/trouble-notice';
import type { FunnelState } from '../funnel-state';
import type { FunnelActions } from '../open-funnel-part';
import { FunnelProgressScreen } from './funnel-progress';
import { FunnelResult } from './funnel-result';
import { useFunnelSpeech } from './funnel-speech';
import { SetUpScreen } from './set-up-screen';

interface FunnelScreensProps {
  readonly state: FunnelState;
  readonly decimal: '.' | ',';
  readonly act: FunnelActions;
}

/** The screen that the state of the Funnel part asks for. */
export function FunnelScreens({ state, decimal, act }: FunnelScreensProps) {
  const { text } = useFunnelSpeech();
  const { screen, opened, choices, view, problem, cancelled, lists } = state;
  const trouble = (
    <>
      {problem && <TroubleNotice problem={problem} onDismiss={() => act.dismissProblem()} />}
      {cancelled && <Notice kind="note">{text.cancelled[cancelled]}</Notice>}
    </>
  );
  if (screen === 'result' && opened && choices && view) {
    return <FunnelResult {...{ state, view, opened, choices, decimal, act, trouble }} />;
  }
  if (screen === 'setUp' && opened && choices) {
    return <SetUpScreen {...{ state, opened, choices, decimal, act, trouble }} />;
  }
  if (screen === 'lists' || screen === 'noPipeline') {
    const kindOf = new Map(lists.map(({ opened: { list }, kind }) => [list.key, kind]));
    return (
      <ListsScreen
        lists={lists.map(({ opened: { list } }) => list)}
        title={screen === 'lists' ? text.lists.title : text.lists.none}
        hint={screen === 'lists' ? undefined : text.lists.noneHint}
        about={({ key }) => text.lists.kinds[kindOf.get(key) ?? 'other']}
        current={opened?.list.key}
        emptySelection={state.emptySelection ?? false}
        trouble={trouble}
        onChoose={(list) => void act.chooseList(list)}
        onSelection={() => void act.chooseSelection()}
        onLookAgain={() => void act.start()}
        onBack={state.reading ? () => act.showSetUp() : undefined}
      />
    );
  }
  if (screen === 'failed') return <NothingFoundScreen trouble={trouble} onTryAgain={() => void act.start()} />;
  return (
    <FunnelProgressScreen progress={state.progress} listName={opened?.list.name ?? ''} onCancel={() => act.cancel()} />
  );
}
