import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UnreadableStory } from './story-folder';
import { playbookDoors, readPlaybookStories } from './read-playbook-stories';
import { tellPlaybookStory } from './tell-playbook-story';

const stories = readPlaybookStories();

test.each(stories.map((story) => [story.name, story] as const))('%s', (_, story) => {
  expect(tellPlaybookStory(story)).toEqual(story.expected);
});

test('some story tells of each door', () => {
  const told = stories.map(({ door }) => door);
  expect(playbookDoors.filter((door) => !told.includes(door))).toEqual([]);
});

describe('a story that cannot be run says so', () => {
  let root: string;
  let folder: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'playbook-'));
    folder = join(root, 'planted');
    cpSync(join(__dirname, 'playbook', 'a-discount-for-nothing'), folder, { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  test('as it was copied, it runs', () => {
    const [story] = readPlaybookStories(root);
    expect(tellPlaybookStory(story)).toEqual(story.expected);
  });

  test.each(['story.md', 'given.json', 'case.json', 'expected.json'])('%s is missing', (file) => {
    rmSync(join(folder, file));
    expect(() => readPlaybookStories(root)).toThrow(UnreadableStory);
  });

  test.each<[string, string, string, string, RegExp]>([
    ['an unknown key', 'case.json', '"door"', '"gate"', /planted\/case\.json: .*gate/s],
    ['a door nobody knows', 'case.json', '"concession"', '"gift"', /planted\/case\.json: /],
    ['what another door is given', 'case.json', '"concession"', '"visit"', /planted\/given\.json: /],
    ['a template nobody knows', 'case.json', 'project-8', 'project-9', /expected one of the ready templates/],
    ['a day that does not exist', 'case.json', '2026-11-20', '2026-02-30', /expected a day such as/],
    ['no JSON', 'given.json', '{', '', /planted\/given\.json: expected JSON/],
    ['no title', 'story.md', '# ', '', /expected a title and a paragraph below it/],
  ])('%s', (_, file, from, to, says) => {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(folder, file), text.replace(from, to));
    expect(() => readPlaybookStories(root)).toThrow(says);
  });
});
