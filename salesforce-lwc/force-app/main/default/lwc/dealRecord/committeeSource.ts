import type { CalendarDate, CommitteeProblem } from 'c/keystageStages';
import { textIn, valueIn, type AnsweredRecord } from './dealAnswer';
import type { RoleOnRecord } from './dealLists';

/**
 * A deal's buying roles as `readCommittee` reads them, by the rules that a contacts sheet is read by: who was met on a day was met, and followed up on
 * that day. The final decider is certain once the deal says so, or exactly one person is marked.
 */
export function committeeSource(opportunity: AnsweredRecord, roles: readonly RoleOnRecord[], asOf: CalendarDate) {
  const problems: CommitteeProblem[] = [];
  const contacts = roles.map((role) => {
    const metOn = role.metOn as CalendarDate | null;
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
      since: textIn(opportunity, 'Keystage_Reviewed_On__c'),
      restructured: textIn(opportunity, 'Keystage_Restructured_On__c'),
      restructureReviewed: textIn(opportunity, 'Keystage_Restructure_Reviewed_On__c'),
      finalDeciderCertain:
        valueIn(opportunity, 'Keystage_Decider_Certain__c') === true ||
        roles.filter(({ finalDecider }) => finalDecider).length === 1,
    },
    problems,
  };
}

/** Of two days the later. */
function latest(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? other : one;
}
