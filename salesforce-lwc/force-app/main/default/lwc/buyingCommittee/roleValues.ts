import type { FormValues } from 'c/meetEdits';

/** What can be edited of a person in the circle, as a form holds it: a blank is an empty text. */
export type RoleValues = FormValues & {
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
export type RoleValueName = keyof RoleValues & string;

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
  ...(Object.fromEntries(roleValueNames.map((name) => [name, ''])) as unknown as RoleValues),
  roles: [],
  level: 'identified',
  infoComplete: false,
  finalDecider: false,
};

/** The values of a record, by the names of its fields; what is missing is blank. */
export function roleValuesOf(fields: Readonly<Record<string, unknown>>): RoleValues {
  const read = (name: keyof typeof fieldOf): FormValues[string] => {
    const value = fields[fieldOf[name]];
    if (name === 'roles') return typeof value === 'string' ? value.split(';').filter((role) => role !== '') : [];
    if (name === 'infoComplete' || name === 'finalDecider') return value === true;
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  return Object.fromEntries(roleValueNames.map((name) => [name, read(name)])) as unknown as RoleValues;
}

/** Some of the values as the fields of a record, for a save. */
export function roleFieldsOf(values: RoleValues, names: readonly string[] = roleValueNames): Record<string, unknown> {
  const kept = (name: keyof typeof fieldOf): unknown => {
    const value = values[name];
    if (typeof value === 'boolean') return value;
    if (typeof value !== 'string') return (value as readonly string[]).join(';') || null;
    if (value === '') return null;
    return name === 'decisiveness' || name === 'responsiveness' ? Number(value) : value;
  };
  return Object.fromEntries(
    roleValueNames.filter((name) => names.includes(name)).map((name) => [fieldOf[name], kept(name)]),
  );
}
