import { speaker, type CalendarDate, type Language, type Words } from '@keystage/core';
import { words as en } from '@keystage/core/language/en';
import { words as ko } from '@keystage/core/language/ko';
import { words as zhCn } from '@keystage/core/language/zh-cn';
import type { PushReport } from './apply-push';
import { loadSalesforceWords } from './language/load-salesforce-words';
import type { LeftOutWhy } from './find-records';
import type { TierChange } from './plan-from-records';
import type { PushPlan } from './plan-push';
import type { GatesFit } from './processes/plan-template';
import type { TemplatePublication } from './processes/publish-template';
import type { Publication } from './publish-model';
import type { DomainFault } from './my-domain';
import type { ModelDefect } from './read-active-model';
import type { CallProblem, OrgLack, Refusal } from './salesforce-problem';
import type { SignInProblem } from './sign-in';
import type { RowOutcome } from './row-outcomes';
import { salesforceSpeaker, type SalesforceSpeaker } from './salesforce-speaker';
import type { UndoReport } from './undo-push';

const core: Record<Language, Words> = { en, 'zh-CN': zhCn, ko };
const languages: readonly Language[] = ['en', 'zh-CN', 'ko'];
let said: Record<Language, SalesforceSpeaker>;
beforeAll(async () => {
  const pairs = languages.map(async (language) => {
    const words = await loadSalesforceWords(language);
    return [language, salesforceSpeaker(words, speaker(core[language]))] as const;
  });
  said = Object.fromEntries(await Promise.all(pairs)) as typeof said;
});

const id = '001xx000003DGb2AAG';
const change: TierChange = {
  account: 10,
  id,
  name: 'Northgate',
  from: { tier: 'A', tieredOn: null },
  to: {
    Keystage_Tier__c: 'B',
    Keystage_Latent_Tier__c: 'B',
    Keystage_Score__c: 50,
    Keystage_Coverage__c: 100,
    Keystage_Reasons__c: '{}',
    Keystage_Model_Fingerprint__c: '3f9a-01c7-be52',
    Keystage_Tiered_On__c: '2026-11-20',
  },
  fields: ['Keystage_Tier__c'],
  before: { Keystage_Tier__c: 'A' },
};
const lost: TierChange = { ...change, to: { ...change.to, Keystage_Tier__c: null } };
const figures: TierChange = { ...change, from: { ...change.from, tier: 'B' } };
const host = 'northgate.my.salesforce.com';

type Case<T> = readonly [fact: T, english: string];

const calls: readonly Case<CallProblem>[] = [
  [{ kind: 'cancelled' }, 'You stopped it.'],
  [
    { kind: 'timedOut', seconds: 130 },
    'Salesforce gave no answer within 130 seconds. Check the connection, then try again.',
  ],
  [
    { kind: 'unreachable', host, origin: 'https://localhost:3000' },
    'No answer came from northgate.my.salesforce.com. Check the connection and the address of the org (its My Domain). If both are right, an administrator has to add https://localhost:3000 to the org’s CORS allowlist.',
  ],
  [{ kind: 'signedOut' }, 'Your session with Salesforce has ended. Sign in again, then repeat the step.'],
  [
    { kind: 'requestLimit' },
    'The org takes no more requests for now: its daily limit is used up, or too many came at once. Try again later, or ask an administrator about the limit.',
  ],
  [{ kind: 'unavailable', status: 503 }, 'Salesforce cannot answer just now (status 503). Try again in a few minutes.'],
  [
    { kind: 'cutShort', received: 1200, expected: 4500 },
    'Salesforce announced 4,500 records and sent 1,200. An incomplete answer is not used. Try again.',
  ],
  [
    { kind: 'cutShort', received: 0, expected: 0 },
    'The answer of Salesforce broke off. An incomplete answer is not used. Try again.',
  ],
  [
    { kind: 'otherOrg', expected: '00DHs0000000001MAA', got: '00DHs0000000002MAA' },
    'This list belongs to another org: it was pulled from 00DHs0000000001MAA, and you are signed in to 00DHs0000000002MAA. Nothing was read or written. Sign in to the org of the list, or pull the list from this one.',
  ],
  [
    { kind: 'refused', code: 'INVALID_FIELD', message: 'No such column.' },
    'Salesforce refused the request: No such column. (INVALID_FIELD)',
  ],
];

