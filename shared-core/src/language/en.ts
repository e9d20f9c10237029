import type { Words } from './words';

const plural = (count: string, rule: Intl.LDMLPluralRule, word: string) =>
  `${count} ${word}${rule === 'one' ? '' : 's'}`;

export const words: Words = {
  language: 'en',
  indicators: {
    transactionCount: 'Transaction count',
    amount: 'Amount',
    profit: 'Profit',
    grossMargin: 'Gross margin',
    averageDeal: 'Average deal',
    largestDeal: 'Largest deal',
    returnedAmount: 'Returned amount',
    returnCount: 'Number of returns',
    returnRatio: 'Return ratio',
    timeSinceFirstDeal: 'Time since first deal',
    transactionCycle: 'Average transaction cycle',
    recency: 'Time since last deal',
    expectedSales: 'Expected sales',
    largestReceipt: 'Largest receipt',
    averageReceipt: 'Average receipt',
    collectionPeriod: 'Average collection period',
    averageOwed: 'Average amount owed',
    owedRatio: 'Owed ratio',
    overdueRatio: 'Overdue ratio',
    relatedTasks: 'Related tasks',
    relatedProcesses: 'Related processes',
    praiseCount: 'Praise',
    complaintCount: 'Complaints',
    suggestionCount: 'Suggestions',
    praiseRatio: 'Praise ratio',
    complaintRatio: 'Complaint ratio',
    suggestionRatio: 'Suggestion ratio',
    companySize: 'Company size',
    registeredCapital: 'Registered capital',
    annualRevenue: 'Annual revenue',
    region: 'Region',
    industry: 'Industry',
    listed: 'Listed',
    age: 'Age',
    education: 'Education',
    maritalStatus: 'Marital status',
    monthlyIncome: 'Monthly income',
    favouriteColour: 'Favourite colour',
    ownsCar: 'Owns a car',
    hasChildren: 'Has children',
  },
  roles: {
    accountId: 'Account id',
    accountName: 'Account name',
    parent: 'Parent account',
    accountKind: 'Account kind',
    previousTier: 'Previous tier',
    previousSince: 'Previous tier since',
    overrideTier: 'Override',
    overrideFrom: 'Override from',
    overrideUntil: 'Override until',
    overrideReason: 'Reason of the override',
    overrideAuthor: 'Author of the override',
    overrideApprover: 'Approver of the override',
    overrideBeatsCaps: 'Override beats caps',
  },
  ledgers: {
    orders: 'orders',
    invoices: 'invoices',
    receipts: 'receipts',
    contacts: 'contact notes',
    deals: 'open deals',
  },
  groups: { transaction: 'Transactions', finance: 'Finance', contact: 'Contact', profile: 'Profile' },
  perspectives: { financial: 'Financial', service: 'Service', customer: 'Customer', sales: 'Sales' },
  tiers: { VIP: 'VIP', A: 'A', B: 'B', C: 'C', D: 'D' },
  prospect: 'Prospect',
  notScored: 'Not scored',
  blank: 'not known',
  betweenSentences: ' ',
  days: (count, rule) => plural(count, rule, 'day'),
  brought: (indicator, points) => `${indicator} ${points}`,

  tierReasons: {
    reached: ({ tier, score, from }, say) =>
      `${say.score(score, from)} points reach ${say.tier(tier)}, which starts at ${say.number(from)}.`,
    below: ({ tier, score, next, from }, say) =>
      `${say.score(score, from)} points stay below ${say.number(from)}, where ${say.tier(next)} starts: ${say.tier(tier)}.`,
    cumulative: ({ tier, indicator, before, after, runsFrom, upTo }, say) =>
      `Ranked by ${say.indicator(indicator).toLowerCase()}, the accounts ahead bring ${say.percent(before)} of the sum and this one carries it to ${say.percent(after)}: ${say.tier(tier)} runs from ${say.percent(runsFrom)} to ${say.percent(upTo)}.`,
    frozenCut: ({ tier, indicator, value, from }, say) => {
      if (from === undefined)
        return `${say.indicator(indicator)} is ${say.value(indicator, value)}, below every limit: ${say.tier(tier)}.`;
      const [shown, limit] = say.against(indicator, value, from);
      return `${say.indicator(indicator)} is ${shown}; ${say.tier(tier)} starts at ${limit}.`;
    },
    notPositive: ({ tier, indicator, value }, say) =>
      `${say.indicator(indicator)} is ${say.value(indicator, value)}, nothing that counts toward the sum: ${say.tier(tier)}.`,
    capped: ({ indicator, value, limit, side, atBest, couldBe }, say) => {
      const [shown, held] = say.against(indicator, value, limit);
      return `${say.indicator(indicator)} is ${shown}, ${side} ${held}: no better than ${say.tier(atBest)}. The score alone earns ${say.tier(couldBe)}.`;
    },
    assumed: ({ indicators, policy }, say) => {
      const names = say.list(indicators.map((id) => say.indicator(id)));
      const one = indicators.length === 1;
      return {
        skip: `Not known: ${names}; ${one ? 'its' : 'their'} weight went to the others.`,
        neutral: `Not known: ${names}; the typical value was taken.`,
        worst: `Not known: ${names}; counted as the worst.`,
      }[policy];
    },
    prospect: () => 'No transactions yet: a prospect, outside the tiers.',
    noId: () => 'The row names no account. Give it an id to have it scored.',
    unreadable: ({ indicator }, say) =>
      `${say.indicator(indicator)} could not be read. Correct the cell to have the account scored.`,
    rejectedBlank: ({ indicator }, say) =>
      `${say.indicator(indicator)} is not known, and the model gives no tier without it.`,
    noValueToRank: ({ indicator }, say) =>
      `${say.indicator(indicator)} is not known, and the accounts are ranked by it.`,
    lowCoverage: ({ coverage, floor }, say) =>
      `Only ${say.percent(coverage)} of the weight is known; the model asks for ${say.percent(floor)}.`,
    listTooSmall: ({ indicator, count, least }, say) =>
      `${say.indicator(indicator)} is scored by percentile, which needs ${say.number(least)} accounts with a value; this list has ${say.number(count)}. Use bands, or a model frozen on a larger list.`,
  },

  lifts: {
    liftCap: ({ to, indicator, limit, side }, say) =>
      `To reach ${say.tier(to)}: ${say.indicator(indicator).toLowerCase()} to ${say.value(indicator, limit)} or ${side === 'above' ? 'less' : 'more'}. The score is enough.`,
    oneChange: ({ to, gap, steps: [step] }, say) => {
      const [target, now] = say.against(step.indicator, step.to, step.from);
      const goal = {
        atLeast: `at ${target} or more`,
        atMost: `at ${target} or less`,
        above: `above ${target}`,
        below: `below ${target}`,
      }[step.direction];
      return `To reach ${say.tier(to)}, ${say.number(gap, 1)} points are missing: ${say.indicator(step.indicator).toLowerCase()} ${goal} would do it (now ${now}).`;
    },
    noSingleChange: ({ to, gap }, say) =>
      `To reach ${say.tier(to)}, ${say.number(gap, 1)} points are missing: no single indicator can bring them.`,
    moreAmount: ({ to, indicator, from, atLeast }, say) =>
      `To reach ${say.tier(to)}: ${say.indicator(indicator).toLowerCase()} of ${say.value(indicator, atLeast)} or more, while the others stay as they are (now ${say.value(indicator, from)}).`,
  },
  broughtMost: (parts) => `Most came from ${parts}.`,

  intakeProblems: {
    emptyList: () => 'The list has no rows below its headers. Choose a table or a range that holds accounts.',
    noHeaders: ({ firstRow }, say) =>
      `The first row should name the columns; it reads ${say.list(firstRow.slice(0, 3).map((cell) => `“${cell}”`))}. Put a header row above the list, or choose a range that begins with it.`,
    mergedHeaders: ({ address }) =>
      `Header cells ${address} are merged, so columns cannot be told apart. Unmerge them and give each column its own header.`,
    mappedTwice: ({ role, headers }, say) =>
      `${say.role(role)} is taken from ${headers.length} columns: ${say.list(headers.map((header) => `“${header}”`))}. Keep one of them.`,
    headerMappedTwice: ({ header, roles }, say) =>
      `“${header}” is taken for ${say.list(roles.map((role) => say.role(role)))}. A column can be only one of them.`,
    noIdColumn: () => 'No column holds the account id. Choose the column that tells accounts apart.',
    noIndicatorColumn: ({ expected }, say) =>
      `No column holds an indicator of this model, such as ${say.list(expected.slice(0, 3).map((id) => say.indicator(id)))}. Choose the columns, or another model.`,
    columnNotFound: ({ header, headers }, say) =>
      `The list has no column “${header}”. It has ${say.list(headers.slice(0, 12).map((name) => `“${name}”`))}.`,
    roleUnknown: ({ role }) => `“${role}” is neither an indicator nor accountId or accountName. Check its spelling.`,
    tooManyCells: ({ cells, limit }, say) =>
      `The list has ${say.number(cells)} cells; up to ${say.number(limit)} can be read at once. Choose fewer columns or rows, or use the command line.`,
    duplicateIds: ({ accounts, rows, firstId, firstRows }, say) =>
      `${say.number(accounts)} account ${accounts === 1 ? 'id stands' : 'ids stand'} on more than one row (${say.number(rows)} extra ${rows === 1 ? 'row' : 'rows'}), first “${firstId}” on rows ${say.list(firstRows.map((row) => say.row(row)))}. Choose whether to add such rows up, to keep the first, or to stop.`,
    ratioScaleUnknown: ({ header, role, row, value }, say) =>
      `“${header}” should hold ${say.role(role).toLowerCase()} as a share; row ${say.row(row)} has ${say.number(value)}. Say whether that means ${say.number(value)} % or ${say.number(value)} times the whole.`,
    noAmountColumn: () =>
      'The ledger has no amounts: neither a column of line amounts nor unit price and quantity. Choose one or the other.',
    noLedgerAmount: ({ ledger }, say) =>
      `The ${say.words.ledgers[ledger]} have no amounts. Choose the column that holds them.`,
    noContactKind: () =>
      'No column says of what kind each contact note is: praise, complaint, suggestion, task or process. Choose the column.',
    noProbability: () =>
      'Expected sales need the chance that each open deal is won, and no column holds it. Choose the column.',
    noDateColumn: ({ months, ledger = 'orders' }, say) =>
      ledger === 'orders'
        ? `A window of ${say.number(months)} months needs the date of each order, and no column holds it. Choose the column, or take the whole ledger.`
        : `A window of ${say.number(months)} months needs dates, and no column of the ${say.words.ledgers[ledger]} holds them. Choose the column, or take the whole ledger.`,
    noOrderIdColumn: () =>
      'Orders and their lines are joined by order id, and one of the two has no such column. Choose it.',
    mixedCurrencies: ({ currencies }, say) =>
      `The amounts are in ${say.list(currencies)}; they cannot be added without rates. Give a file of rates.`,
    rateMissing: ({ currency, date, lines }, say) =>
      `There is no rate for ${currency} on ${say.date(date)} or before; ${say.number(lines)} lines need it. Add it to the rates.`,
  },

  rowProblems: {
    overrideLacks: ({ row, account, tier, lacks }, say) =>
      `Row ${say.row(row)}, “${account}”: the override to ${say.tier(tier)} lacks ${say.list(lacks.map((part) => say.words.overrideParts[part]))}, so it does not hold. Add what is missing, or clear the override.`,
    overrideEndsFirst: ({ row, account, from, until }, say) =>
      `Row ${say.row(row)}, “${account}”: the override begins on ${say.date(from)} and ends on ${say.date(until)}, so it never holds. Correct one of the two days.`,
    overrideTooLong: ({ row, account, days, most }, say) =>
      `Row ${say.row(row)}, “${account}”: the override runs for ${say.number(days)} days; up to ${say.number(most)} are allowed, so it does not hold. Choose an earlier end.`,
    parentUnknown: ({ account, parent }) =>
      `“${account}”: its parent “${parent}” is not among the accounts, so it is scored apart. Add the parent, or correct its id.`,
    parentCycle: ({ accounts }, say) =>
      `${say.list(accounts.map((account) => `“${account}”`))} are each other’s parents, so they are scored apart. Take the parent away from the one at the top.`,
  },
  overrideParts: {
    until: 'an end',
    reason: 'a reason',
    author: 'an author',
    approver: 'an approver, as it beats caps',
  },

  modelProblems: {
    notJson: ({ detail }) => `The model file is not valid JSON (${detail}). Correct it at that place.`,
    unknownFormat: ({ got, known }) =>
      `keystage: format ${got} is not known here, only ${known.join(', ')}. Use a newer version of Keystage, or save the model in format ${known[known.length - 1]}.`,
    wrongType: ({ path, expected, got }) => `${at(path)}: expected ${expected}, got ${got}.`,
    missing: ({ path, expected }) => `${at(path)} is missing: expected ${expected}.`,
    unknownKey: ({ path, key }) =>
      `${at(path)}: “${key}” is not a part of the model file. Remove it, or correct its spelling.`,
    notOneOf: ({ path, allowed, got }) => `${at(path)}: expected one of ${allowed.join(', ')}; got ${got}.`,
    outOfRange: ({ path, least, most, got }) =>
      `${at(path)}: expected a number ${least === undefined ? `up to ${most}` : most === undefined ? `from ${least} on` : `from ${least} to ${most}`}, got ${got}.`,
    tooFew: ({ path, least, got }) => `${at(path)}: expected at least ${least}, got ${got}.`,
    notRising: ({ path, before, got }) => `${at(path)}: expected more than ${before}, the one before it; got ${got}.`,
    notFalling: ({ path, before, got }) =>
      `${at(path)}: expected less than ${before}, where the better tier starts; got ${got}.`,
    countMismatch: ({ path, expected, got }) => `${at(path)}: expected ${expected} entries, got ${got}.`,
    repeated: ({ path, value, firstPath }) => `${at(path)}: “${value}” already stands at ${firstPath}. Keep one.`,
    unknownTier: ({ path, tier, tiers }) => `${at(path)}: “${tier}” is not among the tiers ${tiers.join(', ')}.`,
    tierWithoutCut: ({ path, tier }) => `${at(path)}: tier ${tier} has no entry. Say where it starts.`,
    unknownIndicator: ({ path, id, known }) => `${at(path)}: “${id}” is not among the indicators ${known.join(', ')}.`,
    natureMissing: ({ path, id, needs }) =>
      `${at(path)}: “${id}” is not in the catalogue, so the model has to give its ${needs.join(', ')}.`,
    noWeight: ({ path }) => `${at(path)}: every weight is 0. Give at least one indicator a weight.`,
    pointsDoNotFit: ({ path, id, unit, by }) =>
      `${at(path)}: “${id}” is a ${unit}, which ${by} cannot score. Use ${unit === 'category' ? 'categories' : 'percentile or bands'}.`,
    lastLimitNotWhole: ({ path, got }) => `${at(path)}: the last tier takes the rest, so expected 1, got ${got}.`,
    tooFineShare: ({ path, got }) => `${at(path)}: shares are exact to 0.0001, got ${got}. Round it.`,
  },

  unreadableCells: {
    text: ({ where, header, text, expected }) =>
      `${where}, “${header}”: expected ${expected}, got “${text}”. Correct it, or clear the cell if the value is not known.`,
    error: ({ where, header, text, expected }) =>
      `${where}, “${header}”: expected ${expected}, got the formula error ${text}. Mend the formula.`,
    notation: ({ where, header, text, expected }) =>
      `${where}, “${header}”: expected ${expected} as in the rest of the column, got “${text}”. Write it like the others.`,
    future: ({ where, header, text }) =>
      `${where}, “${header}”: expected a date up to the as-of date, got “${text}”. Correct it, or choose a later as-of date.`,
    currency: ({ where, header, text }) =>
      `${where}, “${header}”: “${text}” is in another currency than the rest of the column. Convert it first.`,
  },
  expectedIn: {
    number: 'a number',
    ratio: 'a ratio from 0 to 1 or a percentage',
    date: 'a date',
    decimalPoint: 'a number with a decimal point',
    decimalComma: 'a number with a decimal comma',
  },
};

function at(path: string): string {
  return path === '' ? 'The file' : path;
}
