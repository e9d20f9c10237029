import type { ReactNode } from 'react';
import { loadLedgerAreaWords } from '../../language/ledger-area/load-ledger-area-words';
import type { PaneActions } from '../../pane/open-pane';
import type { PaneState } from '../../pane/pane-state';
import { ListsScreen } from '../../screens/lists-screen';
import { ProgressScreen } from '../../screens/progress-screen';
import { useSpeech } from '../../screens/speech';
import { UnreachableScreen } from '../../screens/unreachable';
import { useLoaded } from '../../screens/use-loaded';

interface LedgerListsScreenProps {
  readonly state: PaneState;
  readonly act: PaneActions;
  readonly trouble?: ReactNode;
}

/** Which list of the workbook is the ledger: those that look like one first, each with what it looks like. */
export function LedgerListsScreen({ state, act, trouble }: LedgerListsScreenProps) {
  const { words, say } = useSpeech();
  const { loaded: speech, again } = useLoaded(loadLedgerAreaWords, say.words.language);
  const { ledgerLists, progress } = state;
  if (progress) return <ProgressScreen progress={progress} listName={progress.ledger} onCancel={act.cancel} />;
  if (again) return <UnreachableScreen title={words.areas.names.segment} onAgain={again} />;
  if (!speech || (!ledgerLists && !state.problem && !state.cancelled)) return <ProgressScreen />;
  const { lists, kinds } = speech.text;
  return (
    <ListsScreen
      lists={ledgerLists?.map(({ opened }) => opened.list) ?? []}
      emptySelection={state.emptySelection === true}
      trouble={trouble}
      title={lists.title}
      hint={lists.hint}
      about={(list) => {
        const [kind] = ledgerLists?.find(({ opened }) => opened.list.key === list.key)?.kinds ?? [];
        return kind ? lists.looksLike(kinds[kind]) : lists.noLedger;
      }}
      onChoose={(list) => void act.addLedger(list)}
      onSelection={() => void act.addSelectedLedger()}
      onBack={act.showMapping}
      onLookAgain={() => void act.showLedgerLists()}
    />
  );
}
