import type { OwnSheetWords } from './own-sheet-words';

const s = (count: number, one: string, more: string, number: string) => `${number} ${count === 1 ? one : more}`;

/** Our own sheets in English. */
export const ownSheetWords = {
  madeBy: (list, model, date) => `${list} · ${model} · as of ${date}`,
  account: 'Account',
  tier: 'Tier',
  score: 'Score',
  accounts: 'Accounts',
  total: 'Total',
  more: (count, say) => `and ${say.number(count)} more`,

  ledgerAccounts: (ledger) => `Accounts of ${ledger}`,
  sample: { name: 'Sample accounts', account: (number) => `Sample ${number}` },

  summary: {
    name: 'Summary',
    title: (list) => `Summary of “${list}”`,
    tiers: 'Accounts by tier',
    share: 'Share',
    shareOf: (indicator) => `Share of ${indicator.toLowerCase()}`,
    prospects: 'Prospects, no transactions yet',
    withoutTier: 'Without a tier',
    live: (tierColumn) => `Counted from the column “${tierColumn}”: the figures follow the list.`,
    liveCounts: (tierColumn, indicator) =>
      `Counted from the column “${tierColumn}” and added up from “${indicator}”: the figures follow the list.`,
    fixed: 'Figures of this run: they do not follow the list.',
    concentration: 'Concentration',
    largest: 'Largest accounts',
    gini: 'Gini coefficient (0 even, 1 one account has all)',
    even: 'Evenly spread',
    smallestFirst: 'Share of accounts, smallest first',
    value: 'Value today × potential',
    valueBelow: (limit) => `Worth below ${limit} today`,
    valueFrom: (limit) => `Worth ${limit} and more today`,
    potentialBelow: (limit) => `Potential below ${limit}`,
    potentialFrom: (limit) => `Potential ${limit} and more`,
    quadrant: (volume, profit) => `${volume} × ${profit.toLowerCase()}`,
    cutAt: (volume, profit) => `High begins at ${volume} and ${profit}.`,
    quadrants: {
      star: 'Both high',
      elephant: 'High volume, low profit',
      cashCow: 'Low volume, high profit',
      dog: 'Both low',
    },
    points: 'Points of the charts',
    drawn: (count, say) => `The ${say.number(count)} largest are drawn.`,
    top: (count, say) => `The ${say.number(count)} best`,
    near: (count, say) => `Near a limit: ${s(count, 'account', 'accounts', say.number(count))}`,
    nearLimit: 'Limit of',
    side: 'Stands',
    justIn: 'just in it',
    justOut: 'just below it',
    rising: (count, say) =>
      `Rising: ${s(count, 'account', 'accounts', say.number(count))} worth little today, with much ahead`,
    potential: 'Potential',
    today: 'Today',
    capped: (count, indicator, say) =>
      `Capped by ${indicator.toLowerCase()}: ${s(count, 'account', 'accounts', say.number(count))}`,
  },

  migration: {
    name: 'Who moved',
    title: (list) => `Who moved in “${list}”`,
    outcome: (up, down, stay, say) =>
      `${say.number(up)} rose, ${say.number(down)} fell, ${say.number(stay)} stayed where they were.`,
    matrix: 'From the tier before to the tier now',
    before: 'Before',
    now: 'Now',
    new: 'New in the tiers',
    gone: 'No longer in the tiers',
    noTier: 'no tier',
    moved: (count, say) => `${s(count, 'account has', 'accounts have', say.number(count))} another tier`,
    from: 'From',
    to: 'To',
    scoreBefore: 'Score before',
    scoreNow: 'Score now',
    changes: 'Points gained and lost by',
    why: 'Why',
    otherTiers: (count, say) =>
      `${s(count, 'account was', 'accounts were', say.number(count))} in a tier that the model no longer has.`,
  },
} satisfies OwnSheetWords;
