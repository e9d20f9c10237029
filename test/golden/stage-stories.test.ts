import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Landmine, StageState, SyncVerdict } from '@keystage/core';
import { placeStageStory } from './place-stage-story';
import { UnreadableStory } from './story-folder';
import { readStageStories } from './read-stage-stories';

const stories = readStageStories();

test.each(stories.map((story) => [story.name, story] as const))('%s', (_, story) => {
  expect(placeStageStory(story)).toEqual(story.expected);
});

test('every folder is run', () => {
  const folders = readdirSync(join(__dirname, 'stages')).sort();
  expect(stories.map(({ name }) => name)).toEqual(folders.map((name) => `stages/${name}`));
});

describe('completeness', () => {
  const told = stories.flatMap(({ expected }) => Object.values(expected));

  test('some story tells of each state, verdict and landmine', () => {
    const states: Record<StageState, true> = { none: true, entered: true, completed: true };
    const verdicts: Record<SyncVerdict, true> = { inStep: true, slowDown: true, catchUp: true, reconsider: true };
    const mines: Record<Landmine['kind'], true> = {
      ...{ roleUnknown: true, noCoach: true, coreNeverMet: true, newFace: true, postChanged: true },
      reorganisedOrDeciderUncertain: true,
    };
    const distinct = (words: readonly (string | undefined)[]) => [...new Set(words.filter(Boolean))].sort();
    expect(distinct(told.map(({ stands }) => stands.split(' ')[1]))).toEqual(Object.keys(states).sort());
    expect(distinct(told.map(({ buyer }) => buyer?.split(' ')[1]))).toEqual(Object.keys(verdicts).sort());
    expect(distinct(told.flatMap(({ committee }) => Object.keys(committee?.landmines ?? {})))).toEqual(
      Object.keys(mines).sort(),
    );
  });

  test('every ready template has a story', () => {
    const ready = readdirSync(join(__dirname, '../../shared-core/templates')).filter((name) => name.endsWith('.json'));
    const used = new Set(stories.map(({ template }) => `${template.id}.json`));
    expect(ready.filter((name) => !used.has(name))).toEqual([]);
  });
});

describe('a story that cannot be run says so', () => {
  let root: string;
  let folder: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'stages-'));
    folder = join(root, 'planted');
    cpSync(join(__dirname, 'stages', 'demo-done-design-missing'), folder, { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const change = (file: string, from: string, to: string) => {
    const text = readFileSync(join(folder, file), 'utf8');
    if (!text.includes(from)) throw new Error(`${file} does not hold ${from}, so nothing was planted.`);
    writeFileSync(join(folder, file), text.replace(from, to));
  };
  const reading = () => readStageStories(root);

  test('as it was copied, it runs', () => {
    const [planted] = reading();
    expect(placeStageStory(planted)).toEqual(planted.expected);
  });

  test.each(['story.md', 'deals.json', 'case.json', 'expected.json'])('%s is missing', (file) => {
    rmSync(join(folder, file));
    expect(reading).toThrow(UnreadableStory);
  });

  test.each<[string, string, string, string, RegExp]>([
    // what                      file             from          to                says
    ['an unknown key', 'expected.json', '"waitsFor"', '"waitFor"', /planted\/expected\.json: /],
    ['a day that does not exist', 'case.json', '2026-11-20', '2026-02-30', /expected a day such as/],
    ['no JSON', 'deals.json', '{', '', /planted\/deals\.json: expected JSON/],
    [
      'a template nobody knows',
      'case.json',
      'short-sale',
      'short-sales',
      /expected one of the templates .*short-sale.*, got "short-sales"/,
    ],
    [
      'a template made unsound',
      'case.json',
      '"template"',
      '"with": { "of": "lead" }, "template"',
      /its template is not sound: .*notOneOf/,
    ],
    ['a deal nobody tells of', 'deals.json', '"asked for the design"', '"somebody else"', /Tell of each\./],
    ['no title', 'story.md', '# ', '', /expected a title and a paragraph below it/],
  ])('%s', (_, file, from, to, says) => {
    change(file, from, to);
    expect(reading).toThrow(says);
  });

  test('a strange file, a file beside the folders, and no story at all', () => {
    writeFileSync(join(folder, 'notes.txt'), '');
    expect(reading).toThrow(/stages\/planted: notes\.txt has no part in the story\. Rename it\./);
    rmSync(folder, { recursive: true });
    expect(reading).toThrow('stages: expected stories, got an empty folder. Add one.');
  });
});
