import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Disclosure } from '../../screens/disclosure';
import { Section } from '../../screens/section';
import type { DealView } from '../deal-view';
import { visitSections } from '../visit-sections';
import { useDealSpeech } from './deal-speech-context';

const useStyles = makeStyles({
  small: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  sentence: { margin: 0 },
  lines: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    overflowWrap: 'anywhere',
  },
  line: { display: 'grid', gridTemplateColumns: '16px minmax(0, 1fr)', columnGap: tokens.spacingHorizontalXS },
  part: { fontWeight: tokens.fontWeightSemibold, paddingTop: tokens.spacingVerticalXS },
  wide: { gridColumnStart: 1, gridColumnEnd: 3 },
});

/** The next visit, A to H, each step on demand; what is on file is marked. */
export function VisitSections({ view }: { view: DealView }) {
  const speech = useDealSpeech();
  const { text, visits } = speech;
  const styles = useStyles();
  const { purpose } = view.plan;
  return (
    <Section title={text.visit.title}>
      <p className={styles.sentence}>{text.visit.purpose(visits.words.purposes[purpose.purpose])}</p>
      <p className={styles.small}>{visits.purposeReason(purpose.proposal.reason)}</p>
      <p className={styles.small}>{text.visit.legend}</p>
      {visitSections(view, speech).map(({ step, lines }) => (
        <Disclosure key={step} closed={visits.words.steps[step]} open={visits.words.steps[step]}>
          {() => (
            <ul className={styles.lines}>
              {lines.map(({ kind, text: line }, k) => (
                <li key={`${k} ${line}`} className={mergeClasses(styles.line, kind === 'part' && styles.part)}>
                  {kind !== 'part' && <span aria-hidden>{kind === 'said' ? '' : text.visit.marks[kind]}</span>}
                  <span className={kind === 'part' ? styles.wide : undefined}>{line}</span>
                </li>
              ))}
            </ul>
          )}
        </Disclosure>
      ))}
    </Section>
  );
}
