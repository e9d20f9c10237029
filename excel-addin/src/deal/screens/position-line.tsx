import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Section } from '../../screens/section';
import type { DealView } from '../deal-view';
import { useDealSpeech } from './deal-speech-context';

const FORCED = '@media (forced-colors: active)';

const useStyles = makeStyles({
  line: { display: 'flex', listStyleType: 'none', margin: 0, padding: 0 },
  step: { flexGrow: 1, flexBasis: 0, minWidth: 0, display: 'flex', flexDirection: 'column', alignItems: 'center' },
  track: { display: 'flex', alignItems: 'center', width: '100%' },
  rail: {
    flexGrow: 1,
    height: '2px',
    backgroundColor: tokens.colorNeutralStroke1,
    [FORCED]: { backgroundColor: 'GrayText' },
  },
  passed: { backgroundColor: tokens.colorCompoundBrandBackground, [FORCED]: { backgroundColor: 'Highlight' } },
  hidden: { backgroundColor: 'transparent', [FORCED]: { backgroundColor: 'transparent' } },
  mark: { flexShrink: 0, display: 'block' },
  ring: {
    fill: 'none',
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeWidth: 2,
    [FORCED]: { stroke: 'CanvasText' },
  },
  reached: { stroke: tokens.colorCompoundBrandStroke, [FORCED]: { stroke: 'Highlight' } },
  full: { fill: tokens.colorCompoundBrandStroke, [FORCED]: { fill: 'Highlight' } },
  place: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontVariantNumeric: 'tabular-nums' },
  here: { fontWeight: tokens.fontWeightBold },
  flag: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, height: tokens.lineHeightBase200 },
  legend: { margin: 0, overflowWrap: 'anywhere' },
  legends: { display: 'flex', flexDirection: 'column' },
});

type StepState = 'completed' | 'entered' | 'open';

/** The stages of the template as one line: full what is completed, half what is entered, empty what lies ahead; a flag where the list says the deal is. */
export function PositionLine({ view }: { view: DealView }) {
  const { text, stages: say } = useDealSpeech();
  const styles = useStyles();
  const { template, plan } = view;
  const { evidenced, declared } = plan.placement;
  const nameOf = (place: number) => `${place} ${say.text(template.stages[place - 1].name)}`;
  const stateOf = (place: number): StepState => {
    if (place < evidenced.stage) return 'completed';
    if (place > evidenced.stage || evidenced.state === 'none') return 'open';
    return evidenced.state;
  };
  return (
    <Section title={text.position.title}>
      <ol className={styles.line}>
        {template.stages.map((stage, k) => {
          const place = k + 1;
          const state = stateOf(place);
          const isDeclared = declared?.stage === place;
          const label = [nameOf(place), text.position.steps[state]].join(', ');
          return (
            <li key={stage.id} className={styles.step} title={label}>
              <span className={styles.flag} aria-hidden>
                {isDeclared ? '▼' : ''}
              </span>
              <span className={styles.track} aria-hidden>
                <span
                  className={mergeClasses(
                    styles.rail,
                    place <= evidenced.stage && styles.passed,
                    k === 0 && styles.hidden,
                  )}
                />
                <Mark state={state} />
                <span
                  className={mergeClasses(
                    styles.rail,
                    place < evidenced.stage && styles.passed,
                    place === template.stages.length && styles.hidden,
                  )}
                />
              </span>
              <span className={mergeClasses(styles.place, place === evidenced.stage && styles.here)} aria-label={label}>
                {stage.letter ?? place}
              </span>
            </li>
          );
        })}
      </ol>
      <div className={styles.legends}>
        <p className={styles.legend}>
          {evidenced.stage === 0
            ? text.position.nothingEvidenced
            : text.position.evidenced(nameOf(evidenced.stage), say.words.states[evidenced.state])}
        </p>
        <p className={styles.legend}>
          {declared ? `▼ ${text.position.declared(nameOf(declared.stage))}` : text.position.notDeclared}
        </p>
      </div>
    </Section>
  );
}

function Mark({ state }: { state: StepState }) {
  const styles = useStyles();
  return (
    <svg className={styles.mark} width="18" height="18" viewBox="0 0 18 18">
      <circle cx="9" cy="9" r="7" className={mergeClasses(styles.ring, state !== 'open' && styles.reached)} />
      {state === 'completed' && <circle cx="9" cy="9" r="7" className={styles.full} />}
      {state === 'entered' && <path d="M9 2a7 7 0 0 0 0 14z" className={styles.full} />}
    </svg>
  );
}
