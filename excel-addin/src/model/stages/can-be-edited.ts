import type { StageTemplate } from '@keystage/core';
import { isRecord } from '../../workbook';

/**
 * Whether a template file is whole enough to be shown and mended part by part: its lists are there, whatever stands in them. A draft that
 * was kept in a workbook may have passed through other hands since.
 */
export function canBeEdited(file: unknown): file is StageTemplate {
  if (!isRecord(file) || typeof file.id !== 'string' || typeof file.version !== 'number') return false;
  if (!isRecord(file.name) || !isRecord(file.mapping)) return false;
  return Array.isArray(file.facts) && Array.isArray(file.stages) && file.stages.every(isStage);
}

function isStage(stage: unknown): boolean {
  if (!isRecord(stage) || !isRecord(stage.name) || !isRecord(stage.conditions)) return false;
  const { process, relationship, information } = stage.conditions;
  const lists = [stage.milestones, stage.successCriteria, process, relationship, information];
  return lists.every((list) => Array.isArray(list) && list.every(isCondition));
}

function isCondition(condition: unknown): boolean {
  if (!isRecord(condition) || typeof condition.id !== 'string') return false;
  return [condition.expr, condition.text, condition.satisfy].every(isRecord);
}
