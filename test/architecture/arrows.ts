import { importedPath } from './imported-path';
import { readCode } from './read-code';
import { isCode, isTest, isToolConfiguration, type SourceTree } from './source-tree';

interface Arrows {
  /** Folders of the project it may import, and single files. */
  readonly folders: readonly string[];
  /** Packages it may import; a name ending in a slash stands for all of that scope. */
  readonly packages: readonly string[];
  readonly node: boolean;
}

/** Who may import whom. A folder that is not here, and is no test, may not hold code. */
export const arrows: Readonly<Record<string, Arrows>> = {
  'shared-core/src': { folders: [], packages: ['zod', 'd3-array'], node: false },
  // esbuild for bundle.ts, which makes the command line one file; DuckDB only where it is installed and asked for; manifests for the
  // verbs of an administrator, which read words and files and leave the rest to its one door. manifests imports the core, never the
  // command line: no circle.
  'shared-core/cli': {
    folders: ['shared-core', 'manifests'],
    packages: ['hucre', 'jsforce', 'esbuild', '@duckdb/node-api'],
    node: true,
  },
  // The exchange with an org, for the pane and the command line alike: no screen, no sheet, no file.
  'shared-core/salesforce': { folders: ['shared-core/src'], packages: ['jsforce', 'hucre'], node: false },
  'excel-addin/src': {
    folders: ['shared-core'],
    packages: ['react', 'react-dom', '@fluentui/', 'd3-scale', 'd3-shape', 'jsforce'],
    node: false,
  },
  'excel-addin/samples': { folders: ['shared-core'], packages: ['hucre'], node: true },
  'salesforce-lwc/force-app': { folders: [], packages: ['lwc', 'c', 'lightning', '@salesforce/'], node: false },
  'salesforce-lwc/types': { folders: [], packages: ['lwc', 'lightning'], node: false },
  'salesforce-lwc/tools': { folders: ['shared-core'], packages: ['esbuild', 'prettier', 'typescript'], node: true },
  // What the functions are called and what they take, without what they are made of.
  manifests: {
    folders: ['shared-core/src', 'shared-core/package.json', 'excel-addin/src/functions/catalogue'],
    packages: ['pngjs', 'libxml2-wasm', 'jsforce', '@salesforce/source-deploy-retrieve'],
    node: true,
  },
};

/** Where the stand-in platforms are, which a host's tests run against. */
const standIns = 'test/hosts';

/** Every import that no arrow allows. `test/` may import all; tests in a workspace that, the core and the stand-ins. */
export function forbiddenImports(tree: SourceTree): string[] {
  const faults: string[] = [];
  for (const [path, source] of tree) {
    if (!isCode(path) || !path.includes('/') || isToolConfiguration(path) || path.startsWith('test/')) continue;
    const home = Object.keys(arrows).find((folder) => path.startsWith(`${folder}/`));
    const workspace = path.split('/')[0];
    if (!home && !isTest(path)) {
      faults.push(`${path}: no arrow starts here. Move it, or draw its arrows in test/architecture/arrows.ts.`);
      continue;
    }
    for (const { text, line } of readCode(path, source).imports) {
      const target = importedPath(path, text, tree);
      const fault = isTest(path)
        ? target.kind === 'own' && !within(target.path, [workspace, 'shared-core', standIns])
        : !isAllowed(target, home ?? '');
      if (fault) faults.push(`${path}:${line} imports “${text}”, and no arrow leads there from ${home ?? workspace}.`);
    }
  }
  return faults;
}

function isAllowed(target: ReturnType<typeof importedPath>, home: string): boolean {
  const { folders, packages, node } = arrows[home];
  switch (target.kind) {
    case 'own':
      return within(target.path, [home, ...folders]);
    case 'node':
      return node;
    case 'package':
      return packages.some((name) => (name.endsWith('/') ? target.name.startsWith(name) : target.name === name));
  }
}

const within = (path: string, folders: readonly string[]) =>
  folders.some((folder) => path === folder || path.startsWith(`${folder}/`));
