import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseTemplate } from '@keystage/core';
import { templateText } from './template-text';

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
    name: 'keystageBasics',
    purpose: 'days, exact numbers and orders, which everything else stands on',
    entry: everythingIn('basics'),
    folders: ['basics'],
  },
  {
    name: 'keystageModel',
    purpose: 'the model file: its schema, its reading and its fingerprint',
    entry: everythingIn('model'),
    folders: ['model'],
  },
  {
    name: 'keystageCells',
    purpose: 'what a cell, a header or a date says, and the columns that accounts are kept in',
    entry: named({
      'intake/account-columns': 'CellState',
      'intake/account-roles': 'isAccountRole',
      'intake/deal-columns': 'labelOf',
      'intake/header-text': 'headerText',
      'intake/override-entry': 'longestOverride',
      'intake/plain-text': 'plainText',
      'intake/read-cell': 'readCell',
      'intake/read-date': 'readDate',
      'intake/roll-up-to-parents': 'rollUpToParents',
      'intake/yes-or-no': 'yesOrNo',
    }),
    folders: ['intake'],
  },
  {
    name: 'keystageRules',
    purpose: 'the rules: from columns of indicators to points, scores and tiers, and the reasons recorded on the way',
    entry: named({
      'segmentation/compared-column': 'lessIsBetter',
      'segmentation/contributions-of': 'contributionsAt',
      'segmentation/current-and-potential': 'valuesOf',
      'segmentation/distribution-of': 'distributionOf, indicatorOf',
      'segmentation/normalisers': 'normalisers',
      'segmentation/origins': 'originAt',
      'segmentation/places-on-ladder': 'placesOnLadder',
      'segmentation/placing': 'levelOf',
      'segmentation/points-column': 'pointsAt',
      'segmentation/publish-tiers': 'breaksLimit, publishedTier, sideOfLimit',
      'segmentation/rank-and-cut': 'holds, rankedValues',
      'segmentation/segment-accounts': 'segmentAccounts',
      'segmentation/segment-groups': 'scoredAt',
      'segmentation/segmentation': 'Origin, Standing, tierOf',
      'segmentation/share-out': 'coverageAt',
      'segmentation/shown-on': 'shownOn',
      'segmentation/tier-by-cut-off': 'reaches',
      'segmentation/tier-of-levels': 'tierOfLevels',
      'segmentation/tier-override': 'readOverride',
      'segmentation/tier-reasons': 'tierReasons',
    }),
    folders: ['segmentation'],
  },
  {
    name: 'keystageCore',
    purpose: 'the explanation: contributions, what would lift an account, and the speaker that words them',
    // What `keystage-core.ts` lists for the components, each name from its file.
    entry: named({
      'basics/calendar-date': 'calendarDate',
      'basics/compare-code-points': 'compareCodePoints',
      'basics/text-column': 'textColumn',
      'explanation/explain-account': 'explainAccount',
      'intake/account-columns': 'CellState',
      'language/language-of': 'languageOf',
      'language/speaker': 'speaker',
      'model/fingerprint': 'fingerprint',
      'model/indicator-nature': 'indicatorNature',
      'model/model-parts': 'longText, modelParts',
      'model/parse-model': 'parseModel',
      'model/scorecards-of': 'scoredIndicators',
      'model/sign-model': 'openProposal, signingRules, signModel',
      'model/sign-off-record': 'modelTrail, signOffFields, signOffObject, signOffRecord, signOffs',
      'model/template-sign-off': 'signTemplate',
      'segmentation/segment-accounts': 'segmentAccounts',
      'segmentation/segmentation': 'tierOf',
      'segmentation/share-out': 'coverageAt',
      'segmentation/shown-on': 'shownOn',
      'segmentation/tier-override': 'readOverride',
      'segmentation/tier-reasons': 'tierReasons',
    }),
    folders: ['explanation'],
  },
  { name: 'keystageEn', purpose: 'its words in English', entry: wordsOf('en'), folders: [] },
  { name: 'keystageZhCn', purpose: 'its words in Chinese', entry: wordsOf('zh-cn'), folders: [] },
  { name: 'keystageKo', purpose: 'its words in Korean', entry: wordsOf('ko'), folders: [] },
  {
    name: 'keystageTrail',
    purpose: 'what is said of signing models off, in every language',
    entry: `
      ${named({ 'language/trail/trail-words': 'saySigningRefusal, saySigningRules, sayTrailEntry' })}
      export { trail as en } from '../../shared-core/src/language/trail/en';
      export { trail as zhCn } from '../../shared-core/src/language/trail/zh-cn';
      export { trail as ko } from '../../shared-core/src/language/trail/ko';`,
    folders: [],
  },
  {
    // Before the stages, so that it brings along what it needs of them: only a template of the org's own is read, and only then its schema is wanted.
    name: 'keystageTemplateFile',
    purpose: 'the stage template file: its schema and its reading',
    entry: named({ 'stages/parse-template': 'parseTemplate' }),
    folders: [],
  },
  {
    name: 'keystageStages',
    purpose:
      'stages, buying committees and relationships: where a deal stands, what is open, who is not met, and the speaker that words it',
    entry: named({
      'basics/calendar-date': 'calendarDate',
      'committee/buying-role-facts': 'buyingRoleFacts',
      'committee/committee': 'buyerRanks, buyingRoles, contactLevels, coreRoles, departments, ownerRanks',
      'committee/committee-coverage': 'committeeCoverage',
      'committee/compare-competition': 'compareCompetition, competitionFactors, movesOf',
      'committee/find-landmines': 'findLandmines',
      'committee/meeting-on-file': 'isDeciderCertain, meetingOnFile',
      'committee/rank-coverage': 'rankCoverage',
      'committee/read-committee': 'readCommittee',
      'committee/style-of': 'styleOf',
      'funnel/claimed-not-earned': 'claimedNotEarned',
      'language/language-of': 'languageOf',
      'language/stages/stage-speaker': 'stageSpeaker',
      'relationship/dossier-completeness': 'dossierCompleteness, dossierSections',
      'relationship/measures-at': 'measuresAt',
      'relationship/relationship-stage': 'relationshipStage',
      'relationship/relationship-strength': 'companyDepths, personalDepths, relationshipStrength',
      'relationship/service-mode': 'serviceMode',
      'relationship/six-step-analysis': 'analysisSteps, sixStepAnalysis',
      'relationship/tie-of': 'tieOf',
      'stages/chance-of': 'chanceOf',
      'stages/evidence-to-file': 'evidenceToFile',
      'stages/fact-catalogue': 'factCatalogue',
      'stages/facts-asked': 'factsAsked',
      'stages/facts-from-records': 'factsFromRecords',
      'stages/gate-count': 'gateCount',
      'stages/hanging-facts': 'hangingFacts',
      'stages/paths-behind': 'pathsBehind',
      'stages/paths-of-expr': 'pathsOfExpr',
      'stages/place-deal': 'placeDeal',
      'stages/placement-reasons': 'placementReasons',
      'stages/read-facts': 'readFacts',
      'stages/record-move': 'recordMove',
    }),
    folders: ['stages', 'committee', 'relationship'],
  },
  {
    name: 'keystagePlaybook',
    purpose: 'the playbook: what to prepare, ask, answer and record on a visit, and the speaker that words it',
    entry: named({
      'language/playbook/playbook-speaker': 'playbookSpeaker',
      'playbook/answers-to-objections': 'answerWays',
      'playbook/appraise': 'appraisalMeasures, appraise',
      'playbook/check-concession': 'checkConcession, concessionKinds',
      'playbook/deal-with-committee': 'dealWithCommittee',
      'playbook/milestone-questions': 'milestoneQuestions',
      'playbook/paths-to-ask': 'pathsToAsk',
      'playbook/prepare-visit': 'prepareVisit',
      'playbook/record-visit': 'recordVisit',
      'playbook/telephone-invitation': 'telephoneInvitation',
      'playbook/visit-knowledge': 'needTopics, visitPurposes',
      'playbook/working-stage': 'workingStage',
    }),
    folders: ['playbook'],
  },
  {
    name: 'keystageGates',
    purpose:
      'gates: the fingerprint of what they ask for, when a version holds, and which stages of an org stand for which',
    entry: named({
      'compile/compile-gates': 'compileGates',
      'compile/deployed-gates': 'deployedGates, whenActive',
      'compile/gates-fingerprint': 'gatesFingerprint',
      'funnel/propose-org-stages': 'proposeOrgStages',
    }),
    folders: ['compile'],
  },
  {
    name: 'keystageStagesEn',
    purpose: 'words of stages and playbook in English',
    entry: stageWordsOf('en'),
    folders: [],
  },
  {
    name: 'keystageStagesZhCn',
    purpose: 'words of stages and playbook in Chinese',
    entry: stageWordsOf('zh-cn'),
    folders: [],
  },
  {
    name: 'keystageStagesKo',
    purpose: 'words of stages and playbook in Korean',
    entry: stageWordsOf('ko'),
    folders: [],
  },
  ready('keystageProject8', 'project-8'),
  ready('keystageKeyAccount6', 'keyaccount-6'),
  ready('keystageFunnelLetters', 'funnel-letters'),
  ready('keystageDevelopment8', 'development-8'),
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

function stageWordsOf(file: string): string {
  const from = (folder: string) => `'@keystage/core/language/${folder}/${file}'`;
  return `
    import { playbookWords as playbook } from ${from('playbook')};
    import { relationship } from ${from('relationship')};
    import { stageWords as stages } from ${from('stages')};
    export const words = { playbook, relationship, stages };`;
}

/** A ready template as it is after reading: no page reads it again. */
function ready(name: string, id: string): CoreModule {
  const parsed = parseTemplate(readFileSync(join(core, '..', 'templates', `${id}.json`), 'utf8'));
  if (!parsed.ok) throw new Error(`${id}.json is not sound: ${JSON.stringify(parsed.problems)}`);
  return {
    name,
    purpose: `the stage template ${id}, with its words in every language`,
    entry: `export const template = ${templateText(parsed.template)};`,
    folders: [],
  };
}
