import { calendarDate } from '@keystage/core';
import { Button, makeStyles } from '@fluentui/react-components';
import { Notice } from '../../screens/notice';
import { Section } from '../../screens/section';
import { useSpeech } from '../../screens/speech';
import type { SalesforcePart } from './salesforce-part';

const useStyles = makeStyles({ sentence: { margin: 0 }, action: { alignSelf: 'flex-start' } });

/** What there is to do in the org that somebody is signed in to: its tiers, its model, the last push. */
export function Home(part: SalesforcePart) {
  const { state, act, text } = part;
  const { home } = text;
  return (
    <>
      {!state.bound && <Notice kind="note">{text.home.unboundHint}</Notice>}
      <Tiers {...part} />
      {state.run && <Model {...part} />}
      <LastPush {...part} />
      <Way title={home.tables} hint={home.tablesHint} button={home.pull} onGo={act.showTables} />
      <Way title={home.templates} hint={home.templatesHint} button={home.publishTemplate} onGo={act.showTemplates} />
      <Way title={home.trail} hint={home.trailHint} button={home.showTrail} onGo={act.showTrail} />
    </>
  );
}

function Tiers({ state, act, text, edited, go }: SalesforcePart) {
  const { say } = useSpeech();
  const styles = useStyles();
  const { run } = state;
  if (!run) {
    return (
      <Section title={text.home.tiers}>
        <p className={styles.sentence}>{text.home.noRun}</p>
        <Button className={styles.action} onClick={() => go('segment')}>
          {text.home.segment}
        </Button>
      </Section>
    );
  }
  const { tiers, asOf } = run.frozen.segmentation;
  return (
    <Section title={text.home.tiers}>
      <p className={styles.sentence}>{text.home.run(tiers.length, run.listName, say.date(asOf), say)}</p>
      {run.pending.size > 0 && <p className={styles.sentence}>{text.home.pending(run.pending.size, say)}</p>}
      {edited && (
        <Notice
          kind="warning"
          actions={
            <Button size="small" onClick={() => go('segment')}>
              {text.home.segment}
            </Button>
          }
        >
          {text.home.edited}
        </Notice>
      )}
      <Button className={styles.action} appearance="primary" onClick={() => void act.goOn()}>
        {text.compare.goOn}
      </Button>
    </Section>
  );
}

function Model({ state, act, text, org }: SalesforcePart) {
  const { words, say } = useSpeech();
  const styles = useStyles();
  const { inOrg, run } = state;
  if (!inOrg || !run) return null;
  const nameOf = ({ name, version }: typeof run.frozen.model) => words.segment.modelVersion(say.text(name), version);
  const { model, fingerprint } = run.frozen;
  const defects = inOrg.ok
    ? []
    : [...inOrg.lacks.map((lack) => org.orgLack(lack)), ...(inOrg.defect ? [org.modelDefect(inOrg.defect)] : [])];
  const same = inOrg.ok && inOrg.model.fingerprint === fingerprint;
  return (
    <Section title={text.home.model}>
      {same && <p className={styles.sentence}>{text.home.sameModel(nameOf(model), fingerprint)}</p>}
      {inOrg.ok && !same && (
        <Notice
          kind="warning"
          actions={
            <Button size="small" onClick={act.seeModels}>
              {text.home.compareModels}
            </Button>
          }
        >
          {text.home.otherModel(nameOf(model), nameOf(inOrg.model.model))}
        </Notice>
      )}
      {defects.length > 0 && <Notice kind="note">{defects.join(say.words.betweenSentences)}</Notice>}
    </Section>
  );
}

interface WayProps {
  readonly title: string;
  readonly hint: string;
  readonly button: string;
  readonly onGo: () => void;
}

/** A part with screens of its own. */
function Way({ title, hint, button, onGo }: WayProps) {
  const styles = useStyles();
  return (
    <Section title={title}>
      <p className={styles.sentence}>{hint}</p>
      <Button className={styles.action} onClick={onGo}>
        {button}
      </Button>
    </Section>
  );
}

function LastPush({ state, act, text }: SalesforcePart) {
  const { say } = useSpeech();
  const styles = useStyles();
  const { lastPush, org } = state;
  if (!lastPush || lastPush.organizationId !== org?.organizationId) return null;
  const rows = lastPush.rows - (lastPush.former ?? 0);
  // Taken back: what is left tells only what was pushed before.
  if (rows === 0) return null;
  const day = calendarDate(lastPush.asOf);
  return (
    <Section title={text.home.lastPush}>
      <p className={styles.sentence}>
        {text.home.pushed(rows, lastPush.listName, day === null ? lastPush.asOf : say.date(day), say)}
      </p>
      <Button className={styles.action} onClick={() => void act.undo()}>
        {text.home.undo}
      </Button>
    </Section>
  );
}
