import type { TierCounts } from '@keystage/core';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useSpeech } from './speech';
import { TierBadge } from './tier-badge';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  hiddenHead: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  tier: { textAlign: 'start', fontWeight: tokens.fontWeightRegular, paddingBlock: '3px', whiteSpace: 'nowrap' },
  other: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    paddingBlock: '3px',
    color: tokens.colorNeutralForeground2,
  },
  bars: { width: '100%', paddingInline: tokens.spacingHorizontalS },
  bar: {
    height: '10px',
    minWidth: '1px',
    backgroundColor: tokens.colorCompoundBrandBackground,
    borderRadius: tokens.borderRadiusSmall,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  number: {
    textAlign: 'end',
    paddingBlock: '3px',
    paddingInlineStart: tokens.spacingHorizontalS,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  share: { color: tokens.colorNeutralForeground3 },
  rule: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** How many accounts stand in each tier, with a bar for each, and who stands outside. */
export function TierTable({ counts }: { counts: TierCounts }) {
  const { words, say } = useSpeech();
  const styles = useStyles();
  const text = words.result;
  const { tiers, prospects, notScored } = counts;
  const all = tiers.reduce((sum, { accounts }) => sum + accounts, prospects + notScored);
  const largest = Math.max(1, ...tiers.map(({ accounts }) => accounts));
  const outside = [
    { name: text.prospects, accounts: prospects },
    { name: text.withoutTier, accounts: notScored },
  ].filter(({ accounts }) => accounts > 0);
  return (
    <table className={styles.table} aria-label={text.tiers}>
      <thead className={styles.hiddenHead}>
        <tr>
          <th scope="col" colSpan={2}>
            {text.tier}
          </th>
          <th scope="col">{text.accountsColumn}</th>
          <th scope="col">{text.share}</th>
        </tr>
      </thead>
      <tbody>
        {tiers.map(({ tier, accounts }, rank) => (
          <tr key={tier}>
            <th scope="row" className={styles.tier}>
              <TierBadge tier={tier} rank={rank} />
            </th>
            <td className={styles.bars} aria-hidden>
              {accounts > 0 && <div className={styles.bar} style={{ width: `${(100 * accounts) / largest}%` }} />}
            </td>
            <td className={styles.number}>{say.number(accounts)}</td>
            <td className={mergeClasses(styles.number, styles.share)}>{say.percent(all > 0 ? accounts / all : 0)}</td>
          </tr>
        ))}
        {outside.map(({ name, accounts }, k) => (
          <tr key={name}>
            <th scope="row" colSpan={2} className={mergeClasses(styles.other, k === 0 && styles.rule)}>
              {name}
            </th>
            <td className={mergeClasses(styles.number, k === 0 && styles.rule)}>{say.number(accounts)}</td>
            <td className={mergeClasses(styles.number, styles.share, k === 0 && styles.rule)}>
              {say.percent(accounts / all)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
