import type { IntakeProblem, Speaker } from '@keystage/core';
import { Refusal } from '../refusal';

/** What an org's records cannot be read for, in the sentences of the core. */
export function refusedPull(object: string, problems: readonly IntakeProblem[], say: Speaker): Refusal {
  return new Refusal(...problems.map((problem) => `${object}: ${say.intakeProblem(problem)}`));
}
