import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { CancelButton } from '../../screens/cancel-button';
import { ListsScreen } from '../../screens/lists-screen';
import { NothingFoundScreen } from '../../screens/nothing-found-screen';
import { Notice } from '../../screens/notice';
import { Screen } from '../../screens/screen';
import { useSpeech } from '../../screens/speech';
import { TroubleNotice } from '../../screens/trouble-notice';
import type { FoundList } from '../../pipeline/found-list';
import type { DealState } from '../deal-state';
import type { DealView } from '../deal-view';
import type { DealActions } from '../open-deal-part';
import { kindBeside } from '../../pipeline/sheets-beside';
import { DealScreen } from './deal-screen';
import { useDealSpeech } from './deal-speech-context';

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  rows: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

interface DealScreensProps {
  readonly state: DealState;
  readonly view: DealView | undefined;
  readonly act: DealActions;
}

/** The screen that the state of the Deal part asks for. */
export function DealScreens({ state, view, act }: DealScreensProps) {
  const { text } = useDealSpeech();
  const { screen, opened, problem, cancelled, lists } = state;
  const trouble = (
    <>
      {problem && <TroubleNotice problem={problem} onDismiss={() => act.dismissProblem()} />}
      {cancelled && <Notice kind="note">{text.cancelled}</Notice>}
    </>
  );
  if (screen === 'deal' && opened) return <DealScreen {...{ state, view, opened, act, trouble }} />;
  if (screen === 'lists' || screen === 'noPipeline') {
    const kinds = new Map(lists.map((list) => [list.opened.list.key, kindOf(list)]));
    return (
      <ListsScreen
        lists={lists.map(({ opened: { list } }) => list)}
        title={screen === 'lists' ? text.lists.title : text.lists.none}
        hint={screen === 'lists' ? undefined : text.lists.noneHint}
        about={({ key }) => text.lists.kinds[kinds.get(key) ?? 'other']}
        current={opened?.list.key}
        emptySelection={state.emptySelection ?? false}
        trouble={trouble}
        onChoose={(list) => void act.chooseList(list)}
        onSelection={() => void act.chooseSelection()}
        onLookAgain={() => void act.start()}
        onBack={state.reading ? () => act.showDeal() : undefined}
      />
    );
  }
  if (screen === 'failed') return <NothingFoundScreen trouble={trouble} onTryAgain={() => void act.start()} />;
  return <DealProgress state={state} onCancel={() => act.cancel()} />;
}

function kindOf(list: FoundList): 'pipeline' | 'evidence' | 'people' | 'other' {
  return list.kind === 'pipeline' ? 'pipeline' : (kindBeside(list) ?? 'other');
}

/** What is happening, how many rows are done of how many, and how to stop it. */
function DealProgress({ state: { progress, opened }, onCancel }: { state: DealState; onCancel: () => void }) {
  const { words, say } = useSpeech();
  const { text } = useDealSpeech();
  const styles = useStyles();
  const list = opened?.list.name ?? '';
  const doing = {
    looking: text.progress.looking,
    opening: text.progress.opening(list),
    reading: words.progress.reading(list),
    checking: text.progress.checking,
  }[progress?.step ?? 'looking'];
  const counted = progress?.step === 'reading' && progress.of > 0;
  return (
    <Screen title={doing} footer={<CancelButton onCancel={onCancel} />}>
      <div className={styles.bar}>
        <ProgressBar aria-label={doing} value={counted ? progress.done / progress.of : undefined} thickness="large" />
        <div className={styles.rows} role="status">
          {counted
            ? words.progress.rowsDone(say.number(progress.done), say.number(progress.of))
            : text.progress.nothingChanged}
        </div>
      </div>
    </Screen>
  );
}
