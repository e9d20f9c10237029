import { Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { calendarDate } from '@keystage/core';
import { pulledTables, tablesOf, type PulledTable } from '@keystage/core/salesforce';
import type { PullPart } from '../../language/org-tables/org-tables-words';
import { Disclosure } from '../../screens/disclosure';
import { Notice } from '../../screens/notice';
import { Section } from '../../screens/section';
import { useSpeech } from '../../screens/speech';
import { ChooseWhose } from './choose-whose';
import { ChosenList } from './chosen-list';
import type { OrgTablesScreenProps } from './org-tables-screen';

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column' },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  counts: { listStyleType: 'none', margin: 0, padding: 0, fontVariantNumeric: 'tabular-nums' },
  fields: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
  },
  small: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

const parts: readonly PullPart[] = ['accounts', 'deals', 'history', 'people', 'roles', 'evidence'];

/** What is to be pulled, whose, since when and which fields, and how many records that is. */
export function ChoosePull(props: OrgTablesScreenProps) {
  const { state, act, text } = props;
  const styles = useStyles();
  const { name, selection } = state.inHand;
  const isNothing = parts.every((part) => !selection[part]);
  return (
    <>
      <Section title={text.what}>
        <div className={styles.parts}>
          {parts.map((part) => (
            <Checkbox
              key={part}
              checked={selection[part]}
              label={
                <span>
                  {text.parts[part]} <span className={styles.hint}>{text.partHints[part]}</span>
                </span>
              }
              onChange={(_, { checked }) => act.change({ [part]: checked === true })}
            />
          ))}
        </div>
        {isNothing && <Notice kind="warning">{text.nothingChosen}</Notice>}
      </Section>
      <ChooseWhose {...props} />
      <Field label={text.since} hint={text.sinceHint}>
        <Input
          type="date"
          value={selection.since ?? ''}
          onChange={(_, { value }) => act.change({ since: calendarDate(value) ?? undefined })}
        />
      </Field>
      <MoreFields {...props} />
      <Field label={text.name}>
        <Input value={name} maxLength={60} onChange={(_, { value }) => act.rename(value)} />
      </Field>
      <Counts {...props} />
      <p className={styles.small}>{text.reassurance}</p>
    </>
  );
}

/** How many records the selection has, and what of it this org does not give. */
function Counts({ state: { counted }, text }: OrgTablesScreenProps) {
  const { say } = useSpeech();
  const styles = useStyles();
  if (!counted) return null;
  const { rows, absent } = counted;
  return (
    <>
      <ul className={styles.counts}>
        {pulledTables
          .filter((table) => rows[table] !== undefined)
          .map((table) => (
            <li key={table}>{text.rows(text.tables[table], rows[table] ?? 0, say)}</li>
          ))}
      </ul>
      {absent.map(({ table, objects }) => (
        <Notice key={table} kind="note">
          {text.absent(text.tables[table], objects.join(', '))}
        </Notice>
      ))}
    </>
  );
}

function MoreFields(props: OrgTablesScreenProps) {
  const { state, text } = props;
  const styles = useStyles();
  const tables = tablesOf(state.inHand.selection);
  if (tables.length === 0) return null;
  return (
    <Disclosure closed={text.fields.show} open={text.fields.hide}>
      {() => (
        <div className={styles.fields}>
          {tables.map((table) => (
            <FieldsOf key={table} {...props} table={table} />
          ))}
        </div>
      )}
    </Disclosure>
  );
}

/** Fields of one table beside those that always come. They are looked up when somebody goes there. */
function FieldsOf({ state, act, text, table }: OrgTablesScreenProps & { readonly table: PulledTable }) {
  const { selection } = state.inHand;
  const known = (state.fields[table] ?? []).map(({ path, label }) => ({ id: path, name: `${label} (${path})` }));
  const chosen = (selection.fields[table] ?? []).map((path) => ({
    id: path,
    name: state.fields[table]?.find((field) => field.path === path)?.label ?? path,
  }));
  return (
    <ChosenList
      label={text.fields.add(text.tables[table])}
      known={known}
      chosen={chosen}
      remove={text.fields.remove}
      onFocus={() => void act.lookAtFields(table)}
      onChange={(fields) => act.change({ fields: { ...selection.fields, [table]: fields.map(({ id }) => id) } })}
    />
  );
}