const domains: readonly Case<DomainFault>[] = [
  [
    { kind: 'noDomain' },
    'Say which org: its My Domain, such as northgate.my.salesforce.com, or the address of any of its pages.',
  ],
  [
    { kind: 'loginHost', given: 'login.salesforce.com' },
    'login.salesforce.com is where everybody logs in; it does not answer add-ins. Give the org’s own address, such as northgate.my.salesforce.com.',
  ],
  [
    { kind: 'otherHost', given: 'northgate.example' },
    '“northgate.example” is no address of a Salesforce org. Expected its My Domain, such as northgate.my.salesforce.com, or the address of any of its pages.',
  ],
];

const signIns: readonly Case<SignInProblem>[] = [
  [{ kind: 'denied' }, 'Access was denied on Salesforce’s page. Sign in again and choose Allow.'],
  [{ kind: 'notAsAsked' }, 'What came back from Salesforce does not belong to this sign-in. Sign in again.'],
  [
    { kind: 'signInRefused', error: 'invalid_grant', description: 'expired authorization code' },
    'Salesforce refused the sign-in: “expired authorization code”. Sign in again; if it stays so, ask an administrator about the external client app Keystage.',
  ],
  [
    { kind: 'notAnOrg', host },
    'northgate.my.salesforce.com answers, and not as a Salesforce org does. Check the address of the org (its My Domain), such as northgate.my.salesforce.com.',
  ],
  [
    { kind: 'tokenUnreachable', host, origin: 'https://localhost:3000' },
    'northgate.my.salesforce.com let you in, and its token address gave no answer. An administrator has to switch on “Enable CORS for OAuth endpoints” and to add https://localhost:3000 to the org’s CORS allowlist.',
  ],
  [{ kind: 'callFailed', call: { kind: 'signedOut' } }, calls[3][1]],
];

const lacks: readonly Case<OrgLack>[] = [
  [
    { kind: 'objectMissing', object: 'Keystage_Model__c' },
    'The org has no object Keystage_Model__c that you can see. Ask an administrator to deploy Keystage to the org, or to give you a Keystage permission set.',
  ],
  [
    { kind: 'objectReadOnly', object: 'Account' },
    'You may read accounts and not change them. Ask an administrator for the right to edit accounts.',
  ],
  [
    { kind: 'objectReadOnly', object: 'Keystage_Model__c' },
    'You may read Keystage_Model__c and not write it. Ask an administrator for the permission set Keystage Admin.',
  ],
  [
    { kind: 'fieldsMissing', object: 'Account', fields: ['Keystage_Tier__c', 'Keystage_Score__c'] },
    'Account has no fields Keystage_Tier__c and Keystage_Score__c that you can see. Ask an administrator to deploy Keystage to the org, or to give you a Keystage permission set.',
  ],
  [
    { kind: 'fieldsReadOnly', object: 'Account', fields: ['Keystage_Tier__c'] },
    'You may read Keystage_Tier__c of Account and not change it. Ask an administrator for the permission set Keystage Manager.',
  ],
  [
    { kind: 'fieldTooShort', object: 'Account', field: 'Keystage_Model_Fingerprint__c', holds: 10, needs: 14 },
    'The field Keystage_Model_Fingerprint__c of Account holds 10 characters, 14 are needed. Ask an administrator to lengthen it.',
  ],
  [
    { kind: 'valuesMissing', object: 'Account', fields: ['Keystage_Tier__c'], values: ['Platinum'] },
    'Keystage_Tier__c does not know the tier “Platinum” of this model. Ask an administrator to add it to the value set Keystage Tier.',
  ],
  [
    { kind: 'permissionMissing', permission: 'Keystage_Administer_Processes' },
    'You lack the custom permission Keystage_Administer_Processes. Ask an administrator for the permission set Keystage Admin.',
  ],
];

