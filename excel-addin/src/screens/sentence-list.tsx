import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useSpeech } from './speech';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
});

const AT_FIRST = 10;
const AT_MOST = 500;

interface SentenceListProps {
  readonly count: number;
  /** Words only those that are shown. */
  readonly sentence: (place: number) => string;
}

/** Many sentences of one kind: the first ten, and more when asked. */
export function SentenceList({ count, sentence }: SentenceListProps) {
  const { words, say } = useSpeech();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const listed = Math.min(count, all ? AT_MOST : AT_FIRST);
  return (
    <>
      <ul className={styles.list}>
        {Array.from({ length: listed }, (_none, place) => (
          <li key={place}>{sentence(place)}</li>
        ))}
      </ul>
      {listed < count && (
        <div>
          {words.someOf(say.number(listed), say.number(count))}{' '}
          {!all && (
            <Button size="small" appearance="transparent" onClick={() => setAll(true)}>
              {words.segment.showAll(say.number(Math.min(AT_MOST, count)))}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
