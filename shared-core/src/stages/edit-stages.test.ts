import fc from 'fast-check';
import project8 from '../../templates/project-8.json';
import { editCondition } from './edit-condition';
import { editStages, fallsWithStage, stagesTakenOut } from './edit-stages';
import { parseTemplate } from './parse-template';
import { condition, inAll, sellingWith } from './selling-template.test-data';
import type { StageTemplate } from './stage-template';

const selling = sellingWith();
const idsOf = ({ stages }: StageTemplate) => stages.map(({ id }) => id).join(' ');
const mirrorsOf = ({ mapping }: StageTemplate) =>
  Object.values(mapping)
    .map(([from, to]) => `${from}–${to}`)
    .join(' ');
const faultsOf = (file: StageTemplate) => {
  const parsed = parseTemplate(file);
  return parsed.ok ? [] : parsed.problems.map(({ kind, path }) => `${kind} ${path}`);
};

test.each([
  // stages: invite show design signed; buyer: need criteria tender signing, each mirrored by one
  [0, 'own-stage-1 invite show design signed', '1–2 3–3 4–4 5–5', 0],
  [1, 'invite own-stage-1 show design signed', '1–2 3–3 4–4 5–5', 0.1],
  [4, 'invite show design signed own-stage-1', '1–1 2–2 3–3 4–5', 1],
])(
  'added at place %i: the stages are %s, the buyer keeps step with %s, a deal has no less chance there',
  (at, ids, mirrors, entered) => {
    const file = editStages(selling, { kind: 'add', at, besides: [] });
    expect([idsOf(file), mirrorsOf(file), file.stages[at].weights]).toEqual([ids, mirrors, { entered }]);
    // It waits for its words and those of its milestone, and for nothing else.
    const languages = ['en', 'zh-CN', 'ko'];
    expect(faultsOf(file).sort()).toEqual(
      [
        ...languages.map((language) => `noWords stages[${at}].name.${language}`),
        ...['text', 'satisfy'].flatMap((part) =>
          languages.map((language) => `noWords stages[${at}].milestones[0].${part}.${language}`),
        ),
      ].sort(),
    );
  },
);

test.each([
  ['one that reaches over the place takes the new stage in', [1, 3], [4, 4], 2, '1–4 5–5'],
  ['of two that end at the stage before, the later goes on', [2, 2], [2, 2], 2, '2–2 2–3'],
  ['one before the first stage stays there', [0, 0], [1, 4], 0, '0–0 1–5'],
  ['a stage nobody kept step with is joined by nobody', [1, 1], [4, 4], 3, '1–1 5–5'],
] as const)('mirrors: %s', (_, need, signing, at, mirrors) => {
  const buyerStages = [selling.buyerStages[0], selling.buyerStages[3]];
  const file = sellingWith({ buyerStages, mapping: { need, signing } });
  const wider = editStages(file, { kind: 'add', at, besides: [] });
  expect(mirrorsOf(wider)).toBe(mirrors);
  expect(mirrorsOf(editStages(wider, { kind: 'remove', at }))).toBe(mirrorsOf(file));
});

test('a name that stage evidence was filed under is not given twice, in former versions neither', () => {
  const once = editStages(selling, { kind: 'add', at: 1, besides: [] });
  expect(editStages(once, { kind: 'remove', at: 1 })).toEqual(selling);
  const again = editStages(selling, { kind: 'add', at: 1, besides: [once] });
  expect([again.stages[1].id, again.stages[1].milestones[0].id]).toEqual(['own-stage-2', 'own-claim-2']);
});

