import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as core from '@keystage/core';
import { playbookWords as playbookEn } from '@keystage/core/language/playbook/en';
import { playbookWords as playbookKo } from '@keystage/core/language/playbook/ko';
import { playbookWords as playbookZh } from '@keystage/core/language/playbook/zh-cn';
import { relationship as relationshipEn } from '@keystage/core/language/relationship/en';
import { relationship as relationshipKo } from '@keystage/core/language/relationship/ko';
import { relationship as relationshipZh } from '@keystage/core/language/relationship/zh-cn';
import { stageWords as stagesEn } from '@keystage/core/language/stages/en';
import { stageWords as stagesKo } from '@keystage/core/language/stages/ko';
import { stageWords as stagesZh } from '@keystage/core/language/stages/zh-cn';
import { readStageStories } from '../golden/read-stage-stories';
import { toldGuidance, type GuidanceDoors } from './told-guidance';

const words = {
  en: { playbook: playbookEn, relationship: relationshipEn, stages: stagesEn },
  'zh-CN': { playbook: playbookZh, relationship: relationshipZh, stages: stagesZh },
  ko: { playbook: playbookKo, relationship: relationshipKo, stages: stagesKo },
} as const;

const ofCore: GuidanceDoors = {
  ...core,
  dealSpeaker: (language, template) => core.stageSpeaker(words[language].stages, template),
  visitSpeaker: (language, { template }) =>
    core.playbookSpeaker(words[language].playbook, {
      stages: core.stageSpeaker(words[language].stages, template),
      dossierItems: words[language].relationship.items,
      template,
    }),
};

/** What the components of a deal import, by the names and from the modules they import it by. */
const entry = `
  export { committeeCoverage, findLandmines, placeDeal, placementReasons, rankCoverage, readCommittee } from 'c/keystageStages';
  export { prepareVisit } from 'c/keystagePlaybook';
  export { parseTemplate } from 'c/keystageTemplateFile';
  export { dealSpeaker } from 'c/dealSpeaker';
  export { visitSpeaker } from 'c/visitSpeaker';
  export { readyTemplates } from 'c/readyTemplates';`;

const root = resolve(__dirname, '../..');
const stories = readStageStories();
const languages = ['en', 'zh-CN', 'ko'] as const;

let folder = '';
let inLightning: GuidanceDoors & { readonly readyTemplates: readonly core.StageTemplate[] };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guidance-'));
  const outfile = join(folder, 'guidance.cjs');
  const build = join(root, 'test/hosts/lightning/build/build-modules.ts');
  // In a process of its own: the compiler of the platform is an ES module.
  execFileSync(process.execPath, ['--import', 'tsx', build, entry, outfile], { cwd: root });
  inLightning = (await import(outfile)) as typeof inLightning;
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(languages)('a deal in Lightning is told as the core tells it, in %s', (language) => {
  test.each(stories.map((story) => [story.name, story] as const))('%s', (_, story) => {
    const told = toldGuidance(ofCore, story, language);
    expect(toldGuidance(inLightning, story, language)).toEqual(told);
    expect(Object.keys(told)).toEqual(Object.keys(story.deals));
  });
});

test('the templates that come along are those of the core, read', () => {
  const read = inLightning.readyTemplates.map(({ id }) => {
    const parsed = core.parseTemplate(readFileSync(join(root, 'shared-core/templates', `${id}.json`), 'utf8'));
    return parsed.ok && parsed.template;
  });
  expect(inLightning.readyTemplates).toEqual(read);
  expect(read.length).toBe(4);
});

describe('a disagreement is seen', () => {
  const stale = stories.find(({ name }) => name === 'stages/a-budget-gone-stale')!;
  const told = (doors: Partial<GuidanceDoors>) => toldGuidance({ ...ofCore, ...doors }, stale, 'en');

  test.each<[string, Partial<GuidanceDoors>]>([
    [
      'another day',
      { placeDeal: (template, deal) => core.placeDeal(template, deal, core.calendarDate('2020-01-01')!) },
    ],
    ['another language', { dealSpeaker: (_, template) => ofCore.dealSpeaker('ko', template) }],
    ['a landmine less', { findLandmines: (committee) => core.findLandmines(committee).slice(1) }],
    ['no reasons', { placementReasons: () => [] }],
  ])('%s', (_, doors) => {
    expect(told(doors)).not.toEqual(told({}));
  });
});
