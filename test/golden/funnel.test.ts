import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { troubleKinds } from '@keystage/core';
import { UnreadableStory } from './story-folder';
import { readFunnelStories } from './read-funnel-stories';
import { weighFunnelStory } from './weigh-funnel-story';

const stories = readFunnelStories();

test.each(stories.map((story) => [story.name, story] as const))('%s', (_, story) => {
  expect(weighFunnelStory(story)).toEqual(story.expected);
});

test('some story tells of each kind of trouble', () => {
  const told = stories.flatMap(({ expected }) =>
    'refused' in expected ? [] : Object.values(expected.deals).flatMap(({ troubles }) => troubles ?? []),
  );
  expect(troubleKinds.filter((kind) => !told.includes(kind))).toEqual([]);
});

describe('a story that cannot be run says so', () => {
  let root: string;
  let folder: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'funnel-'));
    folder = join(root, 'planted');
    cpSync(join(__dirname, 'funnel', 'the-letters'), folder, { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  test('as it was copied, it runs', () => {
    const [story] = readFunnelStories(root);
    expect(weighFunnelStory(story)).toEqual(story.expected);
  });

  test.each(['story.md', 'deals.csv', 'case.json', 'expected.json'])('%s is missing', (file) => {
    rmSync(join(folder, file));
    expect(() => readFunnelStories(root)).toThrow(UnreadableStory);
  });

  test.each<[string, string, string | RegExp, string, RegExp]>([
    ['an unknown key', 'case.json', '"target"', '"goal"', /planted\/case\.json: .*goal/s],
    ['a template nobody knows', 'case.json', 'funnel-letters', 'letters', /planted\/case\.json: /],
    ['a kind of trouble nobody knows', 'expected.json', '"is": "lost"', '"is": "gone"', /planted\/expected\.json: /],
    ['no JSON', 'expected.json', '{', '', /planted\/expected\.json: expected JSON/],
    ['no title', 'story.md', '# ', '', /expected a title and a paragraph below it/],
    ['a currency without rates', 'case.json', '"asOf"', '"corporate": "USD", "asOf"', /go together/],
  ])('%s', (_, file, from, to, says) => {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(text).toMatch(from);
    writeFileSync(join(folder, file), text.replace(from, to));
    expect(() => readFunnelStories(root)).toThrow(says);
  });

  test('a strange file', () => {
    writeFileSync(join(folder, 'deal.csv'), '');
    expect(() => readFunnelStories(root)).toThrow(/deal\.csv has no part in the story/);
  });
});
