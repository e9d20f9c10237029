import { calendarDate, textAt, type Speaker } from '@keystage/core';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { LeftOut, TierChange } from '@keystage/core/salesforce';
import type { SalesforceScreenWords, ShownField } from '../../language/salesforce-screen/salesforce-screen-words';
import { useSpeech } from '../../screens/speech';
import { TierBadge } from '../../screens/tier-badge';
import type { Diff } from '../diff-of';
import type { RunFacts } from '../salesforce-state';
import type { SalesforcePart } from './salesforce-part';

const useStyles = makeStyles({
  row: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  name: { textAlign: 'start', fontWeight: tokens.fontWeightRegular, overflowWrap: 'anywhere', paddingBlock: '3px' },
  // The name is the way to its row.
  way: {
    minWidth: 0,
    padding: 0,
    border: 'none',
    justifyContent: 'flex-start',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorBrandForegroundLink,
    overflowWrap: 'anywhere',
  },
  more: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  tier: { paddingBlock: '3px', paddingInlineStart: tokens.spacingHorizontalS, verticalAlign: 'top' },
  none: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
});

interface DiffRowProps extends SalesforcePart {
  readonly account: number;
  readonly diff: Diff;
  readonly run: RunFacts;
}

/** One account of a plan: what changes from what to what, or why nothing is written. */
export function DiffRow({ account, diff, run, text, org, act, onShowRow }: DiffRowProps) {
  const { say } = useSpeech();
  const styles = useStyles();
  const { accounts, model } = run.frozen.segmentation;
  const change = diff.changeOf(account);
  const why = diff.whyNot(account);
  const name = textAt(accounts.names, account) || textAt(accounts.ids, account);
  const row = run.rowOfAccount[account];
  const tier = (name: string | null) => {
    const rank = name === null ? -1 : model.tiers.indexOf(name);
    return name === null ? (
      <span className={styles.none}>{text.list.noTier}</span>
    ) : (
      <TierBadge tier={name} rank={rank < 0 ? model.tiers.length : rank} />
    );
  };
  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.name} colSpan={change ? 1 : 3}>
        <Button
          className={styles.way}
          appearance="transparent"
          size="small"
          aria-label={text.list.goTo(say.row(row), name)}
          onClick={() => onShowRow(row)}
        >
          {name}
        </Button>
        {change && linesOf(change, run, text, say).map((line) => <Line key={line}>{line}</Line>)}
        {why && <Line>{org.rowOutcome({ kind: 'notSent', why })}</Line>}
        {why && canTakeOver(why) && (
          <div>
            <Button size="small" onClick={() => void act.takeOverrides([account])}>
              {text.list.takeOverride}
            </Button>
          </div>
        )}
      </th>
      {change && (
        <>
          <td className={styles.tier}>{tier(change.from.tier)}</td>
          <td className={styles.tier}>{tier(change.to.Keystage_Tier__c)}</td>
        </>
      )}
    </tr>
  );

  function Line({ children }: { children: string }) {
    return <div className={styles.more}>{children}</div>;
  }
}

export const canTakeOver = (why: LeftOut['why']) => why.kind === 'overrideInOrg';

/** What changes beside the tier, a line each: what there was and what there will be; of what comes for the first time only the override. */
function linesOf(
  change: TierChange,
  { pending, frozen }: RunFacts,
  { list }: SalesforceScreenWords,
  say: Speaker,
): string[] {
  const { account, from, to, fields } = change;
  const first = from.tieredOn === null;
  const same = from.tier === to.Keystage_Tier__c;
  const lines: string[] = [];
  if (pending.has(account)) {
    const entry = pending.get(account);
    const until = calendarDate(entry?.until ?? '');
    const tier = entry?.tier;
    lines.push(
      tier === undefined || until === null
        ? list.pendingEnd
        : list.pending(say.tier(tier), say.date(until), entry?.author ?? ''),
    );
  }
  if (same) lines.push(from.tier === null ? list.stillNone : list.sameTier);
  if (first) return lines;
  const said = shownFields.flatMap(([field, shown]) => {
    if (!fields.includes(field)) return [];
    const name = list.fields[shown];
    const told = (value: unknown) => valueOf(value, shown, list, say, frozen.segmentation.model.tiers);
    if (shown === 'reasons' || shown === 'model') return [name];
    return [`${name} ${list.fromTo(told(change.before[field]), told(to[field]))}`];
  });
  return said.length > 0 ? [...lines, said.join(' · ')] : lines;
}

const shownFields: readonly (readonly [TierChange['fields'][number], ShownField])[] = [
  ['Keystage_Score__c', 'score'],
  ['Keystage_Latent_Tier__c', 'latentTier'],
  ['Keystage_Coverage__c', 'coverage'],
  ['Keystage_Tiered_On__c', 'tieredOn'],
  ['Keystage_Reasons__c', 'reasons'],
  ['Keystage_Model_Fingerprint__c', 'model'],
];

function valueOf(
  value: unknown,
  shown: ShownField,
  list: SalesforceScreenWords['list'],
  say: Speaker,
  tiers: readonly string[],
): string {
  if (typeof value === 'number') return shown === 'coverage' ? say.percent(value / 100) : say.number(value, 2);
  if (typeof value !== 'string' || value === '') return list.blank;
  if (shown === 'tieredOn') {
    const day = calendarDate(value);
    return day === null ? value : say.date(day);
  }
  return tiers.includes(value) ? say.tier(value) : value;
}
