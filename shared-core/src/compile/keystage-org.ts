import { valuesByStage, type GateProcess } from './gate-process';
import type { OrgList, OrgMapping } from './org-mapping';

/** The object of ours under which evidence is filed: one record for a deal and a condition. */
const evidence = {
  object: 'Keystage_Evidence__c',
  condition: 'Condition__c',
  answer: 'Answer__c',
  yes: 'Yes',
  expired: 'Expired__c',
};

/** The fact `buyingRoles`: one record for a person, who may hold several roles. */
const buyingRoles: OrgList = {
  object: 'Keystage_Buying_Role__c',
  masterDetail: true,
  itemPer: 'role',
  fields: {
    role: {
      type: 'checkboxes',
      fields: {
        decision: 'Holds_Decision__c',
        technical: 'Holds_Technical__c',
        user: 'Holds_User__c',
        finance: 'Holds_Finance__c',
        coach: 'Holds_Coach__c',
        influencer: 'Holds_Influencer__c',
      },
    },
    level: {
      type: 'picklist',
      field: 'Level__c',
      values: {
        none: 'none',
        identified: 'identified',
        contacted: 'contacted',
        engaged: 'engaged',
        supportive: 'supportive',
      },
    },
    infoComplete: { type: 'checkbox', field: 'Info_Complete__c' },
    met: { type: 'checkbox', field: 'Met__c' },
    lastContact: { type: 'date', field: 'Followed_Up_On__c' },
  },
};

/** Of Opportunity's, the one the package brings: the day of the last evidence. */
export const rollUpsOfPackage = 1;

/** Where an org with the Salesforce package keeps what gates ask for, for one process beside others. */
export function keystageOrg(process: GateProcess, others: readonly GateProcess[], prefix: string): OrgMapping {
  const theirs = others.flatMap(({ recordType }) => (recordType === undefined ? [] : [recordType]));
  const { recordType } = process;
  return {
    ...{ object: 'Opportunity', stageField: 'StageName', bypass: 'Keystage_Bypass_Gates', prefix },
    stages: valuesByStage(process),
    fields: {},
    lists: { buyingRoles },
    evidence,
    ...(recordType !== undefined && { recordType: { is: recordType } }),
    ...(recordType === undefined && theirs.length > 0 && { recordType: { isNot: theirs } }),
  };
}
