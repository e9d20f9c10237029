import type { AccountExplanation, AgainstTypical, Contribution } from '@keystage/core';
import { makeStyles, mergeClasses, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { AccountCardWords } from '../language/account-card/account-card-words';
import { Section } from './section';
import { signed } from './signed';
import { useSpeech } from './speech';

const useStyles = makeStyles({
  small: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  from: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  radios: { flexWrap: 'wrap' },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'auto' },
  hiddenHead: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  rowHead: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    paddingBlock: '3px',
    overflowWrap: 'break-word',
    hyphens: 'auto',
  },
  number: {
    textAlign: 'end',
    verticalAlign: 'top',
    paddingBlock: '3px',
    paddingInlineStart: tokens.spacingHorizontalS,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  sum: { fontWeight: tokens.fontWeightSemibold },
  rule: { borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  track: { position: 'relative', height: '6px', marginTop: '2px' },
  most: {
    position: 'absolute',
    inset: 0,
    right: 'auto',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground5,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusSmall,
  },
  brought: {
    position: 'absolute',
    inset: 0,
    right: 'auto',
    backgroundColor: tokens.colorCompoundBrandBackground,
    borderRadius: tokens.borderRadiusSmall,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  // Less than typical is told by side and by outline, not by colour alone.
  less: {
    backgroundColor: 'transparent',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { backgroundColor: 'Canvas' },
  },
  middle: {
    position: 'absolute',
    top: '-2px',
    bottom: '-2px',
    left: '50%',
    width: '1px',
    backgroundColor: tokens.colorNeutralStroke1,
  },
});

interface ContributionsProps {
  readonly explanation: AccountExplanation;
  /** The account against a typical one; undefined until that is known. */
  readonly typical: AgainstTypical | undefined;
  readonly text: AccountCardWords | undefined;
}

/** What the score is made of: parts from zero up, or against a typical account; a person chooses. Either way they add up. */
export function Contributions({ explanation, typical, text }: ContributionsProps) {
  const { words } = useSpeech();
  const styles = useStyles();
  const [against, setAgainst] = useState<'zero' | 'typical'>('zero');
  return (
    <Section title={words.card.contributions}>
      {text && typical && (
        <div className={styles.from}>
          <span className={styles.small} id="parts-from">
            {text.from.label}
          </span>
          <RadioGroup
            layout="horizontal"
            className={styles.radios}
            aria-labelledby="parts-from"
            value={against}
            onChange={(_, { value }) => setAgainst(value === 'typical' ? 'typical' : 'zero')}
          >
            <Radio value="zero" label={text.from.zero} />
            <Radio value="typical" label={text.from.typical} />
          </RadioGroup>
        </div>
      )}
      {text && typical && against === 'typical' ? (
        <AgainstTypicalTable explanation={explanation} typical={typical} text={text} />
      ) : (
        <FromZeroTable explanation={explanation} />
      )}
    </Section>
  );
}

/** The parts of the score as bars, each against the most it could bring, and their sum, which is the score. */
function FromZeroTable({ explanation }: { explanation: AccountExplanation }) {
  const { words, say } = useSpeech();
  const styles = useStyles();
  const text = words.card;
  const score = explanation.score!;
  const shown = explanation.contributions.filter(({ assumed }) => assumed !== 'skip');
  const longest = Math.max(...shown.map(({ couldBring }) => couldBring));
  const points = (x: number) => say.number(x, score.decimals);
  return (
    <table className={styles.table}>
      <thead className={styles.hiddenHead}>
        <tr>
          <th scope="col">{text.indicator}</th>
          <th scope="col">{text.value}</th>
          <th scope="col">{text.brings}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((part) => (
          <tr key={part.indicator}>
            <th scope="row" className={styles.rowHead}>
              {say.indicator(part.indicator)}
              <Bar part={part} longest={longest} />
            </th>
            <td className={mergeClasses(styles.number, styles.small)}>{say.value(part.indicator, part.value)}</td>
            <td className={styles.number}>{text.ofMost(points(part.brings), points(part.couldBring))}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" className={mergeClasses(styles.rowHead, styles.sum, styles.rule)} colSpan={2}>
            {text.score}
          </th>
          <td className={mergeClasses(styles.number, styles.sum, styles.rule)}>{points(score.value)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function Bar({ part, longest }: { part: Contribution; longest: number }) {
  const styles = useStyles();
  const width = (x: number) => ({ width: `${(100 * x) / longest}%` });
  return (
    <div className={styles.track} aria-hidden>
      <div className={styles.most} style={width(part.couldBring)} />
      <div className={styles.brought} style={width(part.brings)} />
    </div>
  );
}

interface AgainstTypicalProps {
  readonly explanation: AccountExplanation;
  readonly typical: AgainstTypical;
  readonly text: AccountCardWords;
}

/** What sets the account apart from a typical one: more to the right, less to the left; with the typical score it comes to the account's. */
function AgainstTypicalTable({ explanation, typical, text }: AgainstTypicalProps) {
  const { words, say } = useSpeech();
  const styles = useStyles();
  const longest = Math.max(...typical.parts.map(({ by }) => Math.abs(by)), 0.1);
  const valueOf = new Map(explanation.contributions.map(({ indicator, value }) => [indicator, value]));
  const ends = [
    { name: text.typicalAccount, points: say.number(typical.typical, 1), strong: false },
    { name: text.ownPoints, points: say.number(typical.score, 1), strong: true },
  ];
  return (
    <table className={styles.table}>
      <thead className={styles.hiddenHead}>
        <tr>
          <th scope="col">{words.card.indicator}</th>
          <th scope="col">{words.card.value}</th>
          <th scope="col">{text.difference}</th>
        </tr>
      </thead>
      <tbody>
        {typical.parts.map(({ indicator, by }) => (
          <tr key={indicator}>
            <th scope="row" className={styles.rowHead}>
              {say.indicator(indicator)}
              <Side by={by} longest={longest} />
            </th>
            <td className={mergeClasses(styles.number, styles.small)}>
              {say.value(indicator, valueOf.get(indicator) ?? null)}
            </td>
            <td className={styles.number}>{signed(by, 1, say)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        {ends.map(({ name, points, strong }) => (
          <tr key={name}>
            <th
              scope="row"
              colSpan={2}
              className={mergeClasses(styles.rowHead, !strong && styles.rule, strong && styles.sum)}
            >
              {name}
            </th>
            <td className={mergeClasses(styles.number, !strong && styles.rule, strong && styles.sum)}>{points}</td>
          </tr>
        ))}
      </tfoot>
    </table>
  );
}

function Side({ by, longest }: { by: number; longest: number }) {
  const styles = useStyles();
  const width = (50 * Math.abs(by)) / longest;
  return (
    <div className={styles.track} aria-hidden>
      <div className={styles.middle} />
      <div
        className={mergeClasses(styles.brought, by < 0 && styles.less)}
        style={{ width: `${width}%`, left: by < 0 ? `${50 - width}%` : '50%' }}
      />
    </div>
  );
}
