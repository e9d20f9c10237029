import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SalesforceScreenWords } from '../../language/salesforce-screen/salesforce-screen-words';
import { useSpeech } from '../../screens/speech';
import { TierBadge } from '../../screens/tier-badge';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  head: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: { textAlign: 'start', fontWeight: tokens.fontWeightRegular, overflowWrap: 'anywhere', paddingBlock: '3px' },
  tier: { paddingBlock: '3px', paddingInlineStart: tokens.spacingHorizontalS, verticalAlign: 'top', width: '4.5rem' },
  none: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  same: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  more: { color: tokens.colorNeutralForeground2 },
});

const AT_FIRST = 10;
const AT_MOST = 500;

interface TierChangesProps {
  readonly text: SalesforceScreenWords;
  /** The tiers of the model, the best first. */
  readonly tiers: readonly string[];
  readonly changes: readonly {
    readonly account: number;
    readonly name: string;
    readonly from: string | null;
    readonly to: string | null;
  }[];
}

/** Account by account, the tier there is and the tier there will be; ten at first. */
export function TierChanges({ text, tiers, changes }: TierChangesProps) {
  const { words, say } = useSpeech();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const listed = changes.slice(0, all ? AT_MOST : AT_FIRST);
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            {[text.list.account, text.list.before, text.list.after].map((title, k) => (
              <th key={title} scope="col" className={mergeClasses(styles.head, k > 0 && styles.tier)}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {listed.map(({ account, name, from, to }) => (
            <tr key={account}>
              <th scope="row" className={styles.name}>
                {name}
                {from === to && (
                  <div className={styles.same}>{from === null ? text.list.stillNone : text.list.sameTier}</div>
                )}
              </th>
              <td className={styles.tier}>
                <Tier tier={from} />
              </td>
              <td className={styles.tier}>
                <Tier tier={to} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {listed.length < changes.length && (
        <div className={styles.more}>
          {words.someOf(say.number(listed.length), say.number(changes.length))}{' '}
          {!all && (
            <Button size="small" appearance="transparent" onClick={() => setAll(true)}>
              {words.segment.showAll(say.number(Math.min(AT_MOST, changes.length)))}
            </Button>
          )}
        </div>
      )}
    </>
  );

  function Tier({ tier }: { tier: string | null }) {
    if (tier === null) return <span className={styles.none}>{text.list.noTier}</span>;
    const rank = tiers.indexOf(tier);
    return <TierBadge tier={tier} rank={rank < 0 ? tiers.length : rank} />;
  }
}
