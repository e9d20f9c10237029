import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { SalesforceSpeaker } from '@keystage/core/salesforce';
import type { OrgTrailWords } from '../../language/org-trail/org-trail-words';
import { troubleSentences } from '../../language/trouble-sentences';
import { CancelButton } from '../../screens/cancel-button';
import { Notice } from '../../screens/notice';
import { Screen } from '../../screens/screen';
import { useSpeech } from '../../screens/speech';
import { TrailList } from '../../screens/trail-list';
import type { OrgTrailActions } from '../open-org-trail-part';
import type { OrgTrailState } from '../org-trail-state';

const useStyles = makeStyles({
  footer: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  sentence: { margin: 0 },
  more: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
});

export interface OrgTrailScreenProps {
  readonly state: OrgTrailState;
  readonly act: OrgTrailActions;
  readonly text: OrgTrailWords;
  readonly org: SalesforceSpeaker;
  /** The org that is signed in to. */
  readonly host: string;
  /** Leaves this screen. */
  readonly onBack: () => void;
}

/** Who put what in force in an org, when, why and whom it moved: the latest first, so many at a time. */
export function OrgTrailScreen(props: OrgTrailScreenProps) {
  const { state, act, text, host, onBack } = props;
  const styles = useStyles();
  const { isReading } = state;
  const title = useTitle(props);
  return (
    <Screen
      title={title}
      subtitle={text.of(host)}
      footer={
        <div className={styles.footer}>
          {isReading ? (
            <CancelButton onCancel={act.cancel} />
          ) : (
            <Button onClick={() => void act.look()}>{text.again}</Button>
          )}
          <Button appearance="transparent" onClick={onBack}>
            {text.back}
          </Button>
        </div>
      }
    >
      <Trouble {...props} />
      <Entries {...props} />
      {isReading && <ProgressBar aria-label={text.title.reading} thickness="large" />}
    </Screen>
  );
}

/** The question answered: how much was signed off; else why nothing can be said of it. */
function useTitle({ state, text: { title } }: OrgTrailScreenProps): string {
  const { say } = useSpeech();
  const { isReading, read, lacks, problem } = state;
  if (read) return read.total === 0 ? title.none : title.read(read.total, say);
  if (isReading) return title.reading;
  return lacks.length > 0 || problem ? title.unread : title.stopped;
}

function Trouble({ state: { lacks, problem }, org }: OrgTrailScreenProps) {
  const { words, say } = useSpeech();
  return (
    <>
      {lacks.length > 0 && (
        <Notice kind="warning">{lacks.map((lack) => org.orgLack(lack)).join(say.words.betweenSentences)}</Notice>
      )}
      {problem && (
        <Notice kind="trouble">
          {problem.kind === 'call' ? org.callProblem(problem.problem) : troubleSentences(problem.problem, words, say)}
        </Notice>
      )}
    </>
  );
}

function Entries({ state: { read, isReading }, act, text, org }: OrgTrailScreenProps) {
  const { words, say } = useSpeech();
  const styles = useStyles();
  if (!read) return null;
  const { latest, total, hasMore } = read;
  if (total === 0) return <p className={styles.sentence}>{text.noneHint}</p>;
  return (
    <>
      <TrailList latest={latest} words={org.trail} />
      {hasMore && (
        <div className={styles.more} role="status">
          {words.someOf(say.number(latest.length), say.number(total))}
          {!isReading && (
            <Button size="small" onClick={() => void act.lookFurther()}>
              {text.further}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
