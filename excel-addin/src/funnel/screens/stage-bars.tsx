import { makeStyles, tokens } from '@fluentui/react-components';
import { Section } from '../../screens/section';
import type { FunnelView } from '../funnel-view';
import { ClaimBars } from './claim-bars';
import { useFunnelSpeech } from './funnel-speech';

const useStyles = makeStyles({
  sentence: { margin: 0 },
  stages: { listStyleType: 'none', margin: 0, padding: 0 },
  stage: {
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  head: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere', minWidth: 0 },
  weight: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  small: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
});

/** What the open deals of each stage claim and have earned, side by side, and on what the weight of the stage rests. */
export function StageBars({ view }: { view: FunnelView }) {
  const { text, say } = useFunnelSpeech();
  const styles = useStyles();
  const { stages, said, hasEvidence } = view;
  const told = stages.map((stage, k) => ({ ...stage, said: said.stages[k], id: stage.stage }));
  const shown = told.filter(({ open }) => open.deals > 0);
  const unused = told.length - shown.length;
  const largest = Math.max(...shown.map(({ open }) => Math.max(open.declared, open.evidenced)), 0);
  const several = new Set(shown.map(({ process }) => process)).size > 1;
  return (
    <Section title={text.result.stages}>
      <p className={styles.sentence}>{said.gap}</p>
      <ul className={styles.stages}>
        {shown.map(({ process, id, said: { stage, weight }, names, provenance, open }) => (
          <li key={`${process} ${stage}`} className={styles.stage}>
            <div className={styles.head}>
              <span className={styles.name}>{titleOf(process, id, stage, names)}</span>
              <span className={styles.weight}>{weight}</span>
            </div>
            <div className={styles.small}>
              {[text.result.inStage(open.deals, say), ...(provenance ? [say.provenance(provenance)] : [])].join(' · ')}
            </div>
            <ClaimBars claimed={open.declared} earned={hasEvidence ? open.evidenced : undefined} largest={largest} />
          </li>
        ))}
      </ul>
      {unused > 0 && <span className={styles.small}>{text.result.unused(unused, say)}</span>}
    </Section>
  );

  function titleOf(process: string, id: string | null, stage: string, names: readonly string[]): string {
    if (id === null) return stage;
    const known = text.setUp.processes[process];
    const called = names.length > 0 ? names.join(', ') : (known?.stages[id] ?? '');
    const head = called === '' || called === id ? id : `${id} ${called}`;
    return several ? `${known?.name ?? process} · ${head}` : head;
  }
}
