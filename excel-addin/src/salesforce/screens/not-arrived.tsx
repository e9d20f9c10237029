import { Button } from '@fluentui/react-components';
import type { InPlace } from '../../screens/arriving';
import { Screen } from '../../screens/screen';
import { useSpeech } from '../../screens/speech';
import { UnreachableNotice } from '../../screens/unreachable';

interface WayBack {
  /** What did not come. */
  readonly title: string;
  readonly back: string;
  readonly onBack: () => void;
}

/** What stands in place of one of the Salesforce screens that comes over the network: where it does not come, the way back is kept. */
export function notArrived({ title, back, onBack }: WayBack): InPlace {
  return {
    Waiting: () => null,
    Unreachable({ onAgain }) {
      const { words } = useSpeech();
      return (
        <Screen
          title={words.areas.unreachable(title)}
          footer={
            <Button appearance="transparent" onClick={onBack}>
              {back}
            </Button>
          }
        >
          <UnreachableNotice onAgain={onAgain} />
        </Screen>
      );
    },
  };
}
