import { scorecardsOf, weighedItems, type Scorecard } from '@keystage/core';
import { makeStyles, tokens } from '@fluentui/react-components';
import { Disclosure } from '../screens/disclosure';
import { Section } from '../screens/section';
import { AddIndicator } from './add-indicator';
import { useEditing } from './editing';
import { IndicatorRow } from './indicator-row';
import { NumberField } from './model-field';
import { WeightProposal } from './weight-proposal';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', minWidth: 0, marginTop: tokens.spacingVerticalXS },
  head: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 76px',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, minWidth: 0 },
  small: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** The scorecards of the model: groups, indicators, weights and points. Those of account kinds are folded away. */
export function ScorecardEditor() {
  const { file, text, say } = useEditing();
  const [general, ...kinds] = scorecardsOf(file);
  return (
    <Section title={text.rules.indicators}>
      <WeightProposal />
      <Groups card={general} />
      {kinds.map((card) => {
        const title = text.rules.kind(say.text(card.kind!.name));
        return (
          <Disclosure key={card.kind!.id} closed={title} open={title}>
            {() => <Groups card={card} />}
          </Disclosure>
        );
      })}
    </Section>
  );
}

function Groups({ card }: { card: Scorecard }) {
  const { file, text, say } = useEditing();
  const styles = useStyles();
  const sharesOf = sharesIn(weighedItems(file, { of: 'all', kind: card.kind?.id }));
  const groupShares = new Map(
    weighedItems(file, { of: 'groups', kind: card.kind?.id })?.map(({ id, share }) => [id, share]),
  );
  return (
    <>
      <Sum weights={card.groups.map(({ weight }) => weight)} />
      {card.groups.map((group, g) => {
        const path = `${card.path}[${g}]`;
        const name = say.words.groups[group.id];
        return (
          <div key={group.id} className={styles.group} role="group" aria-label={name}>
            <div className={styles.head}>
              <div>
                <h3 className={styles.title}>{name}</h3>
                <div className={styles.small}>
                  {text.rules.shareOf(percentOf(groupShares.get(group.id), say.percent))}
                </div>
              </div>
              <NumberField path={`${path}.weight`} label={text.rules.weightOf(name)} weight />
            </div>
            {group.indicators.map((indicator, i) => (
              <IndicatorRow
                key={indicator.id}
                indicator={indicator}
                path={`${path}.indicators[${i}]`}
                share={sharesOf.get(indicator.id)}
              />
            ))}
            <AddIndicator card={card} place={g} />
            <Sum weights={group.indicators.map(({ weight }) => weight)} />
          </div>
        );
      })}
    </>
  );
}

/** What the weights come to, and what is left to a hundred: people think in percent, though only the parts of the sum count. */
function Sum({ weights }: { weights: readonly unknown[] }) {
  const { text, say } = useEditing();
  const styles = useStyles();
  const sum = weights.reduce<number>((total, weight) => total + (typeof weight === 'number' ? weight : 0), 0);
  const left = Math.round((100 - sum) * 1e6) / 1e6;
  const says = [
    text.rules.sum(say.number(sum)),
    ...(left > 0 ? [text.rules.rest(say.number(left))] : left < 0 ? [text.rules.over(say.number(-left))] : []),
    ...(left === 0 ? [] : [text.rules.relative]),
  ];
  return <div className={styles.small}>{says.join(say.words.betweenSentences)}</div>;
}

function sharesIn(items: ReturnType<typeof weighedItems>): ReadonlyMap<string, number> {
  return new Map(items?.flatMap(({ id, share }) => (Number.isFinite(share) ? [[id, share]] : [])));
}

function percentOf(share: number | undefined, percent: (share: number) => string): string {
  return share === undefined || !Number.isFinite(share) ? '–' : percent(share);
}
