import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Notice } from '../../screens/notice';
import { Screen } from '../../screens/screen';
import { Section } from '../../screens/section';
import { useSpeech } from '../../screens/speech';
import type { OpenedList } from '../../workbook';
import type { FunnelChoices } from '../../pipeline/funnel-choices';
import type { FunnelState } from '../funnel-state';
import type { FunnelView } from '../funnel-view';
import type { FunnelActions } from '../open-funnel-part';
import { useFunnelSpeech } from './funnel-speech';
import { FunnelProgressLine } from './funnel-progress';
import { resultsSheet } from '../results-sheet';
import { Groups, Sizes } from './groups';
import { StageBars } from './stage-bars';
import { ToBeWon } from './to-be-won';
import { ToTidy } from './to-tidy';
import { WeightsTable } from './weights-table';
import { WrittenSheetNotice } from './written-sheet';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  sentences: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', rowGap: '4px' },
  small: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface FunnelResultProps {
  readonly state: FunnelState;
  readonly view: FunnelView;
  readonly opened: OpenedList;
  readonly choices: FunnelChoices;
  readonly decimal: '.' | ',';
  readonly act: FunnelActions;
  readonly trouble?: ReactNode;
}

/** How much is claimed, how much is earned, what will be won: answered in the first line, and under it on what that rests. */
export function FunnelResult({ state, view, opened, choices, decimal, act, trouble }: FunnelResultProps) {
  const { text, say } = useFunnelSpeech();
  const { words } = useSpeech();
  const styles = useStyles();
  const { whole, forecast, currency, said, hasEvidence, asOf, deals, chancesFrom, converted } = view;
  const facts = {
    claimed: say.money(whole.open.declared, currency),
    likely: say.money(forecast.p50.value),
    ...(hasEvidence && { earned: say.money(whole.open.evidenced) }),
  };
  const list = words.lists.kinds[opened.list.kind](opened.list.name);
  const pace = [...said.winRates, ...(said.pace === undefined ? [] : [said.pace])];
  const firstColumn = choices.mapping.find(({ role }) => role === 'dealId' || role === 'dealName')?.column ?? 0;
  const headline = text.result.headline(facts);
  const madeOf = text.result.madeOf(list, text.result.deals(deals, say), say.date(asOf));
  const plan = () => resultsSheet(view, { listKey: opened.list.key, headline, madeOf }, text, say);
  return (
    <Screen
      title={headline}
      subtitle={madeOf}
      footer={
        <div className={styles.buttons}>
          <Button
            appearance="primary"
            disabledFocusable={state.progress !== undefined}
            onClick={() => void act.write(plan())}
          >
            {state.written ? text.sheet.writeAgain : text.sheet.write}
          </Button>
          <Button onClick={() => void act.weigh()}>{text.result.again}</Button>
          <Button appearance="transparent" onClick={() => act.showSetUp()}>
            {text.result.setUp}
          </Button>
        </div>
      }
    >
      {trouble}
      {state.edited && <Notice kind="note">{text.result.edited}</Notice>}
      <WrittenSheetNotice state={state} act={act} />
      {state.progress && <FunnelProgressLine progress={state.progress} listName={opened.list.name} />}
      <StageBars view={view} />
      {chancesFrom && (
        <Field label={text.result.chances} size="small">
          <RadioGroup
            layout="horizontal"
            value={chancesFrom}
            onChange={(_, { value }) => void act.takeChancesFrom(value as 'typed' | 'stage')}
          >
            {(['typed', 'stage'] as const).map((from) => (
              <Radio key={from} value={from} label={text.result.chancesFrom[from]} />
            ))}
          </RadioGroup>
        </Field>
      )}
      {converted && currency !== undefined && <p className={styles.small}>{text.result.converted(currency)}</p>}
      <ToBeWon view={view} target={choices.target} decimal={decimal} act={act} />
      <Groups view={view} by={choices.by} act={act} />
      <Sizes view={view} />
      <WeightsTable view={view} act={act} />
      <ToTidy view={view} onShowRow={(row) => void act.showCell(row, firstColumn)} />
      {pace.length > 0 && (
        <Section title={text.result.pace}>
          <ul className={styles.sentences}>
            {pace.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Section>
      )}
    </Screen>
  );
}
