import { factCatalogue, pathsBehind, type Condition, type Fact, type StageTemplate } from '../stages';
import type { ReadFacts } from '../stages/read-facts';
import { planLine, type PlanLine } from './plan-line';

/** Which part of the analysis a fact belongs to, by the first name of its path ◆. The same path means the same fact in every template. */
const subjects = {
  account: ['account', 'organisation', 'satisfaction', 'payment'],
  rivals: ['supplier', 'rivals'],
  project: ['project', 'need', 'survey', 'budget', 'purchase', 'criteria', 'technical', 'tender'],
  person: ['handler'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type FactSubject = keyof typeof subjects;

/** The facts of one deal as the lines of a plan. */
export interface VisitFacts {
  readonly values: ReadonlyMap<string, unknown>;
  /** Every fact of a subject that is on file, and those not on file that a condition up to the stage worked at looks at. */
  linesOf(subject: FactSubject): readonly PlanLine[];
  /** The line of one fact; undefined where the template has none of that path. */
  lineOf(path: string): PlanLine | undefined;
}

/** Makes lines of the facts that were read, in the order of the template's catalogue. What follows from others, and lists, are no lines. */
export function visitFacts(template: StageTemplate, { values, observed }: ReadFacts, stage: number): VisitFacts {
  const catalogue = factCatalogue(template);
  const due = new Set(conditionsUpTo(template, stage).flatMap(({ expr }) => pathsBehind(expr, catalogue)));
  const line = ({ path }: Fact): PlanLine => {
    const value = values.get(path);
    const known = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    const seen = observed.get(path);
    const filled = planLine({ kind: 'fact', path }, known ? value : undefined);
    return filled.state === 'prefilled' && seen !== undefined ? { ...filled, observed: seen } : filled;
  };
  const isLine = (fact: Fact) => fact.type !== 'list' && !(fact.type === 'yesNo' && fact.from);
  return {
    values,
    linesOf: (subject) => {
      const names: readonly string[] = subjects[subject];
      return template.facts
        .filter((fact) => isLine(fact) && names.includes(fact.path.split('.')[0]))
        .filter(({ path }) => due.has(path) || values.get(path) !== undefined)
        .map(line);
    },
    lineOf: (path) => {
      const fact = catalogue.facts.get(path);
      return fact && isLine(fact) ? line(fact) : undefined;
    },
  };
}

/** The conditions of the stages up to one, counted from 1, guidance among them. */
export function conditionsUpTo({ stages }: StageTemplate, stage: number): readonly Condition[] {
  return stages
    .slice(0, stage)
    .flatMap(({ milestones, successCriteria, conditions }) => [
      ...milestones,
      ...successCriteria,
      ...Object.values(conditions).flat(),
    ]);
}
