import {
  explainAccount,
  scoredAt,
  type AccountExplanation,
  type Contribution,
  type Segmentation,
  type Speaker,
} from '@keystage/core';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Outcome } from '../pane/pane-state';
import { Section } from './section';
import { useSpeech } from './speech';
import { TierBadge } from './tier-badge';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  head: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalM,
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  small: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  verdict: { display: 'flex', flexDirection: 'column', alignItems: 'flex-end', flexShrink: 0 },
  score: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontVariantNumeric: 'tabular-nums' },
  paragraphs: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', rowGap: '4px' },
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
  sum: { fontWeight: tokens.fontWeightSemibold, borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
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
});

interface AccountCardProps {
  readonly outcome: Outcome;
  readonly account: number;
  /** How many rows of the list name this account. */
  readonly rows: number;
}

/** One account: its tier and score, what the score is made of, why, what was not known, and what would lift it. */
export function AccountCard({ outcome, account, rows }: AccountCardProps) {
  const { words, say } = useSpeech();
  const styles = useStyles();
  const { segmentation } = outcome;
  const explanation = explainAccount(segmentation, account);
  const { id, name, tier, latentTier, score, reasons, lift, contributions } = explanation;
  const text = words.card;
  const group = groupOf(segmentation, account);
  const values = sidesShown(explanation, say);
  const assumptions = reasons.filter(({ kind }) => kind === 'assumed');
  const why = reasons.filter(({ kind }) => kind !== 'assumed');
  return (
    <article className={styles.card} aria-label={name}>
      <div className={styles.head}>
        <div>
          <h2 className={styles.name}>{name === '' ? say.words.notScored : name}</h2>
          {id !== name && <div className={styles.small}>{id}</div>}
          {group !== undefined && <div className={styles.small}>{text.group(group.name, group.companies, say)}</div>}
          {rows > 1 && <div className={styles.small}>{text.otherRows(rows, say)}</div>}
        </div>
        <div className={styles.verdict}>
          {tier === undefined ? (
            <span>{explanation.standing === 'prospect' ? say.words.prospect : say.words.notScored}</span>
          ) : (
            <TierBadge tier={tier} rank={segmentation.model.tiers.indexOf(tier)} large />
          )}
          {score && <span className={styles.score}>{say.number(score.value, score.decimals)}</span>}
          {values !== '' && <span className={styles.small}>{values}</span>}
          {latentTier !== undefined && <span className={styles.small}>{text.latent(say.tier(latentTier))}</span>}
        </div>
      </div>
      <Section title={text.why}>
        <Sentences sentences={why.map((reason) => say.reason(reason))} />
      </Section>
      {lift && (
        <Section title={text.lift}>
          <Sentences sentences={[say.lift(lift)]} />
        </Section>
      )}
      {contributions.length > 0 && <Contributions explanation={explanation} />}
      {assumptions.length > 0 && (
        <Section title={text.assumptions}>
          <Sentences
            sentences={[
              ...assumptions.map((reason) => say.reason(reason)),
              text.coverage(say.percent(explanation.coverage)),
            ]}
          />
        </Section>
      )}
    </article>
  );
}

/** What the account is worth today and what it may become; a model whose indicators speak of one side alone says nothing new by it. */
function sidesShown({ current, potential }: AccountExplanation, say: Speaker): string {
  if (!current || !potential) return '';
  const { values } = say.words;
  return [
    `${values.current} ${say.number(current.value, current.decimals)}`,
    `${values.potential} ${say.number(potential.value, potential.decimals)}`,
  ].join(' · ');
}

/** The group of companies that an account is scored with, where it has one. */
function groupOf(segmentation: Segmentation, account: number): { name: string; companies: number } | undefined {
  const { run, place } = scoredAt(segmentation, account);
  const companies = segmentation.groups?.companies[place] ?? 1;
  return companies > 1 ? { name: run.accounts.names[place], companies } : undefined;
}

function Sentences({ sentences }: { sentences: readonly string[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.paragraphs}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** The parts of the score as bars, each against the most it could bring, and their sum, which is the score. */
function Contributions({ explanation }: { explanation: AccountExplanation }) {
  const { words, say } = useSpeech();
  const styles = useStyles();
  const text = words.card;
  const score = explanation.score!;
  const shown = explanation.contributions.filter(({ assumed }) => assumed !== 'skip');
  const longest = Math.max(...shown.map(({ couldBring }) => couldBring));
  const points = (x: number) => say.number(x, score.decimals);
  return (
    <Section title={text.contributions}>
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
            <th scope="row" className={mergeClasses(styles.rowHead, styles.sum)} colSpan={2}>
              {text.score}
            </th>
            <td className={mergeClasses(styles.number, styles.sum)}>{points(score.value)}</td>
          </tr>
        </tfoot>
      </table>
    </Section>
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
