import { headerText } from '../intake/header-text';
import type { StageTemplate } from '../stages';
import { processOfTemplate, stageCode } from './process-of-template';
import { proposeStageMap } from './propose-stage-map';

/** A value of an org's stage field as the org describes it: its label, the chance (0–1) it gives, and whether its deals are closed. */
export interface OrgStageValue {
  readonly value: string;
  readonly label?: string;
  readonly chance?: number;
  readonly closed?: 'won' | 'lost';
}

/** Which stage of a template a value is taken for, and why. All but the first three are for a person to check. */
export type ProposedOrgStage = { readonly value: string } & (
  | { readonly kind: 'named'; readonly stage: string }
  | { readonly kind: 'won'; readonly stage: string }
  /** A lost deal stands at no stage, and no gate holds it. */
  | { readonly kind: 'lost'; readonly stage: null }
  | { readonly kind: 'wordKnown'; readonly stage: string; readonly word: string }
  | { readonly kind: 'nearChance'; readonly stage: string; readonly chance: number }
  | { readonly kind: 'notTold'; readonly stage: null }
);

export interface OrgStagesProposal {
  readonly proposed: readonly ProposedOrgStage[];
  /** The proposal in short: values that stand for a stage. */
  readonly stageMap: Readonly<Record<string, string>>;
  /** Stages that no value stands for: nobody can be moved to them. */
  readonly withoutValue: readonly string[];
}

/**
 * Proposes which stage of a template each value of an org's stage field stands for: by the template's own names in any language, by what Salesforce and
 * others call such a stage, or by the chance the org gives it. Nothing is decided silently; each proposal says why.
 */
export function proposeOrgStages(template: StageTemplate, values: readonly OrgStageValue[]): OrgStagesProposal {
  const proposed = values.map((value) => proposedFor(value, template));
  const stageMap = Object.fromEntries(
    proposed.flatMap(({ value, stage }) => (stage === null ? [] : [[value, stage] as const])),
  );
  const stood = new Set(Object.values(stageMap));
  return { proposed, stageMap, withoutValue: template.stages.map(({ id }) => id).filter((id) => !stood.has(id)) };
}

function proposedFor(org: OrgStageValue, template: StageTemplate): ProposedOrgStage {
  const { value, label = value, chance } = org;
  const named = template.stages.find((stage, k) =>
    [stage.id, stageCode(template, k), ...Object.values(stage.name)].some((name) => says(name, value, label)),
  );
  if (org.closed === 'lost') return { value, kind: 'lost', stage: null };
  if (named) return { value, kind: 'named', stage: named.id };
  const won = { value, kind: 'won', stage: wonStage(template) } as const;
  if (org.closed === 'won') return won;

  const process = processOfTemplate(template);
  if (!process) return { value, kind: 'notTold', stage: null };
  // What it is called goes before what chance it has: every process has a stage near any chance.
  const asked = [{ label: value }, { label }, ...(chance === undefined ? [] : [{ label, usualChance: chance }])];
  const [found] = asked.flatMap((name) => proposeStageMap([name], process).proposed);
  if (!found) return { value, kind: 'notTold', stage: null };
  const { entry, because } = found;
  if (entry.outcome === 'won') return won;
  if (entry.outcome === 'lost') return { value, kind: 'lost', stage: null };
  const stage = template.stages.find((_, k) => stageCode(template, k) === entry.stage)!.id;
  if (because.kind === 'id') return { value, kind: 'named', stage };
  if (because.kind === 'weight') return { value, kind: 'nearChance', stage, chance: because.chance };
  return { value, kind: 'wordKnown', stage, word: because.word };
}

const says = (name: string, ...texts: readonly string[]) =>
  texts.some((text) => headerText(text).squeezed !== '' && headerText(text).squeezed === headerText(name).squeezed);

/** The first stage that is certain once entered, or the last of all. */
function wonStage({ stages }: StageTemplate): string {
  return (stages.find(({ weights }) => weights?.entered === 1) ?? stages[stages.length - 1]).id;
}
