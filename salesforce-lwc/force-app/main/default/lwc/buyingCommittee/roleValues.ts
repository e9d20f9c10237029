import type { FieldsToWrite, RoleOnRecord } from 'c/dealRecord';
import type { FormValue } from 'c/meetEdits';

/** What can be edited of a person in the circle, as a form holds it: a blank is an empty text. */
export type RoleValues = {
  readonly roles: readonly string[];
  readonly level: string;
  readonly infoComplete: boolean;
  readonly finalDecider: boolean;
  readonly metOn: string;
  readonly followedUpOn: string;
  readonly joinedOn: string;
  readonly postChangedOn: string;
  readonly topMeetingOn: string;
  readonly rank: string;
  readonly department: string;
  readonly ownedBy: string;
  readonly decisiveness: string;
  readonly responsiveness: string;
};

/** Where each is kept on Keystage_Buying_Role__c. */
const fieldOf = {
  roles: 'Roles__c',
  level: 'Level__c',
  infoComplete: 'Info_Complete__c',
  finalDecider: 'Final_Decider__c',
  metOn: 'Met_On__c',
  followedUpOn: 'Followed_Up_On__c',
  joinedOn: 'Joined_On__c',
  postChangedOn: 'Post_Changed_On__c',
  topMeetingOn: 'Top_Meeting_On__c',
  rank: 'Rank__c',
  department: 'Department__c',
  ownedBy: 'Owned_By__c',
  decisiveness: 'Decisiveness__c',
  responsiveness: 'Responsiveness__c',
} as const satisfies Readonly<Record<string, string>>;

export const roleValueNames = Object.keys(fieldOf) as readonly (keyof typeof fieldOf)[];

/** Somebody who has just been added: known by name, and nothing else. */
export const newcomer: RoleValues = {
  ...{ roles: [], level: 'identified', infoComplete: false, finalDecider: false },
  ...{ metOn: '', followedUpOn: '', joinedOn: '', postChangedOn: '', topMeetingOn: '' },
  ...{ rank: '', department: '', ownedBy: '', decisiveness: '', responsiveness: '' },
};

/** A person on record as a form shows them. */
export function roleValuesOf(role: RoleOnRecord): RoleValues {
  const { roles, infoComplete, finalDecider, decisiveness, responsiveness } = role;
  return {
    ...{ roles, level: role.level ?? '', infoComplete, finalDecider },
    ...{ metOn: role.metOn ?? '', followedUpOn: role.followedUpOn ?? '', joinedOn: role.joinedOn ?? '' },
    ...{ postChangedOn: role.postChangedOn ?? '', topMeetingOn: role.topMeetingOn ?? '' },
    ...{ rank: role.rank ?? '', department: role.department ?? '', ownedBy: role.ownedBy ?? '' },
    decisiveness: decisiveness === null ? '' : String(decisiveness),
    responsiveness: responsiveness === null ? '' : String(responsiveness),
  };
}

/** Some of the values as the fields of a record, for a save. */
export function roleFieldsOf(values: RoleValues, names: readonly string[] = roleValueNames): FieldsToWrite {
  const kept = (name: keyof typeof fieldOf): string | number | boolean | null => {
    const value: FormValue = values[name];
    if (typeof value === 'boolean') return value;
    if (name === 'roles') return values.roles.join(';') || null;
    if (typeof value !== 'string' || value === '') return null;
    return name === 'decisiveness' || name === 'responsiveness' ? Number(value) : value;
  };
  return Object.fromEntries(
    roleValueNames.filter((name) => names.includes(name)).map((name) => [fieldOf[name], kept(name)]),
  );
}
