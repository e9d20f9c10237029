import { readOverride, type CalendarDate, type OverrideEntry, type SegmentationModel } from '@keystage/core';
import { Button, Checkbox, Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { AccountCardWords } from '../language/account-card/account-card-words';
import { rememberAuthor, rememberedAuthor } from '../pane/remembered-author';
import { Notice } from './notice';
import { Section } from './section';
import { useSpeech } from './speech';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  small: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface OverrideSectionProps {
  readonly text: AccountCardWords['override'];
  readonly model: SegmentationModel;
  readonly today: CalendarDate;
  /** What stands in the list for this account. */
  readonly entry: OverrideEntry | undefined;
  /** The org that does not hold yet what the list says; undefined where it does, or where there is none. */
  readonly pendingFor: string | undefined;
  /** The account at the top of the group, where it is the group that gets the tier. */
  readonly group: string | undefined;
  readonly onOverride: (entry: OverrideEntry | null) => void;
  /** Takes the last one back; undefined where nothing was written. */
  readonly onUndo?: () => void;
}

/** A tier given by hand: which, why, until when, by whom. The core says what is still missing; it is written into the list's own columns. */
export function OverrideSection({
  text,
  model,
  today,
  entry,
  pendingFor,
  group,
  onOverride,
  onUndo,
}: OverrideSectionProps) {
  const { words } = useSpeech();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <Section
      title={text.title}
      action={
        <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.cancel : entry ? text.change : text.open}
        </Button>
      }
    >
      {onUndo && (
        <Notice
          kind="done"
          actions={
            <Button size="small" onClick={onUndo}>
              {text.undo}
            </Button>
          }
        >
          {text.written}
        </Notice>
      )}
      {pendingFor !== undefined && (
        <Notice kind="note">{entry ? text.pending(pendingFor) : text.pendingEnd(pendingFor)}</Notice>
      )}
      {entry && !isOpen && (
        <div className={styles.actions}>
          <Button size="small" onClick={() => onOverride(null)}>
            {text.end}
          </Button>
        </div>
      )}
      {isOpen && (
        <OverrideForm text={text} model={model} today={today} entry={entry} group={group} onOverride={onOverride} />
      )}
    </Section>
  );
}

function OverrideForm({
  text,
  model,
  today,
  entry,
  group,
  onOverride,
}: Omit<OverrideSectionProps, 'onUndo' | 'pendingFor'>) {
  const { say } = useSpeech();
  const styles = useStyles();
  const [asked, setAsked] = useState(false);
  const [form, setForm] = useState<OverrideEntry>(() => ({
    tier: entry?.tier ?? model.tiers[0],
    from: today,
    until: entry?.until ?? '',
    reason: entry?.reason ?? '',
    author: rememberedAuthor(),
    beatsCaps: entry?.beatsCaps ?? false,
    approver: entry?.approver ?? '',
  }));
  const change = (news: Partial<OverrideEntry>) => setForm({ ...form, ...news });
  const read = readOverride(form, model.tiers);
  const problems = 'problems' in read ? read.problems : [];
  const submit = () => {
    setAsked(true);
    if (problems.length > 0) return;
    rememberAuthor((form.author ?? '').trim());
    onOverride(form);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className={styles.small}>{group === undefined ? text.hint : text.groupHint(group)}</p>
      <Field label={text.tier} size="small">
        <Select size="small" value={form.tier} onChange={(_, { value }) => change({ tier: value })}>
          {model.tiers.map((tier) => (
            <option key={tier} value={tier}>
              {say.tier(tier)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={text.reason} size="small">
        <Textarea size="small" value={form.reason} onChange={(_, { value }) => change({ reason: value })} />
      </Field>
      <Field label={text.until} hint={text.untilHint} size="small">
        <Input size="small" type="date" value={form.until} onChange={(_, { value }) => change({ until: value })} />
      </Field>
      <Field label={text.author} hint={text.authorHint} size="small">
        <Input size="small" value={form.author} onChange={(_, { value }) => change({ author: value })} />
      </Field>
      <Checkbox
        label={text.beatsCaps}
        checked={form.beatsCaps === true}
        onChange={(_, { checked }) => change({ beatsCaps: checked === true })}
      />
      {form.beatsCaps && (
        <Field label={text.approver} size="small">
          <Input size="small" value={form.approver} onChange={(_, { value }) => change({ approver: value })} />
        </Field>
      )}
      {asked && problems.length > 0 && (
        <Notice kind="trouble">
          {text.refused(say.list(problems.map((problem) => say.overrideProblem(problem))))}
        </Notice>
      )}
      <div className={styles.actions}>
        <Button size="small" appearance="primary" type="submit">
          {text.write}
        </Button>
      </div>
    </form>
  );
}
