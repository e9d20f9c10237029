import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { SVGProps } from 'react';
import { useSpeech } from './speech';

const useStyles = makeStyles({
  badge: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  large: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  shape: {
    flexShrink: 0,
    fill: tokens.colorBrandForeground1,
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
});

/** Shapes by rank, the best first; with more tiers than shapes the last stands for the rest. */
const shapes = [
  'M8 1l2.1 4.6 5 .6-3.7 3.4 1 5L8 12.1 3.6 14.6l1-5L.9 6.2l5-.6z',
  'M8 1l7 7-7 7-7-7z',
  'M8 2a6 6 0 110 12A6 6 0 018 2z',
  'M3 3h10v10H3z',
  'M8 2l6.5 11.5h-13z',
  'M2 6h12v4H2z',
];

interface TierBadgeProps {
  readonly tier: string;
  /** 0 for the best tier of the model. */
  readonly rank: number;
  readonly large?: boolean;
}

/** A tier by its name and its shape, so that nobody depends on colour. */
export function TierBadge({ tier, rank, large = false }: TierBadgeProps) {
  const { say } = useSpeech();
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.badge, large && styles.large)}>
      <TierShape rank={rank} width={large ? 16 : 12} height={large ? 16 : 12} className={styles.shape} />
      {say.tier(tier)}
    </span>
  );
}

function TierShape({ rank, ...props }: { rank: number } & SVGProps<SVGSVGElement>) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden {...props}>
      <path d={shapes[Math.min(rank, shapes.length - 1)]} />
    </svg>
  );
}
