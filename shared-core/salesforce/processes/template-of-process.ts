import { parseTemplate, type StageTemplate, type TemplateProblem } from '@keystage/core';
import type { OrgProcess } from './read-processes';

/** Why a process judges nothing as it is on record. */
export type ProcessFault =
  | { readonly kind: 'templateUnknown'; readonly id: string }
  | { readonly kind: 'templateFaulty'; readonly problems: readonly TemplateProblem[] };

/** The template that a process judges by: its own, or one of those that come with the product; else why there is none. */
export function templateOfProcess(
  { template: id = '', file }: Pick<OrgProcess, 'template' | 'file'>,
  ready: readonly StageTemplate[],
): StageTemplate | ProcessFault {
  if (file === undefined) return ready.find((one) => one.id === id) ?? { kind: 'templateUnknown', id };
  const parsed = parseTemplate(file);
  return parsed.ok ? parsed.template : { kind: 'templateFaulty', problems: parsed.problems };
}
