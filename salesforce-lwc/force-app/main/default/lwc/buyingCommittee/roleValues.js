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
};
export const roleValueNames = Object.keys(fieldOf);
/** Somebody who has just been added: known by name, and nothing else. */
export const newcomer = {
  ...Object.fromEntries(roleValueNames.map((name) => [name, ''])),
  roles: [],
  level: 'identified',
  infoComplete: false,
  finalDecider: false,
};
/** The values of a record, by the names of its fields; what is missing is blank. */
export function roleValuesOf(fields) {
  const read = (name) => {
    const value = fields[fieldOf[name]];
    if (name === 'roles') return typeof value === 'string' ? value.split(';').filter((role) => role !== '') : [];
    if (name === 'infoComplete' || name === 'finalDecider') return value === true;
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  return Object.fromEntries(roleValueNames.map((name) => [name, read(name)]));
}
/** Some of the values as the fields of a record, for a save. */
export function roleFieldsOf(values, names = roleValueNames) {
  const kept = (name) => {
    const value = values[name];
    if (typeof value === 'boolean') return value;
    if (typeof value !== 'string') return value.join(';') || null;
    if (value === '') return null;
    return name === 'decisiveness' || name === 'responsiveness' ? Number(value) : value;
  };
  return Object.fromEntries(
    roleValueNames.filter((name) => names.includes(name)).map((name) => [fieldOf[name], kept(name)]),
  );
}
