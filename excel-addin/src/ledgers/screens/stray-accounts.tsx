import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Location16Regular } from '@fluentui/react-icons/svg/location';
import { useState } from 'react';
import type { LedgerAreaWords } from '../../language/ledger-area/ledger-area-words';
import { Disclosure } from '../../screens/disclosure';
import { useSpeech } from '../../screens/speech';
import { cellAddress, firstDataRow, type AccountList } from '../../workbook';
import type { ChosenLedger } from '../ledger-choices';
import type { LedgerFound, Stray } from '../ledger-messages';

const useStyles = makeStyles({
  accounts: { listStyleType: 'none', margin: 0, padding: 0 },
  account: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalXS,
    alignItems: 'center',
    overflowWrap: 'anywhere',
  },
  small: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

const AT_FIRST = 5;

interface StrayAccountsProps {
  readonly found: LedgerFound;
  readonly ledgers: readonly ChosenLedger[];
  readonly text: LedgerAreaWords;
  readonly onShowCell: (row: number, column: number, list: AccountList) => void;
}

/** The accounts of a ledger that the list does not have, each with a way to the first line that names it. */
export function StrayAccounts({ found, ledgers, text, onShowCell }: StrayAccountsProps) {
  const { words, say } = useSpeech();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const { accounts, matched, strays } = found.join!;
  if (accounts === matched) return null;
  const title = text.strays(accounts - matched, say);
  const shown = all ? strays : strays.slice(0, AT_FIRST);
  return (
    <Disclosure closed={title} open={title}>
      {() => (
        <>
          <p className={styles.small}>{text.straysHint}</p>
          <ul className={styles.accounts}>
            {shown.map((stray) => (
              <li key={stray.id} className={styles.account}>
                <span>{stray.id}</span>
                <GoTo stray={stray} />
              </li>
            ))}
          </ul>
          {shown.length < accounts - matched && (
            <>
              <span className={styles.small}>
                {words.someOf(say.number(shown.length), say.number(accounts - matched))}
              </span>{' '}
              {!all && strays.length > shown.length && (
                <Button size="small" appearance="transparent" onClick={() => setAll(true)}>
                  {words.segment.showAll(say.number(strays.length))}
                </Button>
              )}
            </>
          )}
        </>
      )}
    </Disclosure>
  );

  function GoTo({ stray: { at } }: { stray: Stray }) {
    if (!at) return null;
    const { opened, mapping } = ledgers[at.table];
    const column = mapping.find(({ role }) => role === 'accountId')?.column ?? 0;
    const { list } = opened;
    const goTo = words.segment.goTo(cellAddress(firstDataRow(list) + at.row, list.area.left + column));
    return (
      <Button
        size="small"
        appearance="subtle"
        icon={<Location16Regular />}
        aria-label={goTo}
        title={goTo}
        onClick={() => onShowCell(at.row, column, list)}
      />
    );
  }
}
