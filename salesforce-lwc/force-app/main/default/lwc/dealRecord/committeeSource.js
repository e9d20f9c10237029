import { readCommittee } from 'c/keystageStages';
import { textIn, valueIn } from './dealAnswer';
export function circleOnRecord(opportunity) {
  return {
    deciderCertain: valueIn(opportunity, 'Keystage_Decider_Certain__c') === true,
    restructuredOn: textIn(opportunity, 'Keystage_Restructured_On__c'),
    restructureReviewedOn: textIn(opportunity, 'Keystage_Restructure_Reviewed_On__c'),
    reviewedOn: textIn(opportunity, 'Keystage_Reviewed_On__c'),
  };
}
/** The committee that these people make: for somebody who changes who is in it, before it is saved. */
export function committeeOf(circle, roles, asOf) {
  return readCommittee(committeeSource(circle, roles, asOf).source, asOf).committee;
}
/**
 * A deal's buying roles as `readCommittee` reads them, by the rules that a contacts sheet is read by: who was met on a day was met, and followed up on
 * that day. The final decider is certain once the deal says so, or exactly one person is marked.
 */
export function committeeSource(circle, roles, asOf) {
  const problems = [];
  const contacts = roles.map((role) => {
    const metOn = role.metOn;
    const ahead = metOn !== null && metOn > asOf;
    if (ahead) problems.push({ kind: 'datedLater', contact: role.person, member: 'metOn', date: metOn, asOf });
    const met = ahead ? null : metOn;
    return {
      ...{ id: role.person, roles: role.roles, level: role.level, infoComplete: role.infoComplete },
      everMet: met !== null,
      ...{ joined: role.joinedOn, postChanged: role.postChangedOn, followedUp: latest(role.followedUpOn, met) },
      ...{ rank: role.rank, department: role.department, ownedBy: role.ownedBy },
      topMeetings: role.topMeetingOn === null ? null : [role.topMeetingOn],
      ...{ decisiveness: role.decisiveness, responsiveness: role.responsiveness },
    };
  });
  return {
    source: {
      contacts,
      since: circle.reviewedOn,
      restructured: circle.restructuredOn,
      restructureReviewed: circle.restructureReviewedOn,
      finalDeciderCertain: circle.deciderCertain || roles.filter(({ finalDecider }) => finalDecider).length === 1,
    },
    problems,
  };
}
/** Of two days the later. */
function latest(one, other) {
  if (one === null || other === null) return one ?? other;
  return one < other ? other : one;
}
