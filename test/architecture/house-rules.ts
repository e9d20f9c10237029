import { posix } from 'node:path';
import { readCode } from './read-code';
import { isCode, isTest, isToolConfiguration, type SourceTree } from './source-tree';

/** The top level is given: folders and files that are always there. */
export const topLevel = [
  'README.md',
  'excel-addin',
  'manifests',
  'package.json',
  'salesforce-lwc',
  'shared-core',
  'test',
  'tsconfig.json',
];

/** What else may lie at the root: dot files, configuration that tools look for there, the lock file, the licence, the changes. */
const besides = /^(\..+|[\w-]+\.config\.[cm]?[jt]s|knip\.jsonc?|package-lock\.json|LICENSE|CHANGELOG\.md)$/;

/** Entries at the root that are missing, or that do not belong there. */
export function strangeTopLevel(tree: SourceTree): string[] {
  const entries = new Set([...tree.keys()].map((path) => path.split('/')[0]));
  return [
    ...topLevel.filter((name) => !entries.has(name)).map((name) => `“${name}” is missing at the top level.`),
    ...[...entries]
      .filter((name) => !topLevel.includes(name) && !besides.test(name))
      .map((name) => `“${name}” does not belong at the top level.`),
  ];
}

/** Product code that speaks to Excel elsewhere than in the one folder that translates it. */
export function excelOutsideWorkbook(tree: SourceTree): string[] {
  const faults: string[] = [];
  for (const [path, source] of tree) {
    if (!isCode(path) || path.startsWith('test/') || path.startsWith('excel-addin/src/workbook/')) continue;
    for (const { text, line } of readCode(path, source).namespaces) {
      if (text === 'Excel') faults.push(`${path}:${line} says “Excel.”, which only excel-addin/src/workbook does.`);
    }
  }
  return faults;
}

const machinePaths = [
  /(?<![\w.])\/(?:home|root|tmp|work|Users|mnt)\/[\w.-]+/,
  /\b[A-Za-z]:[\\/]+(?:Users|work|temp)\b/i,
  /\bfile:\/\/\/[\w.-]+/,
];
const downloadHosts = [
  /\bregistry\.[\w-]+\.(?:org|com|net)\b/i,
  spelledApart('\\b(?:npm_mirror|ver_daccio|arti_factory|j_frog)\\b', 'i'),
  /"resolved":\s*"https?:/,
];

/** Lines that hold only on one machine: an absolute path, or the host that packages came from. */
export function machineNames(tree: SourceTree): string[] {
  return linesMatching(tree, [...machinePaths, ...downloadHosts], 'names a place of one machine or network');
}

const unfinished = [spelledApart('\\b(?:TO_DO|FIX_ME)\\b|\\b(?:it|test|describe)\\.on_ly\\(')];

/** Lines that speak of unfinished work, or leave the other tests of a file out. */
export function unfinishedWork(tree: SourceTree): string[] {
  const written = new Map([...tree].filter(([path]) => path !== 'package-lock.json')); // its checksums spell anything
  return linesMatching(written, unfinished, 'is unfinished');
}

// A word and its mark, but not #DIV/0! and its kin, which are Excel's.
const shout = /(?:^|\s)(?!#)\S*[\p{L}\d][!!](?:\s|$)/u;

/** Sentences of the product that beg or shout. They say what is, then what to do. */
export function beggingSentences(tree: SourceTree): string[] {
  const faults: string[] = [];
  for (const [path, source] of tree) {
    if (!isCode(path) || isTest(path) || isToolConfiguration(path)) continue;
    for (const { text, line } of readCode(path, source).strings) {
      if (/\bplease\b/i.test(text) || shout.test(text)) {
        faults.push(`${path}:${line} begs or shouts: “${text.trim()}”`);
      }
    }
  }
  return faults;
}

const vague = /^(?:utils?|helpers?|manager|misc|common|data|stuff)$|-(?:utils?|helpers?|manager)$/;

/** Files and folders whose name only says that somebody had not yet understood them. */
export function vagueNames(tree: SourceTree): string[] {
  const names = new Set([...tree.keys()].flatMap((path) => foldersAbove(path).concat(path)));
  return [...names]
    .filter((path) => vague.test(posix.basename(path).split('.')[0]))
    .map((path) => `${path}: name it after what it is.`);
}

const foldersAbove = (path: string) =>
  path.split('/').flatMap((_, depth, parts) => (depth === 0 ? [] : [parts.slice(0, depth).join('/')]));

function linesMatching(tree: SourceTree, patterns: readonly RegExp[], fault: string): string[] {
  return [...tree].flatMap(([path, text]) =>
    text.split('\n').flatMap((line, index) => {
      const match = patterns.map((pattern) => pattern.exec(line)).find((found) => found !== null);
      return match ? [`${path}:${index + 1} ${fault}: “${match[0]}”.`] : [];
    }),
  );
}

/** Words with a break in them, so that the rules do not find themselves. */
function spelledApart(words: string, flags = ''): RegExp {
  return new RegExp(words.replaceAll('_', ''), flags);
}
