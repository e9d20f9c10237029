import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Notice } from '../../screens/notice';
import { useSpeech } from '../../screens/speech';
import { momentText } from '../moment-text';
import type { PullDone } from '../pull-into-workbook';
import { remarksOn } from '../remarks-on';
import type { OrgTablesScreenProps } from './org-tables-screen';

const useStyles = makeStyles({
  small: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  tables: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  table: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'center', columnGap: '8px' },
  count: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

/** What a pull came to: each table with the way to it, and what has to be said of it. */
export function PullOutcome({ state, act, text, done }: OrgTablesScreenProps & { readonly done: PullDone }) {
  const { say } = useSpeech();
  const styles = useStyles();
  const pull = state.memory[state.inHand.name];
  return (
    <>
      {pull && <p className={styles.small}>{text.pulledOn(momentText(pull.pulledAt, say), pull.host)}</p>}
      <ul className={styles.tables}>
        {done.tables.map((table) => {
          const { changed, added, vanished } = table;
          const changes = text.changes(changed, added, vanished, say);
          return (
            <li key={table.tableId} className={styles.table}>
              <span>
                {table.sheetName}{' '}
                <span className={styles.count}>
                  {table.made ? text.made(table.rows, say) : changes === '' ? text.unchanged : changes}
                </span>
              </span>
              <Button size="small" onClick={() => void act.goTo(table)}>
                {text.go(table.sheetName)}
              </Button>
            </li>
          );
        })}
      </ul>
      {remarksOn(done, text, say).map(({ kind, sentence }) => (
        <Notice key={sentence} kind={kind}>
          {sentence}
        </Notice>
      ))}
    </>
  );
}