const leftOut: readonly Case<LeftOutWhy>[] = [
  [{ kind: 'noId' }, 'Row 12, Northgate: The row has no Salesforce id. Fill it in to have the account written.'],
  [
    { kind: 'notAnId', given: 'C-10482' },
    'Row 12, Northgate: “C-10482” is no Salesforce id: expected 15 or 18 letters and digits, such as 001Hs00000A1b2cIAB. Copy the id from the record’s address, or choose the column that holds it.',
  ],
  [
    { kind: 'damagedId', given: '001xx000003DGb2555' },
    'Row 12, Northgate: “001xx000003DGb2555” is no whole Salesforce id: its last three characters do not fit the others. Copy it again from the record’s address.',
  ],
  [
    { kind: 'otherObject', given: '003xx000004TmiQAAS', object: 'Contact' },
    'Row 12, Northgate: “003xx000004TmiQAAS” is the id of a contact, not of an account. Use the id of the account.',
  ],
  [
    { kind: 'otherObject', given: 'a00xx000004TmiQAAS' },
    'Row 12, Northgate: “a00xx000004TmiQAAS” is the id of a record of another kind, not of an account. Use the id of the account.',
  ],
  [
    { kind: 'notInOrg', given: '001xx000003DGb2' },
    'Row 12, Northgate: There is no account “001xx000003DGb2” in this org that you can see. It may be of another org, deleted, or not shared with you; an id of 15 characters also fails when a capital letter has become a small one.',
  ],
  [
    { kind: 'notInOrg', given: id },
    'Row 12, Northgate: There is no account “001xx000003DGb2AAG” in this org that you can see. It may be of another org, deleted, or not shared with you.',
  ],
  [
    { kind: 'severalInOrg', given: 'C-2', count: 2 },
    'Row 12, Northgate: 2 accounts in the org have “C-2”. Use the Salesforce id to say which one.',
  ],
  [
    { kind: 'sameRecord', given: id, first: 3 },
    'Row 12, Northgate: Row 5 leads to the same account. Keep one of the two rows.',
  ],
  [
    { kind: 'newerInOrg', on: '2026-12-01' as CalendarDate },
    'Row 12, Northgate: The record was segmented as of Dec 1, 2026, later than this run. Segment again as of that day or later to replace it.',
  ],
  [
    { kind: 'changedInOrg', tier: 'A' },
    'Row 12, Northgate: Somebody changed the tier in the org after the list was pulled; it is A there now. Pull the list again, look at the account, then push.',
  ],
  [
    { kind: 'changedInOrg', tier: null },
    'Row 12, Northgate: Somebody changed the tier in the org after the list was pulled; it is blank there now. Pull the list again, look at the account, then push.',
  ],
  [
    { kind: 'recordReadOnly' },
    'Row 12, Northgate: You may see this record and not change it. Ask its owner or an administrator.',
  ],
  [
    { kind: 'overrideInOrg', tier: 'VIP' },
    'Row 12, Northgate: In the org somebody gave it VIP by hand, and this run does not know of it as it stands there. Pull the list again and segment, then push.',
  ],
  [
    { kind: 'overrideInOrg', tier: null },
    'Row 12, Northgate: The list gives it a tier by hand that the org no longer holds. Pull the list again and segment, then push.',
  ],
  [
    { kind: 'fieldsNotWritable', fields: ['Keystage_Score__c', 'Keystage_Reasons__c'] },
    'Row 12, Northgate: What would change is in Keystage_Score__c and Keystage_Reasons__c, which you may not change. Ask an administrator for the permission set Keystage Manager, then push again.',
  ],
  [
    { kind: 'reasonsTooLong', length: 140_000, holds: 131_072 },
    'Row 12, Northgate: Its values and reasons take 140,000 characters; the field holds 131,072. Map fewer columns.',
  ],
];

