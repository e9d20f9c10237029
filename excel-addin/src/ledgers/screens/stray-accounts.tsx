import { makeStyles, tokens } from '@fluentui/react-components';
import type { LedgerAreaWords } from '../../language/ledger-area/ledger-area-words';
import { Disclosure } from '../../screens/disclosure';
import type { Jump } from '../../screens/jump-button';
import { JumpList } from '../../screens/jump-list';
import { useSpeech } from '../../screens/speech';
import { cellAddress, firstDataRow, type AccountList } from '../../workbook';
import type { ChosenLedger } from '../ledger-choices';
import type { LedgerFound, Stray } from '../ledger-messages';

const useStyles = makeStyles({
  small: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

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
  const { accounts, matched, strays } = found.join!;
  if (accounts === matched) return null;
  const title = text.strays(accounts - matched, say);
  return (
    <Disclosure closed={title} open={title}>
      {() => (
        <>
          <p className={styles.small}>{text.straysHint}</p>
          <JumpList items={strays} total={accounts - matched} keyOf={({ id }) => id} jumpTo={jumpTo}>
            {({ id }) => id}
          </JumpList>
        </>
      )}
    </Disclosure>
  );

  function jumpTo({ at }: Stray): Jump | undefined {
    if (!at) return undefined;
    const { opened, mapping } = ledgers[at.table];
    const column = mapping.find(({ role }) => role === 'accountId')?.column ?? 0;
    const { list } = opened;
    return {
      label: words.segment.goTo(cellAddress(firstDataRow(list) + at.row, list.area.left + column)),
      go: () => onShowCell(at.row, column, list),
    };
  }
}
