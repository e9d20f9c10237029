import { explainAccount, Standing } from '@keystage/core';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Location16Regular } from '@fluentui/react-icons/svg/location';
import { useMemo, useState } from 'react';
import type { Outcome } from '../pane/pane-state';
import { Disclosure } from './disclosure';
import { useSpeech } from './speech';

const useStyles = makeStyles({
  accounts: { listStyleType: 'none', margin: 0, padding: 0 },
  account: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalXS,
    paddingBlock: tokens.spacingVerticalXXS,
    overflowWrap: 'anywhere',
  },
  reason: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

const AT_FIRST = 10;
const AT_MOST = 500;

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
  const [all, setAll] = useState(false);
  const shown = accounts.slice(0, all ? AT_MOST : AT_FIRST);
  return (
    <>
      <ul className={styles.accounts}>
        {shown.map((account) => {
          const { name, reasons } = explainAccount(outcome.segmentation, account);
          const row = outcome.rowOfAccount[account];
          const goTo = words.card.goToRow(say.row(row));
          return (
            <li key={account} className={styles.account}>
              <span>
                <span>{name === '' ? say.row(row) : name}</span>
                <br />
                <span className={styles.reason}>
                  {reasons.map((reason) => say.reason(reason)).join(say.words.betweenSentences)}
                </span>
              </span>
              <Button
                size="small"
                appearance="subtle"
                icon={<Location16Regular />}
                aria-label={goTo}
                title={goTo}
                onClick={() => onShowRow(row)}
              />
            </li>
          );
        })}
      </ul>
      {shown.length < accounts.length && (
        <>
          <span>{words.someOf(say.number(shown.length), say.number(accounts.length))}</span>{' '}
          {!all && (
            <Button size="small" appearance="transparent" onClick={() => setAll(true)}>
              {words.segment.showAll(say.number(Math.min(AT_MOST, accounts.length)))}
            </Button>
          )}
        </>
      )}
    </>
  );
}