const defects: readonly Case<ModelDefect>[] = [
  [
    { kind: 'noActiveModel' },
    'No model is active in the org. Publish one, or have an administrator activate a Keystage Model record.',
  ],
  [
    { kind: 'severalActive', names: ['Small', 'Wide'] },
    '2 models are active in the org: Small and Wide. Have an administrator leave exactly one active.',
  ],
  [{ kind: 'emptyModel', name: 'Small' }, 'The model record Small is empty. Publish the model again.'],
  [
    { kind: 'partMissing', name: 'Small', position: 2, of: 3 },
    'Part 2 of 3 of the model Small is missing in the org. Publish the model again.',
  ],
  [
    { kind: 'partTooMany', name: 'Small', found: 4, of: 3 },
    'The model Small should have 3 parts and has 4. Publish the model again.',
  ],
  [
    {
      kind: 'malformed',
      name: 'Small',
      problems: [
        { kind: 'unknownFormat', path: 'keystage', got: '2', known: [1] },
        { kind: 'noWeight', path: 'groups' },
      ],
    },
    'The model Small in the org cannot be read: ',
  ],
  [
    { kind: 'altered', name: 'Small', got: '1111-2222-3333', expected: '3f9a-01c7-be52' },
    'The model Small was altered in the org: its text has the fingerprint 1111-2222-3333, the record says 3f9a-01c7-be52. Publish the model again.',
  ],
  [
    { kind: 'notFrozen', name: 'Small' },
    'The model Small in the org has no frozen references, so a single account cannot be scored by it. Publish the model from a list.',
  ],
];

const refusals: readonly Case<Refusal>[] = (
  [
    [
      'CANNOT_EXECUTE_FLOW_TRIGGER',
      'Limit exceeded.',
      'A flow of the org stopped it: “Limit exceeded.” Ask an administrator to look at the flow.',
    ],
    [
      'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
      'Trigger.',
      'Automation of the org stopped it: “Trigger.” Ask an administrator to look at it.',
    ],
    [
      'DUPLICATES_DETECTED',
      'Use one of these records?',
      'A duplicate rule of the org stopped it: “Use one of these records?” Merge the accounts in Salesforce, then push again.',
    ],
    [
      'DUPLICATE_VALUE',
      'duplicate value found',
      'Another record has the same value where each must have its own: “duplicate value found” Correct one of them in Salesforce, then push again.',
    ],
    ['ENTITY_IS_DELETED', '', 'The account was deleted after the list was made.'],
    [
      'FIELD_CUSTOM_VALIDATION_EXCEPTION',
      'Partners have no tier.',
      'A rule of the org refuses it: “Partners have no tier.” Correct the record in Salesforce, then push again.',
    ],
    [
      'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
      '',
      'The record is no longer shared with you. Ask its owner or an administrator.',
    ],
    [
      'INSUFFICIENT_ACCESS_OR_READONLY',
      '',
      'You may see this record and not change it. Ask its owner or an administrator.',
    ],
    ['INVALID_CROSS_REFERENCE_KEY', '', 'The record is no longer in the org.'],
    [
      'INVALID_FIELD_FOR_INSERT_UPDATE',
      '',
      'You may not change Keystage_Tier__c. Ask an administrator for the permission set Keystage Manager.',
    ],
    [
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
      'Tier: bad value for restricted picklist field: E',
      'The org no longer knows a value: Tier: bad value for restricted picklist field: E. Ask an administrator to add it to the value set Keystage Tier.',
    ],
    [
      'INVALID_TYPE_FOR_OPERATION',
      '',
      'You may not change records of this kind. Ask an administrator for the right to edit them.',
    ],
    [
      'REQUIRED_FIELD_MISSING',
      '',
      'The org asks for more than the record holds: Keystage_Tier__c. Fill it in in Salesforce, then push again.',
    ],
    [
      'STRING_TOO_LONG',
      'Tier Reasons: too large',
      'A text is too long for its field: “Tier Reasons: too large” Ask an administrator to lengthen the field.',
    ],
    [
      'CHANGED_MEANWHILE',
      '',
      'Somebody changed Keystage_Tier__c meanwhile, so it was left as it is. Look at the record, then compare again.',
    ],
    ['UNABLE_TO_LOCK_ROW', '', 'Somebody else was saving the record, at a second try too. Push again in a minute.'],
    ['STORAGE_LIMIT_EXCEEDED', 'storage limit', 'Salesforce refused it: storage limit (STORAGE_LIMIT_EXCEEDED)'],
  ] as const
).map(([code, message, english]) => [{ code, message, fields: ['Keystage_Tier__c'] }, english]);

