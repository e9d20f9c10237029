import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Progress } from '../pane/pane-state';
import { CancelButton } from './cancel-button';
import { Notice } from './notice';
import { Screen } from './screen';
import { useSpeech } from './speech';

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  rows: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

/** After so long without progress the pane says that it is Excel that is slow. */
const SLOW_MS = 15_000;

interface ProgressScreenProps {
  readonly progress?: Progress;
  readonly listName?: string;
  readonly onCancel?: () => void;
}

/** What is happening, how many rows are done of how many, and how to stop it. */
export function ProgressScreen({ progress, listName = '', onCancel }: ProgressScreenProps) {
  return (
    <Screen title={useDoing(progress, listName)} footer={onCancel && <CancelButton onCancel={onCancel} />}>
      <ProgressLine progress={progress} listName={listName} />
    </Screen>
  );
}

/** The bar with its rows, for use within a screen. */
export function ProgressLine({ progress, listName = '' }: ProgressScreenProps) {
  const { words, say } = useSpeech();
  const styles = useStyles();
  const slow = useSlowness(progress);
  const doing = useDoing(progress, listName);
  const counted = progress !== undefined && progress.of > 0 && progress.step !== 'scoring';
  return (
    <div className={styles.bar}>
      <ProgressBar aria-label={doing} value={counted ? progress.done / progress.of : undefined} thickness="large" />
      <div className={styles.rows} role="status">
        {counted ? words.progress.rowsDone(say.number(progress.done), say.number(progress.of)) : doing}
      </div>
      {slow && <Notice kind="note">{words.progress.slow}</Notice>}
    </div>
  );
}

function useDoing(progress: Progress | undefined, listName: string): string {
  const { words, say } = useSpeech();
  const says = words.progress;
  switch (progress?.step) {
    case undefined:
      return says.starting;
    case 'opening':
      return says.opening(listName);
    case 'reading':
      return says.reading(listName);
    case 'checking':
      return says.checking;
    case 'scoring':
      return says.scoring(progress.of, say);
    case 'wording':
      return says.wording;
    case 'writing':
      return says.writing(listName);
    case 'writingSheet':
      return says.writingSheet;
    case 'undoing':
      return says.undoing;
  }
}

function useSlowness(progress: Progress | undefined): boolean {
  const [slowSince, setSlowSince] = useState<Progress | 'start'>();
  useEffect(() => {
    const timer = setTimeout(() => setSlowSince(progress ?? 'start'), SLOW_MS);
    return () => clearTimeout(timer);
  }, [progress]);
  return slowSince !== undefined && slowSince === (progress ?? 'start');
}
