/** What a record page shows of a record beside the components. */
export interface RecordLayout {
  readonly icon: string;
  readonly fields: readonly string[];
  /** The first four of them that the reader sees stand under the name as well. */
  readonly highlighted: readonly string[];
}

const layouts: Readonly<Record<string, RecordLayout>> = {
  Account: {
    icon: 'standard:account',
    fields: [
      'Type',
      'Industry',
      'AnnualRevenue',
      'NumberOfEmployees',
      'Phone',
      'Website',
      'BillingCity',
      'BillingCountry',
      'Owner.Name',
    ],
    highlighted: ['Type', 'Phone', 'Website', 'Owner.Name', 'Industry'],
  },
  Opportunity: {
    icon: 'standard:opportunity',
    fields: ['Account.Name', 'StageName', 'Amount', 'Probability', 'CloseDate', 'NextStep', 'Owner.Name'],
    highlighted: ['Account.Name', 'CloseDate', 'Amount', 'Owner.Name'],
  },
  Contact: {
    icon: 'standard:contact',
    fields: ['Account.Name', 'Title', 'Department', 'Email', 'Phone', 'Owner.Name'],
    highlighted: ['Title', 'Account.Name', 'Phone', 'Email'],
  },
};

/** Records of other objects are shown by their name alone. */
export function layoutOf(object: string): RecordLayout {
  return layouts[object] ?? { icon: 'standard:custom', fields: [], highlighted: [] };
}
