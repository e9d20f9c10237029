import type { FieldSchema, FieldType, ObjectSchema, PicklistValue, StageAttributes } from './schema';

type More = Partial<Omit<FieldSchema, 'name' | 'label' | 'type' | 'custom'>>;

const field = (name: string, label: string, type: FieldType, more: More = {}): FieldSchema => ({
  name,
  label,
  type,
  custom: false,
  ...more,
});
const text = (name: string, label: string, length: number, more: More = {}) =>
  field(name, label, 'string', { length, ...more });
const longText = (name: string, label: string, length: number) => field(name, label, 'textarea', { length });
const money = (name: string, label: string) => field(name, label, 'currency', { precision: 18, scale: 0 });
const lookup = (name: string, label: string, to: string, relationship: string, children?: string, more: More = {}) =>
  field(name, label, 'reference', {
    length: 18,
    reference: { to, relationship, ...(children ? { children } : {}) },
    ...more,
  });
const choice = (name: string, label: string, values: readonly string[], more: More = {}) =>
  field(name, label, 'picklist', { length: 255, picklist: { restricted: false, values: values.map(active) }, ...more });
const active = (value: string): PicklistValue => ({ value, label: value, active: true });

/** An org's stages as it comes, each with what it brings. */
const stage = (value: string, probability: number, forecastCategory: string, ends?: 'won' | 'lost') =>
  ({
    ...active(value),
    stage: { closed: ends !== undefined, won: ends === 'won', probability, forecastCategory } satisfies StageAttributes,
  }) satisfies PicklistValue;

const stages: readonly PicklistValue[] = [
  stage('Prospecting', 10, 'Pipeline'),
  stage('Qualification', 10, 'Pipeline'),
  stage('Needs Analysis', 20, 'Pipeline'),
  stage('Value Proposition', 50, 'Pipeline'),
  stage('Id. Decision Makers', 60, 'Pipeline'),
  stage('Perception Analysis', 70, 'Pipeline'),
  stage('Proposal/Price Quote', 75, 'Pipeline'),
  stage('Negotiation/Review', 90, 'Pipeline'),
  stage('Closed Won', 100, 'Closed', 'won'),
  stage('Closed Lost', 0, 'Omitted', 'lost'),
];

const recordType = lookup('RecordTypeId', 'Record Type ID', 'RecordType', 'RecordType');

/** Whom and what an activity is about. What it is about may be of several objects, so no query goes through it to one. */
const activityFields = (what: readonly string[]): readonly FieldSchema[] => [
  text('Subject', 'Subject', 255),
  lookup('WhoId', 'Name ID', 'Contact', 'Who'),
  field('WhatId', 'Related To ID', 'reference', {
    length: 18,
    reference: { to: what[0], orTo: what.slice(1), relationship: 'What' },
  }),
  field('ActivityDate', 'Due Date Only', 'date'),
  longText('Description', 'Description', 32_000),
];

/** Fields every record has: who it is, who wrote it and when. The org writes them. */
export const systemFields: readonly FieldSchema[] = [
  field('CreatedDate', 'Created Date', 'datetime', { readOnly: true }),
  lookup('CreatedById', 'Created By ID', 'User', 'CreatedBy', undefined, { readOnly: true }),
  field('LastModifiedDate', 'Last Modified Date', 'datetime', { readOnly: true }),
  lookup('LastModifiedById', 'Last Modified By ID', 'User', 'LastModifiedBy', undefined, { readOnly: true }),
  field('SystemModstamp', 'System Modstamp', 'datetime', { readOnly: true }),
  field('IsDeleted', 'Deleted', 'boolean', { readOnly: true, defaultValue: false }),
];

/** The owner that every record has except the detail of a master. */
export const ownerField: FieldSchema = lookup('OwnerId', 'Owner ID', 'User', 'Owner');

const idField = (label: string) => field('Id', `${label} ID`, 'id', { length: 18, readOnly: true });

/** The Id, owner and system fields around an object's own. */
export function withSystemFields(label: string, fields: readonly FieldSchema[]): readonly FieldSchema[] {
  const isDetail = fields.some((one) => one.reference?.masterDetail);
  return [idField(label), ...fields, ...(isDetail ? [] : [ownerField]), ...systemFields];
}

