import type { AccountCardWords } from './account-card-words';

export const accountCardWords = {
  from: { label: 'Parts counted from', zero: 'zero', typical: 'a typical account' },
  typicalAccount: 'A typical account',
  difference: 'More or less than typical',
  ownPoints: 'This account',
  several: 'Or several smaller changes:',
  tryIt: 'Try',
  tryThis: (change) => `Try: ${change}`,

  whatIf: {
    title: 'What if',
    open: 'Try other values',
    close: 'Close',
    hint: 'Nothing here changes the sheet. The other accounts stay as they are.',
    group: (name, companies, say) =>
      `The values are those of the whole group of “${name}”, ${say.number(companies)} companies.`,
    nothingChanged: 'Move a slider, or type a value, and see where the account would stand.',
    would: (tier, now) => `Would be ${tier}, is ${now}.`,
    wouldStay: (tier) => `Would stay ${tier}.`,
    wouldHaveNone: 'Would have no tier.',
    points: (score, by) => `${score} points (${by}).`,
    moved: 'What moves the score',
    now: (value) => `now ${value}`,
    slider: (indicator) => `${indicator}, to try`,
    field: (indicator, unit) => (unit === '' ? `${indicator}, as a number` : `${indicator}, as a number in ${unit}`),
    units: { money: '', count: '', days: 'days', ratio: '%', number: '', category: '' },
    blank: 'not known',
    reset: 'Back to what it is',
    failed: 'This could not be computed. Segment again, then try once more.',
  },
} satisfies AccountCardWords;
