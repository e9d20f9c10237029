import type { SqlWords } from './sql-words';

const kinds = { text: 'texts', number: 'numbers', day: 'days', flag: 'true and false' } as const;

export const en: SqlWords = {
  opening: (engine) => `Opening ${engine} …`,
  looking: (table) => `Looking at ${table} …`,
  working: (tables, done) => `Working through ${tables}${done === undefined ? '' : `: ${Math.floor(100 * done)}%`} …`,
  counting: 'Counting …',
  publishing: (out) => `Writing ${out} …`,

  noTier: 'no tier',
  counted: (tier, accounts) => `${tier}: ${accounts}`,
  nobodyMoved: 'Nobody moved since the former run.',
  moved: 'Moved since the former run:',
  move: (from, to, accounts) => `  ${from} → ${to}: ${accounts}`,
  weighed: ({ deals, declared, evidenced, prudent }) =>
    `Open deals: ${deals}. Weighted as declared ${declared}, as evidenced ${evidenced}, by the lesser of both ${prudent}.`,
  atStage: (stage, deals, value) => `  ${stage}: ${deals}, ${value}`,
  noStage: 'no stage carried by evidence',
  wentOn: 'A run of this model and day had worked the result out; it was taken from there.',
  notThere: (table, columns) => `${table}: no column ${columns}, so blank for every account.`,

  refusedBy: (engine, message) => `${engine} refused it. ${message} The result was not written.`,
  connectionCut: 'The connection was cut.',
  cutOff: 'The connection was cut. The result was not written.',
  wrongPassword: (user) =>
    `the server does not know the user “${user}” with this password. Set CLICKHOUSE_USER and CLICKHOUSE_PASSWORD.`,
  noDatabase: (database) => `there is no database “${database}”. Name one behind the host: https://host:8443/database.`,
  tooOld: (version, message) =>
    `ClickHouse ${version} lacks what the statement needs. ${message} Version 26.7 has it. The result was not written.`,
  notClickHouse: (got) =>
    `expected the HTTP interface of ClickHouse, got ${got}. Check host and port, which is 8443 for https and 8123 for http unless the house set another.`,
  noAnswer: (seconds) => `no answer within ${seconds} s. Check the network, and whether the server is up.`,
  unreachable: (code) => `could not be reached (${code}). Check host, port and network.`,
  untrusted: (code) =>
    `expected a certificate that this computer trusts, got one it does not (${code}). Name the one of your house in NODE_EXTRA_CA_CERTS.`,
  goOn: 'What was worked out is kept. Run the same again with --resume.',
  noPsql: 'psql, the client of PostgreSQL, is not installed here. Install it and try again.',
  noFolder: (folder) => `${folder}: there is no such folder. Name one that holds Parquet or CSV files.`,
  emptyFolder: (folder) =>
    `${folder}: expected Parquet or CSV files, got none. Put the tables there, each under its name.`,
  twoOfOneName: (folder, name) =>
    `${folder}: expected one table ${name}, got two files of that name. Leave one of them away.`,
  wrongEnding: (out, endings) => `${out}: expected a file that ends in ${endings.join(' or ')}. Name one.`,
  noTable: (table) => `${table}: there is no such table in the source. Name one with an option.`,
  noColumn: (table, needed, got) => `${table}: expected a column ${needed}, got ${got}. Rename it.`,
  noFigure: (table, model, got, missing) =>
    `${table}: expected a column for some indicator of ${model}, got ${got}. Name them as the model does: ${missing}.`,
  wrongType: (table, column, expected) =>
    `${table}: expected ${kinds[expected]} in ${column}, got a column of another type. Change its type, or give a view that does.`,
  illegible: (table, column, expected, got) =>
    `${table}: expected ${expected === 'day' ? 'days as YYYY-MM-DD' : kinds[expected]} in ${column}, got “${got}”. Correct it.`,
  repeated: (table, rows, key) =>
    `${table}: expected one row for each account, got ${rows} for “${key}”. Add them up, or leave one.`,
  somebodyElses: (out) =>
    `${out}: a table of this name is there that no run of keystage sql left. Name another one with --out, or rename it.`,
  noCurrency: (model) =>
    `--rates: expected a model that says in which currency it counts, got ${model} without one. Add "currency": "EUR", or yours, to the model file.`,
  giveRates: '--rates TABLE',
  noList: (template, list) =>
    `${template}: its conditions count ${list}, and no table holds its items. Name one with --list ${list}=TABLE.`,
  gap(gap) {
    switch (gap.kind) {
      case 'cutsItself':
        return (
          `way.by: expected a way of classifying that SQL can say, got ${gap.by}, whose cuts follow from one another. ` +
          'Freeze the model on a list (publish it), and its cuts are compiled.'
        );
      case 'rollsUp':
        return 'subsidiaries: expected accounts that stand for themselves, got rolledUp. Roll the figures up into the parents first, and set subsidiaries to apart.';
      case 'nameTooLong':
        return `${gap.indicator}: expected an id of at most ${gap.most} characters, since the engine cuts longer column names off. Shorten it.`;
    }
  },
};
