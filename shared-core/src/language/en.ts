import type { Goal } from '../explanation/lift';
import type { Speaker } from './speaker';
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
    previousWaitFor: 'Waiting for',
    previousWaitRuns: 'Runs waited',
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
  values: { current: 'Current value', potential: 'Potential value' },
  quadrants: { star: 'a star', elephant: 'an elephant', cashCow: 'a cash cow', dog: 'a dog' },
  score: 'Score',
  ways: {
    scorecard: 'Value scorecard',
    indicator: 'Single indicator',
    quotas: 'Quotas',
    pareto: 'Pareto',
    computedAbc: 'Computed ABC',
    naturalBreaks: 'Natural breaks',
    matrix: 'Current × potential value',
    quadrant: 'Volume × profit',
    rfm: 'RFM',
  },
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
    inQuota: ({ tier, by, rank, of, runsFrom, upTo }, say) =>
      `Ranked by ${say.measure(by).toLowerCase()}, it is number ${say.number(rank)} of ${say.number(of)}: ${say.tier(tier)} runs from ${say.percent(runsFrom)} to ${say.percent(upTo)} of the list.`,
    computedCut: ({ tier, by, how, value, from }, say) => {
      const shown = `${say.measure(by)} is ${say.measured(by, value)}`;
      const where =
        how === 'computedAbc' ? 'where the curve of this list bends' : 'where this list leaves its widest gaps';
      return from === undefined
        ? `${shown}, below every cut made ${where}: ${say.tier(tier)}.`
        : `${shown}; cut ${where}, ${say.tier(tier)} starts at ${say.measured(by, from)}.`;
    },
    byIndicator: ({ tier, indicator, value, from, next }, say) => {
      const [shown, cut] = say.against(indicator, value, from);
      return next === undefined
        ? `${say.indicator(indicator)} is ${shown}; ${say.tier(tier)} starts at ${cut}.`
        : `${say.indicator(indicator)} is ${shown} and does not reach ${cut}, where ${say.tier(next)} starts: ${say.tier(tier)}.`;
    },
    matrixCell: ({ tier, current, currentLevel, potential, potentialLevel }, say) =>
      `Current value ${say.number(current, 1)} (${say.text(currentLevel)}) and potential value ${say.number(potential, 1)} (${say.text(potentialLevel)}) meet in ${say.tier(tier)}.`,
    quadrant: ({ tier, quadrant, volume, profit }, say) => {
      const side = ({ indicator, value, cut }: typeof volume) => {
        const [shown, limit] = say.against(indicator, value, cut);
        return `${say.indicator(indicator)} ${shown} (${value >= cut ? 'high' : 'low'}, cut at ${limit})`;
      };
      return `${side(volume)} and ${side(profit).toLowerCase()} make it ${say.words.quadrants[quadrant]}: ${say.tier(tier)}.`;
    },
    rfmSegment: ({ tier, segment, recency, frequency, monetary, bins }, say) =>
      `Recency ${recency}, frequency ${frequency} and monetary value ${monetary} of ${bins}: “${say.text(segment)}”, ${say.tier(tier)}.`,
    heldByBand: ({ tier, couldBe, band, of }, say) => {
      const width =
        of === 'score' ? `${say.number(band)} points` : of === 'share' ? say.percent(band) : say.value(of, band);
      return `Its figures alone earn ${say.tier(couldBe)}, but by less than ${width} past the cut: it keeps ${say.tier(tier)}.`;
    },
    waiting: ({ tier, towards, run, needs }, say) =>
      `Its figures call for ${say.tier(towards)}, for ${say.number(run)} of ${say.number(needs)} runs in a row so far: it keeps ${say.tier(tier)}.`,
    overridden: ({ tier, instead, author, reason, until, approver }, say) =>
      [
        `Set to ${say.tier(tier)} by ${author} until ${say.date(until)}: “${reason}”.`,
        ...(instead === undefined ? [] : [`Its figures give ${say.tier(instead)}.`]),
        ...(approver === undefined ? [] : [`${approver} approved that it goes past the caps.`]),
      ].join(' '),
    overrideExpired: ({ until }, say) => `The tier set by hand ran out on ${say.date(until)}.`,
    overrideRefused: ({ problems }, say) =>
      `The tier set by hand does not count: ${say.list(problems.map((problem) => say.overrideProblem(problem)))}.`,
    raised: ({ indicator, value, limit, side, atWorst, wouldBe }, say) => {
      const [shown, held] = say.against(indicator, value, limit);
      return `${say.indicator(indicator)} is ${shown}, ${side} ${held}: no worse than ${say.tier(atWorst)}. Without that it would be ${say.tier(wouldBe)}.`;
    },
    outlier: ({ indicator, value, limit, treatment }, say) => {
      const [shown, held] = say.against(indicator, value, limit);
      return treatment === 'drawnIn'
        ? `${say.indicator(indicator)} of ${shown} lies far from the others and counts as ${held}.`
        : `${say.indicator(indicator)} of ${shown} lies too far from the others, beyond ${held}, and was not counted.`;
    },
    prospect: () => 'No transactions yet: a prospect, outside the tiers.',
    noId: () => 'The row names no account. Give it an id to have it scored.',
    unreadable: ({ indicator }, say) =>
      `${say.indicator(indicator)} could not be read. Correct the cell to have the account scored.`,
    rejectedBlank: ({ indicator }, say) =>
      `${say.indicator(indicator)} is not known, and the model gives no tier without it.`,
    noValueToRank: ({ indicator }, say) =>
      `${say.indicator(indicator)} is not known, and the accounts are ranked by it.`,
    sideUnknown: ({ side }, say) =>
      `No indicator of the ${say.words.values[side].toLowerCase()} is known, so the account has no place in the matrix.`,
    lowCoverage: ({ coverage, floor }, say) =>
      `Only ${say.percent(coverage)} of the weight is known; the model asks for ${say.percent(floor)}.`,
    listTooSmall: ({ indicator, count, least }, say) =>
      `${say.indicator(indicator)} is scored by where a value stands among the others, which needs ${say.number(least)} accounts with one; this list has ${say.number(count)}. Use bands, or a model frozen on a larger list.`,
    tooFewValues: ({ by, count, least }, say) =>
      `${say.measure(by)} has only ${count === 1 ? 'one value' : `${say.number(count)} different values`} in this list, too few to part ${say.number(least)} tiers. Use cut-offs, or fewer tiers.`,
  },

  overrideProblems: {
    overrideTierUnknown: ({ got, tiers }) =>
      got === '' ? 'it names no tier' : `“${got}” is not among the tiers ${tiers.join(', ')}`,
    overrideDateUnreadable: ({ field, got }) =>
      got === ''
        ? `it does not say ${field === 'from' ? 'from' : 'until'} when`
        : `“${got}” is not a day such as 2026-11-20`,
    overrideWithoutEnd: ({ mostDays }, say) => `it has no end (up to ${say.number(mostDays)} days away)`,
    overrideEndsBeforeItBegins: ({ from, until }, say) =>
      `it ends on ${say.date(until)}, not after its start on ${say.date(from)}`,
    overrideTooLong: ({ days, mostDays }, say) =>
      `it runs for ${say.number(days)} days, and at most ${say.number(mostDays)} are allowed`,
    overrideWithoutReason: () => 'it gives no reason',
    overrideWithoutAuthor: () => 'it does not say who set it',
    overrideWithoutApprover: () => 'going past the caps needs the approval of somebody else than its author',
  },

  lifts: {
    liftCap: ({ to, indicator, limit, side }, say) =>
      `To reach ${say.tier(to)}: ${say.indicator(indicator).toLowerCase()} to ${say.value(indicator, limit)} or ${side === 'above' ? 'less' : 'more'}. The score is enough.`,
    oneChange: ({ to, gap, steps: [step], relative }, say) => {
      const [target, now] = say.against(step.indicator, step.to, step.from);
      const others = relative ? ', while the others stay as they are' : '';
      return `To reach ${say.tier(to)}, ${say.number(gap, 1)} points are missing: ${say.indicator(step.indicator).toLowerCase()} ${goalTexts[step.direction](target)} would do it${others} (now ${now}).`;
    },
    noSingleChange: ({ to, gap }, say) =>
      `To reach ${say.tier(to)}, ${say.number(gap, 1)} points are missing: no single indicator can bring them.`,
    moreAmount: ({ to, indicator, from, atLeast }, say) =>
      `To reach ${say.tier(to)}: ${say.indicator(indicator).toLowerCase()} of ${say.value(indicator, atLeast)} or more, while the others stay as they are (now ${say.value(indicator, from)}).`,
    stayThere: ({ to, more }, say) =>
      `Its figures have earned ${say.tier(to)}. It rises if they still do in ${more === 1 ? 'the next run' : `each of the next ${say.number(more)} runs`}.`,
    severalChanges: ({ to, gap, steps }, say) => {
      const parts = steps.map(
        ({ indicator, from, ...goal }) =>
          `${say.indicator(indicator).toLowerCase()} ${goalText(indicator, from, goal, say)}`,
      );
      return `To reach ${say.tier(to)}, ${say.number(gap, 1)} points are missing: ${say.list(parts)} together would do it.`;
    },
    reachValue: ({ to, indicator, from, goal }, say) =>
      `To reach ${say.tier(to)}: ${say.indicator(indicator).toLowerCase()} ${goalText(indicator, from, goal, say)}.`,
    raiseSide: ({ to, side, from, atLeast }, say) =>
      `To reach ${say.tier(to)}: ${say.words.values[side].toLowerCase()} of ${say.number(atLeast, 1)} or more (now ${say.number(from, 1)}).`,
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
      'Expected sales need the chance that each open deal is won, or its stage, and no column holds either. Choose one.',
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
    cellUncovered: ({ path, current, potential }) =>
      `${at(path)}: no rule says which tier current value “${current}” with potential value “${potential}” has. Add one.`,
    cellCoveredTwice: ({ path, current, potential, firstPath }) =>
      `${at(path)}: current value “${current}” with potential value “${potential}” already has its tier from ${firstPath}. Keep one.`,
    unknownLevel: ({ path, level, levels }) => `${at(path)}: “${level}” is not among the levels ${levels.join(', ')}.`,
    firstLevelNotZero: ({ path, got }) =>
      `${at(path)}: the first level takes the lowest values, so expected 0, got ${got}.`,
    perspectiveEmpty: ({ path, value }) =>
      `${at(path)}: no indicator belongs to the ${value} value. Add one of the ${value === 'current' ? 'financial or sales' : 'customer or service'} perspective, or classify in another way.`,
    tierCount: ({ path, by, expected, got }) =>
      `${at(path)}: ${by} cuts into ${expected} tiers, and the model has ${got}.`,
    bandDoesNotFit: ({ path, by }) =>
      `${at(path)}: a band lies around a cut along one measure, which ${by} does not have. Use upAfter and downAfter.`,
    bandTooWide: ({ path, most, got }) =>
      `${at(path)}: expected at most ${most}, half of the smallest gap between two cuts, so that bands do not meet; got ${got}.`,
    scoresOutOfBins: ({ path, bins, got }) =>
      `${at(path)}: expected two scores from 1 to ${bins}, the lower first; got ${got}.`,
    traitWithoutNotice: ({ path, id }) =>
      `${at(path)} is missing: “${id}” is a personal trait that may be protected, and whoever reads the tiers has to be told that it counts.`,
    outliersTakeAll: ({ path, got }) =>
      `${at(path)}: low and high together take ${got} of the values; expected less than 1.`,
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

/** Where a value has to come to. */
const goalTexts: Readonly<Record<Goal['direction'], (target: string) => string>> = {
  atLeast: (target) => `at ${target} or more`,
  atMost: (target) => `at ${target} or less`,
  above: (target) => `above ${target}`,
  below: (target) => `below ${target}`,
};

function goalText(indicator: string, from: number, { to, direction }: Goal, say: Speaker): string {
  const [target, now] = say.against(indicator, to, from);
  return `${goalTexts[direction](target)} (now ${now})`;
}

function at(path: string): string {
  return path === '' ? 'The file' : path;
}
