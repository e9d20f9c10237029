import { compareTemplates } from './compare-templates';
import {
  conditionAt,
  conditionLists,
  conditionPath,
  conditionsIn,
  conditionsTakenOut,
  editCondition,
  type ConditionSpot,
} from './edit-condition';
import { parseTemplate } from './parse-template';
import { sellingWith } from './selling-template.test-data';
import type { StageTemplate } from './stage-template';

const selling = sellingWith();
const first: ConditionSpot = { stage: 0, list: 'milestones', index: 0 };
const kindsOf = (file: StageTemplate) => {
  const parsed = parseTemplate(file);
  return parsed.ok ? [] : parsed.problems.map(({ kind, path }) => `${kind} ${path}`);
};
const idsIn = (file: StageTemplate, { stage, list }: Pick<ConditionSpot, 'stage' | 'list'>) =>
  conditionsIn(file.stages[stage], list).map(({ id }) => id);
const wordedInAll = (file: StageTemplate, at: ConditionSpot, words: string) =>
  (['en', 'zh-CN', 'ko'] as const).reduce(
    (one, language) => editCondition(one, { kind: 'word', at, language, words: `${words} ${language}` }),
    file,
  );

test('a condition that is added waits for its words, and for nothing else', () => {
  const file = editCondition(selling, { kind: 'add', stage: 1, list: 'successCriteria', besides: [] });
  const at: ConditionSpot = {
    stage: 1,
    list: 'successCriteria',
    index: idsIn(selling, { stage: 1, list: 'successCriteria' }).length,
  };
  expect(conditionPath(at)).toBe(`stages[1].successCriteria[${at.index}]`);
  expect(kindsOf(file)).toEqual(
    ['text', 'satisfy'].flatMap((part) =>
      ['en', 'zh-CN', 'ko'].map((language) => `noWords ${conditionPath(at)}.${part}.${language}`),
    ),
  );
  const named = wordedInAll(file, at, 'A sample was left');
  const satisfy = { en: 'Leave one', 'zh-CN': '留下样品', ko: '샘플을 남김' };
  const stages = named.stages.map((stage, k) =>
    k === 1
      ? {
          ...stage,
          successCriteria: stage.successCriteria.map((one, i) => (i === at.index ? { ...one, satisfy } : one)),
        }
      : stage,
  );
  expect(kindsOf({ ...named, stages })).toEqual([]);
  // Evidence is asked for by the fact's name: it is called what the condition says.
  expect(named.facts.at(-1)).toEqual({
    path: 'own.claim1',
    type: 'yesNo',
    name: { en: 'A sample was left en', 'zh-CN': 'A sample was left zh-CN', ko: 'A sample was left ko' },
  });
});

test('a name that evidence may be filed under is not given twice, in former versions neither', () => {
  const once = editCondition(selling, { kind: 'add', stage: 0, list: 'process', besides: [] });
  const gone = editCondition(once, {
    kind: 'remove',
    at: { stage: 0, list: 'process', index: idsIn(once, { stage: 0, list: 'process' }).length - 1 },
  });
  expect(gone).toEqual(selling);
  const again = editCondition(gone, { kind: 'add', stage: 0, list: 'process', besides: [once] });
  expect(idsIn(again, { stage: 0, list: 'process' }).at(-1)).toBe('own-claim-2');
  expect(again.facts.at(-1)?.path).toBe('own.claim2');
});

test('what is taken out is no must-have any more, its ready fact stays, and it can be put back where it was', () => {
  const { id, expr } = conditionAt(selling, first);
  const gated: StageTemplate = { ...selling, gate: { atLeast: { share: 0.5 }, must: [id] } };
  const gone = editCondition(gated, { kind: 'remove', at: first });
  expect(gone.gate?.must).toEqual([]);
  expect(gone.facts).toEqual(gated.facts);
  expect(conditionsTakenOut(gone, gated)).toEqual([first]);
  const back = editCondition(gone, { kind: 'putBack', at: first, from: gated });
  expect(conditionAt(back, first)).toMatchObject({ id, expr });
  expect(back.stages).toEqual(gated.stages);
  expect(conditionsTakenOut(back, gated)).toEqual([]);
});

test('a stage without milestones is a fault at its list', () => {
  const gone = idsIn(selling, first).reduce((file) => editCondition(file, { kind: 'remove', at: first }), selling);
  expect(kindsOf(gone)).toContain('tooFew stages[0].milestones');
});

test.each([
  ['what was asked for becomes guidance of its new kind', 'relationship', 'relationship'],
  ['among gates the kind stays', 'successCriteria', 'process'],
] as const)('moved: %s', (_, list, kind) => {
  const { id } = conditionAt(selling, first);
  const moved = editCondition(selling, { kind: 'move', at: first, to: { list, index: 0 } });
  expect(conditionsIn(moved.stages[0], list)[0]).toMatchObject({ id, kind });
  expect(idsIn(moved, first)).not.toContain(id);
});

test('moved in its own list, only the order is another', () => {
  const two = editCondition(selling, { kind: 'add', stage: 0, list: 'milestones', besides: [] });
  const [one, other] = idsIn(two, first).slice(-2);
  const at = { ...first, index: idsIn(two, first).length - 1 };
  const moved = editCondition(two, { kind: 'move', at, to: { list: 'milestones', index: at.index - 1 } });
  expect(idsIn(moved, first).slice(-2)).toEqual([other, one]);
  expect(compareTemplates(two, moved)).toEqual([]);
});

test('differences are told by stages, conditions and facts, a condition as a whole', () => {
  const { id } = conditionAt(selling, first);
  const worded = editCondition(selling, { kind: 'word', at: first, language: 'en', words: 'Said so' });
  const stages = worded.stages.map((stage, k) => (k === 0 ? { ...stage, weights: { entered: 0.2 } } : stage));
  const at = ['stages', selling.stages[0].id];
  expect(compareTemplates(selling, { ...worded, stages, version: 9 }).map(({ at: where }) => where)).toEqual([
    [...at, 'weights', 'entered'],
    [...at, 'milestones', id, 'text'],
  ]);
});

test('every list of a stage can be gone through', () => {
  expect(conditionLists.flatMap((list) => conditionsIn(selling.stages[0], list).map(({ id }) => id)).length).toBe(
    Object.values(selling.stages[0].conditions).flat().length +
      selling.stages[0].milestones.length +
      selling.stages[0].successCriteria.length,
  );
});
