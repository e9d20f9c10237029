import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Section } from '../screens/section';
import { useWayTo } from '../screens/way-to-area';
import { useEditing } from './editing';
import type { ModelState } from './model-state';

const useStyles = makeStyles({
  small: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Freezes the model in use on the run in hand, and leads to where it is published; where a step cannot be taken, says what it needs. */
export function PublishSection({ state }: { state: ModelState }) {
  const { text, act } = useEditing();
  const styles = useStyles();
  const toSalesforce = useWayTo('salesforce');
  const { draft, run, present, busy } = state;
  const words = text.publish;
  const isFrozen = present.model.references !== undefined;
  const canPublish = toSalesforce !== undefined && run !== undefined && !draft;
  const needs = [
    ...(!run ? [words.needsRun] : []),
    ...(draft ? [words.draftFirst] : []),
    ...(toSalesforce === undefined ? [words.needsOrg] : []),
  ];
  return (
    <Section title={words.title}>
      <p className={styles.small}>{words.what}</p>
      {isFrozen && <span>{words.isFrozen}</span>}
      <div className={styles.actions}>
        <Button
          size="small"
          disabled={!run || draft !== undefined || isFrozen || busy !== undefined}
          onClick={() => void act.freeze()}
        >
          {words.freeze}
        </Button>
        <Button size="small" disabled={!canPublish} onClick={toSalesforce}>
          {words.publish}
        </Button>
      </div>
      {needs.map((need) => (
        <p key={need} className={styles.small}>
          {need}
        </p>
      ))}
    </Section>
  );
}
