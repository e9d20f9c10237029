import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { desk } from '../run-keystage.test-data';

const { put, run } = desk();
const gates = (...words: string[]) => run('template', 'gates', ...words);

interface Condition {
  readonly id: string;
  validDays?: number;
}
interface TemplateFile {
  readonly stages: { readonly weights: { entered: number }; readonly successCriteria: Condition[] }[];
}

const project8 = () =>
  JSON.parse(readFileSync(join(__dirname, '../../templates/project-8.json'), 'utf8')) as TemplateFile;

test('a ready template that an org can hold says by how many rules', async () => {
  expect(await gates('project-8')).toEqual({
    code: 0,
    said: expect.stringMatching(
      /^Project sale in eight stages · project-8 · 1\nIn an org with a field for each fact \d+ validation rules and 0 roll-ups hold its gates\.\nEverything is held as the template says it\.$/,
    ) as string,
    warned: '',
  });
});

test.each([
  [
    'en',
    /\nNot held as the template says it, 1:\n {2}“meeting-agreed” counts for 30 days, and the org goes on counting it after that\. A scheduled flow /,
  ],
  [
    'zh-CN',
    /\n以下 1 项不能完全按模板把关：\n {2}条件“meeting-agreed”有效期为 30 天，过期后组织仍会计入。可用定时流程/,
  ],
  ['ko', /\n템플릿대로 확인하지 못하는 항목 1개:\n {2}.*“meeting-agreed”.*30일.*\.$/],
])('what no rule can hold is listed with its reason and the way out, in %s', async (lang, listed) => {
  const template = project8();
  template.stages[0].successCriteria[0].validDays = 30;
  const { code, said } = await gates(put('own.json', [JSON.stringify(template)]), '--lang', lang);
  expect(code).toBe(0);
  expect(said).toMatch(listed);
});

test('a template that is not sound is refused with each of its faults', async () => {
  const template = project8();
  template.stages[1].weights.entered = 0.05;
  template.stages[3].weights.entered = 0.01;
  const { code, said, warned } = await gates(put('faulty.json', [JSON.stringify(template)]));
  expect([code, said]).toEqual([1, '']);
  expect(warned.split('\n')).toHaveLength(2);
  expect(warned).toMatch(
    /^faulty\.json: stages\[1\]\.weights\.entered: .*\nfaulty\.json: stages\[3\]\.weights\.entered: /,
  );
});

test.each([
  [[], 2, 'Expected one stage template, got 0. Write: keystage template gates TEMPLATE'],
  [['a.json', 'b.json'], 2, 'Expected one stage template, got 2. Write: keystage template gates TEMPLATE'],
  [['project8'], 1, /The ready template is called project-8\.$/],
] as [string[], number, string | RegExp][])('template gates %j', async (words, expected, sentence) => {
  const { code, warned } = await gates(...words);
  expect(code).toBe(expected);
  expect(warned).toEqual(typeof sentence === 'string' ? sentence : expect.stringMatching(sentence));
});
