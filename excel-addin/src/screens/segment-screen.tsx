import type { MappedColumn } from '@keystage/core';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { PaneActions } from '../pane/open-pane';
import type { Choices, PaneState } from '../pane/pane-state';
import { shippedModels } from '../pane/shipped-models';
import { cellAddress, columnLetters, firstDataRow, type OpenedList } from '../workbook';
import { arriving } from './arriving';
import { DuplicateQuestion } from './duplicate-question';
import { mappingFacts, type MappingFacts } from './mapping-facts';
import type { HeaderChoice } from './column-select';
import { MappingTable } from './mapping-table';
import { ModelChoice } from './model-choice';
import { Notice } from './notice';
import { RowProblems } from './row-problems';
import { Screen } from './screen';
import { UndoNotices } from './undo-notices';
import { useSpeech, type Speech } from './speech';
import { UnreachableNotice } from './unreachable';

// What only lists with ledgers need comes a little later.
const asPart = { Waiting: () => null, Unreachable: UnreachableNotice };
const LedgersSection = arriving(
  async () => (await import('../ledgers/screens/ledgers-section')).LedgersSection,
  asPart,
);
const LedgerInHand = arriving(async () => (await import('../ledgers/screens/ledger-in-hand')).LedgerInHand, asPart);

const useStyles = makeStyles({
  footer: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  list: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
  },
  change: { minWidth: 0, paddingInline: tokens.spacingHorizontalXS, color: tokens.colorBrandForegroundLink },
});

interface SegmentScreenProps {
  readonly state: PaneState;
  readonly opened: OpenedList;
  readonly choices: Choices;
  readonly act: PaneActions;
  readonly trouble?: ReactNode;
}

/** Is this list readable, and how is it read: the mapping, what is still to be asked, the model, and the run. */
export function SegmentScreen({ state, opened, choices, act, trouble }: SegmentScreenProps) {
  const speech = useSpeech();
  const { words, say } = speech;
  const styles = useStyles();
  const text = words.segment;
  const { list, rows, headers } = opened;
  const { model } = choices.model;
  const { ledgers, lostLedgers } = choices;
  const beside = ledgers.length + lostLedgers.length > 0 && {
    found: lostLedgers.length > 0 ? undefined : state.ledgers,
  };
  const facts = mappingFacts(model, choices.mapping, choices.duplicates, state.read, beside || undefined);
  const table = {
    model,
    headers: headerChoices(headers, choices, list.area.left, speech),
    addressOf: (row: number, column: number) => cellAddress(firstDataRow(list) + row, list.area.left + column),
    onMap: (role: string, column: number | null) => void act.map(role, column),
    onRatio: (role: string, bareNumbersAre: NonNullable<MappedColumn['bareNumbersAre']>) =>
      void act.answerRatio(role, bareNumbersAre),
    onShowCell: (row: number, column: number) => void act.showCell(row, column),
  };
  // While the list is read by an answer, the question stays where it is, and whoever answers by the keyboard with it.
  const [lastRead, setLastRead] = useState(state.read);
  if (state.read && state.read !== lastRead) setLastRead(state.read);
  const repeated = (state.read ?? lastRead)?.report.duplicates;
  // A list that says nothing of its accounts but who they are is waiting for a ledger.
  const isBare = facts.refusals.some(({ kind }) => kind === 'noIndicatorColumn');
  const ledgersSection = <LedgersSection state={state} choices={choices} act={act} />;

  return (
    <Screen
      title={title(facts, state.read === undefined, speech)}
      subtitle={
        <span className={styles.list}>
          <span>
            {words.lists.kinds[list.kind](list.name)} · {words.rows(rows, say)}
          </span>
          <Button className={styles.change} size="small" appearance="transparent" onClick={() => void act.showLists()}>
            {text.change}
          </Button>
        </span>
      }
      footer={
        <div className={styles.footer}>
          <Button appearance="primary" size="large" disabled={!facts.canRun} onClick={() => void act.run()}>
            {facts.accounts === undefined ? text.runUnknown : text.run(facts.accounts, say)}
          </Button>
          {state.undoable && !state.undoable.unfinished && state.progress === undefined && (
            <Button appearance="transparent" onClick={() => void act.undo()}>
              {words.undo.again}
            </Button>
          )}
        </div>
      }
    >
      {trouble}
      <UndoNotices state={state} act={act} />
      {state.edited && (
        <Notice
          kind="note"
          actions={
            <Button size="small" onClick={() => void act.readAgain()}>
              {text.readAgain}
            </Button>
          }
        >
          {text.edited}
        </Notice>
      )}
      {facts.refusals.map((problem) => (
        <Notice key={say.intakeProblem(problem)} kind="trouble">
          {say.intakeProblem(problem)}
        </Notice>
      ))}
      {(state.refusedLedger ?? repeated?.rows) ? <LedgerInHand state={state} opened={opened} act={act} /> : null}
      {repeated !== undefined && repeated.rows > 0 && (
        <DuplicateQuestion
          problem={facts.duplicates}
          accounts={repeated.accounts}
          answer={choices.duplicates}
          onAnswer={(answer) => void act.treatDuplicates(answer)}
        />
      )}
      {isBare && ledgersSection}
      <MappingTable title={text.columns} {...columnRows(facts)} more={text.moreMapped} {...table} />
      <MappingTable title={text.further} {...furtherRows(facts)} more={text.moreFurther} {...table} />
      {!isBare && ledgersSection}
      <RowProblems
        problems={state.read?.report.rowProblems ?? []}
        onShowRow={(row) => void act.showCell(row, overrideColumn(choices))}
      />
      <ModelChoice
        chosen={choices.model}
        shipped={shippedModels}
        refused={state.refusedModel}
        asOf={choices.asOf}
        today={state.today}
        onModel={(id) => void act.chooseModel(id)}
        onModelFile={(name, contents) => void act.openModelFile(name, contents)}
        onAsOf={(asOf) => void act.setAsOf(asOf)}
      />
    </Screen>
  );
}

