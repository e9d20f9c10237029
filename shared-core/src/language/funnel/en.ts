import type { FunnelWords } from './funnel-words';

const counted = (count: number, shown: string, one: string, many = `${one}s`) => `${shown} ${count === 1 ? one : many}`;

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
    fittedWithOpen: ({ deals, open, late = 0, days, confidence, lower, upper }, say) =>
      `from ${say.number(deals)} closed and ${say.number(open)} open deals${late > 0 ? `, ${say.number(late)} of them known only from later on` : ''}, ${say.percent(confidence, 0)} interval ${say.percent(lower)} to ${say.percent(upper)}, won within ${say.number(days)} days`,
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
  review: {
    rawRate: (rate, lower, upper) => `raw ${rate} (${lower} to ${upper})`,
    levelled: 'levelled with its neighbour, for weights do not fall along the stages',
    noEvidence: 'No column speaks of evidence, so nothing is said of what is earned.',
    large: ({ from, large, small, share }, say) =>
      `${counted(large, say.number(large), 'large deal')} of ${from} or more: ${share} of the open amount; ${counted(small, say.number(small), 'small deal')}.`,
    willBeWon: (p10, p50, p90, exactness) =>
      `What will be won, won deals included: P10 ${p10} · P50 ${p50} · P90 ${p90} (${exactness})`,
    byEvidence: (p10, p50, p90) => `By what is evidenced alone: P10 ${p10} · P50 ${p50} · P90 ${p90}`,
    exact: 'exact',
    within: (amount, chance) => `each within ${amount}, but for a chance of ${chance}`,
    dealsToWin: (p10, p50, p90, say) =>
      `Of the open deals ${say.number(p50)} will be won, with 80% between ${say.number(p10)} and ${say.number(p90)}.`,
    nothing: (chance) => `The chance that none is won: ${chance}.`,
    target: (target, chance) => `The chance of ${target} or more: ${chance}.`,
    coverage: ({ coverage, required, share }) =>
      `The open amount is ${coverage}× what is still missing; the win rate asks for ${required}×, so ${share} of it is to be expected.`,
    unseenBeginning: (firstClose, underWay, say) =>
      `Nothing in the history closed before ${firstClose}, though ${counted(underWay, say.number(underWay), 'deal')} had begun by then: those that closed earlier seem to be missing. Say since when it is complete.`,
    coverageThin: (coverage, closed, say) =>
      `The open amount is ${coverage}× what is still missing; ${say.number(closed)} closed is too few to say how many times it takes.`,
    targetReached: 'The target is reached by what is won.',
    pace: ({ closed, average, rate, days, velocity }, say) =>
      `The last 12 months: ${say.number(closed)} closed, ${rate} won, ${average} on average, ${days} days: ${velocity} a day.`,
    deal: (row, id, sentence) => `Row ${row}${id === '' ? '' : `, ${id}`}: ${sentence}`,
    gap: ({ declared, evidenced, gap }) =>
      `${declared} is claimed and ${evidenced} earned: ${gap} is claimed but not earned.`,
    noGap: (amount) => `All that is claimed is earned: ${amount}.`,
    overEarned: ({ declared, evidenced, gap }) =>
      `${declared} is claimed and ${evidenced} earned: evidence is ahead of the declared stages by ${gap}.`,
    independent: 'The deals are taken as independent of each other.',
    scenarios: (scenarios, { p10, p50, p90 }, say) =>
      `Mixed from ${say.list(scenarios)}; as independent deals it would be P10 ${p10} · P50 ${p50} · P90 ${p90}.`,
    scenario: (weight, even) =>
      even === undefined ? `${weight} as weighed` : `${weight} with a deal of 50% at ${even}`,
    pooled: (by, from) => `Win rates by ${by.toLowerCase()}, ${from}, drawn toward what all have in common`,
    pooledFrom: { list: 'of the closed deals of the list', history: 'of the history' },
    notPooled: (by) => `No closed deal tells win rates by ${by.toLowerCase()} apart.`,
    pooledAlike: 'They differ by no more than chance, so all have the common rate.',
    pooledHeaders: { closed: 'Closed', rate: 'Raw rate', estimate: 'Estimate', interval: '90% interval' },
    calibration: {
      stage: 'Stage',
      closed: 'Closed',
      won: 'Won',
      rate: 'Raw rate',
      template: 'House weight',
      weight: 'Weight',
    },
    thin: 'too few deals to be ranked',
    unplacedStage: '(no place)',
  },
};
