import type { CalendarDate } from '@keystage/core';
import { readOptions } from '../read-options';
import { WrongUsage } from '../refusal';
import { intakeKinds, intakeOptions, type IntakeOptions } from '../segment/segment-options';

export interface PreviewOptions extends IntakeOptions {
  /** Files of models, or names of ready ones. */
  readonly present: string;
  readonly candidate: string;
}

/** The options of `keystage model preview`, checked against each other. */
export function previewOptions(words: readonly string[], today: () => CalendarDate): PreviewOptions {
  const given = readOptions(words, intakeKinds);
  const [present, candidate, ...rest] = given.words;
  if (candidate === undefined) {
    throw new WrongUsage(
      `Expected two models and a list, got ${given.words.length === 0 ? 'none' : 'one'}. Write: keystage model preview PRESENT CANDIDATE ACCOUNTS.csv`,
    );
  }
  return { ...intakeOptions(given, rest, 'model preview PRESENT CANDIDATE', today), present, candidate };
}