const plan: PushPlan = {
  instanceUrl: `https://${host}`,
  organizationId: '00DHs0000000001MAA',
  asOf: '2026-11-20' as CalendarDate,
  fingerprint: '3f9a-01c7-be52',
  lacks: [],
  without: [],
  changes: [change, change, lost, figures],
  equal: [1, 2],
  newer: [],
  leftOut: [{ account: 3, why: { kind: 'noId' } }],
  modelInOrg: { kind: 'same' },
};
const plans: readonly Case<PushPlan>[] = [
  [
    plan,
    '4 accounts will be written: 2 get another tier, 1 loses its tier, and 1 keeps its tier and gets new figures. 2 accounts are up to date. 1 account will not be written. The org explains tiers by this very model.',
  ],
  [
    { ...plan, changes: [], leftOut: [], modelInOrg: { kind: 'none' } },
    'Nothing to write: the org holds these tiers already. No model is active in the org yet. Publish this one, or record pages cannot say why an account has its tier.',
  ],
  [
    {
      ...plan,
      changes: [],
      newer: [{ account: 4, why: { kind: 'changedInOrg', tier: 'A' } }],
      modelInOrg: { kind: 'hidden' },
    },
    'Nothing to write: the org holds these tiers already. 1 account held back: the org has something newer. 1 account will not be written. You may not see which model the org uses. Ask an administrator for a Keystage permission set.',
  ],
  [
    {
      ...plan,
      changes: [lost],
      equal: [],
      leftOut: [],
      modelInOrg: { kind: 'other', name: 'Wide', fingerprint: '1-2-3' },
    },
    '1 account will be written: 1 loses its tier. The org explains tiers by another model: Wide (1-2-3). Publish this one first, or record pages will say that the tier comes from another model.',
  ],
  [{ ...plan, lacks: [{ kind: 'objectReadOnly', object: 'Account' }] }, lacks[1][1]],
];

const record = { organizationId: '00DHs0000000001MAA', asOf: '2026-11-20' as CalendarDate, rows: [] };
const report: PushReport = {
  ...{ written: [change, change], refused: [], notTried: [], unknown: [] },
  ...{ pending: [], record },
};
const reports: readonly Case<PushReport>[] = [
  [report, '2 accounts written.'],
  [
    { ...report, notTried: [change], unknown: [change, change], stopped: { kind: 'unavailable', status: 503 } },
    '2 of 5 accounts written, 0 refused, 3 not done. Salesforce cannot answer just now (status 503). Try again in a few minutes. Of 2 accounts it could not be found out whether they were written; the next push will see. Push again to go on: what is written already will be found up to date.',
  ],
  [
    { ...report, refused: [{ change, refusals: [] }] },
    '2 of 3 accounts written, 1 refused, 0 not done. The refused ones can be pushed again once their reason is gone.',
  ],
  [
    { ...report, unknown: [change], pending: ['750Hs0000000001IAA'], stopped: { kind: 'signedOut' } },
    `2 of 3 accounts written, 0 refused, 1 not done. ${calls[3][1]} Of 1 account it could not be found out whether it was written; the next push will see. Salesforce is still at work on what it got. The next comparison waits for that. Push again to go on: what is written already will be found up to date.`,
  ],
];

