import type { ListedObject } from './pull-selection';

/** The tables an org is pulled into, in the order they are pulled. */
export const pulledTables = [
  'accounts',
  'deals',
  'history',
  'contacts',
  'contactRoles',
  'buyingRoles',
  'evidence',
] as const;
export type PulledTable = (typeof pulledTables)[number];

/** What a column that always comes is known by. */
export type ColumnName =
  | 'historyId'
  | 'dealId'
  | 'dealName'
  | 'toStage'
  | 'movedOn'
  | 'amount'
  | 'probability'
  | 'closeDate'
  | 'movedBy'
  | 'fromStage'
  | 'accountId'
  | 'accountName'
  | 'parent'
  | 'accountType'
  | 'industry'
  | 'region'
  | 'currency'
  | 'ourSales'
  | 'totalSpend'
  | 'annualRevenue'
  | 'companySize'
  | 'accountOwner'
  | 'tierInOrg'
  | 'previousTier'
  | 'tieredOn'
  | 'overrideTier'
  | 'overrideFrom'
  | 'overrideUntil'
  | 'overrideReason'
  | 'overrideAuthor'
  | 'overrideApprover'
  | 'overrideBeatsCaps'
  | 'changedAt'
  | 'dealOwner'
  | 'recordType'
  | 'stage'
  | 'openedOn'
  | 'lastActivity'
  | 'stageSince'
  | 'pushes'
  | 'closed'
  | 'won'
  | 'evidencedStage'
  | 'buyerStage'
  | 'contactId'
  | 'contactName'
  | 'post'
  | 'department'
  | 'email'
  | 'phone'
  | 'contactOwner'
  | 'contactRoleId'
  | 'contactRole'
  | 'primary'
  | 'buyingRoleId'
  | 'buyingRoles'
  | 'level'
  | 'infoComplete'
  | 'metOn'
  | 'joined'
  | 'postChanged'
  | 'followedUp'
  | 'finalDecider'
  | 'deciderCertain'
  | 'circleReviewed'
  | 'restructured'
  | 'restructureReviewed'
  | 'rank'
  | 'buyerDepartment'
  | 'keptBy'
  | 'topMeeting'
  | 'decisiveness'
  | 'responsiveness'
  | 'evidenceId'
  | 'conditionKey'
  | 'answer'
  | 'seenOn'
  | 'note'
  | 'details'
  | 'expiresOn';

/** A column that always belongs to a table: where it stands in the org, and what a host may call it in its reader's language. */
export interface StandardColumn {
  /** A field of the object, or of a record above it: `Account.Name`. */
  readonly path: string;
  readonly name: ColumnName;
}

/** An object of the org whose records are the rows of a table. */
export interface TableSource {
  readonly object: string;
  /** A field without which the object tells nothing: where it cannot be read, the next source is taken. */
  readonly needs?: string;
  readonly columns: readonly StandardColumn[];
  /** More that has to hold for a record to belong to the table, in SOQL. */
  readonly only?: string;
  /** Fields that say whose a record is and when it, or the deal it belongs to, was last changed. */
  readonly owner: string;
  readonly changed: string;
  /** The id of the account that a record is, or belongs to, and of its deal. */
  readonly account: string;
  readonly deal?: string;
  /** The record type of the account or deal, where it is one or belongs to a deal, and of which object. */
  readonly recordType?: { readonly path: string; readonly object: ListedObject };
  readonly order: string;
}

const column = (path: string, name: ColumnName): StandardColumn => ({ path, name });

const ofDeal = (deal: string, id: string) => ({
  ...{ owner: `${deal}.OwnerId`, changed: `${deal}.LastModifiedDate`, account: `${deal}.AccountId`, deal: id },
  recordType: { path: `${deal}.RecordTypeId`, object: 'Opportunity' as const },
});

