import { differencesBetween, type ModelDifference } from '../model/compare-models';
import type { StageTemplate } from './stage-template';

/**
 * What two templates say differently, part by part, in the order of the file: stages, conditions and facts are found again by their ids
 * wherever they stand. The version is left out, and so is the order of what stands in both.
 */
export function compareTemplates(before: StageTemplate, after: StageTemplate): ModelDifference[] {
  return differencesBetween(comparable(before), comparable(after));
}

function comparable({ version: _version, ...template }: StageTemplate): unknown {
  return template;
}
