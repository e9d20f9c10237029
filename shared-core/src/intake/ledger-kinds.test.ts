import { ledgerKinds } from './ledger-kinds';

test.each([
  // headers                                                                                               is
  ['order_id, customer_id, employee_id, order_date, required_date, shipped_date, ship_via, freight', 'orders'],
  ['order_id, product_id, unit_price, quantity, discount', 'orders'],
  ['InvoiceNo, StockCode, Description, Quantity, InvoiceDate, UnitPrice, CustomerID, Country', 'orders'],
  ['countryCode, customerID, invoiceNumber, InvoiceDate, DueDate, InvoiceAmount, Disputed, SettledDate', 'invoices'],
  ['opportunity_id, sales_agent, product, account, deal_stage, engage_date, close_value', 'deals'],
  ['Customer no, Received on, Amount received, Invoice no', 'receipts'],
  ['客户编号, 联系日期, 联系类型', 'contacts'],
  ['客户编号, 订单号, 订单日期, 金额', 'orders'],
  ['거래처 코드, 주문일, 주문번호, 금액', 'orders'],
  // A list of accounts is none.
  ['Account ID, Account name, Amount, Profit, Overdue ratio', ''],
  ['Fruit, Colour', ''],
  ['', ''],
])('%s: %s', (headers, kind) => {
  expect(ledgerKinds(headers.split(', ')).at(0) ?? '').toBe(kind);
});

test('a table may be of several kinds: the likeliest comes first, the others are there to be chosen', () => {
  const kinds = ledgerKinds(['Customer no', 'Invoice no', 'Invoice date', 'Due date', 'Amount']);
  expect(kinds[0]).toBe('invoices');
  expect(kinds.length).toBeLessThan(5);
});
