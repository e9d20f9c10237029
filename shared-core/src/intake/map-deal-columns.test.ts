import { dealHeaderWords } from './deal-header-words';
import { mapDealColumns } from './map-deal-columns';

const mapped = (headers: string): string =>
  mapDealColumns(headers.split(', '))
    .mapping.map(({ header, role }) => `${header}=${role}`)
    .join(', ');

test.each<[string, string, string]>([
  [
    'a Salesforce report in English',
    'Opportunity ID, Opportunity Name, Account Name, Amount Currency, Amount, Stage, Probability (%), Close Date, Created Date, Last Activity, Last Stage Change Date, Push Count, Opportunity Owner, Owner Role, Opportunity Record Type, Closed, Won',
    'Opportunity ID=dealId, Opportunity Name=dealName, Account Name=accountName, Amount Currency=currency, Amount=amount, Stage=stage, Probability (%)=probability, Close Date=closeDate, Created Date=openedOn, Last Activity=lastActivity, Last Stage Change Date=stageSince, Push Count=pushes, Opportunity Owner=owner, Owner Role=team, Opportunity Record Type=recordType, Closed=closed, Won=won',
  ],
  [
    'fields of the Salesforce API',
    'Id, Name, AccountId, Amount, CurrencyIsoCode, StageName, Probability, CloseDate, CreatedDate, IsClosed, IsWon',
    'Id=dealId, Name=dealName, AccountId=accountId, Amount=amount, CurrencyIsoCode=currency, StageName=stage, Probability=probability, CloseDate=closeDate, CreatedDate=openedOn, IsClosed=closed, IsWon=won',
  ],
  [
    'the Maven layout',
    'opportunity_id, sales_agent, product, account, deal_stage, engage_date, close_date, close_value',
    'opportunity_id=dealId, sales_agent=owner, product=product, account=accountName, deal_stage=stage, engage_date=stageSince, close_date=closeDate, close_value=amount',
  ],
  [
    'a HubSpot export',
    'Record ID, Deal Name, Pipeline, Deal Stage, Amount, Close Date, Deal owner, Create Date, Last Activity Date, Deal Type',
    'Record ID=dealId, Deal Name=dealName, Pipeline=process, Deal Stage=stage, Amount=amount, Close Date=closeDate, Deal owner=owner, Create Date=openedOn, Last Activity Date=lastActivity, Deal Type=recordType',
  ],
  [
    'a table kept in Chinese',
    '商机编号, 商机名称, 客户名称, 商机金额(万元), 币种, 销售阶段, 赢单率, 预计成交日期, 负责人, 部门, 客户等级, 产品',
    '商机编号=dealId, 商机名称=dealName, 客户名称=accountName, 商机金额(万元)=amount, 币种=currency, 销售阶段=stage, 赢单率=probability, 预计成交日期=closeDate, 负责人=owner, 部门=team, 客户等级=tier, 产品=product',
  ],
  [
    'a table kept in Korean',
    '기회 번호, 기회명, 거래처명, 예상 금액, 통화, 영업 단계, 수주 확률, 예상 마감일, 담당자, 팀, 고객 등급, 최근 활동일',
    '기회 번호=dealId, 기회명=dealName, 거래처명=accountName, 예상 금액=amount, 통화=currency, 영업 단계=stage, 수주 확률=probability, 예상 마감일=closeDate, 담당자=owner, 팀=team, 고객 등급=tier, 최근 활동일=lastActivity',
  ],
  [
    'a history of stages',
    'Opportunity ID, From Stage, To Stage, Last Modified',
    'Opportunity ID=dealId, To Stage=stage, Last Modified=movedOn',
  ],
])('%s', (_, headers, expected) => {
  expect(mapped(headers)).toBe(expected);
});

test('an amount that is weighted already is no amount', () => {
  expect(mapped('Deal, Expected Revenue, Stage')).toBe('Deal=dealName, Stage=stage');
});

test('no two roles are sure of the same word', () => {
  const claims = new Map<string, string[]>();
  for (const [role, { sure }] of Object.entries(dealHeaderWords)) {
    for (const word of sure.split(' | ')) claims.set(word, [...(claims.get(word) ?? []), role]);
  }
  expect([...claims].filter(([, roles]) => roles.length > 1)).toEqual([]);
});
