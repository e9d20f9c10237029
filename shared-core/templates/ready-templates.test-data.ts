import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseTemplate, type Condition, type Stage, type StageTemplate, type TemplateText } from '../src/stages';

export const languages = ['en', 'zh-CN', 'ko'] as const;

/** Every template of this folder by its file's name; one that is not sound throws its problems. */
export const readyTemplates = readdirSync(__dirname)
  .filter((name) => name.endsWith('.json'))
  .map((name): [file: string, template: StageTemplate] => {
    const parsed = parseTemplate(readFileSync(join(__dirname, name), 'utf8'));
    if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.problems, null, 2)}`);
    return [name.replace(/\.json$/, ''), parsed.template];
  });

export const guidanceOf = ({ conditions }: Stage): Condition[] => Object.values(conditions).flat();

export const conditionsOf = ({ stages }: StageTemplate): Condition[] =>
  stages.flatMap((stage) => [...stage.milestones, ...stage.successCriteria, ...guidanceOf(stage)]);

/** Everything of a template that somebody reads, with its place. */
export function textsOf(part: unknown, place = ''): [place: string, text: TemplateText][] {
  if (typeof part !== 'object' || part === null) return [];
  if ('zh-CN' in part) return [[place, part as TemplateText]];
  return Object.entries(part).flatMap(([key, member]) => textsOf(member, place === '' ? key : `${place}.${key}`));
}
