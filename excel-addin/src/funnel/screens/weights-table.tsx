import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
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

interface WeightsTableProps {
  readonly view: FunnelView;
  readonly act: FunnelActions;
}

/** Each stage's weight beside what history says: the raw rate, the interval, how many deals closed; and why it is so. */
export function WeightsTable({ view, act }: WeightsTableProps) {
  const { text, say } = useFunnelSpeech();
  const styles = useStyles();
  const { stages, said, fitted } = view;
  const { columns } = text.result;
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
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.first)}>
              {text.result.stage}
            </th>
            {([columns.house, columns.raw, columns.closed, columns.weight] as const).map((name) => (
              <th key={name} scope="col" className={styles.head}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {stages.map(({ process, stage, weight, calibrated }, k) =>
          calibrated ? (
            <tbody key={`${process} ${stage}`}>
              <tr className={styles.ruled}>
                <th scope="row" className={mergeClasses(styles.number, styles.first)}>
                  {stage}
                </th>
                <td className={styles.number}>{say.chance(calibrated.template)}</td>
                <td className={styles.number}>{calibrated.closed > 0 ? say.percent(calibrated.rate) : '–'}</td>
                <td className={styles.number}>{say.number(calibrated.closed)}</td>
                <td className={styles.number}>{say.chance(weight)}</td>
              </tr>
              <tr>
                <td colSpan={5} className={styles.why}>
                  {said.stages[k].provenance}
                </td>
              </tr>
            </tbody>
          ) : null,
        )}
      </table>
    </Section>
  );
}
