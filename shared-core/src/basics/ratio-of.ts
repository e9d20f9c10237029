/** Part ÷ whole of two sums, also where they are beyond the greatest double; what 0 is divided by decides as it does for doubles. */
export function ratioOf(part: number | bigint, whole: number | bigint): number {
  const divisor = Number(whole);
  if (Number.isFinite(divisor) || typeof whole === 'number') return Number(part) / divisor;
  const bits = BigInt(whole.toString(16).length * 4 - 1000);
  return Number(BigInt(part) >> bits) / Number(whole >> bits);
}
