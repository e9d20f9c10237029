import { prepareVisit } from 'c/keystagePlaybook';
import type { CalendarDate } from 'c/keystageStages';
import { readyTemplates } from 'c/readyTemplates';
import { visitSpeaker } from 'c/visitSpeaker';

const asOf = '2026-11-20' as CalendarDate;
const needs = [{ id: 'scrap', text: 'Too much scrap' }];

test.each([
  ['en-US', 'Where does “Too much scrap” hurt them most, and how often?'],
  ['zh-CN', '“Too much scrap”难在哪里，多久出现一次？'],
  ['ko', '“Too much scrap” 문제는 어떤 점이 어려우며, 얼마나 자주 생깁니까?'],
])('in %s a visit is spoken of with the needs of the buyer', (lang, question) => {
  const template = readyTemplates.find(({ id }) => id === 'project-8')!;
  const plan = prepareVisit(template, { deal: { values: {} }, knowledge: { needs } }, asOf);
  const say = visitSpeaker(lang, { template, needs });

  expect(plan.realNeed.ofNeeds.map((line) => say.needLine(line))).toContain(question);
});

test('people are named as the host names them', () => {
  const say = visitSpeaker('en-US', { nameOf: (id) => `Jin (${id})` });
  expect(say.contact('003')).toBe('Jin (003)');
});
