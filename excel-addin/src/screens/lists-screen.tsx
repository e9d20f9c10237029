import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Table16Regular } from '@fluentui/react-icons/svg/table';
import { useId, type ReactNode } from 'react';
import { areaAddress, dataRows, type AccountList } from '../workbook';
import { Notice } from './notice';
import { Screen } from './screen';
import { useSpeech } from './speech';

const useStyles = makeStyles({
  lists: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: '4px' },
  list: {
    width: '100%',
    justifyContent: 'flex-start',
    textAlign: 'start',
    paddingInline: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightRegular,
  },
  facts: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  place: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  hint: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    margin: 0,
  },
});

interface ListsScreenProps {
  readonly lists: readonly AccountList[];
  /** Key of the list in hand, if any. */
  readonly current?: string;
  readonly emptySelection: boolean;
  readonly trouble?: ReactNode;
  /** The question, where it is not for accounts, and what there is to say when no list answers it. */
  readonly title?: string;
  readonly hint?: string;
  /** What more is known of a list. */
  readonly about?: (list: AccountList) => string;
  readonly onChoose: (list: AccountList) => void;
  /** Present where there is a sample to be tried. */
  readonly onSample?: () => void;
  readonly onSelection: () => void;
  readonly onLookAgain: () => void;
  /** Present when there is a list in hand to go back to. */
  readonly onBack?: () => void;
}

/** Which list holds what is asked for, accounts if nothing else is said: every table and sheet that could, and the selected cells. */
export function ListsScreen({ lists, current, emptySelection, trouble, title, hint, about, ...on }: ListsScreenProps) {
  const { words, say } = useSpeech();
  const styles = useStyles();
  const sampleHint = useId();
  const none = lists.length === 0;
  return (
    <Screen
      title={none ? words.lists.none : (title ?? words.lists.title)}
      subtitle={none ? words.lists.noneHint : hint}
      footer={
        <div className={styles.buttons}>
          {on.onBack && <Button onClick={on.onBack}>{words.back}</Button>}
          <Button appearance={on.onBack ? 'transparent' : 'secondary'} onClick={on.onLookAgain}>
            {words.lists.lookAgain}
          </Button>
        </div>
      }
    >
      {trouble}
      {emptySelection && <Notice kind="warning">{words.lists.selectionEmpty}</Notice>}
      {!none && (
        <ul className={styles.lists}>
          {lists.map((list) => (
            <li key={list.key}>
              <Button
                className={styles.list}
                icon={<Table16Regular />}
                aria-current={list.key === current ? 'true' : undefined}
                onClick={() => on.onChoose(list)}
              >
                <span className={styles.facts}>
                  <span className={styles.name}>{words.lists.kinds[list.kind](list.name)}</span>
                  <span className={styles.place}>
                    {words.lists.where(list.sheetName, areaAddress(list.area))} · {words.rows(dataRows(list), say)}
                    {list.hidden && ` · ${words.lists.hidden}`}
                    {about && ` · ${about(list)}`}
                  </span>
                </span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {none && on.onSample && (
        <div className={styles.buttons}>
          <Button appearance="primary" aria-describedby={sampleHint} onClick={on.onSample}>
            {words.tour.offer}
          </Button>
          <p className={styles.hint} id={sampleHint}>
            {words.tour.offerHint}
          </p>
        </div>
      )}
      {!none && (
        <div>
          <p className={styles.hint}>{words.lists.selectionHint}</p>
          <Button size="small" onClick={on.onSelection}>
            {words.lists.selection}
          </Button>
        </div>
      )}
    </Screen>
  );
}
