import { importedPath } from './imported-path';
import { readCode } from './read-code';
import { isCode, isTest, type SourceTree } from './source-tree';

const home = 'excel-addin/src';

/** The parts of the pane, each in a folder of its own, and the folders that some of them share. */
export const paneParts: readonly string[] = [
  'funnel',
  'deal',
  'model',
  'salesforce',
  'ledgers',
  'functions',
  'commands',
];
const shared: Readonly<Record<string, readonly string[]>> = {
  pipeline: ['funnel', 'deal', 'model', 'ledgers', 'functions', 'org-tables', 'org-templates'],
  'org-tables': ['salesforce'],
  'org-templates': ['salesforce'],
};

/**
 * Imports from one part of the pane into another, and out of a folder that parts share into a part: what two of them need has a folder of
 * its own. The pane itself opens its parts, and none of them knows another.
 */
export function partsThatKnowEachOther(tree: SourceTree): string[] {
  const faults: string[] = [];
  for (const [path, source] of tree) {
    const from = folderOf(path);
    if (!from || !isCode(path) || isTest(path)) continue;
    for (const { text, line } of readCode(path, source).imports) {
      const target = importedPath(path, text, tree);
      const to = target.kind === 'own' ? folderOf(target.path) : undefined;
      if (!to || to === from) continue;
      const fromPart = paneParts.includes(from) || from in shared;
      const enters = paneParts.includes(to) || (to in shared && !shared[to].includes(from));
      if (fromPart && enters) {
        faults.push(
          `${path}:${line} imports “${text}”: ${from} does not know ${to}. What both need has a folder of its own.`,
        );
      }
    }
  }
  return faults;
}

function folderOf(path: string): string | undefined {
  return path.startsWith(`${home}/`) ? path.slice(home.length + 1).split('/')[0] : undefined;
}
