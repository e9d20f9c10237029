import { calendarDate } from '../../shared-core/src/basics/calendar-date';
import { rfmOfOrders } from '../../shared-core/src/segmentation/rfm-of-orders';
import { rfmScore } from '../../shared-core/src/segmentation/rfm-score';
import { rfmThresholds } from '../../shared-core/src/segmentation/rfm-thresholds';
import { describeShared, sharedTable } from './shared-table';

// P: published by others. R: counted from the same file by other means than the product's.

describeShared('Online Retail by recency, frequency and amount', ['online_retail.csv.gz'], () => {
  const orders = cleanOrders();
  const values = rfmOfOrders(orders, calendarDate('2011-12-10')!);

  test('P: 4,338 customers placed 18,532 orders worth 8,887,208.89', () => {
    expect(values.ids).toHaveLength(4338);
    expect(orders.customers).toHaveLength(18_532);
    expect(sumOf(values.monetary)).toBeCloseTo(8_887_208.89, 2);
  });

  test('P: the 2,845 who came back hold 93.09 % of it', () => {
    const repeated = values.monetary.filter((_, i) => values.frequency[i] > 1);
    expect(repeated).toHaveLength(2845);
    expect((sumOf(repeated) / sumOf(values.monetary)).toFixed(4)).toBe('0.9309');
  });

  test('fifths: as many customers in each class of recency and amount as equal values allow', () => {
    const thresholds = rfmThresholds(values, 5);
    const scores = values.ids.map((_, i) => {
      const [recency, frequency, monetary] = [values.recency[i], values.frequency[i], values.monetary[i]];
      return rfmScore(thresholds, { recency, frequency, monetary })!;
    });
    const held = (measure: 'recency' | 'monetary') =>
      [1, 2, 3, 4, 5].map((score) => scores.filter((each) => each[measure] === score).length);
    // A fifth of 4,338 is 867.6; no two customers on a cut by amount, up to some forty on one day.
    expect(held('monetary')).toEqual([868, 867, 868, 867, 868]);
    for (const count of held('recency')) expect(Math.abs(count - 867.6)).toBeLessThan(60);
  });
});

/** Without lines that name no customer, cancellations, quantities and prices of 0 or less, and exact duplicates; one row an invoice. */
function cleanOrders() {
  const { headers, rows } = sharedTable('online_retail.csv.gz');
  const at = (header: string) => headers.indexOf(header);
  const [invoice, quantity, date, price, customer] = [
    'InvoiceNo',
    'Quantity',
    'InvoiceDate',
    'UnitPrice',
    'CustomerID',
  ].map(at);
  const seen = new Set<string>();
  const invoices = new Map<string, { customer: string; day: string; thousandths: number }>();
  for (const row of rows) {
    const written = row.join('\n');
    if (row[customer] === '' || row[invoice].startsWith('C') || seen.has(written)) continue;
    if (!(Number(row[quantity]) > 0 && Number(row[price]) > 0)) continue;
    seen.add(written);
    const so = invoices.get(row[invoice]) ?? { customer: row[customer], day: row[date].slice(0, 10), thousandths: 0 };
    // Prices have up to three decimals.
    so.thousandths += Math.round(Number(row[quantity]) * Number(row[price]) * 1000);
    invoices.set(row[invoice], so);
  }
  const list = [...invoices.values()];
  return {
    customers: list.map((each) => each.customer),
    dates: list.map((each) => calendarDate(each.day)!),
    amounts: Float64Array.from(list, (each) => each.thousandths / 1000),
  };
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
