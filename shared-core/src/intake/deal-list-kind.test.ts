import { dealListKind } from './deal-list-kind';
import { mapDealColumns } from './map-deal-columns';

test.each([
  // headers                                                                        what they make
  ['Opportunity ID, Amount, Stage, Close Date', 'pipeline'],
  ['商机编号, 商机金额, 销售阶段', 'pipeline'],
  ['기회 번호, 예상 금액, 영업 단계', 'pipeline'],
  ['Deal name, Deal value, Win probability, Deal status', 'pipeline'],
  ['Deal name, Deal value, Win probability', undefined],
  ['Opportunity ID, To Stage, Amount, Last Modified, Moved on', 'history'],
  ['Account ID, Account name, Amount (12 m), Overdue ratio', undefined],
  ['Order ID, Order date, Account ID, Net amount, Status', undefined],
  ['Currency, Start, Rate', undefined],
])('%s: %s', (headers, kind) => {
  expect(dealListKind(mapDealColumns(headers.split(', ')).mapping)).toBe(kind);
});
