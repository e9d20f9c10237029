import { shareOfTop } from '@keystage/core';
import { makeStyles, tokens } from '@fluentui/react-components';
import { area, line } from 'd3-shape';
import { useId } from 'react';
import type { AmountSpread } from '../run/concentration-of';
import { Disclosure } from './disclosure';
import { Section } from './section';
import { useSpeech } from './speech';

// Forced colours reach text and borders, but no strokes and fills.
const FORCED = '@media (forced-colors: active)';

const useStyles = makeStyles({
  sentence: { margin: 0 },
  figure: { width: '100%', height: 'auto', display: 'block', overflow: 'visible' },
  grid: { stroke: tokens.colorNeutralStroke2, strokeWidth: 1, [FORCED]: { stroke: 'GrayText' } },
  even: {
    stroke: tokens.colorNeutralStroke1,
    strokeWidth: 1,
    strokeDasharray: '3 3',
    fill: 'none',
    [FORCED]: { stroke: 'CanvasText' },
  },
  fill: { fill: tokens.colorBrandBackground2, [FORCED]: { fill: 'none' } },
  curve: {
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: 2,
    fill: 'none',
    [FORCED]: { stroke: 'Highlight' },
  },
  point: {
    fill: tokens.colorCompoundBrandStroke,
    [FORCED]: { fill: 'Highlight' },
  },
  label: {
    fill: tokens.colorNeutralForeground3,
    fontSize: '11px',
    fontVariantNumeric: 'tabular-nums',
    [FORCED]: { fill: 'CanvasText' },
  },
  value: {
    fill: tokens.colorNeutralForeground1,
    fontSize: '12px',
    fontWeight: tokens.fontWeightSemibold,
    [FORCED]: { fill: 'CanvasText' },
  },
  table: { borderCollapse: 'collapse', width: '100%', fontVariantNumeric: 'tabular-nums' },
  head: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    padding: '2px 0',
  },
  number: { textAlign: 'end', padding: '2px 0' },
});

const WIDTH = 320;
const HEIGHT = 150;
const ROOM = { left: 38, right: 10, top: 8, bottom: 32 };
/** The part of the accounts that the sentence speaks about. */
const TOP = 0.2;
const TICKS = [0, 0.25, 0.5, 0.75, 1];
const TABLE_PARTS = [0.01, 0.05, 0.1, 0.2, 0.5, 1];
/** Points of the drawn line: more than the figure has pixels would change nothing. */
const DRAWN = 160;

/** Where a share of the accounts, and a share of the amount, stands in the figure. */
const x = (part: number) => ROOM.left + part * (WIDTH - ROOM.left - ROOM.right);
const y = (share: number) => HEIGHT - ROOM.bottom - share * (HEIGHT - ROOM.top - ROOM.bottom);

/** How unevenly the amount is spread: a sentence, the curve, and its numbers as a table. */
export function ConcentrationFigure({ spread }: { spread: AmountSpread | undefined }) {
  const { words, say } = useSpeech();
  const styles = useStyles();
  const titleId = useId();
  const text = words.result;
  if (!spread) {
    return (
      <Section title={text.concentration}>
        <p className={styles.sentence}>{text.noSpread}</p>
      </Section>
    );
  }

  const indicator = say.indicator(spread.indicator);
  const atTop = shareOfTop(spread, TOP);
  const sentence = text.bring(say.percent(TOP), say.percent(atTop), indicator);
  const points = Array.from({ length: DRAWN + 1 }, (_, k): [number, number] => [
    k / DRAWN,
    shareOfTop(spread, k / DRAWN),
  ]);
  const curve =
    line<[number, number]>(
      ([part]) => x(part),
      ([, share]) => y(share),
    )(points) ?? '';
  const under =
    area<[number, number]>(
      ([part]) => x(part),
      y(0),
      ([, share]) => y(share),
    )(points) ?? '';

  return (
    <Section title={text.concentration}>
      <p className={styles.sentence}>{sentence}</p>
      <svg className={styles.figure} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={titleId}>
        <title id={titleId}>{sentence}</title>
        {TICKS.map((tick) => (
          <g key={tick}>
            <line className={styles.grid} x1={x(0)} x2={x(1)} y1={y(tick)} y2={y(tick)} />
            <text className={styles.label} x={x(0) - 6} y={y(tick)} dy="0.32em" textAnchor="end">
              {say.percent(tick)}
            </text>
            <text
              className={styles.label}
              x={x(tick)}
              y={y(0) + 14}
              textAnchor={tick === 1 ? 'end' : tick === 0 ? 'start' : 'middle'}
            >
              {say.percent(tick)}
            </text>
          </g>
        ))}
        <path className={styles.fill} d={under} />
        <line className={styles.even} x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} />
        <path className={styles.curve} d={curve} />
        <line className={styles.even} x1={x(TOP)} x2={x(TOP)} y1={y(0)} y2={y(atTop)} />
        <circle className={styles.point} cx={x(TOP)} cy={y(atTop)} r={4} />
        <text className={styles.value} x={x(TOP) + 8} y={y(atTop) + 14}>
          {say.percent(atTop)}
        </text>
        <text className={styles.label} x={x(0)} y={HEIGHT - 4}>
          {text.curveAxisAccounts}
        </text>
      </svg>
      <Disclosure closed={text.asTable} open={text.asTable}>
        {() => (
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col" className={styles.head}>
                  {text.topAccounts}
                </th>
                <th scope="col" className={styles.number}>
                  {text.numberOfAccounts}
                </th>
                <th scope="col" className={styles.number}>
                  {text.curveAxisShare(indicator)}
                </th>
              </tr>
            </thead>
            <tbody>
              {TABLE_PARTS.map((part) => (
                <tr key={part}>
                  <th scope="row" className={styles.head}>
                    {say.percent(part)}
                  </th>
                  <td className={styles.number}>{say.number(part * spread.accounts, 0)}</td>
                  <td className={styles.number}>{say.percent(shareOfTop(spread, part))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Disclosure>
    </Section>
  );
}
