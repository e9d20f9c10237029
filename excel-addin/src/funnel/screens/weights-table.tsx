import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Notice } from '../../screens/notice';
import { Section } from '../../screens/section';
import type { FunnelView } from '../funnel-view';
import type { FunnelActions } from '../open-funnel-part';
import { useFunnelSpeech } from './funnel-speech';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  head: { textAlign: 'end', verticalAlign: 'bottom', fontWeight: tokens.fontWeightSemibold, paddingInlineStart: '6px' },
  first: { textAlign: 'start', paddingInlineStart: 0 },
  number: { textAlign: 'end', whiteSpace: 'nowrap', paddingInlineStart: '6px', paddingTop: tokens.spacingVerticalXS },
  ruled: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  why: { color: tokens.colorNeutralForeground3, paddingBottom: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** As the core words them, the stage first. */
const columns = ['stage', 'template', 'closed', 'won', 'rate', 'weight'] as const;

interface WeightsTableProps {
  readonly view: FunnelView;
  readonly act: FunnelActions;
}

/** Each stage's weight beside what history says: the raw rate, the interval, how many deals closed; and why it is so. */
export function WeightsTable({ view, act }: WeightsTableProps) {
  const { text, say } = useFunnelSpeech();
  const styles = useStyles();
  const { said, fitted } = view;
  if (fitted.length === 0) {
    return (
      <Section title={text.result.weights}>
        <span>{text.result.weightsHint}</span>
        <div>
          <Button size="small" onClick={() => act.showSetUp()}>
            {text.result.chooseHistory}
          </Button>
        </div>
      </Section>
    );
  }
  return (
    <Section title={text.result.weights}>
      {fitted.map(({ process, deals }) => (
        <span key={process} className={styles.small}>
          {text.result.fittedTo(text.setUp.processes[process]?.name ?? process, deals, say)}
        </span>
      ))}
      {said.unseenBeginnings.map((sentence) => (
        <Notice key={sentence} kind="warning">
          {sentence}
        </Notice>
      ))}
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={mergeClasses(styles.head, column === 'stage' && styles.first)}>
                {say.words.review.calibration[column]}
              </th>
            ))}
          </tr>
        </thead>
        {said.stages.map(({ process, stage, provenance, calibration }) =>
          calibration ? (
            <tbody key={`${process} ${stage}`}>
              <tr className={styles.ruled}>
                <th scope="row" className={mergeClasses(styles.number, styles.first)}>
                  {calibration.stage}
                </th>
                {columns.slice(1).map((column) => (
                  <td key={column} className={styles.number}>
                    {calibration[column]}
                  </td>
                ))}
              </tr>
              <tr>
                <td colSpan={columns.length} className={styles.why}>
                  {provenance}
                </td>
              </tr>
            </tbody>
          ) : null,
        )}
      </table>
    </Section>
  );
}
