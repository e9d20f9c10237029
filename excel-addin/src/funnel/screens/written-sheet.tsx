import { Button } from '@fluentui/react-components';
import { Notice } from '../../screens/notice';
import { useSpeech } from '../../screens/speech';
import type { FunnelState } from '../funnel-state';
import type { FunnelActions } from '../open-funnel-part';
import { useFunnelSpeech } from './funnel-speech';

/** That the sheet is written, with the way back; and what came of going it. */
export function WrittenSheetNotice({ state: { written, takenBack }, act }: { state: FunnelState; act: FunnelActions }) {
  const { text } = useFunnelSpeech();
  const { words } = useSpeech();
  const { sheet } = text;
  if (takenBack === 'undone') return <Notice kind="note">{sheet.takenBack}</Notice>;
  if (!written) return null;
  if (takenBack === 'nothing') return <Notice kind="note">{sheet.notLast}</Notice>;
  if (takenBack === 'changed') {
    const actions = (
      <>
        <Button size="small" onClick={() => void act.takeBack('undo')}>
          {sheet.takeBackAnyway}
        </Button>
        <Button size="small" appearance="transparent" onClick={act.leaveTaking}>
          {words.undo.leave}
        </Button>
      </>
    );
    return (
      <Notice kind="warning" actions={actions}>
        {sheet.changedSince(written.name)}
      </Notice>
    );
  }
  const back = (
    <Button size="small" onClick={() => void act.takeBack()}>
      {sheet.takeBack}
    </Button>
  );
  return (
    <Notice kind="done" actions={back}>
      {sheet.written(written.name)}
    </Notice>
  );
}
