import type { FieldSchema, FieldType, ObjectSchema, PicklistValue } from './schema';

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
      choice(
        'StageName',
        'Stage',
        [
          'Prospecting',
          'Qualification',
          'Needs Analysis',
          'Value Proposition',
          'Id. Decision Makers',
          'Perception Analysis',
          'Proposal/Price Quote',
          'Negotiation/Review',
          'Closed Won',
          'Closed Lost',
        ],
        { required: true },
      ),
      field('Amount', 'Amount', 'currency', { precision: 18, scale: 2 }),
      field('Probability', 'Probability (%)', 'percent', { precision: 3, scale: 0 }),
      field('CloseDate', 'Close Date', 'date', { required: true }),
      text('NextStep', 'Next Step', 255),
      longText('Description', 'Description', 32_000),
      field('IsClosed', 'Closed', 'boolean', { readOnly: true, defaultValue: false }),
      field('IsWon', 'Won', 'boolean', { readOnly: true, defaultValue: false }),
    ]),
  },
];
