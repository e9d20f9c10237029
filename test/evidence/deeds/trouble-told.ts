import { speaker } from '@keystage/core';
import { words as coreWords } from '@keystage/core/language/en';
import { paneWords } from '../../../excel-addin/src/language/en';
import { troubleSentences } from '../../../excel-addin/src/language/trouble-sentences';
import type { PaneProblem } from '../../../excel-addin/src/workbook';

/** What a person reads of trouble with the workbook; undefined without any. */
export function troubleTold(problem: PaneProblem | undefined): string | undefined {
  return problem && troubleSentences(problem, paneWords, speaker(coreWords));
}
