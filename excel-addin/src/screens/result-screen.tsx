import { textAt, tierCounts, tierOf } from '@keystage/core';
import { Button, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import type { PaneActions } from '../pane/open-pane';
import type { Choices, Outcome, PaneState } from '../pane/pane-state';
import { concentrationOf } from '../run/concentration-of';
import { choicesFor } from '../run/result-roles';
import type { OpenedList } from '../workbook';
import { AccountCard, type ByHand } from './account-card';
import { ConcentrationFigure } from './concentration-figure';
import { Notice } from './notice';
import { RunCounts } from './run-counts';
import { Screen } from './screen';
import { useSpeech } from './speech';
import { TierTable } from './tier-table';
import { UndoNotices } from './undo-notices';
import { useWayTo } from './way-to-area';
import { WithoutTier } from './without-tier';
import { WriteChoice } from './write-choice';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0 },
  tabs: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  said: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  again: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  // Three beside each other in a pane of the usual width.
  narrow: { minWidth: 0, whiteSpace: 'nowrap' },
  aside: { minWidth: 0, whiteSpace: 'nowrap', paddingInline: tokens.spacingHorizontalXS },
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
  const toSalesforce = useWayTo('salesforce');
  const tab = state.resultPart;
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
          {toSalesforce && (
            <Button className={styles.narrow} onClick={toSalesforce} disabled={state.progress !== undefined}>
              Salesforce
            </Button>
          )}
          <Button className={styles.narrow} onClick={() => void act.run()} disabled={state.progress !== undefined}>
            {text.again}
          </Button>
          <Button
            className={styles.aside}
            appearance="transparent"
            onClick={act.showMapping}
            disabled={state.progress !== undefined}
          >
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
        onTabSelect={(_, { value }) => act.showResult(value === 'account' ? 'account' : 'tiers')}
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
            onSummary={() => void act.writeSummary()}
            sheets={state.sheets}
          />
          <ConcentrationFigure spread={spread} />
        </div>
      ) : (
        <div className={styles.panel} role="tabpanel" id="panel-account" aria-labelledby="tab-account">
          <SelectedAccount
            outcome={outcome}
            row={state.selectedRow}
            inquire={act.inquire}
            byHand={{
              today: state.today,
              org: state.org,
              writtenRow: state.progress ? undefined : rowWrittenIn(state),
              override: act.override,
              undoOverride: act.undoOverride,
            }}
          />
        </div>
      )}
    </Screen>
  );
}

/** The row of the list in hand that was last written into by hand. */
function rowWrittenIn({ rowWritten, opened }: PaneState): number | undefined {
  return rowWritten?.list.key === opened?.list.key ? rowWritten?.row : undefined;
}

interface SelectedAccountProps {
  readonly outcome: Outcome;
  readonly row: number | undefined;
  readonly inquire: PaneActions['inquire'];
  readonly byHand: ByHand;
}

/** The card of the account in the selected row. */
function SelectedAccount({ outcome, row, inquire, byHand }: SelectedAccountProps) {
  const { words } = useSpeech();
  const account = row === undefined ? -1 : outcome.accountOfRow[row];
  if (account < 0) return <Notice kind="note">{words.card.nothingSelected}</Notice>;
  const rows = outcome.accountOfRow.reduce((count, other) => count + (other === account ? 1 : 0), 0);
  return (
    <>
      <AccountSaid outcome={outcome} account={account} />
      <AccountCard key={account} outcome={outcome} account={account} rows={rows} inquire={inquire} byHand={byHand} />
    </>
  );
}

/** Whose card is shown, for who cannot see it change; the rest of the card is read when somebody goes there. */
function AccountSaid({ outcome, account }: { outcome: Outcome; account: number }) {
  const { say } = useSpeech();
  const styles = useStyles();
  const { segmentation } = outcome;
  const tier = tierOf(segmentation, account);
  return (
    <div className={styles.said} aria-live="polite">
      {textAt(segmentation.accounts.names, account)}, {tier === undefined ? say.words.notScored : say.tier(tier)}
    </div>
  );
}

function idColumn({ mapping }: Choices): number {
  return mapping.find(({ role }) => role === 'accountId')?.column ?? 0;
}
