import { brokenRules } from './broken-rules';
import { migrated } from './migrations';
import type { ModelProblem } from './model-problem';
import { problemsOfShape } from './problems-of-shape';
import { segmentationModelSchema, type SegmentationModel } from './segmentation-model';

export type ParsedModel =
  | { readonly ok: true; readonly model: SegmentationModel }
  | { readonly ok: false; readonly problems: readonly ModelProblem[] };

/**
 * Reads a model file, given as JSON text or as the value it parses to. A model comes back only when nothing is wrong with it; otherwise
 * every problem does, with the path to its spot. A file of an older format is brought to the present one first. Rules between parts
 * (tiers, cuts, weights) are checked once the shape is right.
 */
export function parseModel(source: unknown): ParsedModel {
  const json = typeof source === 'string' ? parseJson(source) : { value: source };
  if ('problem' in json) return { ok: false, problems: [json.problem] };

  const file = migrated(json.value);
  const shape = segmentationModelSchema.safeParse(file);
  if (!shape.success) return { ok: false, problems: problemsOfShape(shape.error.issues, file) };

  const problems = brokenRules(shape.data);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, model: shape.data };
}

function parseJson(text: string): { value: unknown } | { problem: ModelProblem } {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { problem: { kind: 'notJson', path: '', detail } };
  }
}
