import {
  compareTemplates,
  type ModelDifference,
  type Speaker,
  type StageSpeaker,
  type StageTemplate,
} from '@keystage/core';
import type { ModelAreaWords } from '../language/model-area/model-area-words';
import type { StagesAreaWords } from '../language/stages-area/stages-area-words';
import { ComparedParts } from './differences-table';

/** What differences between templates are said with. */
export interface DifferencesWords {
  readonly ofTemplates: StagesAreaWords['versions'];
  readonly ofVersions: ModelAreaWords['versions'];
  readonly stages: StageSpeaker;
  readonly say: Speaker;
}

interface DifferencesProps {
  readonly title: string;
  readonly before: StageTemplate;
  readonly after: StageTemplate;
  /** What the two are called. */
  readonly names: readonly [string, string];
  readonly words: DifferencesWords;
}

/** Part by part, what two templates say differently. */
export function TemplateDifferences({ title, before, after, names, words }: DifferencesProps) {
  const { ofTemplates, ofVersions, stages, say } = words;
  const called = namesIn(before, after, (named) => stages.text(named));
  const differences = compareTemplates(before, after);
  if (differences.length === 0) return <span>{ofTemplates.orderOnly}</span>;
  const partOf = (step: string): string =>
    called.get(step) ?? (Object.hasOwn(ofTemplates.parts, step) ? ofTemplates.parts[step] : listName(step));
  const listName = (step: string): string =>
    Object.hasOwn(stages.words.lists, step) ? stages.words.lists[step as keyof typeof stages.words.lists] : step;
  const said = (value: unknown, at: readonly string[]): string => {
    if (value === undefined) return ofVersions.nothing;
    if (typeof value === 'number') return shares.has(at[at.length - 1]) ? say.percent(value) : say.number(value);
    if (typeof value === 'string') return value;
    if (typeof value === 'boolean') return value ? stages.words.yes : stages.words.no;
    if (isText(value)) return stages.text(value);
    if (isText((value as { text?: unknown }).text)) return stages.text((value as { text: StageTemplate['name'] }).text);
    if (isText((value as { name?: unknown }).name)) return stages.text((value as { name: StageTemplate['name'] }).name);
    return JSON.stringify(value);
  };
  const rows = differences.map(({ at, before: was, after: would }: ModelDifference) => ({
    key: at.join(' '),
    where: at
      .map(partOf)
      .filter((step) => step !== '')
      .join(' · '),
    ...{ before: said(was, at), after: said(would, at) },
  }));
  return <ComparedParts title={title} where={ofVersions.where} names={names} rows={rows} />;
}

/** Parts whose numbers are chances or shares. */
const shares: ReadonlySet<string> = new Set(['entered', 'completed', 'share']);

/** Stages, conditions and facts by their ids, as they are called in either template. */
function namesIn(
  before: StageTemplate,
  after: StageTemplate,
  said: (text: StageTemplate['name']) => string,
): ReadonlyMap<string, string> {
  return new Map(
    [before, after].flatMap(({ stages, facts }): [string, string][] => [
      ...facts.map(({ path, name }): [string, string] => [path, said(name)]),
      ...stages.flatMap(({ id, name, milestones, successCriteria, conditions }): [string, string][] => [
        [id, said(name)],
        ...[milestones, successCriteria, ...Object.values(conditions)]
          .flat()
          .map((condition): [string, string] => [condition.id, said(condition.text)]),
      ]),
    ]),
  );
}

function isText(value: unknown): value is StageTemplate['name'] {
  return typeof value === 'object' && value !== null && 'en' in value && typeof value.en === 'string';
}
