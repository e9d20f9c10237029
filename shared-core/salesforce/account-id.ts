/** Why a cell is no id of an account. */
export type IdFault =
  | { readonly kind: 'noId' }
  | { readonly kind: 'notAnId'; readonly given: string }
  /** The check digits do not fit the letters before them. */
  | { readonly kind: 'damagedId'; readonly given: string }
  | { readonly kind: 'otherObject'; readonly given: string; readonly object?: string };

export type ReadId = { readonly id: string } | { readonly fault: IdFault };

const checkAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** Objects whose ids get pasted for an account's. */
const prefixes: Readonly<Record<string, string>> = {
  '001': 'Account',
  '003': 'Contact',
  '005': 'User',
  '006': 'Opportunity',
  '00D': 'Organization',
  '00Q': 'Lead',
  '500': 'Case',
  '701': 'Campaign',
};

/**
 * The 18 characters of a Salesforce id as it stands in a cell, or what is wrong with it. Of 15 characters the check digits are worked
 * out; of 18 they put right the case that a spreadsheet may have changed.
 */
export function readAccountId(cell: string, keyPrefix = '001'): ReadId {
  const given = cell.trim();
  if (given === '') return { fault: { kind: 'noId' } };
  if (!/^(?:[0-9A-Za-z]{15}|[0-9A-Za-z]{18})$/.test(given)) return { fault: { kind: 'notAnId', given } };
  const id = given.length === 15 ? withCheckDigits(given) : restored(given);
  if (!id) return { fault: { kind: 'damagedId', given } };
  const prefix = id.slice(0, 3);
  if (prefix === keyPrefix) return { id };
  return { fault: { kind: 'otherObject', given, ...(prefix in prefixes ? { object: prefixes[prefix] } : {}) } };
}

/** An id of any object in 18 characters; what has neither 15 nor 18 is given back as it stands. */
export function fullId(id: string): string {
  return id.length === 15 ? withCheckDigits(id) : id;
}

/** For each five characters, which of them are capital letters: the first in the lowest bit. */
function withCheckDigits(id: string): string {
  const check = [0, 5, 10].map((start) => {
    let bits = 0;
    for (let k = 0; k < 5; k++) if (/[A-Z]/.test(id[start + k])) bits |= 1 << k;
    return checkAlphabet[bits];
  });
  return id + check.join('');
}

function restored(id: string): string | undefined {
  const check = id.slice(15).toUpperCase();
  const letters = [...id.slice(0, 15)].map((letter, k) => {
    const bits = checkAlphabet.indexOf(check[Math.floor(k / 5)]);
    return (bits >> (k % 5)) & 1 ? letter.toUpperCase() : letter.toLowerCase();
  });
  const whole = withCheckDigits(letters.join(''));
  return whole.slice(15) === check ? whole : undefined;
}
