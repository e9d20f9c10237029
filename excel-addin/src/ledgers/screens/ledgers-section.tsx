import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { loadLedgerAreaWords } from '../../language/ledger-area/load-ledger-area-words';
import type { PaneActions } from '../../pane/open-pane';
import type { Choices, PaneState } from '../../pane/pane-state';
import { Notice } from '../../screens/notice';
import { ProgressLine } from '../../screens/progress-screen';
import { Section } from '../../screens/section';
import { useSpeech } from '../../screens/speech';
import { UnreachableNotice } from '../../screens/unreachable';
import { useLoaded } from '../../screens/use-loaded';
import { ratesChosen } from '../ledger-rates';
import { LedgerItem } from './ledger-item';
import { LedgerRatesChoice } from './ledger-rates-choice';

const useStyles = makeStyles({
  ledgers: { listStyleType: 'none', margin: 0, padding: 0 },
  small: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface LedgersSectionProps {
  readonly state: PaneState;
  readonly choices: Choices;
  readonly act: PaneActions;
}

/** The ledgers beside the list: what each says, how it is read, what of it does not join, and the way to another. */
export function LedgersSection({ state, choices, act }: LedgersSectionProps) {
  const { words, say } = useSpeech();
  const styles = useStyles();
  const { loaded: speech, again } = useLoaded(loadLedgerAreaWords, say.words.language);
  if (again) return <UnreachableNotice onAgain={again} />;
  if (!speech) return null;
  const { text } = speech;
  const { ledgers, lostLedgers } = choices;
  const { progress } = state;
  const replaced = state.ledgers?.joined?.replaced ?? [];
  return (
    <Section
      title={text.title}
      action={
        <Button size="small" onClick={() => void act.showLedgerLists()}>
          {text.add}
        </Button>
      }
    >
      {ledgers.length + lostLedgers.length === 0 ? (
        <p className={styles.small}>{text.hint}</p>
      ) : (
        <p className={styles.small}>{text.window(months(choices), say)}</p>
      )}
      {lostLedgers.map(({ key, name }) => (
        <Notice
          key={key}
          kind="trouble"
          actions={
            <>
              <Button size="small" onClick={() => void act.readAgain()}>
                {words.segment.readAgain}
              </Button>
              <Button size="small" onClick={() => void act.forgetLostLedger(key)}>
                {text.remove}
              </Button>
            </>
          }
        >
          {text.gone(name)} {text.goneHint}
        </Notice>
      ))}
      <ul className={styles.ledgers}>
        {ledgers.map(({ opened }, place) => (
          <LedgerItem
            key={opened.list.key}
            ledgers={ledgers}
            place={place}
            found={state.ledgers}
            speech={speech}
            onChange={(changed) => void act.changeLedgers(ledgers.map((one, k) => (k === place ? changed : one)))}
            onRemove={() => void act.changeLedgers(ledgers.filter((_, k) => k !== place))}
            onShowCell={(row, column, list) => void act.showCell(row, column, list)}
          />
        ))}
      </ul>
      {state.ledgers?.rates && (
        <LedgerRatesChoice
          rates={state.ledgers.rates}
          chosen={ratesChosen(ledgers)}
          text={text}
          onChoose={(rates) => void act.changeLedgers(ledgers.map((one) => ({ ...one, ...rates })))}
        />
      )}
      {progress?.ledger !== undefined && <ProgressLine progress={progress} listName={progress.ledger} />}
      {replaced.length > 0 && (
        <p className={styles.small}>
          {text.replaced(
            replaced.map((id) => say.indicator(id)),
            say,
          )}
        </p>
      )}
    </Section>
  );
}

function months({ model: { model } }: Choices): number | 'all' {
  return model.window === 'all' ? 'all' : model.window.months;
}
