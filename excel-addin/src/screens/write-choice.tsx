import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { Progress } from '../pane/pane-state';
import type { RoleChoice } from '../run/result-roles';
import type { WrittenResults } from '../workbook';
import { CancelButton } from './cancel-button';
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
  readonly onSummary: () => void;
  /** What the sheets that this run wrote are called. */
  readonly sheets: readonly string[];
}

/** Which result columns to write beside the list, the writing, and what came of it. */
export function WriteChoice(props: WriteChoiceProps) {
  const {
    choices,
    chosen,
    listName,
    written,
    progress,
    onChoose,
    onWrite,
    onCancel,
    canUndo,
    onUndo,
    onSummary,
    sheets,
  } = props;
  const { words, say } = useSpeech();
  const styles = useStyles();
  const text = words.result;
  return (
    <Section title={text.writeTitle}>
      {progress ? (
        <>
          <ProgressLine progress={progress} listName={listName} />
          <div>
            <CancelButton onCancel={onCancel} />
          </div>
        </>
      ) : (
        <>
          {(written ?? sheets.length > 0) && (
            <Notice kind="done">
              {written && <div>{outcome(written)}</div>}
              {sheets.length > 0 && <div>{text.sheetsWritten(say.list(sheets))}</div>}
            </Notice>
          )}
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
            <Button onClick={onSummary}>{text.summarySheet}</Button>
            {canUndo && (
              <Button onClick={onUndo}>{(written ?? sheets.length > 0) ? words.undo.act : words.undo.again}</Button>
            )}
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
