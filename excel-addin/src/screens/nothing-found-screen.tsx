import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Screen } from './screen';
import { useSpeech } from './speech';

interface NothingFoundScreenProps {
  readonly trouble: ReactNode;
  readonly onTryAgain: () => void;
}

/** Where the workbook could not be looked through: why, and another try. */
export function NothingFoundScreen({ trouble, onTryAgain }: NothingFoundScreenProps) {
  const { words } = useSpeech();
  return (
    <Screen
      title={words.activities.finding}
      footer={
        <Button appearance="primary" onClick={() => onTryAgain()}>
          {words.tryAgain}
        </Button>
      }
    >
      {trouble}
    </Screen>
  );
}
