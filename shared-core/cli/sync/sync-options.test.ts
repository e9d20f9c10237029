import { desk } from '../run-keystage.test-data';

const { put, path, run } = desk();

/** Words are separated by spaces; FILE is a file of the desk. */
const words = (command: string) =>
  command.split(' ').map((word) => (/^[\w/-]+\.(csv|json|jsonl|pdf)$/.test(word) ? path(word) : word));

beforeAll(() => put('taken.jsonl', ['{}']));

test.each([
  // keystage sync …                              what it says
  ['northgate', 'Expected options alone, got “northgate”. Write: keystage sync --org ADDRESS'],
  ['--sign-in password', '--sign-in: expected token, stdin, cli, client; got “password”.'],
  ['--token abc', /^--token: there is no such option\./],
  [
    '--apply',
    '--apply: expected --journal FILE beside it, which the run keeps what it changes in, to go on or to put it back. Write --apply --journal FILE.',
  ],
  ['--journal a.jsonl', '--journal: without --apply nothing is written and there is nothing to keep. Add --apply.'],
  [
    '--apply --journal taken.jsonl',
    '--journal taken.jsonl: expected a name that is free, got the journal of another run. --resume taken.jsonl goes on with it, --undo taken.jsonl puts it back.',
  ],
  ['--resume a.jsonl --undo a.jsonl', '--resume goes on with a run and --undo puts it back. Leave one of them away.'],
  ['--resume a.jsonl --model rfm', '--model: that stands in the journal that --resume takes. Leave it away.'],
  ['--undo a.jsonl --as-of 2026-01-01', '--as-of: that stands in the journal that --undo takes. Leave it away.'],
  [
    '--limit-changes 120%',
    '--limit-changes: expected a number of accounts or a percentage, got “120%”. Write for example --limit-changes 5%.',
  ],
  ['--limit-changes 2.5', /^--limit-changes: expected a number of accounts or a percentage, got “2\.5”/],
  [
    '--mapping amount',
    '--mapping: expected INDICATOR=FIELD, got “amount”. Write for example amount=Yearly_Amount__c, or amount=none.',
  ],
  [
    '--mapping overdueRatio=Overdue__c:35',
    '--mapping: expected :percent, :share or :mixed after Overdue__c, got “:35”. A bare 35 means 35 %, 35 times the whole, or the first only above 1.',
  ],
  [
    '--tiers tiers.csv --mapping amount=AnnualRevenue',
    '--mapping is about segmenting, and --tiers brings the tiers. Leave one of them away.',
  ],
  [
    '--tiers tiers.csv --rates rates.csv',
    '--rates is about segmenting, and --tiers brings the tiers. Leave one of them away.',
  ],
  ['--key Name;Id', '--key: expected the API name of an Account field, got “Name;Id”. Write AccountNumber.'],
  [
    '--report changes.pdf',
    '--report changes.pdf: expected a name that ends in .csv, .xlsx or .json. Add the ending you want.',
  ],
  ['--as-of 1.1.2026', /^--as-of: expected a day as YYYY-MM-DD, got “1\.1\.2026”/],
] as [string, string | RegExp][])('keystage sync %s is wrong usage', async (command, sentence) => {
  const { code, said, warned } = await run('sync', ...words(command));
  expect([code, said]).toEqual([2, '']);
  expect(warned).toEqual(typeof sentence === 'string' ? sentence : expect.stringMatching(sentence));
});
