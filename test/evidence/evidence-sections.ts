/** One part of the evidence: what it proves, and the command whose output proves it. */
export interface EvidenceSection {
  readonly name: string;
  readonly title: string;
  /** What somebody may believe once it has passed. */
  readonly proves: string;
  readonly command: string;
  /** Lines of the output that are the finding; the whole output is kept beside the report. */
  readonly findings: RegExp;
  /** What it writes into the folder of the report, for a reader or a later part; that of a former run is removed first, so that nobody takes it for this one’s. */
  readonly writes?: readonly string[];
}

/** Where the report and what its commands print are kept. */
export const evidenceFolder = 'dist/evidence';

const trials = /^(?:\S.*: \d+ (?:syncs|requests).*|\d[\d,]* passed, \d[\d,]* failed.*)$/;
const closing = /^\d[\d,]* passed, \d[\d,]* failed.*$/;

/** The parts in the order they are run, those that others need first, the longest last. */
export const evidenceSections: readonly EvidenceSection[] = [
  {
    name: 'sizes',
    title: 'Sizes',
    proves: 'The pane’s first load and its lazy part of Salesforce stay within their limits, as built.',
    command: 'npm run build --silent && npm run size --silent',
    findings: /^\s*(?:\S.*first load|jsforce.*|Size limit:.*|Size:.*)$/,
  },
  {
    name: 'licences',
    title: 'Licences and bill of materials',
    proves: 'What is shipped carries its notices, a CycloneDX list from the lock file, and the hash of every file.',
    command: `npm run bundle --silent -- --env manifests/excel/environments/development.json --out ${evidenceFolder}/site`,
    findings: /: \d+ files with code of \d+ packages/,
    writes: ['site'],
  },
  {
    name: 'tests',
    title: 'Tests',
    proves:
      'What the project says of itself holds, tried on the real office.js, the real LWC engine, Chromium and jsforce. Skipped is what needs lists or an engine that are not in the repository.',
    command: `jest --maxWorkers=3 --testTimeout=180000 --json --outputFile ${evidenceFolder}/tests.json --coverage --coverageReporters json-summary --coverageDirectory ${evidenceFolder}/coverage`,
    findings: closing,
    writes: ['tests.json', 'coverage/coverage-summary.json'],
  },
  {
    name: 'accessibility',
    title: 'Accessibility',
    proves: 'Every screen and component in its states, in three languages, has no finding of axe.',
    command: `tsx test/evidence/count-accessibility.ts ${evidenceFolder}/tests.json`,
    findings: /asks? axe|^\d[\d,]* passed, |: expected /,
  },
  {
    name: 'coverage',
    title: 'Coverage',
    proves:
      'What share of the lines and branches of the core, the command line, the pane and the Lightning components the tests above have run: of the core at least 90 % and 85 %, of the command line and of the pane 90 % and 80 %, of every component file nine in ten. What runs in Chromium, in a worker or in a command of its own is not counted.',
    command: `tsx test/evidence/count-coverage.ts ${evidenceFolder}/coverage/coverage-summary.json`,
    findings: /\d %|not loaded|: expected /,
  },
  {
    name: 'faults-excel',
    title: 'Faults between pane and workbook',
    proves: 'Whatever fails at whatever sync, the workbook is as it was, done all the same, or can be resumed.',
    command: 'tsx test/evidence/run-evidence.ts',
    findings: trials,
  },
  {
    name: 'faults-salesforce',
    title: 'Faults between a list and an org',
    proves:
      'Whatever fails at whatever request, of the pane or of a nightly run, no row is lost, doubled or half written without a way on.',
    command: 'tsx test/evidence/run-salesforce-evidence.ts && tsx test/evidence/run-sync-evidence.ts',
    findings: trials,
  },
  {
    name: 'agreement',
    title: 'Agreement between hosts and engines',
    proves:
      'One model gives the same tier, class, reason and score in the core, in DuckDB, in PostgreSQL and in ClickHouse.',
    command: ['duckdb', 'postgres', 'clickhouse']
      .map((engine) => `tsx test/sql/run-sql-agreement.ts --engine ${engine}`)
      .join(' && '),
    findings: /\b(?:equal|differ|passed)\b/,
  },
  {
    name: 'benches',
    title: 'Benches',
    proves: 'How long it takes beside others in the same run; nothing is promised in milliseconds.',
    command: 'npm run bench --silent',
    findings: /\((?:hold|aim)|^Missed holds|^\d[\d,]* accounts$/,
  },
];
