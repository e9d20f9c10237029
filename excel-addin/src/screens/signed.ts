import type { Speaker } from '@keystage/core';

/** A difference with its sign, a true minus among them: `+3.8`, `−25.0`, `±0.0`. */
export function signed(by: number, decimals: number, say: Speaker): string {
  const size = say.number(Math.abs(by), decimals);
  if (by === 0) return `±${size}`;
  return by < 0 ? `−${size}` : `+${size}`;
}
