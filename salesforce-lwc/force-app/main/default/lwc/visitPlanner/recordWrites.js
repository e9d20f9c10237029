import { committeeOf, dealWrites, filedUnder } from 'c/dealRecord';
import { fillLabel } from 'c/fillLabel';
import { calendarDate, factsFromRecords } from 'c/keystageStages';
import { nextDraft, visitFieldsOf } from 'c/visitPlan';
import { valuesOf } from './learntForm';
import { alwaysWritten, learntIn, textOf } from './recordDraft';
import { texts } from './texts';
/**
 * Turns a record into writes: the visit as held, what was learnt as evidence of that day with what follows from it, the people met, the activity,
 * and the next visit where its day is known.
 */
export function recordWrites({ deal, judgedBy, visit, plan }, draft, prepared, asOf) {
  const heldOn = calendarDate(draft.heldOn) ?? asOf;
  const answered = answersOf(deal, judgedBy, draft, heldOn);
  const met = deal.roles.filter(({ person }) => draft.met.includes(person)).map((role) => metRole(role, draft, heldOn));
  const roles = deal.roles.map((role) => met.find(({ after }) => after.id === role.id)?.after ?? role);
  const committee = committeeOf(deal.circle, roles, asOf);
  const { writes: follows, placement } = dealWrites(deal, judgedBy, { answered, committee }, asOf);
  const summary = summaryOf(deal, draft, plan.commitment, prepared).slice(0, summaryLimit);
  const people = met.filter(({ fields }) => Object.keys(fields).length > 0);
  const before = [
    {
      ...{ kind: 'update', object: 'Keystage_Visit__c', id: visit.id },
      fields: {
        ...{ Status__c: 'Held', Held_On__c: heldOn, Record__c: recordText(deal, draft), Summary__c: summary },
        ...(visit.contact === null && met.length > 0 && { Contact__c: met[0].after.contact }),
      },
    },
    ...follows,
    ...people.map(({ after, fields }) => {
      return { kind: 'update', object: 'Keystage_Buying_Role__c', id: after.id, fields };
    }),
  ];
  const activity = activityWrite(deal, draft, summary);
  const next = nextVisit(deal, plan, draft);
  return {
    writes: [...before, ...(activity ? [activity] : []), ...(next ? [next] : [])],
    ...(activity && { activityAt: before.length }),
    counts: {
      evidence: follows.filter(({ object }) => object === 'Keystage_Evidence__c').length,
      people: people.length,
      activities: activity ? 1 : 0,
    },
    ...{ placement, summary, nowMet: metNow(prepared.plan.placement, placement) },
    problems: answered.flatMap((answer) => factsFromRecords(judgedBy.template, [answer]).problems),
  };
}
function metNow(before, after) {
  const open = new Set(after.open.map(({ condition }) => condition.id));
  return before.open.map(({ condition }) => condition.id).filter((id) => !open.has(id));
}
/** Characters that a summary may have on its record. */
const summaryLimit = 4_000;
/** What the record keeps as JSON; the same draft always gives the same text. */
export function recordText(deal, draft) {
  const { heldOn, met, reached, nextOn } = draft;
  const written = Object.fromEntries(alwaysWritten.map((name) => [name, textOf(draft, name)]));
  const people = met.map((id) => ({ id, name: deal.people.get(id) ?? id, level: textOf(draft, `level/${id}`) }));
  return JSON.stringify({ keystage: 1, on: heldOn, met: people, learnt: learntIn(draft), reached, ...written, nextOn });
}
/** What was filled in beside an answer goes on top of what is filed under the condition already. */
function answersOf(deal, { template }, draft, heldOn) {
  return learntIn(draft).map((learnt) => {
    const { condition, answer, note } = learnt;
    const values = valuesOf(learnt, template);
    return {
      ...{ condition, answer, observedOn: heldOn },
      values: values && { ...filedUnder(deal, condition), ...values },
      ...(note !== '' && { note }),
    };
  });
}
/** Somebody after the meeting, and the fields in which that differs. */
function metRole(role, draft, heldOn) {
  const level = textOf(draft, `level/${role.person}`) || role.level;
  const info = draft[`info/${role.person}`];
  const infoComplete = typeof info === 'boolean' ? info : role.infoComplete;
  const metOn = role.metOn === null || role.metOn > heldOn ? heldOn : role.metOn;
  const followedUpOn = role.followedUpOn === null || role.followedUpOn < heldOn ? heldOn : role.followedUpOn;
  const after = { ...role, level, infoComplete, metOn, followedUpOn };
  const fields = {
    ...(level !== role.level && { Level__c: level }),
    ...(infoComplete !== role.infoComplete && { Info_Complete__c: infoComplete }),
    ...(metOn !== role.metOn && { Met_On__c: metOn }),
    ...(followedUpOn !== role.followedUpOn && { Followed_Up_On__c: followedUpOn }),
  };
  return { after, fields };
}
/** The visit on the timeline of the deal and of the person; a day long, since nobody was asked for the hour. */
function activityWrite(deal, draft, summary) {
  if (draft.logAs !== 'Event' && draft.logAs !== 'Task') return undefined;
  const fields = activityFields(deal, draft, summary);
  const own = draft.logAs === 'Event' ? { IsAllDayEvent: true, DurationInMinutes: 1440 } : { Status: 'Completed' };
  return { kind: 'create', object: draft.logAs, fields: { ...fields, ...own } };
}
/** What an activity says, for whoever writes it: the component, or a person in the platform's own form. */
export function activityFields(deal, draft, summary) {
  const whom = deal.roles.find(({ person }) => draft.met.includes(person));
  return {
    Subject: fillLabel(texts.Visit_Subject, deal.account.name ?? deal.name),
    ...{ ActivityDate: draft.heldOn, WhatId: deal.id, Description: summary },
    ...(whom?.contact && { WhoId: whom.contact }),
  };
}
function nextVisit(deal, plan, { nextOn }) {
  if (nextOn === '') return undefined;
  const carried = { ...nextDraft(deal.visits), plannedOn: nextOn, person: plan.person };
  const fields = { Opportunity__c: deal.id, Status__c: 'Planned', ...visitFieldsOf(carried) };
  return { kind: 'create', object: 'Keystage_Visit__c', fields };
}
/** The record in lines, for lists, the timeline and whoever reads it without this page. */
function summaryOf(deal, draft, commitment, { say, stages }) {
  const names = draft.met.map((id) => deal.people.get(id) ?? id);
  const answers = { yes: texts.Visit_AnswerYes, no: texts.Visit_AnswerNo, inProgress: texts.Visit_AnswerInProgress };
  const reached = draft.reached === 'yes' ? texts.Visit_ReachedYes : texts.Visit_ReachedNo;
  return [
    ...(names.length === 0 ? [] : [fillLabel(texts.Visit_SummaryMet, stages.list(names))]),
    ...(draft.reached === '' ? [] : [fillLabel(texts.Visit_SummaryCommitment, commitment, reached)]),
    ...learntIn(draft).map(({ condition, answer, note }) =>
      [fillLabel(texts.Visit_SummaryLearnt, say.condition(condition), answers[answer]), note].filter(Boolean).join(' '),
    ),
    ...alwaysWritten.map((name) => textOf(draft, name)).filter((text) => text !== ''),
  ].join('\n');
}
