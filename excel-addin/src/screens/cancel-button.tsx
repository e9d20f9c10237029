import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useSpeech } from './speech';

/** Ends what is under way. It says at once that it was heard: what Excel is busy with has to be waited for, and may have to be put back. */
export function CancelButton({ onCancel }: { readonly onCancel: () => void }) {
  const { words } = useSpeech();
  const [isHeard, setHeard] = useState(false);
  const cancel = (): void => {
    setHeard(true);
    onCancel();
  };
  return (
    <Button disabledFocusable={isHeard} onClick={cancel}>
      {isHeard ? words.cancelling : words.cancel}
    </Button>
  );
}
