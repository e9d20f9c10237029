import type { CalendarDate, IntakeProblem, Speaker } from '@keystage/core';
import { Refusal } from '../refusal';
import type { SyncWords } from './words';

/** What an org's records cannot be read for, in the sentences of the core; what is to be done about rates in ours. */
export function refusedPull(
  object: string,
  problems: readonly IntakeProblem[],
  say: Speaker,
  words: SyncWords,
): Refusal {
  return new Refusal(
    ...problems.map((problem) => {
      switch (problem.kind) {
        case 'rateMissing':
          return words.rateMissing({ object, ...problem, amounts: problem.lines }, say);
        case 'severalCurrencies':
        case 'mixedCurrencies':
          return `${object}: ${say.intakeProblem(problem)} → --rates FILE`;
        default:
          return `${object}: ${say.intakeProblem(problem)}`;
      }
    }),
  );
}

/** Records in currencies that have no rate. */
export function refusedRates(
  object: string,
  missing: readonly { readonly currency: string; readonly amounts: number }[],
  date: CalendarDate,
  say: Speaker,
  words: SyncWords,
): Refusal {
  return new Refusal(...missing.map((one) => words.rateMissing({ object, ...one, date }, say)));
}
