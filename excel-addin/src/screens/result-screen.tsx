import { tierCounts } from '@keystage/core';
import { Button, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import type { PaneActions } from '../pane/open-pane';
import type { Choices, Outcome, PaneState } from '../pane/pane-state';
import { concentrationOf } from '../run/concentration-of';
import { choicesFor } from '../run/result-roles';
import type { OpenedList } from '../workbook';
import { AccountCard } from './account-card';
import { ConcentrationFigure } from './concentration-figure';
import { Notice } from './notice';
import { RunCounts } from './run-counts';
import { Screen } from './screen';
import { useSpeech } from './speech';
import { TierTable } from './tier-table';
import { UndoNotices } from './undo-notices';
import { WithoutTier } from './without-tier';
import { WriteChoice } from './write-choice';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0 },
  tabs: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  again: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface ResultScreenProps {
  readonly state: PaneState;
  readonly opened: OpenedList;
  readonly choices: Choices;
  readonly outcome: Outcome;
  readonly act: PaneActions;
  readonly trouble?: ReactNode;
}

/** How the accounts fell into tiers, how concentrated they are, what to write, and why one of them stands where it stands. */
export function ResultScreen({ state, opened, choices, outcome, act, trouble }: ResultScreenProps) {
  const { words, say } = useSpeech();
  const styles = useStyles();
  const [tab, setTab] = useState<'tiers' | 'account'>('tiers');
  const { segmentation } = outcome;
  const counts = useMemo(() => tierCounts(segmentation), [segmentation]);
  const spread = useMemo(() => concentrationOf(segmentation), [segmentation]);
  const text = words.result;
  const { model } = segmentation;
  const tiered = counts.tiers.reduce((sum, { accounts }) => sum + accounts, 0);
  const modelName = words.segment.modelVersion(say.text(model.name), model.version);
  return (
    <Screen
      title={text.tiered(tiered, tiered + counts.prospects + counts.notScored, say)}
      subtitle={text.madeBy(opened.list.name, modelName, say.date(segmentation.asOf))}
      footer={
        <div className={styles.again}>
          {act.showSalesforce && (
            <Button onClick={() => void act.showSalesforce?.()} disabled={state.progress !== undefined}>
              Salesforce
            </Button>
          )}
          <Button onClick={() => void act.run()} disabled={state.progress !== undefined}>
            {text.again}
          </Button>
          <Button appearance="transparent" onClick={act.showMapping} disabled={state.progress !== undefined}>
            {text.mapping}
          </Button>
        </div>
      }
    >
      {trouble}
      <UndoNotices state={state} act={act} />
      {state.edited && <Notice kind="warning">{text.edited}</Notice>}
      {model.notice !== undefined && <Notice kind="warning">{say.text(model.notice)}</Notice>}
      <TabList
        className={styles.tabs}
        size="small"
        selectedValue={tab}
        onTabSelect={(_, { value }) => setTab(value === 'account' ? 'account' : 'tiers')}
      >
        <Tab value="tiers" id="tab-tiers" aria-controls="panel-tiers">
          {text.tabs.tiers}
        </Tab>
        <Tab value="account" id="tab-account" aria-controls="panel-account">
          {text.tabs.account}
        </Tab>
      </TabList>
      {tab === 'tiers' ? (
        <div className={styles.panel} role="tabpanel" id="panel-tiers" aria-labelledby="tab-tiers">
          <div>
            <TierTable counts={counts} />
            <RunCounts segmentation={segmentation} />
            <WithoutTier outcome={outcome} onShowRow={(row) => void act.showCell(row, idColumn(choices))} />
          </div>
          <WriteChoice
            choices={choicesFor(segmentation)}
            chosen={state.toWrite}
            listName={opened.list.name}
            written={state.written}
            progress={state.progress?.step === 'undoing' ? undefined : state.progress}
            canUndo={state.undoable !== undefined && state.progress === undefined}
            onChoose={act.chooseRoles}
            onWrite={() => void act.write()}
            onCancel={act.cancel}
            onUndo={() => void act.undo()}
          />
          <ConcentrationFigure spread={spread} />
        </div>
      ) : (
        <div
          className={styles.panel}
          role="tabpanel"
          id="panel-account"
          aria-labelledby="tab-account"
          aria-live="polite"
        >
          <SelectedAccount outcome={outcome} row={state.selectedRow} />
        </div>
      )}
    </Screen>
  );
}

/** The card of the account in the selected row. */
function SelectedAccount({ outcome, row }: { outcome: Outcome; row: number | undefined }) {
  const { words } = useSpeech();
  const account = row === undefined ? -1 : outcome.accountOfRow[row];
  if (account < 0) return <Notice kind="note">{words.card.nothingSelected}</Notice>;
  const rows = outcome.accountOfRow.reduce((count, other) => count + (other === account ? 1 : 0), 0);
  return <AccountCard outcome={outcome} account={account} rows={rows} />;
}

function idColumn({ mapping }: Choices): number {
  return mapping.find(({ role }) => role === 'accountId')?.column ?? 0;
}
