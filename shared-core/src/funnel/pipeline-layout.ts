import { headerText } from '../intake/header-text';
import { funnelTemplates } from './funnel-templates';
import type { FunnelProcess } from './funnel-process';
import type { StageMap } from './stage-map';

/** A layout of pipelines that is known beforehand; `table` is any other. */
export interface PipelineLayout {
  readonly name: 'salesforce' | 'maven' | 'table';
  /** The process and the stage map that come with the layout, where its stages are always the same. */
  readonly process?: FunnelProcess;
  readonly stages?: StageMap;
}

const mavenStage = (label: string, outcome: 'open' | 'won' | 'lost', stage: string) =>
  ({ label, outcome, process: 'maven-2', stage }) as const;

/** Every closed deal of that layout has been engaged: none is closed before, and it says when it was. */
const mavenStages: StageMap = [
  mavenStage('Prospecting', 'open', 'prospecting'),
  mavenStage('Engaging', 'open', 'engaging'),
  mavenStage('Won', 'won', 'engaging'),
  mavenStage('Lost', 'lost', 'engaging'),
];

/** Which layout a list has, by its headers. Columns are mapped alike in all of them; a known one brings its stage map along. */
export function pipelineLayout(headers: readonly string[]): PipelineLayout {
  const squeezed = new Set(headers.map((header) => headerText(header).squeezed));
  const has = (...names: string[]): boolean => names.every((name) => squeezed.has(name));
  if (has('opportunityid', 'salesagent', 'dealstage', 'engagedate', 'closedate', 'closevalue')) {
    return { name: 'maven', process: funnelTemplates.find(({ id }) => id === 'maven-2'), stages: mavenStages };
  }
  const bySalesforce = has('stagename', 'closedate') || (has('opportunityname', 'stage') && has('closedate'));
  return { name: bySalesforce ? 'salesforce' : 'table' };
}
