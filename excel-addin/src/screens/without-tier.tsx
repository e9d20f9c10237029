import { explainAccount, Standing } from '@keystage/core';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Outcome } from '../pane/pane-state';
import { Disclosure } from './disclosure';
import { JumpList } from './jump-list';
import { useSpeech } from './speech';

const useStyles = makeStyles({
  name: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  reason: { color: tokens.colorNeutralForeground2 },
});

interface WithoutTierProps {
  readonly outcome: Outcome;
  readonly onShowRow: (row: number) => void;
}

/** The accounts that could not be scored, each with its reasons and a way to its row. */
export function WithoutTier({ outcome, onShowRow }: WithoutTierProps) {
  const { words, say } = useSpeech();
  const { tiers, standings } = outcome.segmentation;
  const accounts = useMemo(
    () => Array.from(tiers.keys()).filter((k) => tiers[k] < 0 && standings[k] !== Standing.prospect),
    [tiers, standings],
  );
  if (accounts.length === 0) return null;
  return (
    <Disclosure
      closed={words.result.reasonsTitle(accounts.length, say)}
      open={words.result.reasonsTitle(accounts.length, say)}
    >
      {() => <Reasons outcome={outcome} accounts={accounts} onShowRow={onShowRow} />}
    </Disclosure>
  );
}

function Reasons({ outcome, accounts, onShowRow }: WithoutTierProps & { accounts: readonly number[] }) {
  const { words, say } = useSpeech();
  const styles = useStyles();
  const rowOf = (account: number) => outcome.rowOfAccount[account];
  return (
    <JumpList
      items={accounts}
      atFirst={10}
      keyOf={(account) => account}
      jumpTo={(account) => ({
        label: words.card.goToRow(say.row(rowOf(account))),
        go: () => onShowRow(rowOf(account)),
      })}
    >
      {(account) => {
        const { name, reasons } = explainAccount(outcome.segmentation, account);
        return (
          <>
            <span className={styles.name}>{name === '' ? say.row(rowOf(account)) : name}</span>
            <br />
            <span className={styles.reason}>
              {reasons.map((reason) => say.reason(reason)).join(say.words.betweenSentences)}
            </span>
          </>
        );
      }}
    </JumpList>
  );
}
