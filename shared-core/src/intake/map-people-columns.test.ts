import { isAboutDeal, type DealKeys } from './is-about-deal';
import { isEvidenceSheet, mapEvidenceColumns } from './map-evidence-columns';
import { isPeopleSheet, mapPeopleColumns } from './map-people-columns';

const inShort = (mapping: readonly { header: string; role: string }[]) =>
  mapping.map(({ header, role }) => `${header}=${role}`).join(', ');

test.each([
  [
    'Opportunity ID, Account, Contact, Buying role, Level, Information complete, Met on, Joined, Followed up, Final decider',
    'Opportunity ID=dealId, Account=accountName, Contact=name, Buying role=roles, Level=level, Information complete=infoComplete, Met on=metOn, Joined=joined, Followed up=followedUp, Final decider=finalDecider',
  ],
  [
    '商机编号, 客户名称, 联系人, 采购角色, 关系程度, 面谈日期, 跟进日期',
    '商机编号=dealId, 客户名称=accountName, 联系人=name, 采购角色=roles, 关系程度=level, 面谈日期=metOn, 跟进日期=followedUp',
  ],
  [
    '기회번호, 담당자, 구매 역할, 관계 수준, 면담일, 합류일',
    '기회번호=dealId, 담당자=name, 구매 역할=roles, 관계 수준=level, 면담일=metOn, 합류일=joined',
  ],
])('a contacts sheet: %s', (headers, expected) => {
  const mapping = mapPeopleColumns(headers.split(', '));
  expect([inShort(mapping), isPeopleSheet(mapping)]).toEqual([expected, true]);
});

test.each([
  [
    'Opportunity ID, Condition, Answer, Seen on, Note',
    'Opportunity ID=dealId, Condition=about, Answer=answer, Seen on=seenOn, Note=note',
  ],
  ['商机编号, 条件, 回答, 日期, 备注', '商机编号=dealId, 条件=about, 回答=answer, 日期=seenOn, 备注=note'],
  ['기회번호, 조건, 답변, 확인일, 비고', '기회번호=dealId, 조건=about, 답변=answer, 확인일=seenOn, 비고=note'],
])('an evidence sheet: %s', (headers, expected) => {
  const mapping = mapEvidenceColumns(headers.split(', '));
  expect([inShort(mapping), isEvidenceSheet(mapping)]).toEqual([expected, true]);
});

test('a list of accounts is neither', () => {
  const headers = ['Account ID', 'Account name', 'Amount (12 m)', 'Status', 'Date'];
  expect([isPeopleSheet(mapPeopleColumns(headers)), isEvidenceSheet(mapEvidenceColumns(headers))]).toEqual([
    false,
    false,
  ]);
});

test.each<[DealKeys, DealKeys, boolean]>([
  [{ dealId: ' op-1 ' }, { dealId: 'OP-1' }, true],
  [{ dealId: 'OP-2', accountName: 'North' }, { dealId: 'OP-1', accountName: 'North' }, false],
  [{ dealId: '', accountName: 'North' }, { dealId: 'OP-1', accountName: 'North' }, true],
  [{ accountId: 'A-1', accountName: 'North' }, { dealId: 'OP-1', accountId: 'A-2', accountName: 'North' }, false],
  [{ dealName: 'Line' }, { dealId: 'OP-1' }, false],
])('%j is about %j: %p', (row, deal, expected) => {
  expect(isAboutDeal(row, deal)).toBe(expected);
});
