import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { CancelButton } from '../../screens/cancel-button';
import { Screen } from '../../screens/screen';
import { useSpeech } from '../../screens/speech';
import type { FunnelProgress } from '../funnel-state';
import { useFunnelSpeech } from './funnel-speech';

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  rows: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

interface FunnelProgressProps {
  readonly progress: FunnelProgress | undefined;
  readonly listName: string;
}

/** What is happening, how many rows are done of how many, and how to stop it. */
export function FunnelProgressScreen({ onCancel, ...props }: FunnelProgressProps & { onCancel: () => void }) {
  return (
    <Screen title={useDoing(props)} footer={<CancelButton onCancel={onCancel} />}>
      <FunnelProgressLine {...props} />
    </Screen>
  );
}

/** The bar with its rows, for use within a screen. */
export function FunnelProgressLine(props: FunnelProgressProps) {
  const { words, say } = useSpeech();
  const { text } = useFunnelSpeech();
  const styles = useStyles();
  const doing = useDoing(props);
  const { progress } = props;
  const counted = progress !== undefined && progress.of > 0 && progress.step !== 'weighing';
  const reassurance = progress?.step === 'writing' ? doing : text.progress.nothingChanged;
  return (
    <div className={styles.bar}>
      <ProgressBar aria-label={doing} value={counted ? progress.done / progress.of : undefined} thickness="large" />
      <div className={styles.rows} role="status">
        {counted ? words.progress.rowsDone(say.number(progress.done), say.number(progress.of)) : reassurance}
      </div>
    </div>
  );
}

function useDoing({ progress, listName }: FunnelProgressProps): string {
  const { words } = useSpeech();
  const { text, say } = useFunnelSpeech();
  switch (progress?.step) {
    case 'opening':
      return text.progress.opening(listName);
    case 'reading':
      return words.progress.reading(listName);
    case 'checking':
      return text.progress.checking;
    case 'weighing':
      return text.progress.weighing(progress.of, say);
    case 'writing':
      return text.sheet.writing;
    default:
      return text.progress.looking;
  }
}
