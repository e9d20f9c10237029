import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type Key, type ReactNode } from 'react';
import { JumpButton, type Jump } from './jump-button';
import { useSpeech } from './speech';

const useStyles = makeStyles({
  lines: { listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalXS,
    alignItems: 'start',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    paddingBlock: tokens.spacingVerticalXXS,
  },
  rest: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** More are not listed, however many there are: nobody reads them, and the pane has to hold them. */
const AT_MOST = 500;

interface JumpListProps<Item> {
  /** Those at hand. */
  readonly items: readonly Item[];
  /** How many there are in all. */
  readonly total?: number;
  /** How many are told at first: enough to see the pattern. */
  readonly atFirst?: number;
  readonly keyOf: (item: Item) => Key;
  readonly jumpTo: (item: Item) => Jump | undefined;
  /** What a line says. */
  readonly children: (item: Item) => ReactNode;
}

/** The first few of a list of things to look at, each with a way to it, and the others on demand. */
export function JumpList<Item>(props: JumpListProps<Item>) {
  const { items, total = items.length, atFirst = 5, keyOf, jumpTo, children: lineOf } = props;
  const { words, say } = useSpeech();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const atHand = Math.min(AT_MOST, items.length);
  const shown = all ? atHand : Math.min(atFirst, atHand);
  return (
    <>
      <ul className={styles.lines}>
        {items.slice(0, shown).map((item) => (
          <li key={keyOf(item)} className={styles.line}>
            <span>{lineOf(item)}</span>
            <JumpButton jump={jumpTo(item)} />
          </li>
        ))}
      </ul>
      {shown < total && (
        <div className={styles.rest}>
          {words.someOf(say.number(shown), say.number(total))}{' '}
          {shown < atHand && (
            <Button size="small" appearance="transparent" onClick={() => setAll(true)}>
              {words.segment.showAll(say.number(atHand))}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
