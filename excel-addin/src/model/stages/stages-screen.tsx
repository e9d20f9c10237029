import type { StageTemplate } from '@keystage/core';
import { Button, Field, Input, makeStyles, Select, Tab, TabList, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { Notice } from '../../screens/notice';
import { useNarrowSelect } from '../../screens/narrow-select';
import { Screen } from '../../screens/screen';
import { Section } from '../../screens/section';
import { FieldsOf } from '../fields';
import { DealsPanel } from './deals-panel';
import { JudgingRules } from './judging-rules';
import { RemovedStages } from './removed-stages';
import { Names, StageEditor } from './stage-editor';
import type { StagesState } from './stages-state';
import { useStages, type StagesSpeech } from './stages-speech';
import { TemplateVersions } from './template-versions';

const useStyles = makeStyles({
  tabs: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`, flexWrap: 'wrap' },
  panel: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  names: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  problems: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: tokens.spacingHorizontalL },
});

type Panel = 'stages' | 'deals' | 'versions';
const panels: readonly Panel[] = ['stages', 'deals', 'versions'];

interface StagesScreenProps {
  readonly state: StagesState;
  /** Former versions of the template in hand. */
  readonly former: readonly StageTemplate[];
  readonly onBack: () => void;
}

/** The stage template in use or its draft: which deals would change in the first line; the stages, which deals exactly, and what came before. */
export function StagesScreen({ state, former, onBack }: StagesScreenProps) {
  const { text, common, say, stages, file, act } = useStages();
  const styles = useStyles();
  const [panel, setPanel] = useState<Panel>('stages');
  const { draft, present, templates } = state;
  const problems = draft && !draft.parsed.ok ? draft.parsed.problems : [];
  const faults = problems.map((problem) => ({ path: problem.path, sentence: stages.templateProblem(problem) }));
  const inUse = text.version(stages.text(present.name), String(present.version));
  const isInUse = templates.templates.some(({ id }) => id === present.id);
  return (
    <FieldsOf value={{ file, faults, betweenSentences: say.words.betweenSentences, edit: act.edit }}>
      <Screen
        title={titleOf(state, inUse, { text, stages })}
        subtitle={!isInUse ? text.neverInUse : draft ? text.draftOf(inUse) : text.subtitle}
        footer={draft && <Deciding state={state} />}
      >
        <div>
          <Button size="small" onClick={onBack}>
            {text.back}
          </Button>
        </div>
        {state.accepted !== undefined && <Notice kind="done">{text.accepted(inUse)}</Notice>}
        {state.failed && <Notice kind="trouble">{common.failed}</Notice>}
        {state.notKept && <Notice kind="warning">{common.notKept}</Notice>}
        {faults.length > 0 && (
          <Notice kind="warning">
            {common.faultsTitle(faults.length, say)}
            <ul className={styles.problems}>
              {faults.map(({ path, sentence }) => (
                <li key={`${path} ${sentence}`}>{sentence}</li>
              ))}
            </ul>
          </Notice>
        )}
        <TemplateInHand state={state} />
        <TabList
          className={styles.tabs}
          size="small"
          selectedValue={panel}
          onTabSelect={(_, { value }) => setPanel(panels.find((one) => one === value) ?? 'stages')}
        >
          {panels.map((one) => (
            <Tab key={one} value={one} id={`stages-tab-${one}`} aria-controls={`stages-${one}`}>
              {text.tabs[one]}
            </Tab>
          ))}
        </TabList>
        <div className={styles.panel} role="tabpanel" id={`stages-${panel}`} aria-labelledby={`stages-tab-${panel}`}>
          {panel === 'stages' && <Stages former={former} present={present} />}
          {panel === 'deals' && <DealsPanel state={state} />}
          {panel === 'versions' && <TemplateVersions state={state} />}
        </div>
      </Screen>
    </FieldsOf>
  );
}

function Stages({ former, present }: Pick<StagesScreenProps, 'former'> & { readonly present: StageTemplate }) {
  const { text, file } = useStages();
  const styles = useStyles();
  const leadTo = useLeadTo();
  return (
    <>
      <Section title={text.tabs.stages}>
        {file.stages.map(({ id }, place) => (
          <StageEditor key={id} place={place} besides={former} present={present} leadTo={leadTo} />
        ))}
      </Section>
      <RemovedStages present={present} leadTo={leadTo} />
      <JudgingRules />
      <Section title={text.ownName}>
        <div className={styles.names}>
          <Names path="name" label={text.ownName} />
        </div>
      </Section>
    </>
  );
}

/** Leads whoever works by keyboard to where they go on after a stage came, went or moved: what they pressed may be gone. */
function useLeadTo(): (id: string) => void {
  const [to, setTo] = useState<{ readonly id: string }>();
  useEffect(() => {
    if (!to) return;
    const named = document.getElementById(to.id);
    // At either end a stage moves no further that way.
    const other = named?.parentElement?.querySelector<HTMLElement>('button:not(:disabled)');
    (named instanceof HTMLButtonElement && named.disabled ? other : named)?.focus();
  }, [to]);
  return (id) => setTo({ id });
}

/** Which of the workbook's templates is looked at, and a way to one of the workbook's own. */
function TemplateInHand({ state }: { readonly state: StagesState }) {
  const { text, stages, act } = useStages();
  const select = useNarrowSelect();
  const { present, templates } = state;
  const known = templates.templates;
  const shown = known.some(({ id }) => id === present.id) ? known : [...known, present];
  return (
    <>
      <Field label={text.template} size="small">
        <Select
          size="small"
          className={select.narrow}
          value={present.id}
          onChange={(_, { value }) => act.choose(value)}
        >
          {shown.map(({ id, name, version }) => (
            <option key={id} value={id}>
              {text.version(stages.text(name), String(version))}
            </option>
          ))}
        </Select>
      </Field>
      {!state.draft && (
        <div>
          <Button size="small" onClick={act.copy}>
            {text.copy}
          </Button>
        </div>
      )}
    </>
  );
}

/** The screen's question answered: what judges deals; with a draft, which deals would change by it. */
function titleOf(
  { draft, preview, pipeline }: StagesState,
  inUse: string,
  { text, stages }: Pick<StagesSpeech, 'text' | 'stages'>,
): string {
  const { title } = text;
  if (!draft) return title.inUse(inUse);
  if (!draft.parsed.ok) return title.faults(draft.parsed.problems.length, stages);
  if (pipeline.state !== 'read' || preview?.state === 'failed') return title.sound;
  if (preview?.state !== 'done') return title.workingOut;
  const { changed, after } = preview;
  return changed.length === 0 ? title.nothingChanges : title.wouldChange(changed.length, after.deals.length, stages);
}

/** To take the draft into use, which takes a look at what changes where there are deals; or to leave it. */
function Deciding({ state }: { readonly state: StagesState }) {
  const { text, common, stages, act } = useStages();
  const styles = useStyles();
  const { draft, preview, pipeline, busy, nextVersion } = state;
  const isSeen = pipeline.state !== 'read' || preview?.state === 'done' || preview?.state === 'failed';
  return (
    <>
      <Field label={common.note} size="small">
        <Input
          size="small"
          value={draft?.note ?? ''}
          placeholder={common.noteHint}
          onChange={(_, { value }) => act.setNote(value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabled={nextVersion === undefined || !isSeen || pipeline.state === 'reading' || busy}
          onClick={() => void act.accept()}
        >
          {nextVersion === undefined ? common.acceptFaulty : common.accept(stages.number(nextVersion))}
        </Button>
        {state.undoable && (
          <Button disabled={busy} onClick={act.undo}>
            {text.undo}
          </Button>
        )}
        <Button disabled={busy} onClick={act.discard}>
          {common.discard}
        </Button>
      </div>
    </>
  );
}