function title(facts: MappingFacts, checking: boolean, { words, say }: Speech): string {
  const text = words.segment;
  if (checking) return text.checking;
  if (facts.refusals.length > 0) return text.refused;
  if (facts.questions > 0) return text.questions(facts.questions, say);
  if (!facts.canRun) return text.refused;
  return facts.looks > 0 ? text.readyBut(facts.looks, say) : text.ready;
}

/** How many columns without a finding are shown before the rest goes behind a button. */
const GOOD_SHOWN = 2;

/** First those that need a look, then a few that are fine. */
function columnRows({ rows }: MappingFacts) {
  const looks = rows.filter(({ needsLook }) => needsLook);
  const good = rows.filter(({ needsLook }) => !needsLook);
  const shown = good.length - GOOD_SHOWN > 1 ? GOOD_SHOWN : good.length;
  return { rows: [...looks, ...good.slice(0, shown)], aside: good.slice(shown) };
}

/** What the list says, and what the model asks for; what it could say besides is for whoever looks for it. */
function furtherRows({ further }: MappingFacts) {
  const isShown = ({ mapped, needsLook }: MappingFacts['further'][number]) => mapped !== undefined || needsLook;
  return { rows: further.filter(isShown), aside: further.filter((row) => !isShown(row)) };
}

function overrideColumn({ mapping }: Choices): number {
  return mapping.find(({ role }) => role === 'overrideTier')?.column ?? 0;
}

function headerChoices(
  headers: readonly string[],
  { mapping }: Choices,
  left: number,
  { words, say }: Speech,
): HeaderChoice[] {
  return headers.map((header, column) => {
    const named = header === '' ? words.segment.unnamed(columnLetters(left + column)) : header;
    const taken = mapping.find((mapped) => mapped.column === column);
    return { column, label: taken ? words.segment.alsoTaken(named, say.role(taken.role)) : named };
  });
}
