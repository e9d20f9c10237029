import { plainText } from './plain-text';

/** A header taken apart for comparison. */
export interface HeaderText {
  /** All of it in one piece: "Customer ID", "customer_id" and "CustomerId" are all `customerid`. */
  readonly squeezed: string;
  /** Where in it a word begins or ends. Chinese and Korean are written without spaces that could be relied on. */
  readonly bounds: ReadonlySet<number>;
  /** The last year it names, 0 for none. Years and periods ("12 m", 近12个月) are no part of `squeezed`. */
  readonly year: number;
}

/** A header without what does not tell columns apart: case, width, punctuation, umlauts, period, short forms. */
export function headerText(header: string): HeaderText {
  const plain = plainText(header.replace(/[\r\n]+/g, ' '));
  const spaced = plain
    .replace(/__[cr]\b/gi, ' ')
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => umlauts[letter])
    .replace(/%/g, ' percent ')
    .replace(/#/g, ' number ');
  const years = [...spaced.matchAll(anyYear)].map((match) => Number(match[2]));
  const words = periods
    .reduce((text, period) => text.replace(period, ' '), spaced.replace(anyYear, '$1 '))
    .replace(
      /([\p{L}\p{N}])(?=[\u3400-\u9fff\uac00-\ud7af])|([\u3400-\u9fff\uac00-\ud7af])(?=[a-z0-9])/gu,
      splitScripts,
    )
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'of' && word !== 'the')
    .map((word) => shortForms[word] ?? word);

  const bounds = new Set<number>([0]);
  let squeezed = '';
  for (const word of words) {
    squeezed += word;
    bounds.add(squeezed.length);
  }
  return { squeezed, bounds, year: Math.max(0, ...years) };
}

/** Whether a text is written in Chinese or Korean, where words stand without spaces between them. */
export function isEastAsian(text: string): boolean {
  return /[\u3400-\u9fff\uac00-\ud7af]/.test(text);
}

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

// No look-behind: the web views of older Macs do not know it.
const anyYear = /(^|\D)((?:19|20)\d\d)(?:[-/](?:19|20)?\d\d)?\s?(?:年度?|년도?)?(?!\d)/g;

const periods: readonly RegExp[] = [
  /\b(?:fy|gj)\s?\d{2}\b|\b[qh][1-4]\b/g,
  /\b(?:(?:last|past|previous|rolling|letzten?|vergangenen?)\s)?\d+\s?(?:months?|monaten?|mon|mths?|m|weeks?|wochen)\b/g,
  /\b(?:last|past|letztes|letzten)\s(?:12|twelve|zwoelf)?\s?(?:months|monaten?)\b/g,
  /(?:最近|近|过去)?(?:\d+|[一二三六]|十二)个?月/g,
  /(?:최근|지난)\s?\d+\s?개월(?:간)?/g,
];

const shortForms: Readonly<Record<string, string>> = {
  acct: 'account',
  amt: 'amount',
  avg: 'average',
  ave: 'average',
  biggest: 'largest',
  cust: 'customer',
  durchschn: 'average',
  durchschnittl: 'average',
  highest: 'largest',
  identifier: 'id',
  max: 'largest',
  maximum: 'largest',
  mean: 'average',
  no: 'number',
  nr: 'number',
  num: 'number',
  pct: 'percent',
  prozent: 'percent',
  qty: 'quantity',
  ø: 'average',
};

function splitScripts(_: string, before?: string, eastAsian?: string): string {
  // A boundary between scripts is a boundary between words: 客户ID, 2026매출.
  if (eastAsian !== undefined) return `${eastAsian} `;
  return before !== undefined && isEastAsian(before) ? before : `${before ?? ''} `;
}
