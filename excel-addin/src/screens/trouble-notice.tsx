import { Button } from '@fluentui/react-components';
import { troubleSentences } from '../language/trouble-sentences';
import type { PaneProblem } from '../workbook';
import { Notice } from './notice';
import { useSpeech } from './speech';

interface TroubleNoticeProps {
  readonly problem: PaneProblem;
  readonly onDismiss?: () => void;
  readonly onAgain?: () => void;
}

/** Trouble with the workbook: what was not done, where and why, how far it came, how the workbook was left, what to do. */
export function TroubleNotice({ problem, onDismiss, onAgain }: TroubleNoticeProps) {
  const { words, say } = useSpeech();
  return (
    <Notice
      kind="trouble"
      actions={
        (onDismiss ?? onAgain) && (
          <Button size="small" onClick={onDismiss ?? onAgain}>
            {onDismiss ? words.close : words.tryAgain}
          </Button>
        )
      }
    >
      {troubleSentences(problem, words, say)}
    </Notice>
  );
}
