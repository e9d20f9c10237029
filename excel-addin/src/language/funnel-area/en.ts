import type { FunnelAreaWords } from './funnel-area-words';

const counted = (count: number, shown: string, one: string, many = `${one}s`) => `${shown} ${count === 1 ? one : many}`;

/** The Funnel part in English. */
export const funnelAreaWords = {
  language: 'en',
  lists: {
    title: 'Which list holds the deals?',
    none: 'No pipeline was found in this workbook',
    noneHint:
      'A pipeline has one row per deal and headers above its columns: an amount and a stage at least. Put it on a sheet and look again, or choose a list below.',
    kinds: {
      pipeline: 'pipeline',
      history: 'stage history',
      rates: 'exchange rates',
      other: 'no pipeline by its headers',
    },
  },
  progress: {
    looking: 'Looking for a pipeline',
    opening: (list) => `Reading the headers of “${list}”`,
    checking: 'Checking the columns',
    weighing: (count, say) => `Weighing ${counted(count, say.number(count), 'deal')}`,
    nothingChanged: 'Nothing in the workbook is changed by this.',
  },
  cancelled: {
    reading: 'Reading was cancelled. Choose a list to begin again.',
    weighing: 'Weighing was cancelled. The workbook is as it was.',
    writing: 'Writing was cancelled. The workbook is as it was.',
  },

  setUp: {
    ready: (deals, say) => `Ready to weigh ${counted(deals, say.number(deals), 'deal')}`,
    looks: (count, say) =>
      `Ready. ${count === 1 ? 'One thing needs a look' : `${say.number(count)} things need a look`}`,
    refused: 'This list cannot be weighed yet',
    checking: 'Checking the columns',
    layouts: { salesforce: 'Salesforce export', maven: 'Maven layout', table: 'plain table' },
    columns: 'Columns',
    more: (mapped, free, say) => `${say.number(mapped)} more mapped, ${say.number(free)} more a pipeline may have`,
    without: {
      amount: 'Choose the column of the amounts.',
      stage: 'Choose it, or a probability and a status of each deal.',
      evidencedStage: 'Nothing can be said of what is earned.',
      closeDate: 'Deals are in no period.',
      currency: 'All amounts are taken to be in one currency.',
      probability: 'Each deal has the weight of its stage.',
      other: 'Not needed.',
    },
    days: (count, say) => counted(count, say.number(count), 'day'),
    edited: 'The list has changed since it was read. It will be read again.',
    belowList: (count, first, say) =>
      `${counted(count, say.number(count), 'row')} below the list ${count === 1 ? 'is' : 'are'} no deal, first “${first}”: passed over.`,
    chanceQuestion: 'What does a bare number mean in this column?',
    chanceAnswers: { percents: '35 means 35 %, and 1 means 1 %', shares: '0.35 means 35 %, and 1 means 100 %' },

    stages: 'Stages',
    process: 'Way of selling',
    processes: {
      'funnel-letters': {
        name: 'Funnel letters, F to A',
        stages: {
          F: 'account planning and telephone invitation',
          E: 'visit on site',
          D: 'needs analysis and project evaluation',
          C: 'solution presentation and consultant exchange',
          B: 'agreement negotiation',
          A: 'closed and supervised',
        },
      },
      'project-8': {
        name: 'Project, eight stages',
        stages: {
          1: 'account planning and telephone invitation',
          2: 'visit and first survey',
          3: 'first proposal submitted',
          4: 'solution demo and technical exchange',
          5: 'needs analysis and formal solution design',
          6: 'project evaluation',
          7: 'commercial negotiation',
          8: 'signed',
        },
      },
      'keyaccount-6': {
        name: 'Key account, six stages',
        stages: { 1: 'account development', 2: 'entry', 3: 'proposal', 4: 'bid', 5: 'negotiation', 6: 'delivery' },
      },
      'maven-2': { name: 'Maven layout, two stages', stages: { prospecting: 'prospecting', engaging: 'engaging' } },
    },
    standsFor: (label) => `“${label}” stands for`,
    unplaced: 'No stage yet',
    won: 'Won',
    lost: 'Lost',
    placedByYou: 'placed by you',
    unplacedHint: (count, say) =>
      `${counted(count, say.number(count), 'stage name')} without a place: deals of such a stage without a typed probability are in no sum.`,

    currencies: (currencies) => `Amounts are in ${currencies}`,
    convertInto: 'Convert into',
    ratesFrom: 'Rates from',
    ratesTyped: 'Typed here',
    rate: (currency, corporate) => `${currency} for one ${corporate}`,
    rateInvalid: 'Write a number above 0.',
    ratesRead: (count, sheet, say) => `${counted(count, say.number(count), 'rate')} read from “${sheet}”.`,
    noRates: (sheet) => `“${sheet}” has no columns of currencies and rates. Choose another list, or type the rates.`,
    rateUnread: (cell, text, column) =>
      `${cell} reads “${text}” and should hold ${{ currency: 'a currency code such as EUR', rate: 'a rate above 0', from: 'a day' }[column]}. This rate is left out.`,
    withoutRate: (currencies) =>
      `There is no rate for ${currencies}. Type it, or its deals are in no sum: no amount is taken 1 : 1.`,

    history: 'Weights from history',
    historyHint: 'Closed deals, or moves from stage to stage, say how often deals are really won from each stage.',
    noHistory: 'None: the house weights',
    ownHistory: 'The closed deals of this list',
    historyRead: (count, say) => `${counted(count, say.number(count), 'row')} read.`,
    historyRefused: (list) => `“${list}” could not be read as a history. Choose another list; the house weights stay.`,

    weigh: (count, say) => `Weigh ${counted(count, say.number(count), 'deal')}`,
    weighUnknown: 'Weigh the deals',
  },

  result: {
    headline: ({ claimed, earned, likely }) =>
      `${claimed} claimed${earned === undefined ? '' : `, ${earned} earned`}; about ${likely} will be won`,
    madeOf: (list, deals, date) => `${list} · ${deals} · as of ${date}`,
    deals: (count, say) => counted(count, say.number(count), 'deal'),
    edited: 'The list has changed since it was weighed. Weigh again for sums that match it.',
    stages: 'Declared against evidenced, by stage',
    stage: 'Stage',
    inStage: (count, say) => counted(count, say.number(count), 'open deal'),
    unused: (count, say) => `${counted(count, say.number(count), 'stage')} without open deals`,
    chances: 'Chances',
    chancesFrom: { typed: 'as typed in the list', stage: 'the weight of the stage' },
    converted: (currency) =>
      `Converted into ${currency}: closed deals at the rate of their close date, open ones at that of the as-of date.`,

    toBeWon: 'What will be won',
    band: ({ p10, p50, p90, target }) =>
      `With 80% between ${p10} and ${p90}, in the middle ${p50}${target === undefined ? '' : `; the target is ${target}`}`,
    target: 'Target',
    targetInvalid: 'Write an amount of 0 or more.',

    by: 'Sums by',
    moreGroups: (count, say) => `${counted(count, say.number(count), 'more group')}`,
    large: 'Large and small deals',
    largeHint: 'Small deals are won by the number of calls, large ones by a plan for each.',

    weights: 'On what the weights rest',
    weightsHint: 'Without a history each stage has its house weight.',
    chooseHistory: 'Choose a history',
    fittedTo: (process, deals, say) =>
      `${process}: fitted to ${counted(deals, say.number(deals), 'deal')} of the history.`,

    tidy: 'To tidy up',
    nothingToTidy: 'Every deal is in the sums, and none has gone stale.',
    inNoSum: (count, say) => `${say.number(count)} in no sum`,
    stale: (count, say) => `${say.number(count)} stale`,
    noted: (count, say) => `${say.number(count)} counted, and noted`,
    kinds: {
      duplicate: 'on the list twice',
      noAmount: 'without an amount',
      amountUnreadable: 'amount not readable',
      negativeAmount: 'negative amount',
      noStage: 'without a stage',
      stageUnknown: 'stage without a place',
      openInClosedStage: 'open in a closed stage',
      chanceUnreadable: 'probability not readable',
      chanceOutOfRange: 'probability out of range',
      noCurrency: 'without a currency',
      currencyUnknown: 'unknown currency',
      rateMissing: 'no exchange rate',
      statusUnknown: 'status not known',
      noCloseDate: 'without a close date',
      closeDateUnreadable: 'close date not readable',
      reopened: 'reopened',
      certainWhileOpen: '100% while open',
      evidenceUnknown: 'evidence for an unknown stage',
      'over-stage-limit': 'too long in the stage',
      idle: 'without activity for long',
      'close-date-past': 'past the close date',
      pushed: 'close date pushed twice or more',
    },
    ofKind: (kind, count, say) => `${say.number(count)} ${kind}`,
    pace: 'Win rate and pace',

    again: 'Weigh again',
    setUp: 'Columns, stages, rates',
  },

  sheet: {
    name: 'Funnel',
    write: 'Write to a sheet',
    writeAgain: 'Update the sheet',
    writing: 'Writing the sheet',
    written: (sheet) => `Written to the sheet “${sheet}”.`,
    takeBack: 'Take back',
    takenBack: 'Taken back. The sheets are as they were before.',
    changedSince: (sheet) =>
      `“${sheet}” has been changed since it was written. Taking it back takes those changes away too.`,
    takeBackAnyway: 'Take back all the same',
    notLast: 'This sheet is not the last thing written any more, so it cannot be taken back.',
    all: 'All',
    weightFrom: 'Where the weight is from',
    mean: 'Mean',
    chance: 'Chance of it',
    from: 'From',
    to: 'To',
    row: 'Row',
    remark: 'Remark',
  },
} satisfies FunnelAreaWords as FunnelAreaWords;
