import type { PipelineDimension, PipelineGroup } from '@keystage/core';
import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Section } from '../../screens/section';
import type { FunnelView } from '../funnel-view';
import type { FunnelActions } from '../open-funnel-part';
import { ClaimBars } from './claim-bars';
import { useFunnelSpeech } from './funnel-speech';

const useStyles = makeStyles({
  groups: { listStyleType: 'none', margin: 0, padding: 0 },
  group: {
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  head: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere', minWidth: 0 },
  gap: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  small: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

const AT_FIRST = 8;

interface GroupsProps {
  readonly view: FunnelView;
  readonly by: PipelineDimension;
  readonly act: FunnelActions;
}

/** The sums by one column: what each group claims and has earned, and the gap between. */
export function Groups({ view, by, act }: GroupsProps) {
  const { text, say } = useFunnelSpeech();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const { groups, count } = view.grouped;
  const shown = all ? groups : groups.slice(0, AT_FIRST);
  return (
    <Section
      title={text.result.by}
      action={
        <Field size="small">
          <Select
            size="small"
            aria-label={text.result.by}
            value={by}
            onChange={(_, { value }) => void act.sumBy(value as PipelineDimension)}
          >
            {view.dimensions.map((dimension) => (
              <option key={dimension} value={dimension}>
                {say.words.dimensions[dimension]}
              </option>
            ))}
          </Select>
        </Field>
      }
    >
      <GroupList groups={shown} by={view.grouped.by} view={view} />
      {shown.length < count && (
        <div>
          {all ? (
            <span className={styles.small}>{text.result.moreGroups(count - shown.length, say)}</span>
          ) : (
            <Button size="small" appearance="transparent" onClick={() => setAll(true)}>
              {text.result.moreGroups(count - shown.length, say)}
            </Button>
          )}
        </div>
      )}
    </Section>
  );
}

/** Large deals and small ones, told apart. */
export function Sizes({ view }: { view: FunnelView }) {
  const { text } = useFunnelSpeech();
  const styles = useStyles();
  if (view.said.large === undefined) return null;
  return (
    <Section title={text.result.large}>
      <span>{view.said.large}</span>
      <span className={styles.small}>{text.result.largeHint}</span>
      <GroupList groups={view.sizes} by="size" view={view} />
    </Section>
  );
}

interface GroupListProps {
  readonly groups: readonly PipelineGroup[];
  readonly by: PipelineDimension;
  readonly view: FunnelView;
}

function GroupList({ groups, by, view: { hasEvidence, currency } }: GroupListProps) {
  const { text, say } = useFunnelSpeech();
  const styles = useStyles();
  const { terms } = say.words;
  const largest = Math.max(...groups.map(({ open }) => Math.max(open.declared, open.evidenced)), 0);
  return (
    <ul className={styles.groups}>
      {groups.map(({ keys, open, won }) => (
        <li key={String(keys[0])} className={styles.group}>
          <div className={styles.head}>
            <span className={styles.name}>{say.group(by, keys[0])}</span>
            {hasEvidence && (
              <span className={styles.gap}>
                {terms.gap} {say.money(open.gap, currency)}
              </span>
            )}
          </div>
          <div className={styles.small}>
            {[
              text.result.inStage(open.deals, say),
              ...(won.deals > 0 ? [`${terms.won} ${say.money(won.amount, currency)}`] : []),
            ].join(' · ')}
          </div>
          <ClaimBars claimed={open.declared} earned={hasEvidence ? open.evidenced : undefined} largest={largest} />
        </li>
      ))}
    </ul>
  );
}
