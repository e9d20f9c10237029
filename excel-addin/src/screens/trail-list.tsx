import { sentencesOfTrailEntry, type SignOff, type TrailWords } from '@keystage/core';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useSpeech } from './speech';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  entry: {
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  more: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface TrailListProps {
  /** The latest first. */
  readonly latest: readonly SignOff[];
  readonly words: TrailWords;
}

/** Who signed what off, when and why, each on its own: of a workbook and of an org alike. */
export function TrailList({ latest, words }: TrailListProps) {
  const { say } = useSpeech();
  const styles = useStyles();
  return (
    <ol reversed className={styles.list}>
      {latest.map((entry, k) => {
        const [done, ...more] = sentencesOfTrailEntry(entry, words, say);
        return (
          <li key={k} className={styles.entry}>
            {done}
            {more.map((sentence) => (
              <div key={sentence} className={styles.more}>
                {sentence}
              </div>
            ))}
          </li>
        );
      })}
    </ol>
  );
}
