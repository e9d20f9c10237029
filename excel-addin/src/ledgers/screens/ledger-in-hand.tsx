import { ledgerKinds } from '@keystage/core';
import { saidOfLedgerProblem } from '@keystage/core/language/ledgers/said-of-ledger-problem';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { loadLedgerAreaWords } from '../../language/ledger-area/load-ledger-area-words';
import type { PaneActions } from '../../pane/open-pane';
import type { PaneState } from '../../pane/pane-state';
import { Notice } from '../../screens/notice';
import { useSpeech } from '../../screens/speech';
import { UnreachableNotice } from '../../screens/unreachable';
import { useLoaded } from '../../screens/use-loaded';
import type { OpenedList } from '../../workbook';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface LedgerInHandProps {
  readonly state: PaneState;
  readonly opened: OpenedList;
  readonly act: PaneActions;
}

/** Where the list in hand reads like a ledger: that it does, and the way to a list of its accounts. */
export function LedgerInHand({ state, opened, act }: LedgerInHandProps) {
  const { say } = useSpeech();
  const styles = useStyles();
  const { loaded: speech, again } = useLoaded(loadLedgerAreaWords, say.words.language);
  const [kind] = ledgerKinds(opened.headers, opened.samples);
  if (again) return <UnreachableNotice onAgain={again} />;
  if (!speech || !kind) return null;
  const { text } = speech;
  const { refusedLedger } = state;
  if (refusedLedger) {
    const { ledgers, unread = [] } = refusedLedger.found;
    const problems = [...unread.map(({ problem }) => problem), ...ledgers.flatMap((ledger) => ledger.problems)];
    return (
      <Notice kind="trouble">
        {text.cannotList(say.words.ledgers[refusedLedger.ledger.kind])}{' '}
        {problems
          .map((problem) => saidOfLedgerProblem(problem, refusedLedger.ledger.kind, speech.ledger, say))
          .join(say.words.betweenSentences)}
      </Notice>
    );
  }
  return (
    <Notice
      kind="note"
      actions={
        <>
          <Button size="small" onClick={() => void act.listAccounts()}>
            {text.makeList}
          </Button>
          <span className={styles.hint}>{text.makeListHint}</span>
        </>
      }
    >
      {text.looksLike(say.words.ledgers[kind])}
    </Notice>
  );
}
