import {
  isDeciderCertain,
  meetingOnFile,
  readCommittee,
  type CalendarDate,
  type Committee,
  type CommitteeProblem,
} from 'c/keystageStages';
import { textIn, valueIn, type AnsweredRecord } from './dealAnswer';
import type { RoleOnRecord } from './dealLists';

/** What the opportunity keeps of the circle as a whole. */
export interface CircleOnRecord {
  readonly deciderCertain: boolean;
  readonly restructuredOn: string | null;
  readonly restructureReviewedOn: string | null;
  readonly reviewedOn: string | null;
}

export function circleOnRecord(opportunity: AnsweredRecord): CircleOnRecord {
  return {
    deciderCertain: valueIn(opportunity, 'Keystage_Decider_Certain__c') === true,
    restructuredOn: textIn(opportunity, 'Keystage_Restructured_On__c'),
    restructureReviewedOn: textIn(opportunity, 'Keystage_Restructure_Reviewed_On__c'),
    reviewedOn: textIn(opportunity, 'Keystage_Reviewed_On__c'),
  };
}

/** The committee that these people make: for somebody who changes who is in it, before it is saved. */
export function committeeOf(circle: CircleOnRecord, roles: readonly RoleOnRecord[], asOf: CalendarDate): Committee {
  return readCommittee(committeeSource(circle, roles, asOf).source, asOf).committee;
}

/** A deal's buying roles as `readCommittee` reads them. The final decider is certain once the deal says so, or exactly one person is marked. */
export function committeeSource(circle: CircleOnRecord, roles: readonly RoleOnRecord[], asOf: CalendarDate) {
  const problems: CommitteeProblem[] = [];
  const contacts = roles.map((role) => {
    const days = { metOn: role.metOn ?? undefined, followedUp: role.followedUpOn ?? undefined };
    const meeting = meetingOnFile(role.person, days, asOf);
    problems.push(...meeting.problems);
    return {
      ...{ id: role.person, roles: role.roles, level: role.level, infoComplete: role.infoComplete },
      everMet: meeting.met,
      ...{ joined: role.joinedOn, postChanged: role.postChangedOn, followedUp: meeting.followedUp ?? null },
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
      finalDeciderCertain:
        circle.deciderCertain ||
        isDeciderCertain(roles.flatMap(({ finalDecider, person }) => (finalDecider ? [person] : []))),
    },
    problems,
  };
}
