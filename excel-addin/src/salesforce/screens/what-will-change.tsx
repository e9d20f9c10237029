import { Checkbox, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { PushPlan } from '@keystage/core/salesforce';
import { useNarrowSelect } from '../../screens/narrow-select';
import { Notice } from '../../screens/notice';
import { useSpeech } from '../../screens/speech';
import type { AccountKey } from '../account-keys';
import type { RunFacts } from '../salesforce-state';
import { DiffList } from './diff-list';
import type { SalesforcePart } from './salesforce-part';

const useStyles = makeStyles({
  sentences: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  sentence: { margin: 0 },
});

interface WhatWillChangeProps extends SalesforcePart {
  readonly plan: PushPlan;
  /** Whether it was agreed to leave out the fields that may not be written. */
  readonly leavingOut: boolean;
  readonly run: RunFacts;
}

/** Everything a push would do, before it does anything: what is written, what is left as it is and why. */
export function WhatWillChange({ plan, run, leavingOut, ...part }: WhatWillChangeProps) {
  const { say } = useSpeech();
  const styles = useStyles();
  const { narrow } = useNarrowSelect();
  const { state, act, text, org, edited } = part;
  const { changes, lacks } = plan;
  if (lacks.length > 0) {
    return (
      <Notice kind="trouble">
        {lacks.map((lack) => (
          <p key={org.orgLack(lack)} className={styles.sentence}>
            {org.orgLack(lack)}
          </p>
        ))}
      </Notice>
    );
  }
  const [first, ...rest] = org.plan(plan);
  const modelMatches = plan.modelInOrg.kind === 'same';
  return (
    <>
      {edited && <Notice kind="warning">{text.home.edited}</Notice>}
      {state.published && (
        <Notice kind="done">
          {org.publication(state.published.publication, state.published.moved).join(say.words.betweenSentences)}
        </Notice>
      )}
      <div className={styles.sentences}>
        <p className={styles.sentence}>
          <strong>{first}</strong>
        </p>
        {rest.slice(0, modelMatches ? undefined : -1).map((sentence) => (
          <p key={sentence} className={styles.sentence}>
            {sentence}
          </p>
        ))}
        {changes.length > 0 && <p className={styles.sentence}>{text.list.reassurance}</p>}
      </div>
      {plan.without.length > 0 && changes.length > 0 && (
        <Notice
          kind="warning"
          actions={
            <Checkbox
              checked={leavingOut}
              label={text.list.leaveOut}
              onChange={(_, { checked }) => act.leaveOut(checked === true)}
            />
          }
        >
          {plan.without.map((lack) => org.orgLack(lack)).join(say.words.betweenSentences)} {text.list.leaveOutHint}
        </Notice>
      )}
      {!modelMatches && <Notice kind="warning">{rest.at(-1)}</Notice>}
      <Field label={text.compare.matchedBy}>
        <Select
          className={narrow}
          value={keyName(run.key)}
          onChange={(_, { value }) => {
            const key = run.keys.find((one) => keyName(one) === value);
            if (key) void act.compare(key);
          }}
        >
          {run.keys.map((key) => (
            <option key={keyName(key)} value={keyName(key)}>
              {key.by === 'field' ? text.compare.byField(key.field) : text.compare.byId(key.header)}
            </option>
          ))}
        </Select>
      </Field>
      <DiffList {...part} plan={plan} run={run} />
    </>
  );
}

const keyName = (key: AccountKey): string => (key.by === 'field' ? `field ${key.field}` : `column ${key.column}`);