const rows: readonly Case<RowOutcome>[] = [
  [{ kind: 'written' }, 'Written.'],
  [
    { kind: 'writtenWithout', fields: ['Keystage_Score__c'] },
    'Written, but for Keystage_Score__c, which you may not change. Ask an administrator for the permission set Keystage Manager, then push again.',
  ],
  [{ kind: 'equal' }, 'Up to date.'],
  [{ kind: 'notTried' }, 'Not written: the push ended before its turn. Push again to go on.'],
  [{ kind: 'unknown' }, 'Sent, and not confirmed. The next push will see.'],
  [{ kind: 'notSent', why: { kind: 'noId' } }, leftOut[0][1].replace('Row 12, Northgate: ', '')],
  [{ kind: 'refused', refusals: [refusals[0][0]] }, refusals[0][1]],
];

const back: UndoReport = { written: [change, change], refused: [], notTried: [], unknown: [], pending: [] };
const undos: readonly Case<UndoReport>[] = [
  [back, '2 accounts put back as they were before the push.'],
  [
    { ...back, refused: [{ change, refusals: [] }], notTried: [change], stopped: { kind: 'signedOut' } },
    `2 of 4 accounts put back, 1 left alone, 1 not done. ${calls[3][1]} Undo again to go on: what is back already is found so.`,
  ],
];

const done = { ok: true, id, fingerprint: '3f9a-01c7-be52', parts: 0 } as const;
const publications: readonly Case<Publication>[] = [
  [{ ...done, how: 'written' }, 'The model is in the org and in use (3f9a-01c7-be52).'],
  [{ ...done, how: 'activated' }, 'The model was in the org already and is in use again (3f9a-01c7-be52).'],
  [{ ...done, how: 'alreadyActive' }, 'The org uses this model already (3f9a-01c7-be52). Nothing was written.'],
  [
    { ...done, how: 'proposed' },
    'The model is in the org and waits for a second person to approve it (3f9a-01c7-be52). Until then the org uses the model it used before.',
  ],
  [
    { ok: false, problem: { kind: 'notSigned', refusals: [{ kind: 'noteMissing' }] } },
    'This model asks for a note with each publication, and there is none. Say what changes and why. Nothing was written; the org uses the model it used before.',
  ],
  [{ ok: false, problem: { kind: 'lacks', lacks: [lacks[2][0]] } }, lacks[2][1]],
  [
    { ok: false, problem: { kind: 'refused', step: 'activating', refusals: [refusals[7][0]] } },
    `The model was written and could not be made active. ${refusals[7][1]} The org uses the model it used before. Publish again to go on.`,
  ],
  [
    { ok: false, problem: { kind: 'stopped', step: 'checking', call: { kind: 'cancelled' }, activeModel: 'former' } },
    'The org could not be checked. You stopped it. The org uses the model it used before. Publish again to go on.',
  ],
  [
    { ok: false, problem: { kind: 'stopped', step: 'writing', call: { kind: 'signedOut' }, activeModel: 'none' } },
    `The model could not be written. ${calls[3][1]} The org has no active model now. Publish again to go on.`,
  ],
  [
    {
      ok: false,
      problem: { kind: 'stopped', step: 'readingBack', call: { kind: 'cancelled' }, activeModel: 'unknown' },
    },
    'The model was written and could not be read back. You stopped it. It is not known which of the two models the org uses. Publish again to settle it.',
  ],
  [
    { ok: false, problem: { kind: 'notAsWritten' } },
    'What the org stored is not what was sent, so it was taken out again. Ask an administrator which flow or trigger changes Keystage Model records. The org uses the model it used before. Publish again to go on.',
  ],
];