/** Standard objects as far as the product meets them, with Salesforce's own lengths. */
export const standardObjects: readonly ObjectSchema[] = [
  {
    name: 'User',
    label: 'User',
    labelPlural: 'Users',
    custom: false,
    keyPrefix: '005',
    fields: [
      idField('User'),
      text('Username', 'Username', 80, { required: true, unique: true }),
      text('Name', 'Full Name', 121, { readOnly: true }),
      field('Email', 'Email', 'email', { length: 128 }),
      field('IsActive', 'Active', 'boolean', { defaultValue: true }),
      ...systemFields,
    ],
  },
  {
    name: 'Account',
    label: 'Account',
    labelPlural: 'Accounts',
    custom: false,
    keyPrefix: '001',
    fields: withSystemFields('Account', [
      text('Name', 'Account Name', 255, { required: true }),
      text('AccountNumber', 'Account Number', 40),
      choice('Type', 'Account Type', ['Prospect', 'Customer - Direct', 'Customer - Channel', 'Partner', 'Other']),
      choice('Industry', 'Industry', [
        'Agriculture',
        'Chemicals',
        'Construction',
        'Consulting',
        'Education',
        'Electronics',
        'Energy',
        'Engineering',
        'Healthcare',
        'Machinery',
        'Manufacturing',
        'Retail',
        'Technology',
        'Transportation',
        'Utilities',
        'Other',
      ]),
      money('AnnualRevenue', 'Annual Revenue'),
      field('NumberOfEmployees', 'Employees', 'int', { precision: 8, scale: 0 }),
      longText('Description', 'Account Description', 32_000),
      field('Phone', 'Account Phone', 'phone', { length: 40 }),
      field('Website', 'Website', 'url', { length: 255 }),
      text('BillingCity', 'Billing City', 40),
      text('BillingCountry', 'Billing Country', 80),
      lookup('ParentId', 'Parent Account ID', 'Account', 'Parent', 'ChildAccounts'),
    ]),
  },
  {
    name: 'Contact',
    label: 'Contact',
    labelPlural: 'Contacts',
    custom: false,
    keyPrefix: '003',
    fields: withSystemFields('Contact', [
      text('Name', 'Full Name', 121, { readOnly: true }),
      text('FirstName', 'First Name', 40),
      text('LastName', 'Last Name', 80, { required: true }),
      text('Title', 'Title', 128),
      text('Department', 'Department', 80),
      field('Email', 'Email', 'email', { length: 80 }),
      field('Phone', 'Business Phone', 'phone', { length: 40 }),
      lookup('AccountId', 'Account ID', 'Account', 'Account', 'Contacts'),
      lookup('ReportsToId', 'Reports To ID', 'Contact', 'ReportsTo'),
    ]),
  },
  {
    name: 'Opportunity',
    label: 'Opportunity',
    labelPlural: 'Opportunities',
    custom: false,
    keyPrefix: '006',
    fields: withSystemFields('Opportunity', [
      text('Name', 'Name', 120, { required: true }),
      lookup('AccountId', 'Account ID', 'Account', 'Account', 'Opportunities'),
      recordType,
      field('StageName', 'Stage', 'picklist', {
        length: 255,
        required: true,
        picklist: { restricted: false, values: stages },
      }),
      field('Amount', 'Amount', 'currency', { precision: 18, scale: 2 }),
      field('Probability', 'Probability (%)', 'percent', { precision: 3, scale: 0 }),
      field('ExpectedRevenue', 'Expected Amount', 'currency', { precision: 18, scale: 2, readOnly: true }),
      choice('ForecastCategoryName', 'Forecast Category', ['Omitted', 'Pipeline', 'Best Case', 'Commit', 'Closed']),
      choice('Type', 'Opportunity Type', ['Existing Business', 'New Business']),
      choice('LeadSource', 'Lead Source', ['Web', 'Phone Inquiry', 'Partner Referral', 'Other']),
      field('CloseDate', 'Close Date', 'date', { required: true }),
      text('NextStep', 'Next Step', 255),
      longText('Description', 'Description', 32_000),
      field('IsClosed', 'Closed', 'boolean', { readOnly: true, defaultValue: false }),
      field('IsWon', 'Won', 'boolean', { readOnly: true, defaultValue: false }),
    ]),
  },
  {
    name: 'OpportunityContactRole',
    label: 'Opportunity Contact Role',
    labelPlural: 'Opportunity Contact Roles',
    custom: false,
    keyPrefix: '00K',
    fields: [
      idField('Contact Role'),
      lookup('OpportunityId', 'Opportunity ID', 'Opportunity', 'Opportunity', 'OpportunityContactRoles', {
        required: true,
        onlyOnCreate: true,
      }),
      lookup('ContactId', 'Contact ID', 'Contact', 'Contact', 'OpportunityContactRoles', { required: true }),
      choice('Role', 'Role', [
        'Business User',
        'Decision Maker',
        'Economic Buyer',
        'Economic Decision Maker',
        'Evaluator',
        'Executive Sponsor',
        'Influencer',
        'Technical Buyer',
        'Other',
      ]),
      field('IsPrimary', 'Primary', 'boolean', { defaultValue: false }),
      ...systemFields,
    ],
  },
  {
    name: 'OpportunityHistory',
    label: 'Opportunity: Stage Change',
    labelPlural: 'Opportunity: Stage Change',
    custom: false,
    keyPrefix: '008',
    uiApi: false,
    fields: [
      idField('Opportunity History'),
      lookup('OpportunityId', 'Opportunity ID', 'Opportunity', 'Opportunity', 'OpportunityHistories', {
        readOnly: true,
      }),
      text('StageName', 'Stage', 255, { readOnly: true }),
      field('Amount', 'Amount', 'currency', { precision: 18, scale: 2, readOnly: true }),
      field('Probability', 'Probability (%)', 'percent', { precision: 3, scale: 0, readOnly: true }),
      field('CloseDate', 'Close Date', 'date', { readOnly: true }),
      lookup('CreatedById', 'Created By ID', 'User', 'CreatedBy', undefined, { readOnly: true }),
      field('CreatedDate', 'Created Date', 'datetime', { readOnly: true }),
      field('SystemModstamp', 'System Modstamp', 'datetime', { readOnly: true }),
      field('IsDeleted', 'Deleted', 'boolean', { readOnly: true, defaultValue: false }),
    ],
  },
  {
    name: 'OpportunityFieldHistory',
    label: 'Opportunity Field History',
    labelPlural: 'Opportunity Field History',
    custom: false,
    keyPrefix: '017',
    uiApi: false,
    fields: [
      idField('Opportunity Field History'),
      lookup('OpportunityId', 'Opportunity ID', 'Opportunity', 'Opportunity', 'Histories', { readOnly: true }),
      text('Field', 'Changed Field', 255, { readOnly: true }),
      text('OldValue', 'Old Value', 255, { readOnly: true }),
      text('NewValue', 'New Value', 255, { readOnly: true }),
      lookup('CreatedById', 'Created By ID', 'User', 'CreatedBy', undefined, { readOnly: true }),
      field('CreatedDate', 'Created Date', 'datetime', { readOnly: true }),
      field('IsDeleted', 'Deleted', 'boolean', { readOnly: true, defaultValue: false }),
    ],
  },
  {
    name: 'Task',
    label: 'Task',
    labelPlural: 'Tasks',
    custom: false,
    keyPrefix: '00T',
    fields: withSystemFields('Activity', [
      ...activityFields(['Opportunity', 'Account']),
      choice('Status', 'Status', ['Not Started', 'In Progress', 'Completed', 'Waiting on someone else', 'Deferred'], {
        required: true,
        defaultValue: 'Not Started',
      }),
      choice('Priority', 'Priority', ['High', 'Normal', 'Low'], { required: true, defaultValue: 'Normal' }),
      field('IsClosed', 'Closed', 'boolean', { readOnly: true, defaultValue: false }),
    ]),
  },
  {
    name: 'Event',
    label: 'Event',
    labelPlural: 'Events',
    custom: false,
    keyPrefix: '00U',
    fields: withSystemFields('Activity', [
      ...activityFields(['Opportunity', 'Account']),
      text('Location', 'Location', 255),
      field('StartDateTime', 'Start Date Time', 'datetime'),
      field('EndDateTime', 'End Date Time', 'datetime'),
      field('ActivityDateTime', 'Due Date Time', 'datetime', { readOnly: true }),
      field('DurationInMinutes', 'Duration', 'int', { precision: 8, scale: 0 }),
      field('IsAllDayEvent', 'All-Day Event', 'boolean', { defaultValue: false }),
    ]),
  },
  {
    name: 'RecordType',
    label: 'Record Type',
    labelPlural: 'Record Types',
    custom: false,
    keyPrefix: '012',
    uiApi: false,
    fields: [
      idField('Record Type'),
      text('Name', 'Name', 80, { readOnly: true }),
      text('DeveloperName', 'Record Type Name', 80, { readOnly: true }),
      text('SobjectType', 'SObject Type Name', 40, { readOnly: true }),
      text('Description', 'Description', 255, { readOnly: true }),
      field('IsActive', 'Active', 'boolean', { readOnly: true }),
    ],
  },
  {
    name: 'OpportunityStage',
    label: 'Opportunity Stage',
    labelPlural: 'Opportunity Stages',
    custom: false,
    keyPrefix: '01J',
    uiApi: false,
    fields: [
      idField('Opportunity Stage'),
      text('MasterLabel', 'Master Label', 255, { readOnly: true }),
      text('ApiName', 'API Name', 255, { readOnly: true }),
      field('IsActive', 'Active', 'boolean', { readOnly: true }),
      field('SortOrder', 'Order', 'int', { precision: 9, scale: 0, readOnly: true }),
      field('IsClosed', 'Closed', 'boolean', { readOnly: true }),
      field('IsWon', 'Won', 'boolean', { readOnly: true }),
      text('ForecastCategoryName', 'Forecast Category Name', 255, { readOnly: true }),
      field('DefaultProbability', 'Probability (%)', 'percent', { precision: 3, scale: 0, readOnly: true }),
    ],
  },
];
