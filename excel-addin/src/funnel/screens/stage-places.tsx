import {
  funnelTemplates,
  mappedStage,
  type FunnelProcess,
  type FunnelProposal,
  type MappedStage,
  type StageName,
} from '@keystage/core';
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
  readonly names: readonly StageName[];
  readonly choices: FunnelChoices;
  readonly act: FunnelActions;
}

/** Which stage of which process each stage name of the list stands for, why it is thought so, and what it should be instead. */
export function StagePlaces({ proposal, names, choices, act }: StagePlacesProps) {
  const { text, say } = useFunnelSpeech();
  const styles = useStyles();
  const select = useNarrowSelect();
  const { funnel, unmapped } = proposal;
  const [process] = funnel.processes;
  if (names.length === 0) return null;
  const isUnplaced = (name: StageName) => unmapped.some(({ label }) => label === name.label);
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
          {funnelTemplates.map(({ id }) => (
            <option key={id} value={id}>
              {text.setUp.processes[id]?.name ?? id}
            </option>
          ))}
        </Select>
      </Field>
      {unmapped.length > 0 && <Notice kind="warning">{text.setUp.unplacedHint(distinct(unmapped).length, say)}</Notice>}
      <ul className={styles.names}>
        {ordered.map((name) => (
          <li key={name.label} className={styles.name}>
            <div>
              <div className={styles.label}>{name.label}</div>
              <div className={styles.because}>{because(name)}</div>
            </div>
            <Select
              className={select.narrow}
              size="small"
              aria-label={text.setUp.standsFor(name.label)}
              value={valueOf(mappedStage(funnel.stages, name.label, name.recordType))}
              onChange={(_, { value }) => void act.place(placed(name.label, value, process))}
            >
              {isUnplaced(name) && <option value="">{text.setUp.unplaced}</option>}
              {process.stages.map(({ id }) => (
                <option key={id} value={`open ${id}`}>
                  {stageTitle(process.id, id)}
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
    const stage = process.stages.findIndex(({ id }) => id === entry.stage);
    return entry.outcome === 'open' ? stage : process.stages.length + (entry.outcome === 'won' ? 0 : 1);
  }
}

function distinct(names: readonly StageName[]): StageName[] {
  return [...new Map(names.map((name) => [name.label, name])).values()];
}

function valueOf(entry: MappedStage | undefined): string {
  if (!entry) return '';
  return entry.outcome === 'open' ? `open ${entry.stage}` : entry.outcome;
}

function placed(label: string, value: string, process: FunnelProcess): MappedStage {
  if (value === 'won' || value === 'lost') return { label, outcome: value };
  return { label, outcome: 'open', process: process.id, stage: value.slice('open '.length) };
}
