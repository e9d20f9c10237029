import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { Progress } from '../pane/pane-state';
import type { RoleChoice } from '../run/result-roles';
import type { WrittenResults } from '../workbook';
import { Notice } from './notice';
import { ProgressLine } from './progress-screen';
import { Section } from './section';
import { useSpeech } from './speech';

const useStyles = makeStyles({
  choice: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface WriteChoiceProps {
  /** What there is to choose for this run. */
  readonly choices: readonly RoleChoice[];
  readonly chosen: readonly RoleChoice[];
  readonly listName: string;
  readonly written?: WrittenResults;
  /** Present while it is being written. */
  readonly progress?: Progress;
  readonly onChoose: (roles: readonly RoleChoice[]) => void;
  readonly onWrite: () => void;
  readonly onCancel: () => void;
  /** A run has written something that can be undone. */
  readonly canUndo: boolean;
  readonly onUndo: () => void;
}

/** Which result columns to write beside the list, the writing, and what came of it. */
export function WriteChoice(props: WriteChoiceProps) {
  const { choices, chosen, listName, written, progress, onChoose, onWrite, onCancel, canUndo, onUndo } = props;
  const { words, say } = useSpeech();
  const styles = useStyles();
  const text = words.result;
  return (
    <Section title={text.writeTitle}>
      {progress ? (
        <>
          <ProgressLine progress={progress} listName={listName} />
          <div>
            <Button onClick={onCancel}>{words.cancel}</Button>
          </div>
        </>
      ) : (
        <>
          {written && <Notice kind="done">{outcome(written)}</Notice>}
          <div className={styles.choice}>
            {choices.map((role) => (
              <Checkbox
                key={role}
                label={text.roles[role]}
                checked={chosen.includes(role)}
                onChange={(_, { checked }) =>
                  onChoose(choices.filter((other) => (other === role ? checked === true : chosen.includes(other))))
                }
              />
            ))}
          </div>
          <div className={styles.buttons}>
            <Button appearance="primary" disabled={!choices.some((role) => chosen.includes(role))} onClick={onWrite}>
              {written ? text.writeAgain : text.write}
            </Button>
            {canUndo && <Button onClick={onUndo}>{written ? words.undo.act : words.undo.again}</Button>}
          </div>
        </>
      )}
    </Section>
  );

  function outcome({ headers, addresses, updated }: WrittenResults): string {
    const columns = say.list(Object.values(headers));
    return (updated > 0 ? text.updated : text.written)(columns, say.list(addresses));
  }
}
