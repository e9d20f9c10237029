/** Where a deal stands, as lists and reports see it: written after each change. */
export const placementFields = [
  'Keystage_Evidenced_Stage__c',
  'Keystage_Evidenced_Position__c',
  'Keystage_Declared_Position__c',
  'Keystage_Evidenced_Chance__c',
  'Keystage_Claimed_Chance__c',
  'Keystage_Sync_Gap__c',
  'Keystage_Landmines__c',
  'Keystage_Past_Gate__c',
  'Keystage_Placed_On__c',
] as const;

/**
 * What is asked of each object, by API name. All of it is asked for as optional, so that a field somebody may not see is missing from the answer and
 * fails nothing; which one it was is told.
 */
export const opportunityFields = [
  'Name',
  'StageName',
  'Amount',
  'CloseDate',
  'IsClosed',
  'IsWon',
  'AccountId',
  'LastModifiedDate',
  'Keystage_Buyer_Stage__c',
  'Keystage_Buyer_Stage_Seen_On__c',
  'Keystage_Decider_Certain__c',
  'Keystage_Restructured_On__c',
  'Keystage_Restructure_Reviewed_On__c',
  'Keystage_Reviewed_On__c',
  ...placementFields,
] as const;

export const evidenceFields = [
  'Condition__c',
  'Answer__c',
  'Values__c',
  'Note__c',
  'Observed_On__c',
  'Expires_On__c',
  'LastModifiedDate',
] as const;

export const roleFields = [
  'Contact__c',
  'Contact_Name__c',
  'Roles__c',
  'Level__c',
  'Info_Complete__c',
  'Met_On__c',
  'Joined_On__c',
  'Post_Changed_On__c',
  'Followed_Up_On__c',
  'Top_Meeting_On__c',
  'Rank__c',
  'Department__c',
  'Owned_By__c',
  'Decisiveness__c',
  'Responsiveness__c',
  'Final_Decider__c',
  'LastModifiedDate',
] as const;

export const visitFields = [
  'Contact__c',
  'Planned_On__c',
  'Held_On__c',
  'Status__c',
  'Purpose__c',
  'Plan__c',
  'Commitment__c',
  'Record__c',
  'Summary__c',
  'LastModifiedDate',
] as const;

export const moveFields = [
  'From_Stage__c',
  'To_Stage__c',
  'Direction__c',
  'Passed__c',
  'Moved_On__c',
  'Reason__c',
  'Bypassed__c',
  'CreatedDate',
] as const;

export const processFields = [
  'Name',
  'Template__c',
  'Template_File__c',
  'Record_Type__c',
  'Stage_Map__c',
  'Gates_Fingerprint__c',
] as const;
