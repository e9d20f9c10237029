import type { Dialect } from './compile-rails';

/** Logic by calls of AND, OR, NOT and IF, which spreadsheets and Salesforce write alike. */
export const formulaCalls: Pick<Dialect, 'and' | 'or' | 'not' | 'atLeast'> = {
  and: (parts) => joined('AND', 'TRUE', 'FALSE', parts),
  or: (parts) => joined('OR', 'FALSE', 'TRUE', parts),
  not: (part) => (part === 'TRUE' ? 'FALSE' : part === 'FALSE' ? 'TRUE' : `NOT(${part})`),
  atLeast(count, parts) {
    if (count <= 0) return 'TRUE';
    if (count > parts.length) return 'FALSE';
    if (count === 1) return formulaCalls.or(parts);
    if (count === parts.length) return formulaCalls.and(parts);
    return `${parts.map((part) => `IF(${part},1,0)`).join('+')}>=${count}`;
  },
};

/** Parts that decide nothing are left out; one that decides all is all that stays. */
function joined(call: 'AND' | 'OR', neutral: string, deciding: string, parts: readonly string[]): string {
  const telling = [...new Set(parts)].filter((part) => part !== neutral);
  if (telling.includes(deciding)) return deciding;
  if (telling.length === 0) return neutral;
  return telling.length === 1 ? telling[0] : `${call}(${telling.join(',')})`;
}

/** `DATE(2026,11,20)` */
export function dateCall(day: string): string {
  return `DATE(${day.split('-').map(Number).join(',')})`;
}
