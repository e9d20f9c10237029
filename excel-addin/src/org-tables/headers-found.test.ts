import {
  dealListKind,
  isEvidenceSheet,
  isPeopleSheet,
  mapColumns,
  mapDealColumns,
  mapEvidenceColumns,
  mapPeopleColumns,
} from '@keystage/core';
import { tableSources, type ColumnName, type PulledTable } from '@keystage/core/salesforce';
import { loadOrgTablesWords } from '../language/org-tables/load-org-tables-words';

/** Columns of a table that are found by their headers, with what they are taken for, where that is not their own name. */
const accounts: Partial<Record<ColumnName, string>> = {
  ...{ accountId: 'accountId', accountName: 'accountName', parent: 'parent', industry: 'industry', region: 'region' },
  ...{ currency: 'currency', ourSales: 'amount', annualRevenue: 'annualRevenue', companySize: 'companySize' },
  ...{ previousTier: 'previousTier', overrideTier: 'overrideTier', overrideFrom: 'overrideFrom' },
  ...{ overrideUntil: 'overrideUntil', overrideReason: 'overrideReason', overrideAuthor: 'overrideAuthor' },
  ...{ overrideApprover: 'overrideApprover', overrideBeatsCaps: 'overrideBeatsCaps' },
};
const deals: Partial<Record<ColumnName, string>> = {
  ...{ dealId: 'dealId', dealName: 'dealName', accountId: 'accountId', accountName: 'accountName', dealOwner: 'owner' },
  ...{ recordType: 'recordType', stage: 'stage', amount: 'amount', currency: 'currency', probability: 'probability' },
  ...{ closeDate: 'closeDate', openedOn: 'openedOn', lastActivity: 'lastActivity', stageSince: 'stageSince' },
  ...{ pushes: 'pushes', closed: 'closed', won: 'won', evidencedStage: 'evidencedStage' },
};
const history: Partial<Record<ColumnName, string>> = {
  ...{ dealId: 'dealId', dealName: 'dealName', toStage: 'stage', movedOn: 'movedOn', amount: 'amount' },
  ...{ probability: 'probability', closeDate: 'closeDate' },
};
const buyingRoles: Partial<Record<ColumnName, string>> = {
  ...{ dealId: 'dealId', dealName: 'dealName', contactId: 'contactId', contactName: 'name', buyingRoles: 'roles' },
  ...{ level: 'level', infoComplete: 'infoComplete', metOn: 'metOn', joined: 'joined', postChanged: 'postChanged' },
  ...{ followedUp: 'followedUp', finalDecider: 'finalDecider', deciderCertain: 'deciderCertain' },
  ...{ circleReviewed: 'circleReviewed', restructured: 'restructured', restructureReviewed: 'restructureReviewed' },
};
const contactRoles: Partial<Record<ColumnName, string>> = {
  ...{ dealId: 'dealId', dealName: 'dealName', contactId: 'contactId', contactName: 'name', contactRole: 'roles' },
};
const evidence: Partial<Record<ColumnName, string>> = {
  ...{ evidenceId: 'recordId', dealId: 'dealId', dealName: 'dealName', conditionKey: 'key', answer: 'answer' },
  ...{ seenOn: 'seenOn', note: 'note', details: 'details' },
};

describe.each(['en', 'zh-CN', 'ko'] as const)('in %s', (language) => {
  const headersOf = async (table: PulledTable, source = 0) => {
    const { headers, gone } = await loadOrgTablesWords(language);
    const { columns } = tableSources[table][source];
    return [...columns.map(({ name }) => [name, headers[name]] as const), ['gone', gone] as const];
  };
  type Mapping = readonly { readonly column: number; readonly role: string }[];

  test.each<[PulledTable, (headers: string[]) => Mapping, Partial<Record<ColumnName, string>>, number?]>([
    ['accounts', (headers) => mapColumns(headers).mapping, accounts],
    ['deals', (headers) => mapDealColumns(headers).mapping, deals],
    ['history', (headers) => mapDealColumns(headers).mapping, history],
    ['buyingRoles', mapPeopleColumns, buyingRoles],
    ['contactRoles', mapPeopleColumns, contactRoles],
    ['evidence', mapEvidenceColumns, evidence],
  ])('%s: each column is found, and no other is taken for one', async (table, mapped, expected) => {
    const headers = await headersOf(table);
    const found = mapped(headers.map(([, header]) => header)).map(({ column, role }) => [headers[column][0], role]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });

  test('each table is what it is for the parts of the pane', async () => {
    const texts = async (table: PulledTable, source?: number) =>
      (await headersOf(table, source)).map(([, header]) => header);
    const kindOf = async (table: PulledTable, source?: number) =>
      dealListKind(mapDealColumns(await texts(table, source)).mapping);
    expect(await kindOf('deals')).toBe('pipeline');
    expect([await kindOf('history'), await kindOf('history', 1)]).toEqual(['history', 'history']);
    const others: PulledTable[] = ['accounts', 'contacts', 'contactRoles', 'buyingRoles', 'evidence'];
    expect(await Promise.all(others.map((table) => kindOf(table)))).toEqual(others.map(() => undefined));
    const isPeople = async (table: PulledTable) => isPeopleSheet(mapPeopleColumns(await texts(table)));
    expect(await Promise.all((['contacts', 'contactRoles', 'buyingRoles'] as const).map(isPeople))).toEqual([
      false,
      true,
      true,
    ]);
    const isEvidence = async (table: PulledTable) => isEvidenceSheet(mapEvidenceColumns(await texts(table)));
    expect(await isEvidence('evidence')).toBe(true);
    expect(await isEvidence('deals')).toBe(false);
  });

  test('no two columns of a table are called alike', async () => {
    for (const table of Object.keys(tableSources) as PulledTable[]) {
      const texts = (await headersOf(table)).map(([, header]) => header);
      expect([table, new Set(texts).size]).toEqual([table, texts.length]);
    }
  });
});
