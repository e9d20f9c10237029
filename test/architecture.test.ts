import { join } from 'node:path';
import { arrows, forbiddenImports } from './architecture/arrows';
import { coreFolders, forbiddenCoreImports, misnamedDoors, pastTheDoor } from './architecture/core-folders';
import {
  beggingSentences,
  excelOutsideWorkbook,
  machineNames,
  strangeTopLevel,
  unfinishedWork,
  topLevel,
  vagueNames,
} from './architecture/house-rules';
import { partsThatKnowEachOther } from './architecture/pane-parts';
import { readSourceTree, type SourceTree } from './architecture/source-tree';

const slash = '/'; // a planted path must not be found in this file

/** Each rule, and small trees that break it or keep it; the words are what the rule answers, or nothing. */
const rules: [
  rule: string,
  faultsIn: (tree: SourceTree) => string[],
  planted: [tree: Record<string, string>, ...words: string[]][],
][] = [
  [
    'imports follow the arrows between the top-level folders',
    forbiddenImports,
    [
      [{ 'shared-core/src/model/a.ts': "import * as z from 'zod/mini';" }],
      [{ 'shared-core/src/model/a.ts': "import React from 'react';" }, 'imports “react”, and no arrow leads there'],
      [{ 'shared-core/src/model/a.ts': "import type { Stats } from 'node:fs';" }, 'imports “node:fs”'],
      [{ 'shared-core/src/model/a.ts': "import { join } from 'path';" }, 'imports “path”'],
      [
        { 'shared-core/src/model/a.ts': "type Pane = import('../../../excel-addin/src/pane').Pane;" },
        'excel-addin/src',
      ],
      [{ 'shared-core/src/model/a.ts': "export * from '../../cli/main';" }, 'imports “../../cli/main”'],
      [{ 'shared-core/src/model/a.ts': "const later = () => import('hucre');" }, 'imports “hucre”'],
      [{ 'shared-core/src/model/a.ts': "const words = \"import 'react'\"; // import 'react'" }],
      [{ 'shared-core/cli/main.ts': "import 'node:fs'; import 'hucre'; import '../src';" }],
      [{ 'shared-core/cli/main.ts': "import 'react';" }, 'shared-core/cli/main.ts:1 imports “react”'],
      [{ 'excel-addin/src/pane.tsx': "import '@keystage/core'; import '@fluentui/react-components';" }],
      [{ 'excel-addin/src/pane.tsx': "import '../../test/hosts/excel';" }, 'no arrow leads there from excel-addin/src'],
      [{ 'excel-addin/src/pane.tsx': "new Worker(new URL('../../manifests/a.ts', import.meta.url));" }, 'manifests/a'],
      [
        {
          'excel-addin/src/pane.test.tsx': "import 'fast-check'; import '@keystage/core'; import '../../test/hosts/a';",
        },
      ],
      [{ 'excel-addin/src/pane.test.tsx': "import '@keystage/test/agreement/a';" }, 'imports “@keystage/test/agree'],
      [{ 'excel-addin/test/a.ts': "import '../../salesforce-lwc/tools/b';" }, 'imports “../../salesforce-lwc/tools/b”'],
      [{ 'salesforce-lwc/force-app/a.js': "import { api } from 'lwc'; import 'c/keystageCore';" }],
      [{ 'salesforce-lwc/force-app/a.js': "import '../../shared-core/src';" }, 'imports “../../shared-core/src”'],
      [{ 'manifests/a.ts': "import '../excel-addin/src/pane';" }, 'no arrow leads there from manifests'],
      [{ 'manifests/a.ts': "import '../shared-core/cli/refusal';" }, 'no arrow leads there from manifests'],
      [{ 'manifests/a.ts': "import '@keystage/core'; import core from '../shared-core/package.json';" }],
      [{ 'shared-core/cli/manifest/a.ts': "import '@keystage/manifests';" }],
      [{ 'test/a.ts': "import '../manifests/a'; import 'playwright-core';" }],
      [{ 'excel-addin/tools/a.ts': '' }, 'excel-addin/tools/a.ts: no arrow starts here'],
    ],
  ],
  [
    'imports follow the arrows between the folders of the core',
    forbiddenCoreImports,
    [
      [{ 'shared-core/src/segmentation/a.ts': "import { b } from '../basics/b';" }],
      [
        { 'shared-core/src/model/a.ts': "import type { B } from '../segmentation/b';" },
        'model does not build upon segm',
      ],
      [{ 'shared-core/src/stages/a.ts': "import '../segmentation/b';" }, 'stages does not build upon segmentation'],
      [{ 'shared-core/src/stages/a.ts': "export { b } from '..';", 'shared-core/src/index.ts': '' }, 'the whole core'],
      [{ 'shared-core/src/extras/a.ts': '' }, '“extras” is no folder of the core'],
    ],
  ],
  [
    'a folder of the core is entered by its doors',
    pastTheDoor,
    [
      [
        {
          'shared-core/src/model/index.ts': "export { parseModel } from './parse-model';",
          'shared-core/src/intake/a.ts': "import '../model/parse-model'; import '../model';",
          'excel-addin/src/a.ts': "import '@keystage/core'; import '@keystage/core/language/ko';",
          'shared-core/cli/a.ts': "import '../src/model';",
        },
      ],
      [
        { 'shared-core/src/model/index.ts': '', 'shared-core/src/intake/a.ts': "import '../model/schema';" },
        'imports “../model/schema”, which model/index.ts does not name as a door',
      ],
      [{ 'shared-core/cli/a.ts': "import '../src/model/parse-model';" }, 'the core is entered by @keystage/core'],
      [{ 'manifests/a.ts': "import '../shared-core/src/language/ko';" }, 'the core is entered by @keystage/core'],
    ],
  ],
  [
    'a door is called what it exports',
    misnamedDoors,
    [
      [
        {
          'shared-core/src/model/index.ts': "export { parseModel } from './parse-model';\nexport * from './tier';",
          'shared-core/src/model/parse-model.ts': 'export async function parseModel() {}',
          'shared-core/src/model/tier.ts': 'interface Tier {}\nexport type { Tier };',
        },
      ],
      [
        {
          'shared-core/src/model/index.ts': "export { parse } from './parse-model';",
          'shared-core/src/model/parse-model.ts': 'export const parse = 1, read = 2;',
        },
        'parse-model.ts is a door and exports nothing of its name, only parse, read',
      ],
      [{ 'shared-core/src/model/a.ts': '' }, 'shared-core/src/model has no index.ts'],
    ],
  ],
  [
    'the parts of the pane do not know each other',
    partsThatKnowEachOther,
    [
      [{ 'excel-addin/src/deal/a.ts': "import '../pipeline/b'; import '../run/c'; import './d';" }],
      [{ 'excel-addin/src/pane/a.ts': "const open = () => import('../deal/open-deal');" }],
      [{ 'excel-addin/src/deal/a.test.ts': "import '../funnel/b';" }],
      [{ 'excel-addin/src/deal/a.ts': "import type { B } from '../funnel/b';" }, 'deal does not know funnel'],
      [{ 'excel-addin/src/pipeline/a.ts': "import '../deal/b';" }, 'pipeline does not know deal'],
      [{ 'excel-addin/src/commands/a.ts': "import '../pipeline/b';" }, 'commands does not know pipeline'],
    ],
  ],
  [
    'only the workbook folder says Excel',
    excelOutsideWorkbook,
    [
      [{ 'excel-addin/src/workbook/a.ts': 'Excel.run(f);', 'excel-addin/src/b.tsx': 'const a = <p>Excel. It is</p>;' }],
      [{ 'excel-addin/src/pane/a.ts': 'await Excel.run(f);' }, 'excel-addin/src/pane/a.ts:1 says “Excel.”'],
      [{ 'excel-addin/src/pane/a.ts': '\nlet r: Excel.Range;' }, 'excel-addin/src/pane/a.ts:2 says “Excel.”'],
    ],
  ],
  [
    'the top level is the given one',
    strangeTopLevel,
    [
      [
        Object.fromEntries(
          [...topLevel, '.gitignore', 'eslint.config.js', 'package-lock.json'].map((name) => [name, '']),
        ),
      ],
      [Object.fromEntries([...topLevel, 'docs/a.md'].map((name) => [name, ''])), '“docs” does not belong'],
      [Object.fromEntries(topLevel.slice(1).map((name) => [name, ''])), `“${topLevel[0]}” is missing`],
    ],
  ],
  [
    'no file names a place of one machine',
    machineNames,
    [
      [{ 'a.ts': "import './work/a'; const url = 'https://keystage.example/home/a';", 'b.md': 'a place to work/rest' }],
      [
        { 'a.md': `see\n${slash}home/ada/list.csv` },
        `a.md:2 names a place of one machine or network: “${slash}home/ada”`,
      ],
      [{ 'a.cjs': `require('${slash}tmp/a')` }, `“${slash}tmp/a”`],
      [{ 'a.json': `"C:${slash}${slash}Users"` }, 'a.json:1'],
      [{ 'package-lock.json': `"resolved": ${'"https:'}//packages.example/a.tgz"` }, 'package-lock.json:1'],
      [{ '.npmrc': `registry=https://${'registry'}.example.org` }, '.npmrc:1'],
    ],
  ],
  [
    'nothing is left unfinished',
    unfinishedWork,
    [
      [{ 'a.md': 'To do a thing well, fix me a coffee.' }],
      [{ 'a.ts': `// ${'TO'}${'DO'} later` }, 'a.ts:1 is unfinished'],
      [{ 'a.test.ts': `test.${'only'}('a', f)` }, 'a.test.ts:1'],
    ],
  ],
  [
    'no sentence begs or shouts',
    beggingSentences,
    [
      [{ 'shared-core/src/a.ts': "const css = '1px !important'; if (a !== b) say('Row 4: expected a number.');" }],
      [{ 'shared-core/src/a.ts': "say('Please choose a list.');" }, 'begs or shouts: “Please choose a list.”'],
      [{ 'excel-addin/src/a.tsx': 'const a = <p>All done!</p>;' }, 'begs or shouts: “All done!”'],
      [{ 'excel-addin/src/a.tsx': 'const a = `已完成!`;' }, 'begs or shouts: “已完成!”'],
      [{ 'excel-addin/src/a.ts': 'const a = `Please wait for ${list}.`;' }, 'begs or shouts: “Please wait for”'],
    ],
  ],
  [
    'names say what a file is',
    vagueNames,
    [
      [{ 'shared-core/src/model/parse-model.ts': '' }],
      [{ 'shared-core/src/utils/a.ts': '' }, 'shared-core/src/utils: name it after what it is'],
      [{ 'test/tree-helpers.ts': '' }, 'test/tree-helpers.ts: name it after what it is'],
    ],
  ],
];

