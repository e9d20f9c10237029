import { calendarDate } from '@keystage/core';
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Notice } from '../../screens/notice';
import { Screen } from '../../screens/screen';
import { useSpeech } from '../../screens/speech';
import type { OpenedList } from '../../workbook';
import type { FunnelChoices } from '../../pipeline/funnel-choices';
import type { FunnelState } from '../funnel-state';
import type { FunnelActions } from '../open-funnel-part';
import { CurrencyRates } from './currency-rates';
import { DealColumns } from './deal-columns';
import { useFunnelSpeech, type FunnelSpeech } from './funnel-speech';
import { HistoryChoice } from './history-choice';
import { setUpFacts, type SetUpFacts } from './set-up-facts';
import { StagePlaces } from './stage-places';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
  },
  change: {
    flexShrink: 0,
    minWidth: 0,
    paddingInline: tokens.spacingHorizontalXS,
    color: tokens.colorBrandForegroundLink,
  },
});

interface SetUpScreenProps {
  readonly state: FunnelState;
  readonly opened: OpenedList;
  readonly choices: FunnelChoices;
  readonly decimal: '.' | ',';
  readonly act: FunnelActions;
  readonly trouble?: ReactNode;
}

/** Is this list a pipeline that can be weighed, and how is it read: its columns, its stages, its currencies, what the weights rest on. */
export function SetUpScreen({ state, opened, choices, decimal, act, trouble }: SetUpScreenProps) {
  const speech = useFunnelSpeech();
  const { text, say } = speech;
  const { words, say: base } = useSpeech();
  const styles = useStyles();
  const { reading, lists, today } = state;
  const facts = setUpFacts(state, choices);
  const below = reading?.facts.report.belowList ?? [];
  const layout = reading?.proposal && text.setUp.layouts[reading.proposal.layout.name];
  const names = reading?.facts.ok
    ? [...reading.facts.names, ...(reading.history?.ok ? reading.history.names : [])]
    : [];
  return (
    <Screen
      title={title(facts, reading === undefined && state.refusal === undefined, speech)}
      subtitle={
        <span className={styles.list}>
          <span>
            {[
              words.lists.kinds[opened.list.kind](opened.list.name),
              words.rows(opened.rows, base),
              ...(layout === undefined ? [] : [layout]),
            ].join(' · ')}
          </span>
          <Button className={styles.change} size="small" appearance="transparent" onClick={() => void act.showLists()}>
            {words.segment.change}
          </Button>
        </span>
      }
      footer={
        <Button appearance="primary" size="large" disabled={!facts.canWeigh} onClick={() => void act.weigh()}>
          {facts.deals === undefined ? text.setUp.weighUnknown : text.setUp.weigh(facts.deals, say)}
        </Button>
      }
    >
      {trouble}
      {state.edited && (
        <Notice
          kind="note"
          actions={
            <Button size="small" onClick={() => void act.readAgain()}>
              {words.segment.readAgain}
            </Button>
          }
        >
          {text.setUp.edited}
        </Notice>
      )}
      {facts.refusals.map((problem) => (
        <Notice key={problem.kind} kind="trouble">
          {base.intakeProblem(problem)}
        </Notice>
      ))}
      {facts.problems.map((problem) => (
        <Notice key={say.problem(problem)} kind="trouble">
          {say.problem(problem)}
        </Notice>
      ))}
      {facts.currencies && (
        <CurrencyRates
          currencies={facts.currencies}
          choices={choices}
          lists={lists}
          sheet={reading?.rates}
          decimal={decimal}
          act={act}
        />
      )}
      {below.length > 0 && (
        <Notice
          kind="note"
          actions={
            <Button size="small" onClick={() => void act.showCell(below[0].row, 0)}>
              {words.card.goToRow(say.row(below[0].row))}
            </Button>
          }
        >
          {text.setUp.belowList(below.length, below[0].text, say)}
        </Notice>
      )}
      <DealColumns facts={facts} opened={opened} choices={choices} act={act} />
      {reading?.proposal && (
        <StagePlaces
          proposal={reading.proposal}
          processes={state.templates.processes}
          names={names}
          choices={choices}
          act={act}
        />
      )}
      <HistoryChoice opened={opened} choices={choices} lists={lists} reading={reading} act={act} />
      <Field label={words.segment.asOf} size="small">
        <Input
          type="date"
          size="small"
          value={choices.asOf ?? today}
          onChange={(_, { value }) => void act.setAsOf(calendarDate(value) ?? undefined)}
        />
      </Field>
    </Screen>
  );
}

function title(facts: SetUpFacts, checking: boolean, { text, say }: FunnelSpeech): string {
  if (checking) return text.setUp.checking;
  if (!facts.canWeigh) return text.setUp.refused;
  return facts.looks > 0 ? text.setUp.looks(facts.looks, say) : text.setUp.ready(facts.deals ?? 0, say);
}
