import type { Org } from '../salesforce';
import type { RecordValues } from '../salesforce/org/org';
import { people } from '../salesforce/deployed-org';

export interface SampleDeal {
  readonly account: string;
  readonly deal: string;
  /** Ids by name. */
  readonly contacts: Readonly<Record<string, string>>;
  readonly visits: readonly string[];
}

/** How many days before a day: `YYYY-MM-DD`. */
export function daysBefore(days: number, today = new Date()): string {
  return new Date(today.getTime() - days * 86_400_000).toISOString().slice(0, 10);
}

const named = ['Ines Roth', 'Tom Berg', 'Sun Lee', 'Ida Voss', 'Jo Kern', 'Kim Auer', 'Ada Ruiz'];
const stages = {
  Prospecting: 'planning-and-invitation',
  Qualification: 'visit-and-survey',
  'Needs Analysis': 'first-proposal',
  'Value Proposition': 'demo-and-exchange',
  'Id. Decision Makers': 'needs-and-design',
  'Perception Analysis': 'project-evaluation',
  'Negotiation/Review': 'commercial-negotiation',
  'Closed Won': 'signed',
};

/**
 * An account with more contacts than a page, a deal in its second stage with three people of its circle and a visit planned, a contact role that
 * is not in the circle, and the process that judges deals.
 */
export function putSampleDeal(org: Org): SampleDeal {
  const admin = org.as(people.admin);
  const create = (object: string, records: readonly RecordValues[]): string[] =>
    admin.create(object, records).map((result) => {
      if (!result.success) throw new Error(`${object}: ${JSON.stringify(result.errors)}`);
      return result.id;
    });
  const [account] = create('Account', [{ Name: 'Northgate Systems' }]);
  const names = [...named, ...Array.from({ length: 20 }, (_, k) => `Contact ${String(k + 1).padStart(2, '0')}`)];
  const contactIds = create(
    'Contact',
    names.map((name) => {
      const [FirstName, LastName] = name.split(' ');
      return { AccountId: account, FirstName, LastName, ...(name === 'Ida Voss' && { Title: 'Head of quality' }) };
    }),
  );
  const contacts = Object.fromEntries(names.map((name, k) => [name, contactIds[k]]));
  create('Keystage_Process__c', [
    { Name: 'Project sales', Template__c: 'project-8', Stage_Map__c: JSON.stringify(stages), Active__c: true },
  ]);
  const [deal] = create('Opportunity', [
    {
      ...{ Name: 'Pressing line', AccountId: account, StageName: 'Needs Analysis', Amount: 230_000 },
      CloseDate: daysBefore(-120),
    },
  ]);
  const evidence = (Condition__c: string, days: number, values?: object): RecordValues => ({
    ...{ Opportunity__c: deal, Condition__c, Answer__c: 'Yes', Observed_On__c: daysBefore(days) },
    ...(values && { Values__c: JSON.stringify(values) }),
  });
  create('Keystage_Evidence__c', [
    evidence('buyer-interested', 26),
    evidence('meeting-agreed', 26, {
      'meeting.date': daysBefore(18),
      'meeting.place': 'their plant',
      'meeting.subject': 'scrap in pressing',
      'meeting.agreedByPersonInCharge': true,
    }),
    evidence('visit-held', 18),
  ]);
  const person = (name: string, more: RecordValues): RecordValues => ({
    ...{ Opportunity__c: deal, Contact__c: contacts[name], Contact_Name__c: name, ...more },
  });
  create('Keystage_Buying_Role__c', [
    person('Ines Roth', {
      ...{
        Roles__c: 'decision',
        Level__c: 'identified',
        Rank__c: 'top',
        Department__c: 'management',
        Owned_By__c: 'rep',
      },
    }),
    person('Tom Berg', {
      ...{ Roles__c: 'technical;finance', Level__c: 'contacted', Info_Complete__c: true, Met_On__c: daysBefore(18) },
      ...{ Department__c: 'engineering', Rank__c: 'manager', Decisiveness__c: 10, Responsiveness__c: 12 },
    }),
    person('Sun Lee', { Roles__c: 'coach', Level__c: 'supportive', Info_Complete__c: true, Met_On__c: daysBefore(30) }),
  ]);
  create('OpportunityContactRole', [
    { OpportunityId: deal, ContactId: contacts['Ada Ruiz'], Role: 'Business User' },
    { OpportunityId: deal, ContactId: contacts['Tom Berg'], Role: 'Technical Buyer' },
  ]);
  const visits = create('Keystage_Visit__c', [
    {
      ...{ Opportunity__c: deal, Contact__c: contacts['Tom Berg'], Status__c: 'Held', Held_On__c: daysBefore(18) },
      ...{
        Purpose__c: 'surveyMarket',
        Summary__c: 'Met: Tom Berg\nThe whole line was shown; every third part is scrap.',
      },
    },
    {
      ...{ Opportunity__c: deal, Contact__c: contacts['Tom Berg'], Status__c: 'Planned', Planned_On__c: daysBefore(1) },
      ...{ Commitment__c: 'A first proposal is asked for, and who reads it by when' },
      Plan__c: JSON.stringify({
        keystage: 1,
        knowledge: {
          'need/quality': 'less scrap in pressing',
          'need/quality/situation': 'two shifts, presses of 1998',
          'offer/quality/benefit': 'a third less scrap within a quarter',
          usp: 'presses that correct themselves',
          'rival/0': 'Presswerk',
          'rival/0/satisfaction': 'slow service',
        },
        written: { 'bring/questionList': 'in Korean too' },
      }),
    },
  ]);
  return { account, deal, contacts, visits };
}
