/** What jest writes of a file under the reporter json-summary. */
export interface FileCoverage {
  readonly lines: Counted;
  readonly branches: Counted;
}
interface Counted {
  readonly total: number;
  readonly covered: number;
}

/** A part of the product, and what share of its lines and branches has to be run, where that is promised. */
interface Part {
  readonly name: string;
  readonly path: RegExp;
  /** What one line of the report is about. */
  readonly folder: RegExp;
  readonly floor?: Readonly<Record<keyof FileCoverage, number>>;
  /** Whether each file has to reach the floor by itself. */
  readonly eachFile?: true;
}

const parts: readonly Part[] = [
  {
    name: 'core',
    path: /^shared-core\/src\//,
    folder: /^shared-core\/src(?:\/[^/]+(?=\/))?/,
    floor: { lines: 90, branches: 85 }, // what its own suites run of it, without the hosts’
  },
  {
    name: 'command line and exchange with an org',
    path: /^shared-core\/(?:cli|salesforce)\//,
    folder: /^shared-core\/[^/]+/,
    floor: { lines: 90, branches: 80 },
  },
  {
    name: 'pane',
    path: /^excel-addin\/src\//,
    folder: /^excel-addin\/src\/[^/]+/,
    floor: { lines: 90, branches: 80 },
  },
  {
    name: 'Lightning components',
    path: /^salesforce-lwc\//,
    folder: /^.*\/lwc(?=\/)/,
    floor: { lines: 90, branches: 90 },
    eachFile: true,
  },
];

const kinds = ['lines', 'branches'] as const;

/**
 * What the tests ran of the files that ship, by path: a line for each folder and each part, as a report has them, and the faults: whatever
 * is below its floor.
 */
export function coverageByFolder(
  files: readonly string[],
  counted: ReadonlyMap<string, FileCoverage>,
): { readonly lines: readonly string[]; readonly faults: readonly string[] } {
  const rows: (readonly string[])[] = [['', 'files', 'lines', 'branches', 'not loaded']];
  const faults: string[] = [];
  for (const part of parts) {
    const ours = files.filter((file) => part.path.test(file));
    const folderOf = (file: string) => part.folder.exec(file)?.[0] ?? file;
    const folders = [...new Set(ours.map(folderOf))].sort();
    for (const folder of folders.length > 1 ? folders : []) {
      const within = ours.filter((file) => folderOf(file) === folder);
      rows.push(row(folder, within, counted));
    }
    rows.push(row(`all of the ${part.name}`, ours, counted));
    faults.push(...faultsOf(part, ours, counted));
  }
  const absent = files.filter((file) => !counted.has(file));
  const notLoaded = absent.map((file) => `not loaded by the tests’ own process: ${file}`);
  const [lines, branches] = kinds.map((kind) => share(files, counted, kind));
  const loaded = files.length - absent.length;
  const whole = `${lines} of the lines and ${branches} of the branches of ${loaded} files; ${absent.length} not loaded`;
  return { lines: [...inColumns(rows), ...notLoaded, whole], faults };
}

function faultsOf(
  { name, floor, eachFile }: Part,
  files: readonly string[],
  counted: ReadonlyMap<string, FileCoverage>,
): string[] {
  if (!files.some((file) => counted.has(file))) return [`${name}: expected files that the tests load, got none`];
  if (!floor) return [];
  return (eachFile ? files.map((file) => [file]) : [files]).flatMap((group) =>
    kinds
      .filter((kind) => percent(group, counted, kind) < floor[kind])
      .map(
        (kind) =>
          `${eachFile ? group[0] : name}: expected ${floor[kind]} % of ${kind}, got ${share(group, counted, kind)}`,
      ),
  );
}

function row(name: string, files: readonly string[], counted: ReadonlyMap<string, FileCoverage>): readonly string[] {
  const absent = files.filter((file) => !counted.has(file)).length;
  return [
    name,
    String(files.length),
    ...kinds.map((kind) => share(files, counted, kind)),
    absent > 0 ? String(absent) : '',
  ];
}

/** Rounded down, so that what is not whole is not called whole. */
function share(files: readonly string[], counted: ReadonlyMap<string, FileCoverage>, kind: keyof FileCoverage): string {
  return `${(Math.floor(percent(files, counted, kind) * 10) / 10).toFixed(1)} %`;
}

/** Of nothing all is run; of files that no test loads nothing is. */
function percent(
  files: readonly string[],
  counted: ReadonlyMap<string, FileCoverage>,
  kind: keyof FileCoverage,
): number {
  const found = files.flatMap((file) => counted.get(file)?.[kind] ?? []);
  if (found.length === 0 && files.length > 0) return 0;
  const sum = (of: keyof Counted) => found.reduce((all, one) => all + one[of], 0);
  return sum('total') === 0 ? 100 : (100 * sum('covered')) / sum('total');
}

function inColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((cells) => cells[column].length)));
  return rows.map((cells) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
      .join('  ')
      .trimEnd(),
  );
}
