/** Values of fields by API name, as a record holds them; a field left out is one the reader may not see. */
export type Values = Readonly<Record<string, string | number | boolean | null>>;

/** The deal of the tests, as the org answers `dealQuery`. */
export interface SampleDeal {
  readonly opportunity?: Values;
  readonly currency?: string;
  readonly recordType?: string;
  readonly evidence?: readonly Values[];
  readonly roles?: readonly Values[];
  readonly visits?: readonly Values[];
  readonly moves?: readonly Values[];
  readonly processes?: readonly Values[];
  /** Fields and child relationships that the reader may not see. */
  readonly without?: readonly string[];
  /** Names of users are not to be seen. */
  readonly isAnonymous?: boolean;
  /** How many there are of a list that brings fewer, by its name. */
  readonly cut?: Readonly<Record<string, number | null>>;
}

export const dealId = '006000000000001AAA';
export const today = '2026-11-20';

/** The org's own stage names for project-8, as an admin maps them. */
export const stageMap = {
  Prospecting: 'planning-and-invitation',
  Qualification: 'visit-and-survey',
  Proposal: 'first-proposal',
  Demo: 'demo-and-exchange',
  Design: 'needs-and-design',
  Evaluation: 'project-evaluation',
  Negotiation: 'commercial-negotiation',
  'Closed Won': 'signed',
};

export const sampleOpportunity: Values = {
  Name: 'Pressing line',
  StageName: 'Proposal',
  Amount: 230_000,
  CloseDate: '2027-03-31',
  IsClosed: false,
  IsWon: false,
  AccountId: '001000000000001AAA',
  LastModifiedDate: '2026-11-19T08:00:00.000Z',
  Keystage_Buyer_Stage__c: null,
  Keystage_Buyer_Stage_Seen_On__c: null,
  Keystage_Decider_Certain__c: false,
  Keystage_Restructured_On__c: null,
  Keystage_Restructure_Reviewed_On__c: null,
  Keystage_Reviewed_On__c: null,
  Keystage_Evidenced_Stage__c: null,
  Keystage_Evidenced_Position__c: null,
  Keystage_Declared_Position__c: null,
  Keystage_Evidenced_Chance__c: null,
  Keystage_Claimed_Chance__c: null,
  Keystage_Sync_Gap__c: null,
  Keystage_Landmines__c: null,
  Keystage_Past_Gate__c: false,
  Keystage_Placed_On__c: null,
};

export const sampleProcess: Values = {
  Name: 'Project sales',
  Template__c: 'project-8',
  Template_File__c: null,
  Record_Type__c: null,
  Stage_Map__c: JSON.stringify(stageMap),
  Gates_Fingerprint__c: null,
};

export function evidence(Condition__c: string, Answer__c: string | null, more: Values = {}): Values {
  return {
    ...{ Condition__c, Answer__c, Values__c: null, Note__c: null, Observed_On__c: '2026-11-12', Expires_On__c: null },
    ...{ LastModifiedDate: '2026-11-12T09:00:00.000Z', ...more },
  };
}

/** The first meeting is agreed and held: stage 1 is completed, and of stage 2 the survey is missing. */
export const firstEvidence: readonly Values[] = [
  evidence('buyer-interested', 'Yes', { Observed_On__c: '2026-11-02' }),
  evidence('meeting-agreed', 'Yes', {
    Observed_On__c: '2026-11-02',
    Values__c: JSON.stringify({
      'meeting.date': '2026-11-10',
      'meeting.place': 'their plant',
      'meeting.subject': 'scrap in pressing',
      'meeting.agreedByPersonInCharge': true,
    }),
  }),
  evidence('visit-held', 'Yes', { Observed_On__c: '2026-11-10', Note__c: 'Whole line shown' }),
];

