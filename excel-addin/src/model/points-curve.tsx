import { lessIsBetter, type IndicatorModel, type SegmentationModel, type Speaker } from '@keystage/core';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ModelAreaWords } from '../language/model-area/model-area-words';

const useStyles = makeStyles({
  curve: {
    width: '56px',
    height: '20px',
    flexShrink: 0,
    overflow: 'visible',
    '& path': { fill: 'none', stroke: tokens.colorCompoundBrandStroke, strokeWidth: '1.5px' },
    '& line': { stroke: tokens.colorNeutralStroke2, strokeWidth: '1px' },
    '@media (forced-colors: active)': { '& path': { stroke: 'CanvasText' }, '& line': { stroke: 'GrayText' } },
  },
});

const WIDTH = 56;
const HEIGHT = 20;
const x = (part: number) => Math.round(part * WIDTH * 10) / 10;
const y = (points: number) => Math.round((1 - points / 100) * (HEIGHT - 2) * 10) / 10 + 1;

interface PointsCurveProps {
  readonly indicator: IndicatorModel;
  readonly model: SegmentationModel;
  readonly text: ModelAreaWords['rules'];
  readonly say: Speaker;
}

/** How an indicator's values earn points, drawn small; for who does not see it, in words. */
export function PointsCurve({ indicator, model, text, say }: PointsCurveProps) {
  const styles = useStyles();
  return (
    <svg
      className={styles.curve}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={pointsInWords(indicator, model, text, say).join(say.words.betweenSentences)}
    >
      <line x1={0} x2={WIDTH} y1={y(0)} y2={y(0)} />
      <path d={lineOf(indicator, model)} />
    </svg>
  );
}

function lineOf(indicator: IndicatorModel, model: SegmentationModel): string {
  const { points, target } = indicator;
  if (points.by === 'bands') return stairs(points.points);
  if (points.by === 'categories') return stairs(Object.values(points.points));
  if (target !== undefined) return through([0, 100, 0]);
  const rising = points.by === 'log' ? [0, 58, 77, 90, 100] : points.by === 'robust' ? [0, 8, 50, 92, 100] : [0, 100];
  return through(lessIsBetter(model, indicator) ? [...rising].reverse() : rising);
}

/** A step for each band, all as wide: where one begins is said in words. */
function stairs(points: readonly unknown[]): string {
  const steps = points.map((step) => (typeof step === 'number' ? step : 0));
  return steps
    .map((step, k) => `${k === 0 ? 'M' : 'L'}${x(k / steps.length)} ${y(step)}H${x((k + 1) / steps.length)}`)
    .join('');
}

function through(points: readonly number[]): string {
  return points.map((point, k) => `${k === 0 ? 'M' : 'L'}${x(k / (points.length - 1))} ${y(point)}`).join('');
}

/** How values earn points, in sentences. */
export function pointsInWords(
  indicator: IndicatorModel,
  model: SegmentationModel,
  text: ModelAreaWords['rules'],
  say: Speaker,
): string[] {
  const { points, target, id } = indicator;
  const best = target === undefined ? [] : [text.byTarget(say.value(id, target))];
  switch (points.by) {
    case 'bands':
      return [
        say.list(
          bandsOf(indicator, text, say).map((band, k) =>
            text.earns(band, typeof points.points[k] === 'number' ? say.number(points.points[k]) : '?'),
          ),
        ),
      ];
    case 'categories':
      return [
        say.list([
          ...Object.entries(points.points).map(([category, earned]) => text.earns(category, say.number(earned))),
          ...(points.other === undefined ? [] : [text.earns(text.otherCategories, say.number(points.other))]),
        ]),
      ];
    case 'percentile':
      return target === undefined && lessIsBetter(model, indicator) ? [text.byPlaceLower] : [text.byPlace, ...best];
    default:
      return [text.byScale[points.by], ...best];
  }
}

/** What each band reaches over: `below 5%`, `from 5%` …; or, where a cut still belongs below, `up to 5%`, `above 5%` …. */
export function bandsOf({ id, points }: IndicatorModel, text: ModelAreaWords['rules'], say: Speaker): string[] {
  if (points.by !== 'bands') return [];
  const limit = (k: number) => (typeof points.cuts[k] === 'number' ? say.value(id, points.cuts[k]) : '?');
  const right = points.closed === 'right';
  return points.points.map((_, k) => {
    if (k === 0) return right ? text.upTo(limit(0)) : text.below(limit(0));
    if (right && k < points.cuts.length) return text.upTo(limit(k));
    return right ? text.above(limit(k - 1)) : text.from(limit(k - 1));
  });
}
