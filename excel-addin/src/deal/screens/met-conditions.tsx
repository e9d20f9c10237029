import { daysBetween, factCatalogue, pathsBehind, type CalendarDate, type Condition } from '@keystage/core';
import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import type { DealView } from '../deal-view';
import { useDealSpeech } from './deal-speech-context';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXXS,
    overflowWrap: 'anywhere',
  },
  icon: { display: 'inline-flex', marginTop: '2px', color: tokens.colorStatusSuccessForeground1 },
  small: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface MetConditionsProps {
  readonly conditions: readonly Condition[];
  readonly view: DealView;
  readonly asOf: CalendarDate;
}

/** Conditions that are met, each with the day of its last evidence and how long ago that is. */
export function MetConditions({ conditions, view, asOf }: MetConditionsProps) {
  const { text, stages, sums } = useDealSpeech();
  const styles = useStyles();
  const catalogue = factCatalogue(view.template);
  const lastSeen = ({ expr }: Condition) =>
    pathsBehind(expr, catalogue)
      .flatMap((path) => view.evidence.observed[path] ?? [])
      .sort()
      .at(-1);
  return (
    <ul className={styles.list}>
      {conditions.map((condition) => {
        const seen = lastSeen(condition);
        const days = seen === undefined ? 0 : daysBetween(seen, asOf);
        const notes = pathsBehind(condition.expr, catalogue).flatMap((path) => view.evidence.lines[path]?.note || []);
        return (
          <li key={condition.id} className={styles.line}>
            <span className={styles.icon} role="img" aria-label={text.open.mark.met}>
              <CheckmarkCircle16Regular />
            </span>
            <div>
              <div>{stages.text(condition.text)}</div>
              <div className={styles.small}>
                {seen === undefined ? text.open.noDay : text.open.seen(stages.date(seen), days, sums)}
                {notes.map((note) => ` · ${note}`)}
              </div>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
