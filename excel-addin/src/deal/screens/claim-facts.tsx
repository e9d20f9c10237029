import { makeStyles, tokens } from '@fluentui/react-components';
import type { DealView } from '../deal-view';
import { useDealSpeech } from './deal-speech-context';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    margin: 0,
  },
  fact: { minWidth: 0 },
  name: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  value: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
});

/** What is claimed, what is earned, and the amount between. */
export function ClaimFacts({ view: { claim } }: { view: DealView }) {
  const { text, sums } = useDealSpeech();
  const styles = useStyles();
  const { claimed, earned, gap, currency, amount } = claim;
  if (earned === undefined) return null;
  const facts: [name: string, value: string][] = [
    [text.claim.claimed, claimed === undefined ? text.claim.nothing : sums.chance(claimed)],
    [text.claim.earned, sums.chance(earned)],
    gap === undefined
      ? [text.claim.gap, amount === undefined ? text.claim.noAmount : text.claim.nothing]
      : [gap < 0 ? text.claim.earnedMore : text.claim.gap, sums.money(Math.abs(gap), currency)],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name} className={styles.fact}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
