import { calendarDate } from '../basics/calendar-date';
import distribution from '../../models/distribution-by-ledger.json';
import { fingerprint } from './fingerprint';
import { parseModel } from './parse-model';
import type { SegmentationModel } from './segmentation-model';
import { openProposal, signingRules, signModel, type SigningRequest } from './sign-model';
import { trailEntry, type TrailEntry } from './trail-entry';

const on = calendarDate('2026-03-02')!;
const modelOf = (version: number, publishing?: object): SegmentationModel => {
  const parsed = parseModel({ ...distribution, version, ...(publishing && { publishing }) });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.model;
};
const [first, second, third] = [modelOf(11), modelOf(12), modelOf(13)];
const sign = (candidate: SegmentationModel, rest: Partial<SigningRequest> = {}) =>
  signModel({ candidate, present: first, trail: [], by: 'Lin', on, note: '', ...rest });
const entryOf = (signing: ReturnType<typeof signModel>): TrailEntry => {
  if (!signing.ok) throw new Error(JSON.stringify(signing.refusals));
  return signing.entry;
};
const kindsOf = (signing: ReturnType<typeof signModel>) =>
  signing.ok ? signing.entry.act : signing.refusals.map(({ kind }) => kind);

test('a model that asks for nothing is published by one signature, named or not', () => {
  expect(entryOf(sign(second, { note: ' less weight on volume ', moves: { of: 240, rose: 12, fell: 3 } }))).toEqual({
    act: 'published',
    version: 12,
    fingerprint: fingerprint(second),
    former: fingerprint(first),
    by: 'Lin',
    on,
    note: 'less weight on volume',
    moves: { of: 240, rose: 12, fell: 3 },
  });
  expect(entryOf(sign(second, { by: ' ', present: undefined }))).toEqual({
    ...{ act: 'published', version: 12, fingerprint: fingerprint(second), by: '', on, note: '' },
  });
});

test.each<[string, SegmentationModel, Partial<SigningRequest>, ReturnType<typeof kindsOf>]>([
  // what is asked                      the model that is signed                what was given                the outcome
  ['a note, and there is one', modelOf(12, { note: true }), { note: 'why' }, 'published'],
  ['a note, and there is none', modelOf(12, { note: true }), { note: ' ' }, ['noteMissing']],
  ['a note and a name, and neither is there', modelOf(12, { note: true }), { by: '' }, ['noteMissing', 'nameMissing']],
  ['a note by the model in force alone', second, { present: modelOf(11, { note: true }) }, ['noteMissing']],
  ['a publisher, as another spells it', modelOf(12, { by: ['Sales  Office'] }), { by: ' SALES office' }, 'published'],
  ['a publisher, and somebody else signs', modelOf(12, { by: ['Kim'] }), {}, ['notPublisher']],
  [
    'a publisher of the model in force: the new one cannot name its own',
    modelOf(12, { by: ['Lin'] }),
    { present: modelOf(11, { by: ['Kim'] }) },
    ['notPublisher'],
  ],
  ['a second person', modelOf(12, { secondPerson: true }), {}, 'proposed'],
  ['what is in force', first, {}, ['inForceAlready']],
])('asked for: %s', (_asked, candidate, given, outcome) => {
  expect(kindsOf(sign(candidate, given))).toEqual(outcome);
});

describe('where two people are asked', () => {
  const candidate = modelOf(12, { secondPerson: true, note: true });
  const proposal = entryOf(sign(candidate, { note: 'late payers weigh more', moves: { of: 9, rose: 1, fell: 2 } }));
  const trail = [proposal];

  test('the second one puts it in force, under the first one’s name and note', () => {
    expect(proposal.act).toBe('proposed');
    expect(openProposal(trail, fingerprint(candidate))).toBe(proposal);
    expect(entryOf(sign(candidate, { trail, by: 'Kim', on: calendarDate('2026-03-04')! }))).toEqual({
      ...proposal,
      act: 'published',
      on: '2026-03-04',
      approver: 'Kim',
    });
  });

  test('nobody approves a proposal of their own, however the name is typed', () => {
    expect(sign(candidate, { trail, by: 'ＬＩＮ ' })).toEqual({
      ok: false,
      refusals: [{ kind: 'ownApproval', by: 'Lin', on }],
    });
  });

  test('a proposal stands until some model comes into force; then it is made anew', () => {
    const meanwhile = [...trail, entryOf(sign(third, { trail }))];
    expect(openProposal(meanwhile, fingerprint(candidate))).toBeUndefined();
    expect(kindsOf(sign(candidate, { trail: meanwhile, present: third, by: 'Kim', note: 'again' }))).toBe('proposed');
  });

  test('the way out of two people takes two people as well', () => {
    expect(kindsOf(sign(third, { present: candidate, note: 'freely' }))).toBe('proposed');
    expect(signingRules(third, candidate)).toEqual({ note: true, secondPerson: true, by: [] });
  });
});

test('a rollback is an entry of its own, also to what was in force before there was a trail', () => {
  const trail = [entryOf(sign(second))];
  const back = entryOf(sign(first, { present: second, trail, note: 'too many fell' }));
  expect(back).toMatchObject({ act: 'rolledBack', version: 11, former: fingerprint(second), note: 'too many fell' });
  expect(kindsOf(sign(second, { trail: [...trail, back] }))).toBe('rolledBack');
  expect(kindsOf(sign(third, { trail: [...trail, back] }))).toBe('published');
  expect(kindsOf(sign(third, { trail: [...trail, back], goesBack: true }))).toBe('rolledBack');
});

test.each<[string, unknown]>([
  ['nothing', null],
  ['a text', 'published'],
  ['an act that is none', { act: 'deleted', version: 1, fingerprint: 'a', by: '', on, note: '' }],
  ['a version that is a text', { act: 'published', version: '1', fingerprint: 'a', by: '', on, note: '' }],
  ['no fingerprint', { act: 'published', version: 1, fingerprint: '', by: '', on, note: '' }],
  ['a day that is none', { act: 'published', version: 1, fingerprint: 'a', by: '', on: '2026-02-30', note: '' }],
  ['a name that is a number', { act: 'published', version: 1, fingerprint: 'a', by: 7, on, note: '' }],
  [
    'an approver that is a number',
    { act: 'published', version: 1, fingerprint: 'a', by: '', on, note: '', approver: 7 },
  ],
  ['moves that are a text', { act: 'published', version: 1, fingerprint: 'a', by: '', on, note: '', moves: '3' }],
  ['half of the moves', { act: 'published', version: 1, fingerprint: 'a', by: '', on, note: '', moves: { of: 3 } }],
])('read from outside, %s is no entry', (_what, value) => {
  expect(trailEntry(value)).toBeUndefined();
});

test('an entry survives being written down, and blanks in place of parts are no parts', () => {
  const entry = entryOf(sign(second, { moves: { of: 3, rose: 1, fell: 0 } }));
  expect(trailEntry(JSON.parse(JSON.stringify(entry)))).toEqual(entry);
  expect(trailEntry({ ...entry, moves: null, approver: null, note: null, former: '' })).toEqual({
    ...{ act: 'published', version: 12, fingerprint: fingerprint(second), by: 'Lin', on, note: '' },
  });
});
