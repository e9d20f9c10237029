import { posix } from 'node:path';
import { importedPath } from './imported-path';
import { readCode } from './read-code';
import { isCode, isTest, type SourceTree } from './source-tree';

/** The folders of the core and the folders each builds upon; what those build upon is within reach too. */
export const coreFolders: Readonly<Record<string, readonly string[]>> = {
  basics: [],
  model: ['basics'],
  intake: ['model'],
  segmentation: ['intake'],
  weighting: ['segmentation'],
  stages: ['intake'],
  committee: ['stages'],
  relationship: ['stages'],
  funnel: ['segmentation', 'committee', 'relationship'],
  playbook: ['funnel'],
  explanation: ['playbook'],
  compile: ['stages', 'segmentation'], // weights, levels and the kinds of reasons have one home
  language: ['explanation', 'weighting', 'compile'], // it words what they found
};

const core = 'shared-core/src';

/** Imports between folders of the core against the arrows above. */
export function forbiddenCoreImports(tree: SourceTree): string[] {
  const faults: string[] = [];
  for (const [path, source] of tree) {
    const folder = coreFolderOf(path);
    if (!folder || !isCode(path) || isTest(path)) continue;
    if (!(folder in coreFolders)) {
      faults.push(
        `${path}: “${folder}” is no folder of the core. Draw its arrows in test/architecture/core-folders.ts.`,
      );
      continue;
    }
    const reach = withinReach(folder);
    for (const { text, line } of readCode(path, source).imports) {
      const target = importedPath(path, text, tree);
      if (target.kind !== 'own' || !target.path.startsWith(`${core}/`)) continue;
      const other = coreFolderOf(target.path);
      if (!other)
        faults.push(`${path}:${line} imports “${text}”: a folder of the core does not import the whole core.`);
      else if (other !== folder && !reach.has(other)) {
        faults.push(`${path}:${line} imports “${text}”: ${folder} does not build upon ${other}.`);
      }
    }
  }
  return faults;
}

/** Imports that enter a folder of the core past its doors: the files that the folder's index.ts names, or that index. */
export function pastTheDoor(tree: SourceTree): string[] {
  const faults: string[] = [];
  for (const [path, source] of tree) {
    if (!isCode(path) || isTest(path)) continue;
    const folder = coreFolderOf(path);
    const outside = !path.startsWith(`${core}/`);
    for (const { text, line } of readCode(path, source).imports) {
      const target = importedPath(path, text, tree);
      if (target.kind !== 'own') continue;
      const entered = coreFolderOf(target.path);
      if (!entered || entered === folder || target.path === `${core}/${entered}/index`) continue;
      if (outside) {
        // By its name, package.json says what may be entered; only a path can go past it.
        if (!text.startsWith('.')) continue;
        faults.push(`${path}:${line} imports “${text}”: from outside, the core is entered by @keystage/core.`);
      } else if (!doorsOf(entered, tree).includes(target.path)) {
        faults.push(`${path}:${line} imports “${text}”, which ${entered}/index.ts does not name as a door.`);
      }
    }
  }
  return faults;
}

/** Doors that do not export what their file is called: `smallest-lift.ts` is the home of `smallestLift`. */
export function misnamedDoors(tree: SourceTree): string[] {
  const faults: string[] = [];
  for (const folder of foldersIn(tree)) {
    if (!tree.has(`${core}/${folder}/index.ts`)) faults.push(`${core}/${folder} has no index.ts that names its doors.`);
    for (const door of doorsOf(folder, tree)) {
      const file = `${door}.ts`;
      const exported = readCode(file, tree.get(file) ?? '').exports;
      const named = posix.basename(door).replaceAll('-', '').toLowerCase();
      if (exported.some((name) => name.toLowerCase() === named)) continue;
      faults.push(`${file} is a door and exports nothing of its name, only ${exported.join(', ') || 'nothing'}.`);
    }
  }
  return faults;
}

const coreFolderOf = (path: string) => new RegExp(`^${core}/([^/]+)/`).exec(path)?.[1];

const foldersIn = (tree: SourceTree) =>
  new Set([...tree.keys()].filter((path) => isCode(path) && !isTest(path)).flatMap((path) => coreFolderOf(path) ?? []));

function doorsOf(folder: string, tree: SourceTree): string[] {
  const index = `${core}/${folder}/index.ts`;
  return readCode(index, tree.get(index) ?? '')
    .imports.map(({ text }) => importedPath(index, text, tree))
    .flatMap((target) => (target.kind === 'own' ? [target.path] : []));
}

function withinReach(folder: string): Set<string> {
  const reach = new Set<string>();
  const add = (next: string) => {
    reach.add(next);
    coreFolders[next].forEach(add);
  };
  coreFolders[folder].forEach(add);
  return reach;
}
