import { compareCodePoints } from '../basics/compare-code-points';
import { fingerprintOf } from '../basics/fingerprint-of';
import { factCatalogue, type Condition } from '../stages';
import { valuesByStage, type GateProcess } from './gate-process';
import { withoutDerived } from './without-derived';

/** The form of what is looked at: another number makes all gates new ones. */
const form = 1;

/**
 * Twelve hexadecimal digits over all that a process's gates ask for, such as `3f9a-01c7-be52`: conditions, thresholds, order of stages, the values
 * that stand for them, the record type. Weights, words, guidance and what the process is called are not in it: versions that share it let the same
 * deals pass.
 */
export function gatesFingerprint({ template, stageMap, recordType }: Omit<GateProcess, 'name'>): string {
  const { derived } = factCatalogue(template);
  const values = valuesByStage({ template, stageMap });
  const asked = (conditions: readonly Condition[]) =>
    [...conditions]
      .sort((one, other) => compareCodePoints(one.id, other.id))
      .map(({ id, expr, latch, validDays }) => ({ id, expr: withoutDerived(expr, derived), latch, validDays }));
  return fingerprintOf({
    form,
    recordType,
    formerEntries: template.requireFormerEntries,
    gate: template.gate,
    stages: template.stages.map(({ id, milestones, successCriteria }) => ({
      ...{ id, values: values[id] },
      ...{ milestones: asked(milestones), successCriteria: asked(successCriteria) },
    })),
  });
}
