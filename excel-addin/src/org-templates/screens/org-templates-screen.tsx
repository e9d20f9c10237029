import { Button, Field, Input, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { SalesforceSpeaker } from '@keystage/core/salesforce';
import { troubleSentences } from '../../language/trouble-sentences';
import { Notice } from '../../screens/notice';
import { Screen } from '../../screens/screen';
import { Section } from '../../screens/section';
import { useSpeech } from '../../screens/speech';
import type { OrgTemplatesActions } from '../open-org-templates-part';
import type { OrgTemplatesState } from '../org-templates-state';
import { TemplateAgainstOrg } from './template-against-org';
import type { TemplateSpeech } from './template-speech';

const useStyles = makeStyles({
  footer: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  sentence: { margin: 0 },
  action: { alignSelf: 'flex-start' },
});

export interface OrgTemplatesScreenProps {
  readonly state: OrgTemplatesState;
  readonly act: OrgTemplatesActions;
  readonly speech: TemplateSpeech;
  readonly org: SalesforceSpeaker;
  /** The org that is signed in to. */
  readonly host: string;
  /** Leaves this screen. */
  readonly onBack: () => void;
}

/** A stage template of the workbook on its way into an org: what would change there, whether it may, what came of it, and the way back. */
export function OrgTemplatesScreen(props: OrgTemplatesScreenProps) {
  const { state, speech, host, onBack } = props;
  const { text } = speech;
  const styles = useStyles();
  const title = useTitle(props);
  const isAtWork = state.screen !== 'choosing';
  return (
    <Screen
      key={isAtWork ? state.screen : 'choosing'}
      title={title}
      subtitle={text.from(host)}
      footer={
        <>
          {!isAtWork && <Note {...props} />}
          <div className={styles.footer}>
            {isAtWork ? <Cancel {...props} /> : <Publish {...props} />}
            {!isAtWork && (
              <Button appearance="transparent" onClick={onBack}>
                {text.back}
              </Button>
            )}
          </div>
        </>
      }
    >
      <Told {...props} />
      {isAtWork ? <ProgressBar aria-label={title} thickness="large" /> : <Content {...props} />}
    </Screen>
  );
}

/** The question answered: which deals would move; where nothing can be said of them, what the screen is for. */
function useTitle({ state, speech: { text, stagesText } }: OrgTemplatesScreenProps): string {
  const { say } = useSpeech();
  const { screen, inHand, preview, org } = state;
  if (screen !== 'choosing') return text.title[screen];
  if (!org) return text.title.unread;
  if (!inHand) return text.title.noProcess;
  if (inHand.plan.nothingToWrite) return text.title.same;
  if (preview.state === 'working') return stagesText.title.workingOut;
  if (preview.state !== 'done') return text.title.ready;
  const { changed, after } = preview;
  return changed.length === 0
    ? stagesText.title.nothingChanges
    : stagesText.title.wouldChange(changed.length, after.deals.length, say);
}

/** How the last step ended, and what went wrong on the way. */
function Told({ state: { outcome, problem }, org }: OrgTemplatesScreenProps) {
  const { words, say } = useSpeech();
  const between = say.words.betweenSentences;
  return (
    <>
      {outcome && (
        <Notice kind={outcome.ok ? 'done' : 'trouble'}>{org.templatePublication(outcome).join(between)}</Notice>
      )}
      {problem && (
        <Notice kind="trouble">
          {problem.kind === 'call' ? org.callProblem(problem.problem) : troubleSentences(problem.problem, words, say)}
        </Notice>
      )}
    </>
  );
}

function Content(props: OrgTemplatesScreenProps) {
  const { state, act, speech, org } = props;
  const { text } = speech;
  const { say } = useSpeech();
  const styles = useStyles();
  const { lacks, inHand, published } = state;
  const between = say.words.betweenSentences;
  const hindrances = state.org?.lacks ?? [];
  return (
    <>
      {lacks.length > 0 && <Notice kind="warning">{lacks.map((lack) => org.orgLack(lack)).join(between)}</Notice>}
      {hindrances.length > 0 && (
        <Notice kind="warning">{[text.mayNot, ...hindrances.map((lack) => org.orgLack(lack))].join(between)}</Notice>
      )}
      {state.org && !inHand && <p className={styles.sentence}>{text.noProcess}</p>}
      {published && hindrances.length === 0 && (
        <Section title={text.last}>
          <p className={styles.sentence}>{text.lastWas(published.name)}</p>
          <Button className={styles.action} size="small" onClick={() => void act.takeBack()}>
            {text.takeBack}
          </Button>
        </Section>
      )}
      {state.org && inHand && <TemplateAgainstOrg {...{ state, act, speech, org }} inOrg={state.org} inHand={inHand} />}
    </>
  );
}

function Cancel({ act, state }: OrgTemplatesScreenProps) {
  const { words } = useSpeech();
  // What is being written is not broken off: half an answer would leave open which of the two the org holds.
  return state.screen === 'reading' ? <Button onClick={() => act.cancel()}>{words.cancel}</Button> : null;
}

/** What goes with the next step into the org's trail, where there is one to take. */
function Note({ state: { org, inHand, published, note }, act, speech: { text } }: OrgTemplatesScreenProps) {
  const isFree = org?.lacks.length === 0;
  if (!isFree || !(published || inHand?.plan.nothingToWrite === false)) return null;
  return (
    <Field label={text.note} size="small" hint={text.noteHint}>
      <Input size="small" value={note} onChange={(_, { value }) => act.setNote(value)} />
    </Field>
  );
}

function Publish({ state: { org, inHand }, act, speech: { text } }: OrgTemplatesScreenProps) {
  if (!org || !inHand) return <Button onClick={() => void act.look()}>{text.again}</Button>;
  const { plan } = inHand;
  const say = plan.beside ? text.publishBeside : text.publish;
  return (
    <>
      <Button
        appearance="primary"
        disabled={org.lacks.length > 0 || plan.nothingToWrite}
        onClick={() => void act.publish()}
      >
        {say(plan.process.name)}
      </Button>
      <Button onClick={() => void act.look()}>{text.again}</Button>
    </>
  );
}
