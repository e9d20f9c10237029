import { kindsWithoutScorecard, type Segmentation } from '@keystage/core';
import { makeStyles, tokens } from '@fluentui/react-components';
import { runCounts } from '../run/run-counts';
import { SentenceList } from './sentence-list';
import { useSpeech } from './speech';

const useStyles = makeStyles({
  counts: {
    listStyleType: 'none',
    margin: 0,
    padding: `${tokens.spacingVerticalS} 0 0`,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

/** What else a run found, a line for each thing that it found at all: held back, capped, near a limit, rising; companies without their group, kinds without their scorecard. */
export function RunCounts({ segmentation }: { segmentation: Segmentation }) {
  const { words, say } = useSpeech();
  const styles = useStyles();
  const { result } = words;
  const found = runCounts(segmentation);
  const lines = [
    found.byBand > 0 && result.heldBack(found.byBand, say),
    found.waiting > 0 && result.waiting(found.waiting, say),
    ...found.capped.map(([indicator, accounts]) => result.capped(accounts, say.indicator(indicator), say)),
    found.near > 0 && result.nearLimit(found.near, say),
    found.rising > 0 && result.rising(found.rising, say),
  ].filter((line) => typeof line === 'string');
  const lost = [
    ...(segmentation.groups?.problems ?? []),
    ...kindsWithoutScorecard(segmentation.groups?.run ?? segmentation),
  ];
  if (lines.length === 0 && lost.length === 0) return null;
  return (
    <>
      <ul className={styles.counts}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {lost.length > 0 && <SentenceList count={lost.length} sentence={(place) => say.rowProblem(lost[place])} />}
    </>
  );
}
