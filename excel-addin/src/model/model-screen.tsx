import { saySigningRefusal, saySigningRules, signingRules, type SegmentationModel } from '@keystage/core';
import { Button, Field, Input, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Notice } from '../screens/notice';
import { Screen } from '../screens/screen';
import { useSpeech } from '../screens/speech';
import { TroubleNotice } from '../screens/trouble-notice';
import { UnreachableNotice } from '../screens/unreachable';
import { EditingOf, type Editing } from './editing';
import { FieldsOf } from './fields';
import { LimitsEditor } from './limits-editor';
import type { ModelState } from './model-state';
import { MovesPanel } from './moves-panel';
import { ScorecardEditor } from './scorecard-editor';
import { StagesSection } from './stages-section';
import { VersionsPanel } from './versions-panel';
import { WayEditor } from './way-editor';

const useStyles = makeStyles({
  tabs: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`, flexWrap: 'wrap' },
  panel: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  problems: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: tokens.spacingHorizontalL },
});

type Panel = 'rules' | 'moves' | 'versions';
const panels: readonly Panel[] = ['rules', 'moves', 'versions'];

interface ModelScreenProps {
  readonly state: ModelState;
  readonly editing: Omit<Editing, 'file' | 'problems' | 'run'>;
  /** Goes to the stages of deals. */
  readonly onStages: () => void;
  /** They come over the network, and did not. */
  readonly areStagesMissing: boolean;
}

/** The model in use or its draft: who would move in the first line, the rules, who exactly, and what came before. */
export function ModelScreen({ state, editing, onStages, areStagesMissing }: ModelScreenProps) {
  const styles = useStyles();
  const [panel, setPanel] = useState<Panel>('rules');
  const { text, say } = editing;
  const { draft, present } = state;
  const file = (draft?.file ?? present.model) as SegmentationModel;
  const problems = draft && !draft.parsed.ok ? draft.parsed.problems : [];
  const inUse = useNameOf(present.model);
  const fields = {
    file,
    faults: problems.map((problem) => ({ path: problem.path, sentence: say.modelProblem(problem) })),
    betweenSentences: say.words.betweenSentences,
    edit: editing.act.edit,
    editWeight: editing.act.editWeight,
  };
  return (
    <EditingOf value={{ ...editing, file, problems, run: state.run }}>
      <FieldsOf value={fields}>
        <Screen
          title={titleOf(state, editing, inUse)}
          subtitle={draft ? text.draftOf(inUse) : `${text.fingerprint(present.fingerprint)}`}
          footer={draft && <Deciding state={state} editing={editing} />}
        >
          {state.accepted !== undefined && <Notice kind="done">{text.accepted(inUse)}</Notice>}
          {state.proposed !== undefined && <Notice kind="done">{text.proposed(say.number(state.proposed))}</Notice>}
          {state.trouble && <TroubleNotice problem={state.trouble} onAgain={() => void editing.act.segmentAgain()} />}
          {state.notRead && <Notice kind="warning">{text.notRead}</Notice>}
          {state.failed && <Notice kind="trouble">{text.failed}</Notice>}
          {state.notKept && draft && <Notice kind="warning">{text.notKept}</Notice>}
          {draft && draft.from !== present.fingerprint && <Notice kind="note">{text.begunFromOther}</Notice>}
          {!state.hasList && <Notice kind="note">{text.noList}</Notice>}
          {problems.length > 0 && (
            <Notice kind="warning">
              {text.faultsTitle(problems.length, say)}
              <ul className={styles.problems}>
                {problems.map((problem) => (
                  <li key={`${problem.path} ${problem.kind} ${say.modelProblem(problem)}`}>
                    {say.modelProblem(problem)}
                  </li>
                ))}
              </ul>
            </Notice>
          )}
          <TabList
            className={styles.tabs}
            size="small"
            selectedValue={panel}
            onTabSelect={(_, { value }) => setPanel(panels.find((one) => one === value) ?? 'rules')}
          >
            {panels.map((one) => (
              <Tab key={one} value={one} id={`model-tab-${one}`} aria-controls={`model-${one}`}>
                {text.tabs[one]}
              </Tab>
            ))}
          </TabList>
          <div className={styles.panel} role="tabpanel" id={`model-${panel}`} aria-labelledby={`model-tab-${panel}`}>
            {panel === 'rules' && (
              <>
                <ScorecardEditor />
                <WayEditor />
                <LimitsEditor />
                <StagesSection onOpen={onStages} />
                {areStagesMissing && <UnreachableNotice onAgain={onStages} />}
              </>
            )}
            {panel === 'moves' && <MovesPanel state={state} />}
            {panel === 'versions' && <VersionsPanel state={state} />}
          </div>
        </Screen>
      </FieldsOf>
    </EditingOf>
  );

  function useNameOf(model: SegmentationModel): string {
    const { words } = useSpeech();
    return words.segment.modelVersion(say.text(model.name), model.version);
  }
}

/** The screen's question answered: which model decides; with a draft, who would move by it. */
function titleOf(
  { draft, preview, run }: ModelState,
  { text, say }: Pick<Editing, 'text' | 'say'>,
  inUse: string,
): string {
  const { title } = text;
  if (!draft) return title.inUse(inUse);
  if (!draft.parsed.ok) return title.faults(draft.parsed.problems.length, say);
  if (!run || preview?.state === 'failed') return title.sound;
  if (preview?.state !== 'done') return title.workingOut;
  const { moves, of } = preview.sum;
  return moves.length === 0 ? title.nobodyMoves : title.wouldMove(moves.length, of, say);
}

/** To take the draft into use, which takes a list and a look at who moves; or to leave it. */
function Deciding({ state, editing: { text, trail, say, act } }: Pick<ModelScreenProps, 'state' | 'editing'>) {
  const styles = useStyles();
  const { draft, preview, run, hasList, busy, nextVersion, unsigned, present } = state;
  const asked = draft?.parsed.ok ? saySigningRules(signingRules(draft.parsed.model, present.model), trail, say) : [];
  const seen = !run || preview?.state === 'done';
  return (
    <>
      <Field label={text.note} size="small">
        <Input
          size="small"
          value={draft?.note ?? ''}
          placeholder={text.noteHint}
          onChange={(_, { value }) => act.setNote(value)}
        />
      </Field>
      <Field label={text.name} size="small" hint={asked.join(say.words.betweenSentences) || undefined}>
        <Input size="small" value={state.name} onChange={(_, { value }) => act.setName(value)} />
      </Field>
      {unsigned && (
        <Notice kind="trouble">
          {unsigned.map((one) => saySigningRefusal(one, trail, say)).join(say.words.betweenSentences)}
        </Notice>
      )}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabled={nextVersion === undefined || !hasList || !seen || busy !== undefined}
          onClick={() => void act.accept()}
        >
          {nextVersion === undefined ? text.acceptFaulty : text.accept(say.number(nextVersion))}
        </Button>
        <Button disabled={busy !== undefined} onClick={act.discard}>
          {text.discard}
        </Button>
      </div>
    </>
  );
}
