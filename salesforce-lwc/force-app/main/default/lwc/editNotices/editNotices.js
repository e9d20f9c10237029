import Blank from '@salesforce/label/c.Keystage_Saving_Blank';
import Conflict from '@salesforce/label/c.Keystage_Saving_Conflict';
import ConflictOpen from '@salesforce/label/c.Keystage_Saving_ConflictOpen';
import Mine from '@salesforce/label/c.Keystage_Saving_Mine';
import No from '@salesforce/label/c.Keystage_Saving_No';
import TakenFromOthers from '@salesforce/label/c.Keystage_Saving_TakenFromOthers';
import Theirs from '@salesforce/label/c.Keystage_Saving_Theirs';
import Yes from '@salesforce/label/c.Keystage_Saving_Yes';
import { fillLabel } from 'c/fillLabel';
import { isDecided } from 'c/meetEdits';
/** The fields of a form, those in conflict with the question which value is to stand, both in words. */
export function withConflicts(fields, { conflicts }, words) {
  return fields.map((field) => {
    const conflict = conflicts.find(({ name }) => name === field.name);
    if (!conflict) return field;
    return {
      ...field,
      conflict: {
        question: fillLabel(Conflict, field.label),
        choices: [
          { value: 'mine', label: fillLabel(Mine, valueInWords(conflict.mine, field, words)) },
          { value: 'theirs', label: fillLabel(Theirs, valueInWords(conflict.theirs, field, words)) },
        ],
        chosen: conflict.chosen ?? '',
      },
    };
  });
}
/** What others did to the record while it was edited, a sentence each; `what` is how the record is called. */
export function editNotices(editing, fields, what, words) {
  const labels = fields.filter(({ name }) => editing.taken.includes(name)).map(({ label }) => label);
  return [
    ...(isDecided(editing) ? [] : [fillLabel(ConflictOpen, what)]),
    ...(labels.length > 0 ? [fillLabel(TakenFromOthers, words.list(labels))] : []),
  ];
}
function valueInWords(value, { kind, choices }, words) {
  if (typeof value === 'boolean') return value ? Yes : No;
  if (value.length === 0) return Blank;
  const nameOf = (one) => choices?.find((choice) => choice.value === one)?.label ?? one;
  if (typeof value !== 'string') return words.list(value.map(nameOf));
  return kind === 'day' ? words.day(value) : nameOf(value);
}
