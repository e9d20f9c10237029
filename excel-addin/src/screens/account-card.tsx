import {
  explainAccount,
  scoredAt,
  textAt,
  type AccountExplanation,
  type CalendarDate,
  type OverrideEntry,
  type Segmentation,
  type Speaker,
} from '@keystage/core';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { loadAccountCardWords } from '../language/account-card/load-account-card-words';
import type { PaneActions } from '../pane/open-pane';
import type { Outcome } from '../pane/pane-state';
import { isPendingOverride, knownOverride } from '../pane/pending-override';
import type { BoundOrg } from '../workbook';
import { Contributions } from './contributions';
import { OverrideSection } from './override-section';
import { Section } from './section';
import { useSpeech } from './speech';
import { TierBadge } from './tier-badge';
import { UnreachableNotice } from './unreachable';
import { useAccountFacts } from './use-account-facts';
import { useLoaded } from './use-loaded';
import { afterLift, type Tried } from './tried-values';
import { WhatIfSection } from './what-if-section';

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
  who: { minWidth: '45%' },
  verdict: { display: 'flex', flexDirection: 'column', alignItems: 'flex-end', textAlign: 'end', minWidth: 0 },
  score: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontVariantNumeric: 'tabular-nums' },
  paragraphs: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', rowGap: '4px' },
  lift: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: tokens.spacingHorizontalS },
  tryIt: { minWidth: 0, alignSelf: 'start' },
});

interface AccountCardProps {
  readonly outcome: Outcome;
  readonly account: number;
  /** How many rows of the list name this account. */
  readonly rows: number;
  readonly inquire: PaneActions['inquire'];
  /** A tier by hand; left out where nothing can be written. */
  readonly byHand?: ByHand;
}

export interface ByHand extends Pick<PaneActions, 'override' | 'undoOverride'> {
  readonly today: CalendarDate;
  /** The org that the workbook belongs to, where it does: there the org's override is the truth, the list's waits to be pushed. */
  readonly org: BoundOrg | undefined;
  /** The data row that one was just written into, and can be taken back from. */
  readonly writtenRow: number | undefined;
}

const nothingTried: Tried = new Map();

/**
 * One account: its tier and score, why, what would lift it, what the score is made of, what was not known; and how it would stand with
 * other values. Shown anew for another account, so that what was tried for one is not taken for the next.
 */
export function AccountCard({ outcome, account, rows, inquire, byHand }: AccountCardProps) {
  const { words, say } = useSpeech();
  const styles = useStyles();
  const [tried, setTried] = useState(nothingTried);
  const { segmentation } = outcome;
  const facts = useAccountFacts(inquire, segmentation, account);
  const { loaded: cardWords, again } = useLoaded(loadAccountCardWords, say.words.language);
  const explanation = explainAccount(segmentation, account);
  const { id, name, tier, latentTier, score, reasons, contributions } = explanation;
  const text = words.card;
  const group = groupOf(segmentation, account);
  const top = topOf(segmentation, account);
  const values = sidesShown(explanation, say);
  const assumptions = reasons.filter(({ kind }) => kind === 'assumed');
  const why = reasons.filter(({ kind }) => kind !== 'assumed');
  const entry = segmentation.accounts.overrides?.get(top);
  const cheapest = facts?.cheapest;
  const several = cheapest?.kind === 'severalChanges' && cheapest.steps.length > 1 ? [cheapest] : [];
  const lifts = explanation.lift ? [explanation.lift, ...(explanation.lift.kind === 'oneChange' ? several : [])] : [];
  return (
    <article className={styles.card} aria-label={name}>
      <div className={styles.head}>
        <div className={styles.who}>
          <h2 className={styles.name}>{name === '' ? say.words.notScored : name}</h2>
          {id !== name && <div className={styles.small}>{id}</div>}
          {values !== '' && <div className={styles.small}>{values}</div>}
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
          {latentTier !== undefined && <span className={styles.small}>{text.latent(say.tier(latentTier))}</span>}
        </div>
      </div>
      <Section title={text.why}>
        <Sentences sentences={why.map((reason) => say.reason(reason))} />
      </Section>
      {lifts.length > 0 && (
        <Section title={text.lift}>
          <ul className={styles.paragraphs}>
            {lifts.map((lift, k) => {
              const changes = afterLift(lift, facts?.levers ?? []);
              return (
                <li key={lift.kind} className={styles.lift}>
                  <span>
                    {k > 0 && cardWords && `${cardWords.several} `}
                    {say.lift(lift)}
                  </span>
                  {cardWords && changes && (
                    <Button
                      size="small"
                      className={styles.tryIt}
                      aria-label={cardWords.tryThis(say.lift(lift))}
                      onClick={() => setTried(changes)}
                    >
                      {cardWords.tryIt}
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
        </Section>
      )}
      {contributions.length > 0 && (
        <Contributions explanation={explanation} typical={facts?.typical} text={cardWords} />
      )}
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
      {again && <UnreachableNotice onAgain={again} />}
      {cardWords && facts && tier !== undefined && (
        <WhatIfSection
          text={cardWords.whatIf}
          levers={facts.levers}
          tried={tried}
          onTry={setTried}
          now={explanation}
          model={segmentation.model}
          group={group}
          ask={(changes) => inquire('whatIf', { account, changes })}
        />
      )}
      {cardWords && byHand && (
        <OverrideSection
          text={cardWords.override}
          model={segmentation.model}
          today={byHand.today}
          entry={entry}
          pendingFor={
            byHand.org && isPending(byHand.org, textAt(segmentation.accounts.ids, top), entry)
              ? byHand.org.host
              : undefined
          }
          group={group?.name}
          onOverride={(entry) => void byHand.override(top, entry)}
          onUndo={byHand.writtenRow === outcome.rowOfAccount[top] ? () => void byHand.undoOverride() : undefined}
        />
      )}
    </article>
  );
}

/** Whether the org does not hold yet what the list says of the account. */
function isPending({ overrides = {} }: BoundOrg, id: string, entry: OverrideEntry | undefined): boolean {
  return isPendingOverride(entry, knownOverride(overrides, id));
}

/** The account whose row speaks for this one: itself, or the one at the top of its group. */
function topOf(segmentation: Segmentation, account: number): number {
  const { accounts, groups } = segmentation;
  if (!groups) return account;
  const group = groups.groupOf[account];
  const id = textAt(groups.run.accounts.ids, group);
  return groups.groupOf.findIndex((other, member) => other === group && textAt(accounts.ids, member) === id);
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
  return companies > 1 ? { name: textAt(run.accounts.names, place), companies } : undefined;
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
