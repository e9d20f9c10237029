import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { contactRows, evidenceRows, type SampleDeal } from './deal-sheets';
import { seededRandom, type SeededRandom } from './seeded-random';

const SEED = 20_261_120;
const TODAY = '2026-11-20';

/** What the org calls the eight stages of `project-8`, and the chance its CRM writes beside each. */
const STAGES: readonly (readonly [name: string, percent: number])[] = [
  ['Prospecting', 10],
  ['Site visit', 25],
  ['First proposal', 30],
  ['Solution demo', 40],
  ['Solution design', 50],
  ['Project evaluation', 60],
  ['Negotiation/Review', 75],
];

const HEADERS = [
  'Opportunity ID',
  'Opportunity Name',
  'Account Name',
  'Opportunity Owner',
  'Team',
  'Product',
  'Stage',
  'Evidenced stage',
  'Probability (%)',
  'Amount',
  'Amount Currency',
  'Close Date',
  'Created Date',
  'Last Stage Change Date',
  'Last Activity',
  'Push Count',
];

const OWNERS = [
  ['Rep North 1', 'North'],
  ['Rep North 2', 'North'],
  ['Rep South 1', 'South'],
  ['Rep South 2', 'South'],
  ['Rep East 1', 'East'],
  ['Rep East 2', 'East'],
] as const;
const PRODUCTS = ['Filling line', 'Conveyor', 'Inspection cell', 'Service contract'];
const COINED = [
  ['Alder', 'Birch', 'Cinder', 'Dapple', 'Ember', 'Fennel', 'Garnet', 'Juniper', 'Larch', 'Nettle'],
  ['quill', 'wane', 'spindle', 'lume', 'garth', 'rill', 'sett', 'vane', 'wick', 'combe'],
  ['Foods', 'Packaging', 'Machinery', 'Medical', 'Coatings'],
] as const;
/** Euro thousands of a usual deal in each currency, and the currency. */
const CURRENCIES = [
  ['EUR', 1],
  ['EUR', 1],
  ['USD', 1.1],
  ['CNY', 7.8],
] as const;

/** Rows that real exports have, and no sum may hide: an id, and what stands in which column. */
const TROUBLES: readonly (readonly [id: string, cells: Readonly<Record<string, string>>])[] = [
  ['OP-2001', { Amount: '' }],
  ['OP-2002', { Amount: 'tbd' }],
  ['OP-2003', { Amount: '-4,500' }],
  ['OP-2004', { 'Probability (%)': '120' }],
  ['OP-2005', { 'Close Date': '' }],
  ['OP-2006', { 'Close Date': 'after the fair' }],
  ['OP-2007', { Stage: 'On hold', 'Probability (%)': '' }],
  ['OP-2008', { Stage: '', 'Probability (%)': '' }],
  ['OP-2009', { 'Amount Currency': 'GBP' }],
  ['OP-2010', { 'Amount Currency': 'usd' }],
  ['OP-2011', { 'Amount Currency': '' }],
  ['OP-2012', { 'Evidenced stage': 'agreed by phone' }],
  ['OP-2013', { 'Probability (%)': '0' }],
  ['OP-2014', { 'Probability (%)': '100' }],
];

type Row = Readonly<Record<string, string>>;

/** The sample pipeline: 120 rows of an export, most of them usable; always the same. */
export function samplePipelineCsv(): string {
  return csv([HEADERS, ...sampleRows().map((row) => HEADERS.map((header) => row[header] ?? ''))]);
}

/** What is on file about eight of its open deals, line by line. */
export function sampleEvidenceCsv(): string {
  return csv(evidenceRows(dealsOnFile()));
}

/** Who takes part in the purchase of three of them. */
export function sampleContactsCsv(): string {
  return csv(contactRows(dealsOnFile()));
}

/** The first open deals of the list that have entered a stage beyond the first. */
function dealsOnFile(): SampleDeal[] {
  const stages = STAGES.map(([name]) => name);
  const deals = sampleRows().map((row) => ({
    ...{ id: row['Opportunity ID'], account: row['Account Name'] },
    entered: stages.indexOf(row['Evidenced stage']) + 1,
  }));
  return deals.filter(({ entered }) => entered > 1).slice(0, 8);
}

function sampleRows(): Row[] {
  const random = seededRandom(SEED);
  const clean = Array.from({ length: 105 }, (_, i) => deal(random, `OP-${1001 + i}`));
  const troubled = TROUBLES.map(([id, cells]) => ({ ...openDeal(random, id), ...cells }));
  const rows = random.shuffled([...clean, ...troubled]);
  // Somebody exported one deal twice.
  rows.push(clean[4]);
  return rows;
}

