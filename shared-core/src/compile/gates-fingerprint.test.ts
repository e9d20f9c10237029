import type { StageTemplate } from '../stages';
import { condition, inAll, selling, sellingWith, stageOf } from '../stages/selling-template.test-data';
import { gatesFingerprint } from './gates-fingerprint';

const stageMap = { Invite: 'invite', Demo: 'show', Design: 'design', 'Closed Won': 'signed' };
const of = (template: StageTemplate, more: object = {}) => gatesFingerprint({ template, stageMap, ...more });
const present = of(sellingWith());

test('is twelve hexadecimal digits in groups of four', () => {
  expect(present).toMatch(/^[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}$/);
});

const invite = (more: object) => ({
  stages: [{ ...sellingWith().stages[0], ...more }, ...sellingWith().stages.slice(1)],
});
const milestone = (more: object) => invite({ milestones: [{ ...sellingWith().stages[0].milestones[0], ...more }] });

test.each<[string, string]>([
  ['other weights', of(sellingWith(invite({ weights: { entered: 0.05 } })))],
  ['other words', of(sellingWith(milestone({ text: inAll('they asked us'), satisfy: inAll('ask') })))],
  ['another name of a stage', of(sellingWith(invite({ name: inAll('Invitation') })))],
  ['another version', of(sellingWith({ version: 9 }))],
  [
    'a value of the stage field that stands for nothing',
    of(sellingWith(), { stageMap: { ...stageMap, Lost: 'gone' } }),
  ],
  [
    'guidance',
    of(
      sellingWith(
        invite({ conditions: { process: [condition('more', { is: 'demo' })], relationship: [], information: [] } }),
      ),
    ),
  ],
])('%s leave it', (_, fingerprint) => {
  expect(fingerprint).toBe(present);
});

test.each<[string, string]>([
  ['another condition', of(sellingWith(milestone({ expr: { is: 'meeting' } })))],
  ['another id', of(sellingWith(milestone({ id: 'new-id' })))],
  ['a condition that stays met', of(sellingWith(milestone({ latch: true })))],
  ['a condition that ages', of(sellingWith(milestone({ validDays: 30 })))],
  ['one condition more', of(sellingWith(invite({ successCriteria: [] })))],
  ['a threshold', of(sellingWith({ gate: { atLeast: { count: 1 }, must: [] } }))],
  ['strictness', of(sellingWith({ requireFormerEntries: true }))],
  ['a record type', of(sellingWith(), { recordType: 'Project' })],
  ['another value', of(sellingWith(), { stageMap: { ...stageMap, Show: 'show' } })],
  ['values changed about', of(sellingWith(), { stageMap: { ...stageMap, Invite: 'show', Demo: 'invite' } })],
  [
    'what a fact follows from',
    of(
      sellingWith({
        facts: selling.facts.map((fact) => (fact.path === 'interest' ? { ...fact, from: { is: 'meeting' } } : fact)),
      }),
    ),
  ],
])('%s changes it', (_, fingerprint) => {
  expect(fingerprint).not.toBe(present);
});

test('the order of conditions in a list does not matter, that of stages does', () => {
  const two = (...facts: string[]) =>
    of(sellingWith({ stages: [stageOf('invite', 1, facts, [])], buyerStages: [], mapping: {} }));
  expect(two('interest', 'demo')).toBe(two('demo', 'interest'));
  const facts: Record<string, string> = { invite: 'interest', show: 'demo' };
  const order = (...ids: string[]) =>
    of(sellingWith({ stages: ids.map((id) => stageOf(id, 1, [facts[id]], [])), buyerStages: [], mapping: {} }));
  expect(order('invite', 'show')).not.toBe(order('show', 'invite'));
});
