import type { Deployment, FieldSchema, ObjectSchema } from './schema';
import { withSystemFields } from './standard-objects';

const text = (name: string, label: string): FieldSchema => ({
  name,
  label,
  type: 'string',
  custom: false,
  length: 255,
});
const lookup = (name: string, label: string, to: string): FieldSchema => ({
  ...{ name, label, type: 'reference', custom: false, length: 18 },
  reference: { to, relationship: name.replace(/Id$/, '') },
});
const object = (name: string, label: string, keyPrefix: string, fields: readonly FieldSchema[]): ObjectSchema => ({
  ...{ name, label, labelPlural: label, custom: false, keyPrefix, uiApi: false },
  fields: withSystemFields(label, fields),
});

/** What an org has once it was told to keep account teams and sales territories: objects of Salesforce's own that others lack. */
export const teamsAndTerritories: Deployment = {
  objects: [
    object('AccountTeamMember', 'Account Team Member', '01M', [
      lookup('AccountId', 'Account ID', 'Account'),
      lookup('UserId', 'User ID', 'User'),
      text('TeamMemberRole', 'Team Role'),
    ]),
    object('Territory2', 'Territory', '0MI', [text('Name', 'Label'), text('DeveloperName', 'Territory Name')]),
    object('ObjectTerritory2Association', 'Object Territory Association', '0TS', [
      lookup('ObjectId', 'Object ID', 'Account'),
      lookup('Territory2Id', 'Territory ID', 'Territory2'),
    ]),
  ],
  ...{ additions: [], permissionSets: [], translations: [] },
};
