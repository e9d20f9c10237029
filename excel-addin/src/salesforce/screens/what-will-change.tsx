import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { AccountKey } from '../account-keys';
import type { PushPlan } from '@keystage/core/salesforce';
import { Disclosure } from '../../screens/disclosure';
import { Notice } from '../../screens/notice';
import type { SalesforcePart } from './salesforce-screen';
import { Section } from '../../screens/section';
import { SentenceList } from '../../screens/sentence-list';
import { useSpeech } from '../../screens/speech';
import { TierChanges } from './tier-changes';

const useStyles = makeStyles({
  sentences: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  sentence: { margin: 0 },
});

/** Everything a push would do, before it does anything: what is written, what is left as it is and why. */
export function WhatWillChange({ state, act, text, org, plan }: SalesforcePart & { plan: PushPlan }) {
  const { say } = useSpeech();
  const styles = useStyles();
  const { changes, leftOut, lacks, equal } = plan;
  const { segmentation, model } = state.frozen;
  const nameOf = (account: number) => segmentation.accounts.names[account];
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
      </div>
      {!modelMatches && <Notice kind="warning">{rest.at(-1)}</Notice>}
      <Field label={text.compare.matchedBy}>
        <Select
          value={keyName(state.key)}
          onChange={(_, { value }) => {
            const key = state.keys.find((one) => keyName(one) === value);
            if (key) void act.compare(key);
          }}
        >
          {state.keys.map((key) => (
            <option key={keyName(key)} value={keyName(key)}>
              {key.by === 'field' ? text.compare.byField(key.field) : text.compare.byId(key.header)}
            </option>
          ))}
        </Select>
      </Field>
      {changes.length > 0 && (
        <Section title={text.list.changes(changes.length, say)}>
          <span>{text.list.reassurance}</span>
          <TierChanges
            text={text}
            tiers={model.tiers}
            changes={changes.map(({ account, name, from, to }) => ({
              account,
              name,
              from: from.tier,
              to: to.Keystage_Tier__c,
            }))}
          />
        </Section>
      )}
      {leftOut.length > 0 && (
        <Section title={text.list.leftOut(leftOut.length, say)}>
          <SentenceList
            count={leftOut.length}
            sentence={(place) => org.leftOut(leftOut[place], nameOf(leftOut[place].account))}
          />
        </Section>
      )}
      {equal.length > 0 && (
        <Disclosure closed={text.list.equal(equal.length, say)} open={text.list.equal(equal.length, say)}>
          {() => <SentenceList count={equal.length} sentence={(place) => nameOf(equal[place])} />}
        </Disclosure>
      )}
    </>
  );
}

const keyName = (key: AccountKey): string => (key.by === 'field' ? `field ${key.field}` : `column ${key.column}`);
