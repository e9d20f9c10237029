const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const checkAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** The id of the nth record under a prefix: `001`, two characters of the instance, a reserved 0, nine digits of 62, three check digits. */
export function recordId(prefix: string, instance: string, count: number): string {
  let rest = count;
  let number = '';
  for (let k = 0; k < 9; k++) {
    number = digits[rest % 62] + number;
    rest = Math.floor(rest / 62);
  }
  return withCheckDigits(`${prefix}${instance}0${number}`);
}

/**
 * The 18 characters of an id given in 15 or 18, or undefined where it is none. In 18 the check digits say which letters are capital, so
 * that an id in the wrong case is put right; in 15 the case must be right as it stands.
 */
export function fullId(id: string): string | undefined {
  if (/^[0-9A-Za-z]{15}$/.test(id)) return withCheckDigits(id);
  if (!/^[0-9A-Za-z]{18}$/.test(id)) return undefined;
  const check = id.slice(15).toUpperCase();
  const letters = [...id.slice(0, 15)].map((letter, k) => {
    const bits = checkAlphabet.indexOf(check[Math.floor(k / 5)]);
    return (bits >> (k % 5)) & 1 ? letter.toUpperCase() : letter.toLowerCase();
  });
  const restored = withCheckDigits(letters.join(''));
  return restored.slice(15) === check ? restored : undefined;
}

/** Three more characters after the fifteen: for each five, which of them are capital letters, the first in the lowest bit. */
function withCheckDigits(id: string): string {
  const check = [0, 5, 10].map((start) => {
    let bits = 0;
    for (let k = 0; k < 5; k++) if (/[A-Z]/.test(id[start + k])) bits |= 1 << k;
    return checkAlphabet[bits];
  });
  return id + check.join('');
}
