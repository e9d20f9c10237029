import type { OverrideWords } from './override-words';

export const overrides: OverrideWords = {
  problems: {
    overrideTierUnknown: ({ got, tiers }, say) =>
      `Tier of the override: expected one of ${say.list(tiers.map((tier) => say.tier(tier)))}, got ${got === '' ? 'nothing' : `“${got}”`}. Choose a tier of the model.`,
    overrideDateUnreadable: ({ field, got }) =>
      `${field === 'from' ? 'First day' : 'Last day'} of the override: expected a date such as 2026-11-20, got ${got === '' ? 'nothing' : `“${got}”`}. Correct the date.`,
    overrideWithoutEnd: ({ mostDays }, say) =>
      `The override has no last day. Enter one within ${say.number(mostDays)} days, so that it is looked at again.`,
    overrideEndsBeforeItBegins: ({ from, until }, say) =>
      `The override runs from ${say.date(from)} to ${say.date(until)}: its end must come after its beginning. Exchange the two, or correct one.`,
    overrideTooLong: ({ days, mostDays }, say) =>
      `The override runs for ${say.number(days)} days; expected ${say.number(mostDays)} at most. Choose an earlier end, and renew it then.`,
    overrideWithoutReason: () => 'The override has no reason. Write why the account should have this tier.',
    overrideWithoutAuthor: () => 'The override has no author. Enter who decided it.',
    overrideWithoutApprover: ({ author }) =>
      `An override that is to stand against caps needs an approver other than its author${author === '' ? '' : ` (${author})`}. Enter who approved it, or let caps apply.`,
  },
};