const published = {
  ...{ id: 'a0X', name: 'Project sales' },
  written: { Template__c: null, Template_File__c: null, Stage_Map__c: null, Gates_Fingerprint__c: null },
  comes: { template: 'project-8', version: 2, fingerprint: '1111-2222-3333' },
};
const templates: readonly Case<TemplatePublication>[] = [
  [{ ok: true, how: 'written', published }, 'The process “Project sales” judges by this template now.'],
  [
    { ok: true, how: 'beside', published },
    'The template stands beside the process “Project sales”, as a version that is not active. Deploy its gates, then make it active on the page Keystage Setup.',
  ],
  [
    { ok: true, how: 'already', published },
    'The org holds this template for the process “Project sales” already. Nothing was written.',
  ],
  [{ ok: true, how: 'takenBack', published }, 'The process “Project sales” is again as it was.'],
  [{ ok: false, problem: { kind: 'lacks', lacks: [lacks[2][0]] } }, lacks[2][1]],
  [
    { ok: false, problem: { kind: 'changedMeanwhile', name: 'Project sales' } },
    'Somebody changed the process “Project sales” meanwhile, so it was left as it is. Look at the org again, then decide.',
  ],
  [
    { ok: false, problem: { kind: 'refused', refusals: [refusals[7][0]] } },
    `The template could not be written. ${refusals[7][1]} The org judges by what it judged by before. Try again to go on.`,
  ],
  [
    { ok: false, problem: { kind: 'stopped', step: 'checking', call: { kind: 'cancelled' }, judgesBy: 'former' } },
    'The process could not be checked. You stopped it. The org judges by what it judged by before. Try again to go on.',
  ],
  [
    { ok: false, problem: { kind: 'stopped', step: 'readingBack', call: { kind: 'cancelled' }, judgesBy: 'unknown' } },
    'The template was written and could not be read back. You stopped it. It is not known which of the two templates the org holds. Try again to settle it.',
  ],
  [
    { ok: false, problem: { kind: 'notAsWritten', putBack: true } },
    'What the org stored is not what was sent, so the former template was put back. Ask an administrator which flow or trigger changes Keystage Process records.',
  ],
  [
    { ok: false, problem: { kind: 'notAsWritten', putBack: false } },
    'What the org stored is not what was sent, and it could not be put back. Ask an administrator to look at the Keystage Process record at once.',
  ],
];

const command =
  'npx keystage gates --process process.json --out gates && cd gates && sf project deploy start --manifest package.xml';
const fits: readonly Case<GatesFit>[] = [
  ['same', 'The deployed gates ask for the same: the template may come into use at once.'],
  ['deployed', 'The gates of this template are deployed: it may come into use at once.'],
  ['none', 'The org has deployed no gates: what the template asks for holds on pages alone.'],
  [
    'toDeploy',
    `The deployed gates would go on enforcing the former template. So this one is written beside it and not made active. To deploy its gates: ${command}`,
  ],
  [
    'unknown',
    `This template asks for other things than the one in force, and whether its gates are deployed is shown to those alone who may view Setup. Until they are, the former template would be enforced: so this one is written beside it and not made active. To deploy its gates: ${command}`,
  ],
];

test.each(fits)('gates that are %s', (fit, english) => {
  expect(said.en.gatesFit(fit)).toBe(english);
  for (const language of ['zh-CN', 'ko'] as const) {
    expect(said[language].gatesFit(fit).includes(command)).toBe(english.includes(command));
  }
});

