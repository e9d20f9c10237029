import { brokenTemplateRules } from './broken-template-rules';
import { problemsOfTemplateShape } from './problems-of-template-shape';
import { stageTemplateSchema, type StageTemplate } from './stage-template';
import type { TemplateProblem } from './template-problem';

export type ParsedTemplate =
  | { readonly ok: true; readonly template: StageTemplate }
  | { readonly ok: false; readonly problems: readonly TemplateProblem[] };

/** Levels of objects and lists in each other. A sound template needs a dozen; conditions in conditions may add as many again. */
const deepest = 64;

/**
 * Reads a stage template, given as JSON text or as the value it parses to. A template comes back only when nothing is wrong with it;
 * otherwise every problem does, with the path to its spot. Rules between parts are checked once the shape is right.
 */
export function parseTemplate(source: unknown): ParsedTemplate {
  const json = typeof source === 'string' ? parseJson(source) : { value: source };
  if ('problem' in json) return { ok: false, problems: [json.problem] };
  // Before anything walks it: a value that contains itself would be walked without end.
  const deep = pathDeeperThan(json.value, deepest);
  if (deep !== null) return { ok: false, problems: [{ kind: 'tooDeep', path: deep, most: deepest }] };

  const shape = stageTemplateSchema.safeParse(json.value);
  if (!shape.success) return { ok: false, problems: problemsOfTemplateShape(shape.error.issues, json.value) };

  const problems = brokenTemplateRules(shape.data);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, template: shape.data };
}

function parseJson(text: string): { value: unknown } | { problem: TemplateProblem } {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { problem: { kind: 'notJson', path: '', detail } };
  }
}

/** The path to the first spot that lies deeper than so many levels, or null. The path is given down to its tenth step. */
function pathDeeperThan(value: unknown, most: number): string | null {
  const waiting: { value: unknown; steps: readonly string[]; depth: number }[] = [{ value, steps: [], depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value: at, steps, depth } = next;
    if (typeof at !== 'object' || at === null) continue;
    if (depth > most) return `${steps.join('').replace(/^\./, '')}…`;
    for (const [key, member] of Object.entries(at)) {
      const step = Array.isArray(at) ? `[${key}]` : `.${key}`;
      waiting.push({ value: member, steps: steps.length < 10 ? [...steps, step] : steps, depth: depth + 1 });
    }
  }
  return null;
}
