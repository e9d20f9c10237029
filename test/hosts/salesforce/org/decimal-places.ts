/** Moves the decimal point in the digits themselves, where a product would bring in a last-bit error. */
export function shifted(value: number, places: number): number {
  const [digits, exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** Rounded to so many decimals, away from zero at a half. */
export function roundedTo(value: number, places: number): number {
  return Math.sign(value) * shifted(Math.round(shifted(Math.abs(value), places)), -places);
}