const stageHistory: TableSource = {
  object: 'OpportunityHistory',
  needs: 'StageName',
  columns: [
    ...[column('Id', 'historyId'), column('OpportunityId', 'dealId'), column('Opportunity.Name', 'dealName')],
    ...[column('StageName', 'toStage'), column('CreatedDate', 'movedOn'), column('Amount', 'amount')],
    ...[column('Probability', 'probability'), column('CloseDate', 'closeDate'), column('CreatedBy.Name', 'movedBy')],
  ],
  ...ofDeal('Opportunity', 'OpportunityId'),
  order: 'OpportunityId, CreatedDate, Id',
};

/** Where the org keeps its history of stages by field: only from the day it was told to, and of some orgs the only one. */
const fieldHistory: TableSource = {
  object: 'OpportunityFieldHistory',
  needs: 'NewValue',
  columns: [
    ...[column('Id', 'historyId'), column('OpportunityId', 'dealId'), column('Opportunity.Name', 'dealName')],
    ...[column('OldValue', 'fromStage'), column('NewValue', 'toStage'), column('CreatedDate', 'movedOn')],
    column('CreatedBy.Name', 'movedBy'),
  ],
  only: "Field = 'StageName'",
  ...ofDeal('Opportunity', 'OpportunityId'),
  order: 'OpportunityId, CreatedDate, Id',
};