const project = readSourceTree(join(__dirname, '..'));

describe.each(rules)('%s', (_rule, faultsIn, planted) => {
  test('in the project', () => {
    expect(faultsIn(project)).toEqual([]);
  });

  const named: [string, Record<string, string>, string[]][] = planted.map(([files, ...words]) => [
    words[0] ?? `nothing in ${JSON.stringify(files)}`,
    files,
    words,
  ]);
  test.each(named)('planted: %s', (_name, files, words) => {
    const faults = faultsIn(new Map(Object.entries(files)));
    expect(faults).toHaveLength(words.length);
    words.forEach((word, index) => expect(faults[index]).toContain(word));
  });
});

test('the tree that is checked holds the project', () => {
  expect([...project.keys()]).toEqual(expect.arrayContaining(['package.json', 'shared-core/src/model/parse-model.ts']));
  expect([...project.keys()].filter((path) => path.includes('node_modules'))).toEqual([]);
});

test('the README draws the arrows as they are', () => {
  const readme = project.get('README.md') ?? '';
  const rows = [...readme.matchAll(/^\| `([^`|]+)` +\| ([^|]*?) +\| ([^|]*?) +\|$/gm)].map(([, ...cells]) => cells);
  const said = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');
  const drawn = Object.entries(arrows).map(([home, { folders, packages, node }]) => [
    home,
    said(folders) || 'nothing',
    [said(packages), ...(node ? ['Node'] : [])].join('; '),
  ]);
  expect(rows.filter(([home]) => home in arrows)).toEqual(drawn);
});

test('the tables name folders that can be: no arrow runs in a circle, none leads nowhere', () => {
  const drawn = Object.entries(coreFolders);
  const before = (name: string) => drawn.findIndex(([folder]) => folder === name);
  for (const [folder, upon] of drawn) for (const other of upon) expect(before(other)).toBeLessThan(before(folder));
  for (const { folders } of Object.values(arrows))
    for (const folder of folders) expect(topLevel).toContain(folder.split('/')[0]);
});
