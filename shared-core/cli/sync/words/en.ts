import type { SyncWords } from './sync-words';

const counted = (count: number, shown: string, one: string, many = `${one}s`) => `${shown} ${count === 1 ? one : many}`;

export const en: SyncWords = {
  signIn: {
    notSet: (variable) =>
      `Expected the environment to hold ${variable}, got nothing. Set it for this command, or choose another way with --sign-in.`,
    nothingOnInput:
      'Expected an access token on the standard input, got nothing. Pipe one in, or choose another way with --sign-in.',
    noCli:
      'Expected the Salesforce CLI, and there is no sf on this machine. Install it and sign in with sf org login web, or choose another way with --sign-in.',
    cliRefused: (message) =>
      `The Salesforce CLI has no login for this${message === '' ? '' : `: “${message}”`}. Sign in with sf org login web, or name one of its orgs with --org.`,
    whichOrg: (variable) => `Expected the org’s My Domain with --org or in ${variable}.`,
  },
  noAnswer: (host) => `${host} gave no answer. Check the network and the org’s address, then run it again.`,
  otherOrg: ({ journal, of, here }) => `${journal} is of the org ${of}, and this is ${here}. Sign in to that one.`,

  readingAccounts: (records, say) => `Reading accounts: ${say.number(records)}`,
  readingDeals: (deals, say) => `Reading opportunities: ${say.number(deals)}`,
  comparing: (done, of, say) => `Comparing: ${say.number(done)} of ${say.number(of)}`,
  writing: (done, of, say) => `Writing: ${say.number(done)} of ${say.number(of)}`,

  pulled: ({ host, accounts }, say) => `${host}: ${counted(accounts, say.number(accounts), 'account')}`,
  because: {
    told: () => 'as --mapping says',
    name: () => 'by its name',
    label: (label) => `by its label “${label}”`,
  },
  openDeals: (deals, say) => counted(deals, say.number(deals), 'open opportunity', 'open opportunities'),
  wonDeals: (deals, say) => counted(deals, say.number(deals), 'won opportunity', 'won opportunities'),
  converted: ({ from, into, file }, say) =>
    `Amounts in ${say.list(from)} count in ${into}, by the rates of ${file ?? 'the org'}.`,
  oneCurrency:
    '--rates: expected amounts in several currencies, and this org has one. Leave it away, or say with --mapping currency=FIELD which field holds them.',
  noRateOfModel: (currency) =>
    `The model counts in ${currency}, and the org has no rate for it. Add it there under Manage Currencies, or give --rates FILE.`,
  rateMissing: ({ object, currency, amounts, date }, say) =>
    `${object}: ${counted(amounts, say.number(amounts), 'amount')} in ${currency}, and no rate for it on ${say.date(date)} or before. Add it to the org under Manage Currencies, or to the file of --rates.`,
  mappingKept: (file) => `Which field is which is kept in ${file}.`,
  given: ({ file, rows }, say) => `${file}: ${counted(rows, say.number(rows), 'row')}`,
  notInOrg: (rows, first, say) =>
    `${counted(rows, say.number(rows), 'row')} of no account here, first ${say.list(first.map((id) => `“${id}”`))}`,
  notInFile: (accounts, say) => `${counted(accounts, say.number(accounts), 'account')} without a row, left as they are`,
  noKey: (field) => `Nothing in ${field}, which tells accounts apart. Fill it in.`,
  sameKey: (field, key) => `Several accounts have “${key}” in ${field}. Give each its own.`,

  nobodyTiered:
    'No account would have a tier, so nothing was written. Say with --mapping which field holds what the model looks at; without --apply the run says what it found.',
  limitPassed: ({ moved, of, limit }, say) =>
    `${say.number(moved)} of ${counted(of, say.number(of), 'account')} with a tier would change it, more than --limit-changes ${limit} allows. Nothing was written. Look at the changes with --report and without --apply; raise the limit if they are right.`,
  moved: ({ moved, of }, say) =>
    `${say.number(moved)} of ${counted(of, say.number(of), 'account')} with a tier change it.`,
  dryRun: 'Nothing was written. --apply --journal FILE writes.',
  dryResume: (open, say) =>
    `${counted(open, say.number(open), 'account')} still to be written. Nothing was written now; --apply goes on.`,
  dryUndo: (records, say) =>
    `${counted(records, say.number(records), 'account')} can be put back. Nothing was written now; --apply puts them back.`,

  brokenOff: (journal) => `The run broke off. keystage sync --resume ${journal} --apply goes on where it was.`,
  undoBrokenOff: (journal) => `Putting back broke off. keystage sync --undo ${journal} --apply goes on where it was.`,
  busy: ({ records, journal, back }, say) =>
    `Somebody else was just saving ${counted(records, say.number(records), 'record')}. keystage sync --${back ? 'undo' : 'resume'} ${journal} --apply tries again.`,
  journalKept: (journal) =>
    `What stood there before is kept in ${journal}; keystage sync --undo ${journal} --apply puts it back.`,
  wasPutBack: (journal) => `${journal}: this run has been put back. Begin a new one, with a journal of its own.`,
  nothingLeft: (journal) => `${journal}: everything in it has been settled. Nothing is left to write.`,

  reportSheet: 'Changes',
  reportHeaders: {
    id: 'Record ID',
    name: 'Account',
    before: 'Tier before',
    after: 'Tier after',
    outcome: 'Outcome',
    fields: 'Fields',
    why: 'Why',
  },
  outcomes: {
    planned: 'to be written',
    written: 'written',
    refused: 'refused',
    leftOut: 'not written',
    open: 'not known yet',
    putBack: 'put back',
    notPutBack: 'not put back',
  },
  ofAccount: (name, id, sentence) => `${name} (${id}): ${sentence}`,
};