/** Units of each currency for one euro, from a day on. There is none for GBP, so that one row has to be named. */
export function sampleRatesCsv(): string {
  return csv([
    ['iso', 'start', 'rate'],
    ['EUR', '2025-01-01', '1'],
    ['USD', '2025-01-01', '1.05'],
    ['USD', '2026-07-01', '1.1'],
    ['CNY', '2025-01-01', '7.6'],
    ['CNY', '2026-07-01', '7.8'],
  ]);
}

/** What became of 140 deals of the two years before: each move with its day, in the words of the pipeline. */
export function sampleStageMovesCsv(): string {
  const random = seededRandom(SEED + 1);
  const moves = Array.from({ length: 140 }, (_, i) => movesOf(random, `OP-${101 + i}`)).flat();
  return csv([['Opportunity ID', 'To Stage', 'Change Date'], ...moves]);
}

function deal(random: SeededRandom, id: string): Row {
  const row = openDeal(random, id);
  if (!random.chance(0.28)) return row;
  const won = random.chance(0.4);
  const closed = daysAfter(TODAY, -random.whole(5, 300));
  return {
    ...row,
    ...{ Stage: won ? 'Closed Won' : 'Closed Lost', 'Probability (%)': won ? '100' : '0', 'Evidenced stage': '' },
    ...{ 'Close Date': closed, 'Created Date': daysAfter(closed, -random.whole(60, 240)) },
    ...{ 'Last Stage Change Date': closed, 'Last Activity': closed },
  };
}

function openDeal(random: SeededRandom, id: string): Row {
  const [owner, team] = random.pick(OWNERS);
  const [currency, euro] = random.pick(CURRENCIES);
  const account = accountName(random);
  const product = random.pick(PRODUCTS);
  const at = Math.min(random.whole(0, 6), random.whole(0, 6));
  const [stage, percent] = STAGES[at];
  const earned = Math.max(-1, at - random.pick([0, 0, 0, 1, 1, 2, 3]));
  const size = Math.exp(random.normal(Math.log(60_000), 0.9));
  const inStage = random.whole(2, 90);
  return {
    'Opportunity ID': id,
    'Opportunity Name': `${account} ${product.toLowerCase()}`,
    'Account Name': account,
    'Opportunity Owner': owner,
    Team: team,
    Product: product,
    Stage: stage,
    'Evidenced stage': earned < 0 ? '' : STAGES[earned][0],
    'Probability (%)': String(percent),
    Amount: thousands(Math.round((size * euro) / 500) * 500),
    'Amount Currency': currency,
    'Close Date': daysAfter(TODAY, random.whole(-15, 200)),
    'Created Date': daysAfter(TODAY, -inStage - random.whole(0, 120)),
    'Last Stage Change Date': daysAfter(TODAY, -inStage),
    'Last Activity': daysAfter(TODAY, -random.whole(0, Math.min(inStage, 55))),
    'Push Count': String(random.pick([0, 0, 0, 0, 1, 1, 2, 3])),
  };
}

/** Coined words with a trade: thirty accounts, so that some have several deals. */
function accountName(random: SeededRandom): string {
  const [heads, tails, trades] = COINED;
  const at = random.whole(0, 29);
  return `${heads[at % 10]}${tails[(3 * at) % 10]} ${trades[at % 5]}`;
}

function movesOf(random: SeededRandom, id: string): string[][] {
  let day = daysAfter('2024-10-01', random.whole(0, 480));
  const moves: string[][] = [];
  for (const [stage] of STAGES) {
    moves.push([id, stage, day]);
    day = daysAfter(day, random.whole(8, 75));
    if (random.chance(0.13)) return [...moves, [id, 'Closed Lost', day]];
    if (day > TODAY) return moves.filter(([, , moved]) => moved <= TODAY);
  }
  return [...moves, [id, random.chance(0.85) ? 'Closed Won' : 'Closed Lost', day]].filter(
    ([, , moved]) => moved <= TODAY,
  );
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

function thousands(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** CSV with a byte order mark, comma and line feeds, as a CRM exports it. */
function csv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\n`).join('')}`;
}

async function writeSampleFiles(folder: string): Promise<void> {
  const files = {
    'sample-pipeline.csv': samplePipelineCsv(),
    'sample-rates.csv': sampleRatesCsv(),
    'sample-stage-moves.csv': sampleStageMovesCsv(),
    'sample-evidence.csv': sampleEvidenceCsv(),
    'sample-contacts.csv': sampleContactsCsv(),
  };
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
}

// Run as a script: `npx tsx excel-addin/samples/make-sample-pipeline.ts` writes the files beside itself.
const script = process.argv[1] ?? '';
if (path.basename(script) === 'make-sample-pipeline.ts') void writeSampleFiles(path.dirname(script));
