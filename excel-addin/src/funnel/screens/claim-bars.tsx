import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useFunnelSpeech } from './funnel-speech';

const FORCED = '@media (forced-colors: active)';

const useStyles = makeStyles({
  bars: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(24px, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: { color: tokens.colorNeutralForeground3 },
  track: { height: '9px' },
  bar: { height: '100%', boxSizing: 'border-box', minWidth: '1px', borderRadius: tokens.borderRadiusSmall },
  // What is claimed is an outline, what is earned is filled: no colour is needed to tell them apart.
  claimed: {
    border: `1.5px solid ${tokens.colorCompoundBrandStroke}`,
    [FORCED]: { border: '1.5px solid CanvasText' },
  },
  earned: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    [FORCED]: { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  amount: { margin: 0, textAlign: 'end', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
});

interface ClaimBarsProps {
  readonly claimed: number;
  /** Undefined where the list says nothing of evidence. */
  readonly earned?: number;
  /** What a bar of full width stands for. */
  readonly largest: number;
}

/** What is claimed and what is earned, one bar under the other: an outline and a filled one, each with its name and amount. */
export function ClaimBars({ claimed, earned, largest }: ClaimBarsProps) {
  const { say } = useFunnelSpeech();
  const styles = useStyles();
  const { terms } = say.words;
  const lines = [
    { name: terms.declared, amount: claimed, look: styles.claimed },
    ...(earned === undefined ? [] : [{ name: terms.evidenced, amount: earned, look: styles.earned }]),
  ];
  return (
    <dl className={styles.bars}>
      {lines.map(({ name, amount, look }) => (
        <Line key={name} name={name} amount={amount} look={look} />
      ))}
    </dl>
  );

  function Line({ name, amount, look }: { name: string; amount: number; look: string }) {
    return (
      <>
        <dt className={styles.name}>{name}</dt>
        <dd className={styles.track} style={{ margin: 0 }} aria-hidden>
          {amount > 0 && (
            <div
              className={mergeClasses(styles.bar, look)}
              style={{ width: `${Math.max(0.5, (100 * amount) / Math.max(largest, 1))}%` }}
            />
          )}
        </dd>
        <dd className={styles.amount}>{say.money(amount)}</dd>
      </>
    );
  }
}