/** Every fact with what is said of it. */
const everything: readonly (readonly [name: string, say: (speaker: SalesforceSpeaker) => string, english: string])[] = [
  ...calls.map(([fact, english]) => [fact.kind, (to: SalesforceSpeaker) => to.callProblem(fact), english] as const),
  ...domains.map(([fact, english]) => [fact.kind, (to: SalesforceSpeaker) => to.domainFault(fact), english] as const),
  ...signIns.map(([fact, english]) => [fact.kind, (to: SalesforceSpeaker) => to.signInProblem(fact), english] as const),
  ...lacks.map(([fact, english]) => [fact.kind, (to: SalesforceSpeaker) => to.orgLack(fact), english] as const),
  ...leftOut.map(
    ([why, english]) =>
      [why.kind, (to: SalesforceSpeaker) => to.leftOut({ account: 10, why }, 'Northgate'), english] as const,
  ),
  ...defects.map(([fact, english]) => [fact.kind, (to: SalesforceSpeaker) => to.modelDefect(fact), english] as const),
  ...refusals.map(
    ([fact, english]) =>
      [
        fact.code,
        (to: SalesforceSpeaker) => to.refused({ change, refusals: [fact] }),
        `Row 12, Northgate: ${english}`,
      ] as const,
  ),
  ...plans.map(([fact, english]) => ['plan', (to: SalesforceSpeaker) => to.plan(fact).join(' '), english] as const),
  ...reports.map(
    ([fact, english]) => ['report', (to: SalesforceSpeaker) => to.report(fact).join(' '), english] as const,
  ),
  ...rows.map(([fact, english]) => ['row', (to: SalesforceSpeaker) => to.rowOutcome(fact), english] as const),
  ...undos.map(([fact, english]) => ['undo', (to: SalesforceSpeaker) => to.undo(fact).join(' '), english] as const),
  ...publications.map(
    ([fact, english]) => ['publication', (to: SalesforceSpeaker) => to.publication(fact).join(' '), english] as const,
  ),
  ...templates.map(
    ([fact, english]) =>
      ['template', (to: SalesforceSpeaker) => to.templatePublication(fact).join(' '), english] as const,
  ),
];

test.each(everything)('%s in English', (name, say, english) => {
  const sentence = say(said.en);
  if (name === 'malformed') expect(sentence).toMatch(/^The model Small in the org cannot be read: .*2.* And 1 more\.$/);
  else expect(sentence).toBe(english);
});

test.each(everything)('%s in Chinese and Korean, with the same names and numbers', (_name, say) => {
  const facts = new Set(say(said.en).match(/“[^”]+”|\b[\w-]*\d[\w-]*\b|\b\w+__c\b|Keystage \w+/g));
  for (const language of ['zh-CN', 'ko'] as const) {
    const sentence = say(said[language]);
    expect(sentence).toMatch(language === 'ko' ? /[가-힣].*[.”)]$/ : /[一-鿿]/);
    expect(sentence).not.toMatch(/undefined|NaN|\[object|은\(는\)|이\(가\)/);
    for (const fact of facts) {
      if (/^(?:Dec|Keystage (?:Model|Process|Setup)|0|“Enable CORS for OAuth endpoints”)$/.test(fact)) continue;
      expect(sentence.replaceAll(/[年월]/g, ' ')).toContain(fact.replace(/^Keystage (?:to|permission)$/, 'Keystage'));
    }
  }
});

test('every kind of fact has been said', async () => {
  const words = await loadSalesforceWords('en');
  const shown = new Set(everything.map(([name]) => name));
  const kinds = [
    words.callProblems,
    words.domainFaults,
    words.signInProblems,
    words.orgLacks,
    words.leftOut,
    words.modelDefects,
  ].flatMap(Object.keys);
  const codes = Object.keys(words.refusals).filter((code) => code !== 'other');
  expect([...kinds, ...codes].filter((kind) => !shown.has(kind))).toEqual([]);
});

test('publishing says whom freezing moves', () => {
  const sentences = languages.map((language) => said[language].publication({ ...done, how: 'written' }, 3)[1]);
  expect(sentences).toEqual([
    'Freezing its references gives 3 accounts another tier.',
    '冻结参照值会改变 3 个客户的等级。',
    '기준값을 고정하면 고객 3곳의 등급이 바뀝니다.',
  ]);
  expect(said.en.publication({ ...done, how: 'written' }, 0)[1]).toBe('Freezing its references moves no account.');
});
