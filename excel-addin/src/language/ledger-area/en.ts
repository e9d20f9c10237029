import type { LedgerAreaWords } from './ledger-area-words';

const s = (count: number, one: string, more: string, number: string) => `${number} ${count === 1 ? one : more}`;

export const ledgerAreaWords: LedgerAreaWords = {
  title: 'Ledgers',
  hint: 'Orders, invoices, receipts or contact notes on other sheets can say what this list does not: amounts, margins, overdue ratios, complaints.',
  add: 'Add a ledger',
  window: (months, say) =>
    months === 'all'
      ? 'The whole ledger counts.'
      : `The last ${s(months, 'month counts', 'months count', say.number(months))}.`,
  kind: 'What it holds',
  kinds: {
    orders: 'Orders',
    invoices: 'Invoices',
    receipts: 'Receipts',
    contacts: 'Contact notes',
    deals: 'Open deals',
  },
  lines: (used, all, say) => `${say.number(used)} of ${s(all, 'line', 'lines', say.number(all))} counted`,
  days: (count, say) => s(count, 'date', 'dates', say.number(count)),
  readWith: (other) => `read together with “${other}”`,
  refused: 'cannot be read yet',
  remove: 'Take out',
  gone: (name) => `The ledger “${name}” is no longer in the workbook.`,
  goneHint: 'Put it back and read again, or take it out: tiers would be others without it.',
  columns: 'Columns',
  more: (count, say) => `${say.number(count)} more it may say`,
  without: {
    accountId: 'Choose the column that names the account of each line.',
    amount: 'Choose the column that holds the amounts.',
    contactKind: 'Choose the column that says praise, complaint, suggestion or task.',
    orderDate: 'Without dates the whole ledger counts, and nothing is known of when.',
    other: 'Not needed.',
  },
  shareQuestion: 'What does 35 mean in this column?',

  rates: {
    from: (currencies) => `Amounts are in ${currencies}; rates from`,
    none: 'No sheet: typed here',
    withoutRate: (currencies, without) =>
      `Amounts are in ${currencies}, and there is no rate for ${without}: without it they cannot be added, and nothing is taken 1 : 1. Type it here, or put a sheet into the workbook with the columns Currency and Rate, and Start Date where rates change.`,
    convertInto: 'Convert into',
    rate: (currency, corporate) => `${currency} for one ${corporate}`,
    rateInvalid: 'Write a number above 0.',
    used: (count, corporate, say) =>
      `${say.number(count)} ${count === 1 ? 'rate' : 'rates'} read; amounts are converted into ${corporate}, each by the rate of its day.`,
    unread: (count, sheet, say) =>
      `${say.number(count)} ${count === 1 ? 'row' : 'rows'} of “${sheet}” could not be read as a rate.`,
  },

  joined: (matched, accounts, say) =>
    matched === accounts
      ? `${accounts === 1 ? 'Its account is' : `All its ${say.number(accounts)} accounts are`} in the list.`
      : `${say.number(matched)} of its ${s(accounts, 'account', 'accounts', say.number(accounts))} are in the list.`,
  noneJoined: 'None of its accounts is in the list. Check that both columns hold the same ids, written the same way.',
  strays: (count, say) => `${s(count, 'account is', 'accounts are', say.number(count))} not in the list`,
  straysHint: 'Their lines are left out: the list decides who is scored.',
  unspoken: (count, say) =>
    `${s(count, 'account of the list is', 'accounts of the list are', say.number(count))} in none of its lines.`,
  derives: (indicators, say) => `Says: ${say.list(indicators)}.`,
  replaced: (indicators, say) => `Taken from the ledgers instead of the list: ${say.list(indicators)}.`,

  lists: {
    title: 'Which list is the ledger?',
    hint: 'A ledger has one row per order, invoice, receipt or note, and a column that names the account.',
    noLedger: 'not recognised',
    looksLike: (kind) => `looks like ${kind.toLowerCase()}`,
  },
  looksLike: (kind) => `This reads like a ledger of ${kind}: one row for each of them, not for each account.`,
  makeList: 'Make a list of its accounts',
  makeListHint: 'Adds a sheet with one row per account, and takes this ledger beside it.',
  cannotList: (kind) => `No list could be made of it as ${kind}.`,
};
