import type { GateList, OpenCondition } from '@keystage/core';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Disclosure } from '../../screens/disclosure';
import { Notice } from '../../screens/notice';
import { Section } from '../../screens/section';
import type { DealState } from '../deal-state';
import type { DealView } from '../deal-view';
import type { DealActions } from '../open-deal-part';
import { ConditionLine } from './condition-line';
import { MetConditions } from './met-conditions';
import { useDealSpeech } from './deal-speech-context';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  small: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface OpenConditionsProps {
  readonly view: DealView;
  readonly state: DealState;
  readonly act: DealActions;
}

/** What is open, gate by gate: to finish the present stage, to enter the next; then what was passed over, what is declared beyond, and what would help. */
export function OpenConditions({ view, state, act }: OpenConditionsProps) {
  const { text, sums } = useDealSpeech();
  const { placement, stage: working } = view.plan;
  const { evidenced, blocking, declared, skippedEntries, open } = placement;
  const shown = new Set<OpenCondition>([...blocking, ...skippedEntries]);
  const beyond = declared?.missing.filter(
    (one) => !blocking.some(({ condition }) => condition.id === one.condition.id),
  );
  const guidance = open.filter(({ stage, list }) => stage === working && !isGate(list));
  const nothingOnFile = Object.keys(view.evidence.lines).length === 0;
  const lines = (conditions: readonly OpenCondition[]) => <Lines {...{ conditions, view, state, act }} />;
  return (
    <>
      {nothingOnFile && <Notice kind="note">{state.evidence ? text.noEvidenceAbout : text.noEvidence}</Notice>}
      {evidenced.state === 'entered' && (
        <Gate {...{ view, state, act }} stage={evidenced.stage} list="successCriteria" open={[...shown]} />
      )}
      {evidenced.stage < view.template.stages.length && (
        <Gate {...{ view, state, act }} stage={evidenced.stage + 1} list="milestones" open={[...shown]} />
      )}
      {skippedEntries.length > 0 && (
        <Folded title={text.open.passedOver(skippedEntries.length, sums)}>{() => lines(skippedEntries)}</Folded>
      )}
      {beyond && beyond.length > 0 && (
        <Folded title={text.open.untilDeclared(beyond.length, sums)}>{() => lines(beyond)}</Folded>
      )}
      {guidance.length > 0 && (
        <Folded title={text.open.guidance(guidance.length, sums)}>{() => lines(guidance)}</Folded>
      )}
    </>
  );
}

interface GateProps extends OpenConditionsProps {
  readonly stage: number;
  readonly list: GateList;
  readonly open: readonly OpenCondition[];
}

/** One gate: its open conditions, and folded away those that are met. */
function Gate({ stage, list, open, view, state, act }: GateProps) {
  const { text, stages, sums } = useDealSpeech();
  const styles = useStyles();
  const { template, plan } = view;
  const conditions = template.stages[stage - 1][list];
  const ofGate = open.filter((one) => one.stage === stage && one.list === list);
  const openIds = new Set(ofGate.map(({ condition }) => condition.id));
  const met = conditions.filter(({ id }) => !openIds.has(id));
  const named = { place: stage, of: template.stages.length, name: stages.text(template.stages[stage - 1].name) };
  const { nextGate } = plan.placement;
  const needs = nextGate?.stage === stage && nextGate.list === list ? nextGate.needs : conditions.length;
  return (
    <Section title={list === 'milestones' ? text.open.toEnter(named) : text.open.toFinish(named)}>
      <p className={styles.small}>{text.open.met(met.length, needs, conditions.length, sums)}</p>
      <Lines conditions={ofGate} view={view} state={state} act={act} />
      {met.length > 0 && (
        <Disclosure closed={text.open.metAlready(met.length, sums)} open={text.open.metAlready(met.length, sums)}>
          {() => <MetConditions conditions={met} view={view} asOf={plan.placement.asOf} />}
        </Disclosure>
      )}
    </Section>
  );
}

function Lines({ conditions, ...around }: OpenConditionsProps & { readonly conditions: readonly OpenCondition[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {conditions.map((open) => (
        <ConditionLine key={open.condition.id} open={open} {...around} />
      ))}
    </ul>
  );
}

function Folded({ title, children }: { readonly title: string; readonly children: () => ReactNode }) {
  return (
    <Disclosure closed={title} open={title}>
      {children}
    </Disclosure>
  );
}

function isGate(list: OpenCondition['list']): list is GateList {
  return list === 'milestones' || list === 'successCriteria';
}
