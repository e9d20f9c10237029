import { indicatorCatalogue, scoredIndicators, type IndicatorId } from '@keystage/core';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { Section } from '../screens/section';
import { useEditing } from './editing';
import { ChoiceField, NumberField } from './model-field';
import { unitOfId } from './unit-of';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  title: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  limit: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    alignItems: 'start',
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  removed: { display: 'flex', alignItems: 'flex-end', justifyContent: 'flex-end', alignSelf: 'end' },
  apart: { marginTop: tokens.spacingVerticalS },
  rows: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 8.5rem',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    alignItems: 'center',
  },
});

/** What no score gets past, how steady tiers are, how much has to be known, and who counts as rising. */
export function LimitsEditor() {
  const { file, text } = useEditing();
  const styles = useStyles();
  const words = text.limits;
  const { by } = file.way;
  const bandUnit = by === 'scorecard' ? text.way.pointsUnit : undefined;
  return (
    <Section title={words.title}>
      <LimitList part="caps" />
      <LimitList part="floors" />
      <div className={mergeClasses(styles.rows, styles.apart)}>
        <span>{words.coverageFloor}</span>
        <NumberField path="coverageFloor" label={words.coverageFloor} times={100} unit="%" />
      </div>
      <h3 className={styles.title}>{words.stability}</h3>
      <div className={styles.rows}>
        <span>{words.band}</span>
        <NumberField path="stability.band" label={words.band} unit={bandUnit} />
        <span>{words.upAfter}</span>
        <NumberField path="stability.upAfter" label={words.upAfter} unit={words.runs} />
        <span>{words.downAfter}</span>
        <NumberField path="stability.downAfter" label={words.downAfter} unit={words.runs} />
      </div>
      <h3 className={styles.title}>{words.rising}</h3>
      <div className={styles.rows}>
        <span>{words.currentBelow}</span>
        <NumberField path="rising.currentBelow" label={words.currentBelow} unit={text.way.pointsUnit} />
        <span>{words.potentialFrom}</span>
        <NumberField path="rising.potentialFrom" label={words.potentialFrom} unit={text.way.pointsUnit} />
      </div>
    </Section>
  );
}

const tierKey = { caps: 'atBest', floors: 'atWorst' } as const;

function LimitList({ part }: { part: 'caps' | 'floors' }) {
  const { file, text, say, act } = useEditing();
  const styles = useStyles();
  const words = text.limits;
  const limits = file[part];
  const numeric = indicatorsToLimit(file).map((id) => [id, say.indicator(id)] as const);
  const end = file.tiers[file.tiers.length - 1];
  // Without a limit, which is for the person to say: until then it is a fault at its field.
  const add = () => act.edit(`${part}[${limits.length}]`, { indicator: numeric[0][0], [tierKey[part]]: end });
  return (
    <div className={styles.part} role="group" aria-label={words[part]}>
      <h3 className={styles.title}>{words[part]}</h3>
      {limits.length === 0 && <span>{words.none}</span>}
      {limits.map(({ indicator }, k) => {
        const path = `${part}[${k}]`;
        const name = say.indicator(indicator);
        const ratio = unitOfId(file, indicator) === 'ratio' ? { times: 100, unit: '%' } : {};
        return (
          <div key={k} className={styles.limit} role="group" aria-label={words.cap(name)}>
            <ChoiceField path={`${path}.indicator`} label={words.indicator} labelled options={numeric} />
            <ChoiceField
              path={`${path}.${tierKey[part]}`}
              label={words[tierKey[part]]}
              labelled
              options={file.tiers.map((tier) => [tier, say.tier(tier)])}
            />
            <NumberField path={`${path}.above`} label={words.above} labelled optional {...ratio} />
            <NumberField path={`${path}.below`} label={words.below} labelled optional {...ratio} />
            <div className={styles.removed} style={{ gridColumn: '1 / -1' }}>
              <Button
                size="small"
                appearance="subtle"
                icon={<Dismiss16Regular />}
                onClick={() => act.edit(path, undefined)}
              >
                {words.remove(name)}
              </Button>
            </div>
          </div>
        );
      })}
      <div>
        <Button size="small" onClick={add}>
          {words.add[part]}
        </Button>
      </div>
    </div>
  );
}

/** What a limit can be held against: the numbers the model scores first, then the rest of the catalogue. */
function indicatorsToLimit(
  file: Parameters<typeof scoredIndicators>[0] & Parameters<typeof unitOfId>[0],
): IndicatorId[] {
  const ids = [...scoredIndicators(file).map(({ id }) => id), ...Object.keys(indicatorCatalogue)];
  return [...new Set(ids)].filter((id) => unitOfId(file, id) !== 'category');
}
