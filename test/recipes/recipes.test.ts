import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { copyOfCore, type CopyOfCore } from './copy-of-core';
import { recipes, type Recipe } from './recipes';

const readme = readFileSync(join(__dirname, '../../shared-core/README.md'), 'utf8');

/** The files a recipe names; a name alone lies where the one before it does. */
function filesNamed({ title }: Recipe): string[] {
  const start = readme.indexOf(`**${title}**`);
  if (start < 0) throw new Error(`shared-core/README.md has no recipe “${title}”.`);
  const paragraph = readme.slice(start, readme.indexOf('\n\n', start));
  const named = [...paragraph.matchAll(/`([\w./<>-]+\.ts)`/g)].map(([, path]) => path.replace('<tag>', 'de'));
  let folder = '';
  return named.map((path) => {
    if (path.includes('/')) folder = posix.dirname(path);
    return path.includes('/') ? path : posix.join(folder, path);
  });
}

const edited = ({ first, then }: Recipe) => [...first, ...then].map(({ file }) => file);
const sorted = (files: Iterable<string>) => [...new Set(files)].sort();

let core: CopyOfCore;
beforeAll(() => {
  core = copyOfCore();
});
afterAll(() => core.close());

test.each(recipes)('$title names the files that whoever follows it has to touch', (recipe) => {
  // “A file of that name in each folder” is five files.
  const ofSource = edited(recipe).filter((file) => file.endsWith('.ts') && !/^language\/\w+\/de\.ts$/.test(file));
  expect(sorted(filesNamed(recipe))).toEqual(sorted(ofSource));
});

// All at once, so that the whole core is compiled twice and not ten times; no two recipes touch the same lines.
test('the compiler asks where the recipes say it does, and for nothing once they are followed', () => {
  for (const { first } of recipes) core.edit(first);
  const asked = core.complaints();
  expect(sorted(asked.keys())).toEqual(sorted(recipes.flatMap(({ asked }) => asked)));
  for (const { then } of recipes) core.edit(then);
  expect([...core.complaints()]).toEqual([]);
}, 300_000);

test.each(recipes)(
  '$title: what it adds works',
  ({ program, says }) => {
    expect(core.run(program)).toBe(says);
  },
  60_000,
);
