import type { FunnelWords } from './funnel-words';

export const funnelWords: FunnelWords = {
  language: 'en',
  terms: {
    deals: 'Deals',
    open: 'Open',
    declared: 'Declared',
    evidenced: 'Evidenced',
    prudent: 'Prudent',
    gap: 'Gap',
    won: 'Won',
    lost: 'Lost',
    forecast: 'Forecast',
    stageWeight: 'Stage weight',
    winRate: 'Win rate',
  },
  roles: {
    dealId: 'Deal id',
    dealName: 'Deal name',
    accountId: 'Account id',
    accountName: 'Account name',
    amount: 'Amount',
    currency: 'Currency',
    stage: 'Stage',
    status: 'Status',
    won: 'Won or not',
    closed: 'Closed or not',
    probability: 'Probability',
    pushes: 'Close date moved',
    evidencedStage: 'Evidenced stage',
    evidencedState: 'Evidenced state',
    reopened: 'Reopened',
    openedOn: 'Opened on',
    closeDate: 'Close date',
    stageSince: 'In stage since',
    lastActivity: 'Last activity',
    movedOn: 'Moved on',
    owner: 'Owner',
    team: 'Team',
    tier: 'Tier',
    product: 'Product',
    process: 'Process',
    recordType: 'Record type',
  },
  dimensions: {
    owner: 'Owner',
    team: 'Team',
    tier: 'Tier',
    account: 'Account',
    product: 'Product',
    process: 'Process',
    recordType: 'Record type',
    stage: 'Stage',
    currency: 'Currency',
    size: 'Size',
    month: 'Month',
    quarter: 'Quarter',
    year: 'Year',
  },
  sizes: { large: 'large deals', small: 'small deals' },
  unnamed: '(none)',
  troubles: {
    duplicate: ({ id, firstRow }, say) =>
      `the id “${id}” stands on row ${say.row(firstRow)} already, and a deal counts once. Remove one of the rows, or give this deal an id of its own.`,
    noAmount: () => 'there is no amount. Write one, or 0 if the deal is worth nothing.',
    amountUnreadable: () => 'the amount cannot be read as a number. Correct the cell.',
    negativeAmount: ({ amount }, say) =>
      `expected an amount of 0 or more, got ${say.number(amount)}. Correct it, or keep credit notes elsewhere.`,
    noStage: () => 'there is no stage, so the chance is not known. Write the stage the deal stands at.',
    stageUnknown: ({ stage }) =>
      `the stage “${stage}” has no place in the stage map. Say which stage it is, or correct it.`,
    openInClosedStage: ({ stage }) =>
      `it says that the deal is open, and the stage “${stage}” is one of closed deals. Correct one of the two.`,
    chanceUnreadable: () =>
      'the probability cannot be read as a number. Correct the cell, or clear it to take the weight of the stage.',
    chanceOutOfRange: ({ chance }, say) =>
      `expected a probability from 0 to 100%, got ${say.percent(chance)}. Correct it, or clear the cell to take the weight of the stage.`,
    noCurrency: () => 'the amount has no currency. Write its code, such as EUR.',
    currencyUnknown: ({ currency }) => `expected a currency code such as EUR, got “${currency}”. Correct it.`,
    rateMissing: ({ currency, date }, say) =>
      `there is no rate for ${currency} on ${say.date(date)} or before. Add it to the rates.`,
    statusUnknown: ({ status }) => `the status “${status}” says neither open nor won nor lost; the stage decided.`,
    noCloseDate: () => 'there is no close date, so the deal is in no period.',
    closeDateUnreadable: () => 'the close date cannot be read as a date, so the deal is in no period.',
    reopened: ({ chance }, say) =>
      `the deal was reopened; the weight of its stage replaces the probability of ${say.percent(chance)} from before.`,
    certainWhileOpen: () =>
      'an open deal is not certain; the weight of its stage replaces the 100%. Close the deal if it is won.',
    evidenceUnknown: ({ stage }) => `the evidenced stage “${stage}” is not known; the deal counts as without evidence.`,
  },
  problems: {
    noDealAmount: () => 'No column holds the amounts of the deals. Choose it.',
    noDealStage: () =>
      'No column holds the stages of the deals, and without stages it takes a probability and a status of each. Choose the columns.',
    mappedToNothing: ({ label, process, stage }) =>
      `The stage map leads “${label}” to “${[process, stage].filter((part) => part !== '').join(' ')}”, which is not there. Choose a stage of the process, won or lost.`,
    mixedCurrencies: ({ currencies }, say) =>
      `The amounts are in ${say.list(currencies)}; they cannot be added without rates. Give a file of rates.`,
  },
  provenance: {
    houseDefault: ({ closed, least }, say) =>
      closed === undefined || least === undefined || closed >= least
        ? 'house default'
        : `house default: ${say.number(closed)} closed, fitted from ${say.number(least)} on`,
    fitted: ({ deals, confidence, lower, upper }, say) =>
      `from ${say.number(deals)} closed deals, ${say.percent(confidence, 0)} interval ${say.percent(lower)} to ${say.percent(upper)}`,
    fittedWithOpen: ({ deals, open, days }, say) =>
      `from ${say.number(deals)} closed and ${say.number(open)} open deals, won within ${say.number(days)} days`,
    set: ({ by, until }) => `set by ${by}, until ${until}`,
  },
  notFitted: {
    tooFew: 'too few closed deals',
    lossesUnplaced: 'nobody wrote at which stage deals were lost',
    neverSeen: 'no deal was ever seen at this stage',
  },
  stageEvidence: {
    id: () => 'its own name',
    says: ({ word }) => `it says “${word}”`,
    contains: ({ word }) => `it contains “${word}”`,
    weight: ({ chance }, say) => `its deals mostly have ${say.chance(chance)}`,
  },
  stale: {
    'over-stage-limit': 'over the usual time in the stage',
    idle: 'idle',
    'close-date-past': 'past the close date',
    pushed: 'pushed twice or more',
  },
  nearly: { none: (shown) => `under ${shown}`, certain: (shown) => `over ${shown}` },
  winRateOfClosed: (rate) => `${rate} of the closed deals were won (won ÷ (won + lost))`,
  winRateOfAll: (rate) => `${rate} of all deals were won (won ÷ all)`,
};
