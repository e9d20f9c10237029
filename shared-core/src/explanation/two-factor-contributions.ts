/** Why a product of two values differs from that of another account: its value, the other's, and the part of each factor in between. */
export interface TwoFactorContributions {
  readonly value: number;
  readonly base: number;
  readonly current: number;
  readonly potential: number;
}

/**
 * Current × potential ÷ 100, and its difference from a reference account's in two parts that add up to it: each factor's own difference,
 * weighed with the other factor halfway between the two accounts (methods §4). Values are points, 0–100.
 */
export function twoFactorContributions(
  account: { readonly current: number; readonly potential: number },
  reference: { readonly current: number; readonly potential: number },
): TwoFactorContributions {
  const { current: c, potential: p } = account;
  const { current: c0, potential: p0 } = reference;
  return {
    value: (c * p) / 100,
    base: (c0 * p0) / 100,
    current: ((c - c0) * (p + p0)) / 200,
    potential: ((p - p0) * (c + c0)) / 200,
  };
}
