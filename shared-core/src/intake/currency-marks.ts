/**
 * What stands beside an amount, and which currency it says: an ISO code, or a sign that several currencies share (¥ is yuan or yen, $ one
 * of many dollars, kr one of the Nordic crowns). Keys are in plain text and lower case.
 */
export const currencyMarks: ReadonlyMap<string, string> = new Map([
  ...signs('¥ $ kr'),
  ['kr.', 'kr'],
  ...codes(
    'AED ARS AUD BGN BHD BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR ISK JPY KRW KWD KZT MAD MXN MYR NGN NOK NZD ' +
      'PEN PHP PKR PLN QAR RON RSD RUB SAR SEK SGD THB TND TRY TWD UAH USD UYU VND ZAR',
  ),
  ...means('AUD', 'a$ au$'),
  ...means('BRL', 'r$'),
  ...means('CAD', 'c$ ca$ cad$'),
  ...means('CHF', 'fr. sfr. sfr fr'),
  ...means('CNY', 'rmb cnh cn¥ 元 圆 人民币 人民幣 rmb¥ 人民币元'),
  ...means('CZK', 'kč'),
  ...means('EUR', '€ euro'),
  ...means('GBP', '£'),
  ...means('HKD', 'hk$ 港元 港币'),
  ...means('HUF', 'ft'),
  ...means('IDR', 'rp'),
  ...means('ILS', '₪'),
  ...means('INR', '₹ rs rs.'),
  ...means('JPY', '円 jp¥ 日元'),
  ...means('KRW', '₩ 원'),
  ...means('MXN', 'mx$'),
  ...means('MYR', 'rm'),
  ...means('NZD', 'nz$'),
  ...means('PHP', '₱'),
  ...means('PLN', 'zł'),
  ...means('RON', 'lei'),
  ...means('RUB', '₽'),
  ...means('SGD', 's$'),
  ...means('THB', '฿'),
  ...means('TRY', '₺'),
  ...means('TWD', 'nt$ 新台币 新臺幣'),
  ...means('UAH', '₴'),
  ...means('USD', 'us$ us-$ 美元 달러'),
  ...means('VND', '₫'),
]);

/** Which currencies a shared sign can stand for. A bare ¥ beside amounts in CNY is no contradiction. */
export const sharedSigns: Readonly<Record<string, readonly string[]>> = {
  '¥': ['CNY', 'JPY'],
  $: ['USD', 'AUD', 'ARS', 'CAD', 'CLP', 'COP', 'HKD', 'MXN', 'NZD', 'SGD', 'TWD', 'UYU'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
};

/** The currency that a cell of a currency column names: `EUR`, `€`, `元`; null when it is none we know. */
export function currencyOf(text: string): string | null {
  return currencyMarks.get(text.toLowerCase()) ?? null;
}

function signs(list: string): [string, string][] {
  return list.split(' ').map((sign) => [sign, sign]);
}

function codes(list: string): [string, string][] {
  return list.split(' ').map((code) => [code.toLowerCase(), code]);
}

function means(currency: string, list: string): [string, string][] {
  return list.split(' ').map((mark) => [mark, currency]);
}
