import { mappedStage, type FunnelProcess, type FunnelProposal, type MappedStage, type StageName } from '@keystage/core';
import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useNarrowSelect } from '../../screens/narrow-select';
import { Notice } from '../../screens/notice';
import { Section } from '../../screens/section';
import type { FunnelChoices } from '../../pipeline/funnel-choices';
import type { FunnelActions } from '../open-funnel-part';
import { useFunnelSpeech } from './funnel-speech';

const useStyles = makeStyles({
  names: { listStyleType: 'none', margin: 0, padding: 0 },
  name: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  label: { overflowWrap: 'anywhere' },
  because: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface StagePlacesProps {
  readonly proposal: FunnelProposal;
  /** All that a list may be sold by. */
  readonly processes: readonly FunnelProcess[];
  readonly names: readonly StageName[];
  readonly choices: FunnelChoices;
  readonly act: FunnelActions;
}

/** Which stage of which process each stage name of the list stands for, why it is thought so, and what it should be instead. */
export function StagePlaces({ proposal, processes, names, choices, act }: StagePlacesProps) {
  const { text, say } = useFunnelSpeech();
  const styles = useStyles();
  const select = useNarrowSelect();
  const { funnel, unmapped } = proposal;
  const [process] = funnel.processes;
  if (names.length === 0) return null;
  const isUnplaced = (name: StageName) => unmapped.some((one) => keyOf(one) === keyOf(name));
  const ordered = [...distinct(names)].sort((one, other) => place(one) - place(other));
  return (
    <Section title={text.setUp.stages}>
      <Field label={text.setUp.process} size="small">
        <Select
          className={select.narrow}
          size="small"
          value={process.id}
          onChange={(_, { value }) => void act.chooseProcess(value)}
        >
          {processes.map(({ id }) => (
            <option key={id} value={id}>
              {text.setUp.processes[id]?.name ?? id}
            </option>
          ))}
        </Select>
      </Field>
      {unmapped.length > 0 && <Notice kind="warning">{text.setUp.unplacedHint(distinct(unmapped).length, say)}</Notice>}
      <ul className={styles.names}>
        {ordered.map((name) => (
          <li key={keyOf(name)} className={styles.name}>
            <div>
              <div className={styles.label}>{titleOf(name)}</div>
              <div className={styles.because}>{because(name)}</div>
            </div>
            <Select
              className={select.narrow}
              size="small"
              aria-label={text.setUp.standsFor(titleOf(name))}
              value={valueOf(mappedStage(funnel.stages, name.label, name.recordType))}
              onChange={(_, { value }) => void act.place(placed(name, value))}
            >
              {isUnplaced(name) && <option value="">{text.setUp.unplaced}</option>}
              {processOfName(name).stages.map(({ id }) => (
                <option key={id} value={`open ${id}`}>
                  {stageTitle(processOfName(name).id, id)}
                </option>
              ))}
              <option value="won">{text.setUp.won}</option>
              <option value="lost">{text.setUp.lost}</option>
            </Select>
          </li>
        ))}
      </ul>
    </Section>
  );

  function stageTitle(processId: string, id: string): string {
    const name = text.setUp.processes[processId]?.stages[id];
    return name === undefined || name === id ? id : `${id} ${name}`;
  }

  /** The record type of a name that is sold by a process of its own. */
  function typeOf({ recordType }: StageName): string | undefined {
    return recordType !== undefined && choices.byRecordType?.[recordType] !== undefined ? recordType : undefined;
  }

  function processOfName(name: StageName): FunnelProcess {
    const own = typeOf(name) === undefined ? undefined : choices.byRecordType?.[name.recordType!];
    return funnel.processes.find(({ id }) => id === own) ?? process;
  }

  function titleOf(name: StageName): string {
    const type = typeOf(name);
    return type === undefined ? name.label : `${name.label} · ${type}`;
  }

  /** Names are told apart by their record type where that says something. */
  function keyOf(name: StageName): string {
    return JSON.stringify([name.label, typeOf(name)]);
  }

  function distinct(all: readonly StageName[]): StageName[] {
    return [...new Map(all.map((name) => [keyOf(name), name])).values()];
  }

  function placed(name: StageName, value: string): MappedStage {
    const { label } = name;
    const type = typeOf(name);
    const ofType = type === undefined ? {} : { recordType: type };
    if (value === 'won' || value === 'lost') return { label, ...ofType, outcome: value };
    return { label, ...ofType, outcome: 'open', process: processOfName(name).id, stage: value.slice('open '.length) };
  }

  function because({ label }: StageName): string {
    if (choices.stages.some((one) => one.label === label)) return text.setUp.placedByYou;
    const found = proposal.proposed.find(
      ({ entry }) => entry.label.trim().toLowerCase() === label.trim().toLowerCase(),
    );
    return found ? say.stageEvidence(found.because) : '';
  }

  /** Those without a place first, then along the process, then what is closed. */
  function place(name: StageName): number {
    const entry = mappedStage(funnel.stages, name.label, name.recordType);
    if (!entry) return -1;
    const { stages } = processOfName(name);
    const stage = stages.findIndex(({ id }) => id === entry.stage);
    return entry.outcome === 'open' ? stage : stages.length + (entry.outcome === 'won' ? 0 : 1);
  }
}

function valueOf(entry: MappedStage | undefined): string {
  if (!entry) return '';
  return entry.outcome === 'open' ? `open ${entry.stage}` : entry.outcome;
}