export function role(Contact__c: string | null, Contact_Name__c: string, more: Values = {}): Values {
  return {
    ...{ Contact__c, Contact_Name__c, Roles__c: null, Level__c: null, Info_Complete__c: false, Met_On__c: null },
    ...{ Joined_On__c: null, Post_Changed_On__c: null, Followed_Up_On__c: null, Top_Meeting_On__c: null },
    ...{ Rank__c: null, Department__c: null, Owned_By__c: null, Decisiveness__c: null, Responsiveness__c: null },
    ...{ Final_Decider__c: false, LastModifiedDate: '2026-11-12T09:00:00.000Z', ...more },
  };
}

export function visit(more: Values = {}): Values {
  return {
    ...{ Contact__c: null, Planned_On__c: null, Held_On__c: null, Status__c: 'Planned', Purpose__c: null },
    ...{ Plan__c: null, Commitment__c: null, Record__c: null, Summary__c: null },
    ...{ LastModifiedDate: '2026-11-12T09:00:00.000Z', ...more },
  };
}

export function move(From_Stage__c: string, To_Stage__c: string, more: Values = {}): Values {
  return {
    ...{ From_Stage__c, To_Stage__c, Direction__c: 'forward', Passed__c: null, Moved_On__c: '2026-11-12' },
    ...{ Reason__c: null, Bypassed__c: false, CreatedDate: '2026-11-12T09:00:00.000Z', ...more },
  };
}

export const sampleDeal: SampleDeal = { opportunity: sampleOpportunity, evidence: firstEvidence };

/** The data of the answer: what GraphQL hands to the component. */
export function answerOf(deal: SampleDeal | null): unknown {
  if (deal === null) return { uiapi: { query: { Opportunity: { edges: [] }, Keystage_Process__c: { edges: [] } } } };
  const without = new Set(deal.without);
  const seen = (values: Values) =>
    Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) => (without.has(name) ? [] : [[name, { value }]])),
    );
  const list = (name: string, records: readonly Values[], prefix: string, by: string) => ({
    ...{ totalCount: deal.cut?.[name] ?? records.length, pageInfo: { hasNextPage: name in (deal.cut ?? {}) } },
    ...(deal.cut?.[name] === null && { totalCount: null }),
    edges: records.map((values, k) => ({
      node: {
        Id: `${prefix}00000000000${k + 1}AAA`,
        ...seen(values),
        ...(by !== '' && !deal.isAnonymous && { [by]: { Name: { value: 'Min Park' } } }),
        ...(typeof values['Contact__c'] === 'string' && { Contact__r: { Name: { value: nameIn(values) } } }),
      },
    })),
  });
  const children = {
    Keystage_Evidence__r: list('evidence', deal.evidence ?? [], 'a01', 'LastModifiedBy'),
    Keystage_Buying_Roles__r: list('roles', deal.roles ?? [], 'a02', 'LastModifiedBy'),
    Keystage_Visits__r: list('visits', deal.visits ?? [], 'a03', 'LastModifiedBy'),
    Keystage_Stage_Moves__r: list('moves', deal.moves ?? [], 'a04', 'CreatedBy'),
  };
  const node = {
    Id: dealId,
    ...seen(deal.opportunity ?? sampleOpportunity),
    ...(deal.currency !== undefined && { CurrencyIsoCode: { value: deal.currency } }),
    RecordType: deal.recordType === undefined ? null : { DeveloperName: { value: deal.recordType } },
    Account: { Name: { value: 'Northgate Systems' } },
    ...(!deal.isAnonymous && { LastModifiedBy: { Name: { value: 'Min Park' } } }),
    ...Object.fromEntries(Object.entries(children).filter(([name]) => !without.has(name))),
  };
  const processes = list('processes', deal.processes ?? [sampleProcess], 'a05', '');
  return {
    uiapi: {
      query: {
        Opportunity: { edges: [{ node }] },
        ...(!without.has('Keystage_Process__c') && { Keystage_Process__c: processes }),
      },
    },
  };
}

function nameIn(values: Values): string {
  return String(values['Contact_Name__c'] ?? values['Contact__c']);
}
