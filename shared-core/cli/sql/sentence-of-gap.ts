import type { SqlGap } from '@keystage/core';

/** Why a model has no statement, and what to do about it. */
export function sentenceOfGap(gap: SqlGap): string {
  switch (gap.kind) {
    case 'cutsItself':
      return (
        `way.by: expected a way of classifying that SQL can say, got ${gap.by}, whose cuts follow from one another. ` +
        'Freeze the model on a list (publish it), and its cuts are compiled.'
      );
    case 'rollsUp':
      return 'subsidiaries: expected accounts that stand for themselves, got rolledUp. Roll the figures up into the parents first, and set subsidiaries to apart.';
    case 'nameTooLong':
      return `${gap.indicator}: expected an id of at most ${gap.most} characters, since the engine cuts longer column names off. Shorten it.`;
  }
}
