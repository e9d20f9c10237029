import { lessIsBetter, memberPath, type IndicatorModel } from '@keystage/core';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useId, useState } from 'react';
import { useEditing } from './editing';
import { ChoiceField, NumberField } from './model-field';
import { bandsOf, PointsCurve, pointsInWords } from './points-curve';
import { unitOf } from './unit-of';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '56px minmax(0, 1fr) 76px',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  name: { gridColumnStart: 1, gridColumnEnd: 4, display: 'flex', alignItems: 'center', minWidth: 0 },
  toggle: {
    minWidth: 0,
    justifyContent: 'flex-start',
    textAlign: 'start',
    paddingInline: 0,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightRegular,
  },
  small: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  details: {
    gridColumnStart: 1,
    gridColumnEnd: 4,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalS,
  },
  bands: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 7rem 5.5rem',
    gap: tokens.spacingHorizontalXS,
    alignItems: 'center',
  },
});

interface IndicatorRowProps {
  readonly indicator: IndicatorModel;
  readonly path: string;
  /** Its part of the whole weight, 0–1; undefined while that cannot be told. */
  readonly share: number | undefined;
}

const policies = ['skip', 'neutral', 'worst', 'reject'] as const;

/** One indicator of the scorecard: how it earns points, which way is better, its weight and what that comes to; the rest on demand. */
export function IndicatorRow({ indicator, path, share }: IndicatorRowProps) {
  const { file, text, say } = useEditing();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const rules = text.rules;
  const name = say.indicator(indicator.id);
  const better = indicator.target !== undefined ? 'target' : lessIsBetter(file, indicator) ? 'lower' : 'higher';
  return (
    <div className={styles.row}>
      <div className={styles.name}>
        <Button
          size="small"
          appearance="transparent"
          className={styles.toggle}
          icon={isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={`${name}: ${rules.details(name)}`}
          onClick={() => setOpen(!isOpen)}
        >
          {name}
        </Button>
      </div>
      <PointsCurve indicator={indicator} model={file} text={rules} say={say} />
      <div className={styles.small}>
        {rules.better[better]}
        {share !== undefined && <div>{rules.shareOf(say.percent(share))}</div>}
      </div>
      <NumberField path={`${path}.weight`} label={rules.weightOf(name)} weight />
      <div id={id} hidden={!isOpen} className={isOpen ? styles.details : undefined}>
        {isOpen && <IndicatorDetails indicator={indicator} path={path} />}
      </div>
    </div>
  );
}

function IndicatorDetails({ indicator, path }: Pick<IndicatorRowProps, 'indicator' | 'path'>) {
  const { file, text, say, act } = useEditing();
  const styles = useStyles();
  const rules = text.rules;
  const name = say.indicator(indicator.id);
  const { points } = indicator;
  return (
    <>
      {points.by === 'bands' ? (
        <div className={styles.bands} role="group" aria-label={rules.bands}>
          {bandsOf(indicator, rules, say).map((band, k) => (
            <Band key={k} indicator={indicator} path={path} band={band} place={k} name={name} />
          ))}
        </div>
      ) : points.by === 'categories' ? (
        <div className={styles.bands} role="group" aria-label={rules.points}>
          {Object.keys(points.points).map((category) => (
            <CategoryPoints
              key={category}
              category={category}
              path={memberPath(`${path}.points.points`, category)}
              name={name}
            />
          ))}
        </div>
      ) : (
        <div className={styles.small}>
          {pointsInWords(indicator, file, rules, say).join(say.words.betweenSentences)}
        </div>
      )}
      <ChoiceField
        path={`${path}.missing`}
        label={rules.missing}
        labelled
        options={policies.map((policy) => [policy, rules.policies[policy]])}
      />
      <div>
        <Button size="small" icon={<Dismiss16Regular />} onClick={() => act.editWeight(path, undefined)}>
          {rules.remove(name)}
        </Button>
      </div>
    </>
  );
}

interface BandProps {
  readonly indicator: IndicatorModel;
  readonly path: string;
  readonly band: string;
  readonly place: number;
  readonly name: string;
}

/** What a band reaches over, the cut at its far end, and its points; the last band has no end. */
function Band({ indicator, path, band, place, name }: BandProps) {
  const { text, say } = useEditing();
  const styles = useStyles();
  const { points } = indicator;
  const hasCut = points.by === 'bands' && place < points.cuts.length;
  const ratio = unitOf(indicator) === 'ratio';
  return (
    <>
      <span className={styles.small}>{band}</span>
      {hasCut ? (
        <NumberField
          path={`${path}.points.cuts[${place}]`}
          label={text.rules.cutNumber(say.number(place + 1), name)}
          {...(ratio && { times: 100, unit: '%' })}
        />
      ) : (
        <span />
      )}
      <NumberField path={`${path}.points.points[${place}]`} label={text.rules.pointsOfBand(band, name)} />
    </>
  );
}

function CategoryPoints({ category, path, name }: { category: string; path: string; name: string }) {
  const { text } = useEditing();
  const styles = useStyles();
  return (
    <>
      <span className={styles.small}>{category}</span>
      <span />
      <NumberField path={path} label={text.rules.pointsOfBand(category, name)} />
    </>
  );
}