/** What each table is read from: the first of its objects that this person can read. */
export const tableSources: Readonly<Record<PulledTable, readonly TableSource[]>> = {
  accounts: [
    {
      object: 'Account',
      columns: [
        ...[column('Id', 'accountId'), column('Name', 'accountName'), column('ParentId', 'parent')],
        ...[column('Type', 'accountType'), column('Industry', 'industry'), column('BillingCountry', 'region')],
        ...[column('CurrencyIsoCode', 'currency'), column('Keystage_Our_Sales__c', 'ourSales')],
        ...[column('Keystage_Total_Spend__c', 'totalSpend'), column('AnnualRevenue', 'annualRevenue')],
        ...[column('NumberOfEmployees', 'companySize'), column('Owner.Name', 'accountOwner')],
        ...[column('Keystage_Tier__c', 'tierInOrg'), column('Keystage_Latent_Tier__c', 'previousTier')],
        ...[column('Keystage_Tiered_On__c', 'tieredOn'), column('Keystage_Override_Tier__c', 'overrideTier')],
        ...[column('Keystage_Override_From__c', 'overrideFrom'), column('Keystage_Override_Until__c', 'overrideUntil')],
        column('Keystage_Override_Reason__c', 'overrideReason'),
        ...[column('Keystage_Override_Author__c', 'overrideAuthor')],
        column('Keystage_Override_Approver__c', 'overrideApprover'),
        column('Keystage_Override_Past_Caps__c', 'overrideBeatsCaps'),
        column('LastModifiedDate', 'changedAt'),
      ],
      ...{ owner: 'OwnerId', changed: 'LastModifiedDate', order: 'Name, Id' },
      ...{ account: 'Id', recordType: { path: 'RecordTypeId', object: 'Account' } },
    },
  ],
  deals: [
    {
      object: 'Opportunity',
      columns: [
        ...[column('Id', 'dealId'), column('Name', 'dealName'), column('AccountId', 'accountId')],
        ...[column('Account.Name', 'accountName'), column('Owner.Name', 'dealOwner')],
        ...[column('RecordType.Name', 'recordType'), column('StageName', 'stage'), column('Amount', 'amount')],
        ...[column('CurrencyIsoCode', 'currency'), column('Probability', 'probability')],
        ...[column('CloseDate', 'closeDate'), column('CreatedDate', 'openedOn')],
        ...[column('LastActivityDate', 'lastActivity'), column('LastStageChangeDate', 'stageSince')],
        ...[column('PushCount', 'pushes'), column('IsClosed', 'closed'), column('IsWon', 'won')],
        ...[column('Keystage_Evidenced_Stage__c', 'evidencedStage'), column('Keystage_Buyer_Stage__c', 'buyerStage')],
        column('LastModifiedDate', 'changedAt'),
      ],
      ...{ owner: 'OwnerId', changed: 'LastModifiedDate', order: 'Name, Id' },
      ...{ account: 'AccountId', deal: 'Id', recordType: { path: 'RecordTypeId', object: 'Opportunity' } },
    },
  ],
  history: [stageHistory, fieldHistory],
  contacts: [
    {
      object: 'Contact',
      columns: [
        ...[column('Id', 'contactId'), column('Name', 'contactName'), column('AccountId', 'accountId')],
        ...[column('Account.Name', 'accountName'), column('Title', 'post'), column('Department', 'department')],
        ...[column('Email', 'email'), column('Phone', 'phone'), column('Owner.Name', 'contactOwner')],
        column('LastModifiedDate', 'changedAt'),
      ],
      ...{ owner: 'Account.OwnerId', account: 'AccountId', changed: 'LastModifiedDate', order: 'Name, Id' },
    },
  ],
  contactRoles: [
    {
      object: 'OpportunityContactRole',
      columns: [
        ...[column('Id', 'contactRoleId'), column('OpportunityId', 'dealId'), column('Opportunity.Name', 'dealName')],
        ...[column('ContactId', 'contactId'), column('Contact.Name', 'contactName'), column('Role', 'contactRole')],
        column('IsPrimary', 'primary'),
      ],
      ...ofDeal('Opportunity', 'OpportunityId'),
      order: 'OpportunityId, Id',
    },
  ],
  buyingRoles: [
    {
      object: 'Keystage_Buying_Role__c',
      columns: [
        ...[column('Id', 'buyingRoleId'), column('Opportunity__c', 'dealId')],
        ...[column('Opportunity__r.Name', 'dealName'), column('Contact__c', 'contactId')],
        ...[column('Contact_Name__c', 'contactName'), column('Roles__c', 'buyingRoles'), column('Level__c', 'level')],
        ...[column('Info_Complete__c', 'infoComplete'), column('Met_On__c', 'metOn'), column('Joined_On__c', 'joined')],
        ...[column('Post_Changed_On__c', 'postChanged'), column('Followed_Up_On__c', 'followedUp')],
        column('Final_Decider__c', 'finalDecider'),
        column('Opportunity__r.Keystage_Decider_Certain__c', 'deciderCertain'),
        column('Opportunity__r.Keystage_Reviewed_On__c', 'circleReviewed'),
        column('Opportunity__r.Keystage_Restructured_On__c', 'restructured'),
        column('Opportunity__r.Keystage_Restructure_Reviewed_On__c', 'restructureReviewed'),
        ...[column('Rank__c', 'rank'), column('Department__c', 'buyerDepartment'), column('Owned_By__c', 'keptBy')],
        ...[column('Top_Meeting_On__c', 'topMeeting'), column('Decisiveness__c', 'decisiveness')],
        ...[column('Responsiveness__c', 'responsiveness'), column('LastModifiedDate', 'changedAt')],
      ],
      ...ofDeal('Opportunity__r', 'Opportunity__c'),
      order: 'Opportunity__c, Id',
    },
  ],
  evidence: [
    {
      object: 'Keystage_Evidence__c',
      columns: [
        ...[column('Id', 'evidenceId'), column('Opportunity__c', 'dealId'), column('Opportunity__r.Name', 'dealName')],
        ...[column('Condition__c', 'conditionKey'), column('Answer__c', 'answer'), column('Observed_On__c', 'seenOn')],
        ...[column('Note__c', 'note'), column('Values__c', 'details'), column('Expires_On__c', 'expiresOn')],
        column('LastModifiedDate', 'changedAt'),
      ],
      ...ofDeal('Opportunity__r', 'Opportunity__c'),
      order: 'Opportunity__c, Condition__c, Id',
    },
  ],
};

/** The object that a relationship leads to, of those that columns go through. */
export const relatedObjects: Readonly<Record<string, string>> = {
  Account: 'Account',
  Contact: 'Contact',
  CreatedBy: 'User',
  Opportunity: 'Opportunity',
  Opportunity__r: 'Opportunity',
  Owner: 'User',
  RecordType: 'RecordType',
};