test('what falls with a stage: its conditions, must-haves, targets, facts only it asks for, buyer’s stages it alone mirrored', () => {
  const { stages } = selling;
  const show = {
    ...stages[1],
    appraisal: [inAll('demos held')],
    conditions: { ...stages[1].conditions, process: [condition('also', { is: 'meeting' })] },
  };
  const file = sellingWith({
    stages: stages.map((stage, k) => (k === 1 ? show : stage)),
    gate: { atLeast: { share: 0.5 }, must: ['has-demo', 'has-contract'] },
  });
  const falls = fallsWithStage(file, 1);
  expect({
    conditions: falls.conditions.map(({ id }) => id),
    must: falls.must.map(({ id }) => id),
    facts: falls.facts,
    mirrors: falls.mirrors,
    targets: falls.targets.map(({ en }) => en),
  }).toEqual({
    conditions: ['has-demo', 'has-design-requested', 'also'],
    must: ['has-demo'],
    // The meeting is asked for by stage 1 as well.
    facts: ['demo', 'designRequested'],
    mirrors: ['criteria'],
    targets: ['demos held'],
  });
  const gone = editStages(file, { kind: 'remove', at: 1 });
  expect(faultsOf(gone)).toEqual([]);
  expect([idsOf(gone), mirrorsOf(gone), gone.gate?.must]).toEqual([
    'invite design signed',
    '1–1 1–1 2–2 3–3',
    ['has-contract'],
  ]);
  // Facts of the template stay, so that evidence keeps its place.
  expect(gone.facts).toEqual(file.facts);
  expect(stagesTakenOut(gone, file).map(({ id }) => id)).toEqual(['show']);
});

test('a fact of one’s own goes with its stage, unless another asks for it', () => {
  const own = editStages(selling, { kind: 'add', at: 1, besides: [] });
  const asked: StageTemplate = {
    ...own,
    stages: own.stages.map((stage, k) =>
      k === 0 ? { ...stage, milestones: [{ ...stage.milestones[0], expr: { is: 'own.claim1' } }] } : stage,
    ),
  };
  const paths = (file: StageTemplate) => file.facts.map(({ path }) => path);
  expect(paths(editStages(own, { kind: 'remove', at: 1 }))).not.toContain('own.claim1');
  expect(paths(editStages(asked, { kind: 'remove', at: 1 }))).toContain('own.claim1');
});

test('moved, a stage takes its chances along, and chances that fall are a fault where they do', () => {
  const file = editStages(selling, { kind: 'move', at: 2, to: 1 });
  expect([idsOf(file), mirrorsOf(file)]).toEqual(['invite design show signed', mirrorsOf(selling)]);
  expect(faultsOf(file)).toEqual(['weightFalls stages[2].weights.entered']);
  expect(editStages(file, { kind: 'move', at: 1, to: 2 })).toEqual(selling);
});

test('without any stage left the file says so', () => {
  const none = selling.stages.reduce((file) => editStages(file, { kind: 'remove', at: 0 }), selling);
  expect(faultsOf(none)).toContain('tooFew stages');
});

test('whatever stage of a ready template goes, it can be put back as it was, must-haves and mirrors included', () => {
  const parsed = parseTemplate({
    ...project8,
    gate: { atLeast: { share: 0.8 }, must: [project8.stages[2].milestones[0].id, project8.stages[5].milestones[0].id] },
  });
  if (!parsed.ok) throw new Error('A ready template has a fault.');
  const { template } = parsed;
  const ids = template.stages.map(({ id }) => id);
  const removal = fc.shuffledSubarray(ids, { minLength: 1, maxLength: ids.length - 1 });
  const order = fc.shuffledSubarray(ids, { minLength: ids.length });
  const sorted = (file: StageTemplate) => ({ ...file, gate: { ...file.gate, must: [...file.gate!.must].sort() } });
  fc.assert(
    fc.property(removal, order, (removed, all) => {
      const gone = removed.reduce(
        (file, id) => editStages(file, { kind: 'remove', at: file.stages.findIndex((stage) => stage.id === id) }),
        template,
      );
      expect(faultsOf(gone)).toEqual([]);
      const back = all
        .filter((id) => removed.includes(id))
        .reduce((file, id) => editStages(file, { kind: 'putBack', id, from: template }), gone);
      expect(sorted(back)).toEqual(sorted(template));
    }),
    { numRuns: 40 },
  );
});

test('an own condition of a stage comes back with its fact', () => {
  const own = editCondition(selling, { kind: 'add', stage: 1, list: 'process', besides: [] });
  const gone = editStages(own, { kind: 'remove', at: 1 });
  expect(editStages(gone, { kind: 'putBack', id: 'show', from: own })).toEqual(own);
});
