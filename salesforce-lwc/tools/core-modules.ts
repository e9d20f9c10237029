import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const tools = dirname(fileURLToPath(import.meta.url));
const core = join(tools, '..', '..', 'shared-core', 'src');

/** What describes a model file to somebody who writes one; no page needs it. */
const forEditors = ['model/model-json-schema.ts', 'model/model-part-notes.ts'];

/** One generated bundle of `force-app`, imported as `c/NAME`. */
export interface CoreModule {
  readonly name: string;
  readonly purpose: string;
  /** What it exports, as the text of a module in `tools/`. */
  readonly entry: string;
  /** Folders of the core that live in it; other modules import them from it instead of bundling them again. */
  readonly folders: readonly string[];
}

/**
 * The core, each module after those it imports, cut so that no file comes near the platform's limit and a page loads what it needs. To add one (a stage template, say),
 * add a row: the folders it is home to, or the one file it exports.
 */
export const coreModules: readonly CoreModule[] = [
  {
    name: 'keystageModel',
    purpose: 'the model file: its schema, its reading, its fingerprint, and what everything else stands on',
    entry: everythingIn('basics', 'model'),
    folders: ['basics', 'model'],
  },
  {
    name: 'keystageRules',
    purpose: 'the rules: from columns of indicators to points, scores and tiers, and the reasons recorded on the way',
    entry: named({
      'intake/account-columns': 'CellState',
      'intake/account-roles': 'isAccountRole',
      'segmentation/compared-column': 'lessIsBetter',
      'segmentation/current-and-potential': 'valuesOf',
      'segmentation/distribution-of': 'distributionOf, indicatorOf',
      'segmentation/normalisers': 'normalisers',
      'segmentation/places-on-ladder': 'placesOnLadder',
      'segmentation/placing': 'levelOf',
      'segmentation/points-column': 'pointsAt',
      'segmentation/publish-tiers': 'breaksLimit, publishedTier, sideOfLimit',
      'segmentation/rank-and-cut': 'holds, rankedValues',
      'segmentation/segment-accounts': 'segmentAccounts',
      'segmentation/segment-groups': 'scoredAt',
      'segmentation/segmentation': 'Origin, Standing, tierOf',
      'segmentation/tier-by-cut-off': 'reaches',
      'segmentation/tier-of-levels': 'tierOfLevels',
      'segmentation/tier-reasons': 'tierReasons',
    }),
    folders: ['intake', 'segmentation'],
  },
  {
    name: 'keystageCore',
    purpose: 'the explanation: contributions, what would lift an account, and the speaker that words them',
    // What `keystage-core.ts` lists for the components, each name from its file.
    entry: named({
      'basics/calendar-date': 'calendarDate',
      'basics/compare-code-points': 'compareCodePoints',
      'explanation/explain-account': 'explainAccount',
      'intake/account-columns': 'CellState',
      'language/language-of': 'languageOf',
      'language/speaker': 'speaker',
      'model/fingerprint': 'fingerprint',
      'model/indicator-nature': 'indicatorNature',
      'model/parse-model': 'parseModel',
      'model/scorecards-of': 'scoredIndicators',
      'segmentation/segment-accounts': 'segmentAccounts',
    }),
    folders: ['explanation'],
  },
  { name: 'keystageEn', purpose: 'its words in English', entry: wordsOf('en'), folders: [] },
  { name: 'keystageZhCn', purpose: 'its words in Chinese', entry: wordsOf('zh-cn'), folders: [] },
  { name: 'keystageKo', purpose: 'its words in Korean', entry: wordsOf('ko'), folders: [] },
];

/** The module that a file of the core belongs to, by its path below `shared-core/src`. A door only names, and belongs to nobody. */
export function homeOf(file: string): CoreModule | undefined {
  if (file.endsWith('/index.ts')) return undefined;
  return coreModules.find(({ folders }) => folders.some((folder) => file.startsWith(`${folder}/`)));
}

function everythingIn(...folders: string[]): string {
  return folders
    .flatMap((folder) => readdirSync(join(core, folder)).map((file) => `${folder}/${file}`))
    .filter((file) => !/\/index\.ts$|\.test(-data)?\.ts$/.test(file) && file.endsWith('.ts'))
    .filter((file) => !forEditors.includes(file))
    .sort()
    .map((file) => `export * from '../../shared-core/src/${file.replace(/\.ts$/, '')}';`)
    .join('\n');
}

/** Some names, each from the file that exports it: through the doors all of the core would be looked at, and what no page needs with it. */
function named(files: Readonly<Record<string, string>>): string {
  return Object.entries(files)
    .map(([file, names]) => `export { ${names} } from '../../shared-core/src/${file}';`)
    .join('\n');
}

function wordsOf(file: string): string {
  return `export { words } from '@keystage/core/language/${file}';`;
}
