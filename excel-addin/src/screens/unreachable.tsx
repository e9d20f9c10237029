import { Button } from '@fluentui/react-components';
import { Notice } from './notice';
import { Screen } from './screen';
import { useSpeech } from './speech';

interface UnreachableProps {
  readonly onAgain: () => void;
}

/** A part of the pane that was to come over the network and did not, as a screen of its own. */
export function UnreachableScreen({ title, onAgain }: UnreachableProps & { readonly title: string }) {
  const { words } = useSpeech();
  return (
    <Screen
      title={words.areas.unreachable(title)}
      footer={
        <Button appearance="primary" onClick={onAgain}>
          {words.tryAgain}
        </Button>
      }
    >
      <Notice kind="warning">{words.areas.unreachableHint}</Notice>
    </Screen>
  );
}

/** The same, where only a part of a screen is missing. */
export function UnreachableNotice({ onAgain }: UnreachableProps) {
  const { words } = useSpeech();
  return (
    <Notice
      kind="warning"
      actions={
        <Button size="small" onClick={onAgain}>
          {words.tryAgain}
        </Button>
      }
    >
      {words.areas.unreachableHint}
    </Notice>
  );
}
