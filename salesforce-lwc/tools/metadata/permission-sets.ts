import type { ObjectName } from './objects';

/** What somebody may do with the records of an object. */
export type Access = 'read' | 'add' | 'edit' | 'edit and delete' | 'everything';

/** A permission set: each field of the package is read by those who have one with objects, and written where it says so. */
export interface PermissionSource {
  readonly label: string;
  readonly description: string;
  readonly customPermissions: readonly string[];
  /** A set without objects gives its custom permissions and nothing else. */
  readonly objects?: Readonly<Record<ObjectName, Access>>;
  /** Fields that may be written: all of an object, or some. */
  readonly writes?: Readonly<Partial<Record<ObjectName, 'all' | readonly string[]>>>;
  /** Tabs that are shown, and with them the app Keystage. */
  readonly tabs?: readonly string[];
}

const relationship = [
  ...['Keystage_Our_Sales__c', 'Keystage_Total_Spend__c', 'Keystage_Broken_Off__c', 'Keystage_Personal_Depth__c'],
  ...['Keystage_Company_Depth__c', 'Keystage_Organisation_Interest__c', 'Keystage_Person_Interest__c'],
  'Keystage_Dossier__c',
];
/** What a move says of the gates is written by the flow that saw the save. */
const ofMove = [
  ...['From_Stage__c', 'To_Stage__c', 'Direction__c', 'Passed__c', 'Moved_On__c', 'Reason__c'],
  'Open_Conditions__c',
];
/** Keys are written by flows. */
const ofEvidence = ['Answer__c', 'Values__c', 'Note__c', 'Observed_On__c', 'Expires_On__c'];
const ofRole = [
  ...['Contact__c', 'Contact_Name__c', 'Roles__c', 'Level__c', 'Info_Complete__c', 'Met_On__c', 'Joined_On__c'],
  ...['Post_Changed_On__c', 'Followed_Up_On__c', 'Top_Meeting_On__c', 'Rank__c', 'Department__c', 'Owned_By__c'],
  ...['Decisiveness__c', 'Responsiveness__c', 'Final_Decider__c'],
];

/** Reading an opportunity's children asks for reading opportunities, and that for reading accounts; whose, is for sharing to say. */
const parents = { Account: 'read', Opportunity: 'read' } as const;
const onDeals = {
  Keystage_Evidence__c: ofEvidence,
  Keystage_Buying_Role__c: ofRole,
  Keystage_Visit__c: 'all',
  Keystage_Stage_Move__c: ofMove,
  Opportunity: 'all',
} as const;
const reading = {
  Keystage_Model__c: 'read',
  Keystage_Model_Part__c: 'read',
  Keystage_Process__c: 'read',
  Keystage_Sign_Off__c: 'read',
} as const;

export const permissionSets: Readonly<Record<string, PermissionSource>> = {
  Keystage_Rep: {
    label: 'Keystage Rep',
    description:
      'Works on deals and relationships: evidence, buying committee, visits, moves. Reads tiers and why accounts have them.',
    customPermissions: [],
    objects: {
      ...{ ...parents, ...reading },
      Keystage_Evidence__c: 'edit',
      Keystage_Buying_Role__c: 'edit and delete',
      Keystage_Visit__c: 'edit',
      Keystage_Stage_Move__c: 'add',
    },
    writes: { ...onDeals, Account: relationship },
    tabs: ['Keystage_Pipeline'],
  },
  Keystage_Manager: {
    label: 'Keystage Manager',
    description: 'As Keystage Rep, and writes tiers: by segmenting lists, and by overrides with a reason.',
    customPermissions: ['Keystage_Override_Tiers', 'Keystage_Segment_Accounts'],
    objects: {
      ...{ ...parents, ...reading },
      Keystage_Evidence__c: 'edit and delete',
      Keystage_Buying_Role__c: 'edit and delete',
      Keystage_Visit__c: 'edit and delete',
      Keystage_Stage_Move__c: 'add',
    },
    writes: { ...onDeals, Account: 'all' },
    tabs: ['Keystage_Pipeline'],
  },
  Keystage_Admin: {
    label: 'Keystage Admin',
    description: 'As Keystage Manager, and may publish models and set up processes.',
    customPermissions: [
      ...['Keystage_Administer_Processes', 'Keystage_Override_Tiers', 'Keystage_Publish_Models'],
      'Keystage_Segment_Accounts',
    ],
    objects: {
      ...parents,
      Keystage_Model__c: 'everything',
      Keystage_Model_Part__c: 'everything',
      Keystage_Process__c: 'everything',
      Keystage_Sign_Off__c: 'add',
      Keystage_Evidence__c: 'edit and delete',
      Keystage_Buying_Role__c: 'edit and delete',
      Keystage_Visit__c: 'edit and delete',
      Keystage_Stage_Move__c: 'add',
    },
    writes: {
      ...onDeals,
      Account: 'all',
      Keystage_Model__c: 'all',
      Keystage_Model_Part__c: 'all',
      Keystage_Process__c: 'all',
      Keystage_Sign_Off__c: 'all',
    },
    tabs: ['Keystage_Admin', 'Keystage_Model__c', 'Keystage_Pipeline', 'Keystage_Process__c'],
  },
  Keystage_Gate_Bypass: {
    label: 'Keystage Gate Bypass',
    description: 'The gates of stages do not stop this user. Each use leaves a stage move on the deal.',
    customPermissions: ['Keystage_Bypass_Gates'],
  },
  Keystage_Personal_Items: {
    label: 'Keystage Personal Items',
    description: 'May keep personal items in the dossier of an account, where law and need allow.',
    customPermissions: ['Keystage_Keep_Personal_Items'],
  },
};
