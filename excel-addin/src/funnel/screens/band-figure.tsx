import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { ForecastView, FunnelView } from '../funnel-view';
import { useFunnelSpeech } from './funnel-speech';

// Forced colours reach text and borders, but no strokes and fills.
const FORCED = '@media (forced-colors: active)';

const useStyles = makeStyles({
  figure: { width: '100%', height: 'auto', display: 'block', overflow: 'visible' },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: 1, [FORCED]: { stroke: 'GrayText' } },
  claimed: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: 1.5,
    [FORCED]: { fill: 'Canvas', stroke: 'CanvasText' },
  },
  earned: {
    fill: tokens.colorCompoundBrandBackground,
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: 1.5,
    [FORCED]: { fill: 'Highlight', stroke: 'Highlight' },
  },
  middle: { stroke: tokens.colorNeutralForeground1, strokeWidth: 2, [FORCED]: { stroke: 'CanvasText' } },
  inFilled: { stroke: tokens.colorNeutralForegroundOnBrand, [FORCED]: { stroke: 'HighlightText' } },
  target: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: 1.5,
    strokeDasharray: '4 3',
    [FORCED]: { stroke: 'CanvasText' },
  },
  label: {
    fill: tokens.colorNeutralForeground3,
    fontSize: '11px',
    fontVariantNumeric: 'tabular-nums',
    // The line of the target may cross a name.
    paintOrder: 'stroke',
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: 3,
    [FORCED]: { fill: 'CanvasText', stroke: 'Canvas' },
  },
});

const WIDTH = 320;
const LEFT = 2;
const RIGHT = WIDTH - 2;
const BAND = { top: 30, height: 16, apart: 38 };

/** The band from P10 to P90 with its middle, of what is claimed and of what is earned, and the target across both. */
export function BandFigure({ view }: { view: FunnelView }) {
  const { text, say } = useFunnelSpeech();
  const styles = useStyles();
  const titleId = useId();
  const { forecast, earned, target, currency } = view;
  const bands = [
    { name: say.words.terms.declared, band: forecast, look: styles.claimed, middle: styles.middle },
    ...(earned
      ? [
          {
            name: say.words.terms.evidenced,
            band: earned,
            look: styles.earned,
            middle: mergeClasses(styles.middle, styles.inFilled),
          },
        ]
      : []),
  ];
  const ends = bands.flatMap(({ band }) => [band.p1, band.p99, band.p10.value, band.p90.value]);
  const low = Math.min(...ends, target ?? Infinity);
  const high = Math.max(...ends, target ?? -Infinity);
  const at = (amount: number) => (high > low ? LEFT + ((amount - low) / (high - low)) * (RIGHT - LEFT) : WIDTH / 2);
  const money = (amount: number) => say.money(amount, currency);
  const facts = {
    ...{ p10: money(forecast.p10.value), p50: money(forecast.p50.value), p90: money(forecast.p90.value) },
    ...(target !== undefined && { target: money(target) }),
  };
  const bottom = BAND.top + BAND.apart * (bands.length - 1) + BAND.height;
  return (
    <svg className={styles.figure} viewBox={`0 0 ${WIDTH} ${bottom + 20}`} role="img" aria-labelledby={titleId}>
      <title id={titleId}>{text.result.band(facts)}</title>
      {target !== undefined && (
        <>
          <line className={styles.target} x1={at(target)} x2={at(target)} y1={14} y2={bottom + 4} />
          <text className={styles.label} x={at(target)} y={10} textAnchor={anchor(at(target))}>
            {text.result.target}
          </text>
        </>
      )}
      {bands.map(({ name, band, look, middle }, k) => (
        <Band key={name} name={name} band={band} look={look} middle={middle} top={BAND.top + k * BAND.apart} />
      ))}
      <text className={styles.label} x={LEFT} y={bottom + 16}>
        {say.money(low)}
      </text>
      <text className={styles.label} x={RIGHT} y={bottom + 16} textAnchor="end">
        {money(high)}
      </text>
    </svg>
  );

  function Band(props: { name: string; band: ForecastView; look: string; middle: string; top: number }) {
    const { name, band, look, middle, top } = props;
    const [p10, p50, p90] = [at(band.p10.value), at(band.p50.value), at(band.p90.value)];
    const centre = top + BAND.height / 2;
    return (
      <g>
        <text className={styles.label} x={LEFT} y={top - 5}>
          {name}
        </text>
        <line className={styles.axis} x1={at(band.p1)} x2={at(band.p99)} y1={centre} y2={centre} />
        <rect className={look} x={p10} y={top} width={Math.max(2, p90 - p10)} height={BAND.height} rx={2} />
        <line className={middle} x1={p50} x2={p50} y1={top + 1} y2={top + BAND.height - 1} />
      </g>
    );
  }
}

function anchor(x: number): 'start' | 'middle' | 'end' {
  if (x < 40) return 'start';
  return x > WIDTH - 40 ? 'end' : 'middle';
}
