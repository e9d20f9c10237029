import type { Way } from '@keystage/core';
import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { useNarrowSelect } from '../screens/narrow-select';
import { Section } from '../screens/section';
import { useEditing } from './editing';
import { NumberField } from './model-field';
import { RfmEditor } from './rfm-editor';
import { unitOfId } from './unit-of';
import { Row, TierField, Wide } from './way-row';

const useStyles = makeStyles({
  small: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  rows: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 8.5rem',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    alignItems: 'center',
  },
});

/** Where one tier ends and the next begins, in whatever way the model classifies. */
export function WayEditor() {
  const { file, text, say } = useEditing();
  const styles = useStyles();
  const { way } = file;
  return (
    <Section title={text.way.title}>
      <p className={styles.small}>{text.way.by(say.words.ways[way.by])}</p>
      {'frozen' in way && way.frozen !== undefined && <p className={styles.small}>{text.way.frozen}</p>}
      <div className={styles.rows}>
        <Fields way={way} />
      </div>
    </Section>
  );
}

function Fields({ way }: { way: Way }) {
  switch (way.by) {
    case 'scorecard':
      return <CutOffs way={way} />;
    case 'indicator':
      return <CutOffs way={way} />;
    case 'quotas':
      return <Quotas way={way} />;
    case 'pareto':
      return <Limits way={way} />;
    case 'matrix':
      return <Matrix way={way} />;
    case 'quadrant':
      return <Quadrants way={way} />;
    case 'rfm':
      return <RfmEditor way={way} />;
    case 'computedAbc':
    case 'naturalBreaks':
      return <ByItself way={way} />;
  }
}

type WayOf<By extends Way['by']> = { readonly way: Extract<Way, { by: By }> };

function CutOffs({ way }: WayOf<'scorecard' | 'indicator'>) {
  const { file, text, say } = useEditing();
  const styles = useStyles();
  const last = file.tiers[file.tiers.length - 1];
  const ofRatio = way.by === 'indicator' && unitOfId(file, way.indicator) === 'ratio';
  const unit = way.by === 'scorecard' ? { unit: text.way.pointsUnit } : ofRatio ? { times: 100, unit: '%' } : {};
  return (
    <>
      {way.cutOffs.map(({ tier }, k) => (
        <Row key={k} name={text.way.from(say.tier(tier))}>
          <NumberField path={`way.cutOffs[${k}].from`} label={text.way.from(say.tier(tier))} {...unit} />
        </Row>
      ))}
      <span className={styles.small}>{text.way.rest(say.tier(last))}</span>
    </>
  );
}

function Quotas({ way }: WayOf<'quotas'>) {
  const { text, say } = useEditing();
  return (
    <>
      <RankedBy of={way.of} />
      {way.quotas.map(({ tier }, k) => (
        <Row key={k} name={text.way.share(say.tier(tier))}>
          <NumberField path={`way.quotas[${k}].share`} label={text.way.share(say.tier(tier))} times={100} unit="%" />
        </Row>
      ))}
    </>
  );
}

function Limits({ way }: WayOf<'pareto'>) {
  const { text, say } = useEditing();
  return (
    <>
      <RankedBy of={way.indicator} />
      {way.limits.map(({ tier }, k) => (
        <Row key={k} name={text.way.upTo(say.tier(tier))}>
          <NumberField path={`way.limits[${k}].upTo`} label={text.way.upTo(say.tier(tier))} times={100} unit="%" />
        </Row>
      ))}
    </>
  );
}

function ByItself({ way }: WayOf<'computedAbc' | 'naturalBreaks'>) {
  const { text } = useEditing();
  return (
    <>
      <RankedBy of={way.by === 'computedAbc' ? way.indicator : way.of} />
      <Wide>{text.way.byItself}</Wide>
    </>
  );
}

function Matrix({ way }: WayOf<'matrix'>) {
  const { file, text, say } = useEditing();
  const levelName = (side: 'current' | 'potential', id: string) => {
    const level = way[side].find((one) => one.level === id);
    return level?.name === undefined ? id : say.text(level.name);
  };
  const cellName = ({ current, potential }: (typeof way.cells)[number]) => {
    const named = (side: 'current' | 'potential', ids: readonly string[] | undefined) =>
      ids === undefined ? text.way.any : ids.map((id) => levelName(side, id)).join(' / ');
    return text.way.cell(named('current', current), named('potential', potential));
  };
  return (
    <>
      {(['current', 'potential'] as const).flatMap((side) =>
        way[side].slice(1).map(({ level }, k) => {
          const name = text.way.level(say.words.values[side], levelName(side, level));
          return (
            <Row key={`${side} ${level}`} name={name}>
              <NumberField path={`way.${side}[${k + 1}].from`} label={name} unit={text.way.pointsUnit} />
            </Row>
          );
        }),
      )}
      <Wide>{text.way.cell(say.words.values.current, say.words.values.potential)}</Wide>
      {way.cells.map((cell, k) => (
        <Row key={k} name={cellName(cell)}>
          <TierField path={`way.cells[${k}].tier`} label={cellName(cell)} tiers={file.tiers} />
        </Row>
      ))}
    </>
  );
}

const quadrants = ['star', 'cashCow', 'elephant', 'dog'] as const;

function Quadrants({ way }: WayOf<'quadrant'>) {
  const { file, text, say, act } = useEditing();
  const select = useNarrowSelect();
  const chosen = typeof way.cut === 'string' ? way.cut : 'values';
  const cutBy = (cut: string) => act.edit('way.cut', cut === 'values' ? (way.frozen ?? { volume: 0, profit: 0 }) : cut);
  return (
    <>
      <Row name={text.way.cut}>
        <Select
          size="small"
          className={select.narrow}
          aria-label={text.way.cut}
          value={chosen}
          onChange={(_, { value }) => cutBy(value)}
        >
          {(['median', 'mean', 'values'] as const).map((cut) => (
            <option key={cut} value={cut}>
              {text.way.cuts[cut]}
            </option>
          ))}
        </Select>
      </Row>
      {chosen === 'values' &&
        (['volume', 'profit'] as const).map((axis) => (
          <Row key={axis} name={text.way.cutOf(say.indicator(way[axis]))}>
            <NumberField path={`way.cut.${axis}`} label={text.way.cutOf(say.indicator(way[axis]))} />
          </Row>
        ))}
      {quadrants.map((quadrant) => (
        <Row key={quadrant} name={text.way.quadrants[quadrant]}>
          <TierField path={`way.tiers.${quadrant}`} label={text.way.quadrants[quadrant]} tiers={file.tiers} />
        </Row>
      ))}
    </>
  );
}

function RankedBy({ of }: { of: string }) {
  const { text, say } = useEditing();
  return <Wide>{of === 'score' ? text.way.ofScore : text.way.ofIndicator(say.indicator(of))}</Wide>;
}
