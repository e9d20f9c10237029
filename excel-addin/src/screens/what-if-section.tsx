import type { AccountExplanation, Lever, SegmentationModel, WhatIf } from '@keystage/core';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { AccountCardWords } from '../language/account-card/account-card-words';
import { oneAtATime } from '../run/one-at-a-time';
import { LeverRow } from './lever-row';
import { Notice } from './notice';
import { Section } from './section';
import { signed } from './signed';
import { useSpeech } from './speech';
import { TierBadge } from './tier-badge';
import { withTried, type Tried } from './tried-values';

const useStyles = makeStyles({
  small: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  outcome: {
    position: 'sticky',
    top: '48px',
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  verdict: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  sentences: { margin: 0, padding: 0, listStyleType: 'none' },
  moved: { fontVariantNumeric: 'tabular-nums' },
  levers: { display: 'flex', flexDirection: 'column' },
});

interface WhatIfSectionProps {
  readonly text: AccountCardWords['whatIf'];
  readonly levers: readonly Lever[];
  readonly tried: Tried;
  readonly onTry: (tried: Tried) => void;
  /** How the account stands. */
  readonly now: AccountExplanation;
  readonly model: SegmentationModel;
  readonly group: { readonly name: string; readonly companies: number } | undefined;
  readonly ask: (changes: Tried) => Promise<WhatIf>;
}

/** How the account would stand with other values: a slider and a field for each, the outcome above them, and the way back. */
export function WhatIfSection({ text, levers, tried, onTry, now, model, group, ask }: WhatIfSectionProps) {
  const { say } = useSpeech();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const outcome = useOutcome(ask, tried);
  const shown = isOpen || tried.size > 0;
  const close = () => {
    setOpen(false);
    onTry(new Map());
  };
  return (
    <Section
      title={text.title}
      action={
        <Button size="small" aria-expanded={shown} onClick={shown ? close : () => setOpen(true)}>
          {shown ? text.close : text.open}
        </Button>
      }
    >
      {shown && (
        <>
          <p className={styles.small}>{text.hint}</p>
          {group && <p className={styles.small}>{text.group(group.name, group.companies, say)}</p>}
          <div className={styles.outcome} role="status">
            {tried.size === 0 ? (
              <span>{text.nothingChanged}</span>
            ) : outcome === 'failed' ? (
              <Notice kind="warning">{text.failed}</Notice>
            ) : (
              outcome && <Outcome text={text} outcome={outcome} now={now} model={model} />
            )}
          </div>
          <div className={styles.levers}>
            {levers.map((lever) => (
              <LeverRow
                key={lever.indicator}
                text={text}
                lever={lever}
                currency={model.currency}
                value={tried.has(lever.indicator) ? tried.get(lever.indicator)! : lever.value}
                isTried={tried.has(lever.indicator)}
                onChange={(value) => onTry(withTried(tried, lever, value))}
              />
            ))}
          </div>
          {tried.size > 0 && (
            <div>
              <Button size="small" onClick={() => onTry(new Map())}>
                {text.reset}
              </Button>
            </div>
          )}
        </>
      )}
    </Section>
  );
}

interface OutcomeProps {
  readonly text: AccountCardWords['whatIf'];
  readonly outcome: WhatIf;
  readonly now: AccountExplanation;
  readonly model: SegmentationModel;
}

function Outcome({ text, outcome: { explanation, move }, now, model }: OutcomeProps) {
  const { say } = useSpeech();
  const styles = useStyles();
  const { tier, reasons } = explanation;
  const moved = move.changes.map(({ indicator, by }) =>
    say.words.brought(say.indicator(indicator), signed(by, 1, say)),
  );
  return (
    <>
      <div className={styles.verdict}>
        {tier !== undefined && <TierBadge tier={tier} rank={model.tiers.indexOf(tier)} large />}
        <span>
          {tier === undefined
            ? text.wouldHaveNone
            : tier === now.tier
              ? text.wouldStay(say.tier(tier))
              : text.would(say.tier(tier), say.tier(now.tier!))}{' '}
          {move.score && text.points(say.number(move.score.after, 1), signed(difference(move.score), 1, say))}
        </span>
      </div>
      <ul className={styles.sentences}>
        {reasons
          .filter(({ kind }) => kind !== 'assumed')
          .map((reason) => (
            <li key={say.reason(reason)}>{say.reason(reason)}</li>
          ))}
      </ul>
      {moved.length > 0 && (
        <div className={mergeClasses(styles.small, styles.moved)}>{text.moved(say.list(moved))}</div>
      )}
    </>
  );
}

/** Both are whole tenths already; a binary rest is none. */
function difference({ before, after }: { before: number; after: number }): number {
  return Math.round(10 * after - 10 * before) / 10;
}

/** What the present values come to; while an answer is on its way, the one before it. */
function useOutcome(ask: (changes: Tried) => Promise<WhatIf>, tried: Tried): WhatIf | 'failed' | undefined {
  const [outcome, setOutcome] = useState<WhatIf | 'failed'>();
  const [firstAsk] = useState(() => ask);
  const inquire = useMemo(
    () => oneAtATime<Tried, WhatIf>(firstAsk, (answer) => setOutcome(answer ?? 'failed')),
    [firstAsk],
  );
  useEffect(() => {
    if (tried.size > 0) inquire(tried);
  }, [inquire, tried]);
  return outcome;
}
