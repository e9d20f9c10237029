import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { Notice } from '../../screens/notice';
import { useNarrowSelect } from '../../screens/narrow-select';
import { Section } from '../../screens/section';
import { useSpeech } from '../../screens/speech';
import type { AgainstOrgProps } from './template-against-org';

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  small: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Which stage of the template each stage name of the org stands for; names and stages that go without are told. */
export function StageNames({ act, speech: { text, stages }, inOrg, inHand }: AgainstOrgProps) {
  const styles = useStyles();
  const select = useNarrowSelect();
  const { say } = useSpeech();
  const { template, stageMap, plan } = inHand;
  const labels = new Map(inOrg.stages.map(({ value, label = value }) => [value, label]));
  // Names that the map alone still knows stand in it, and can be taken out.
  const names = [...labels.keys(), ...Object.keys(stageMap).filter((name) => !labels.has(name))];
  const { unmapped, withoutValue } = plan;
  const quoted = (list: readonly string[]) => say.list(list.map((name) => `“${labels.get(name) ?? name}”`));
  const listed = (ids: readonly string[]) => say.list(ids.map((id) => stages.stageOf(id)));
  return (
    <Section title={text.stages}>
      <p className={styles.small}>{text.stagesHint}</p>
      {unmapped.length > 0 && <Notice kind="warning">{text.unmapped(quoted(unmapped), unmapped.length)}</Notice>}
      {withoutValue.length > 0 && (
        <Notice kind="note">{text.withoutValue(listed(withoutValue), withoutValue.length)}</Notice>
      )}
      <div className={styles.fields}>
        {names.map((name) => (
          <Field key={name} label={labels.get(name) ?? name} size="small">
            <Select
              size="small"
              className={select.narrow}
              value={stageMap[name] ?? ''}
              onChange={(_, { value }) => void act.place(name, value === '' ? undefined : value)}
            >
              <option value="">{text.noStage}</option>
              {template.stages.map(({ id, name: called }) => (
                <option key={id} value={id}>
                  {stages.text(called)}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
    </Section>
  );
}
