import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useSpeech } from './speech';

interface CancelButtonProps {
  readonly onCancel: () => void;
  /** What it is called, and what it says once it was pressed, where that is no cancelling: what was done stays done. */
  readonly label?: string;
  readonly heard?: string;
}

/** Ends what is under way. It says at once that it was heard: what Excel or an org is busy with has to be waited for, and may have to be put back. */
export function CancelButton({ onCancel, ...called }: CancelButtonProps) {
  const { words } = useSpeech();
  const { label = words.cancel, heard = words.cancelling } = called;
  const [isHeard, setHeard] = useState(false);
  const cancel = (): void => {
    setHeard(true);
    onCancel();
  };
  return (
    <Button disabledFocusable={isHeard} onClick={cancel}>
      {isHeard ? heard : label}
    </Button>
  );
}
