import type { Compiling } from './compiling';

/**
 * The quotient of doubles taken as the decimals they are written as, where both have at most six (`decimalQuotient` of the core); one with
 * more, such as a rate of many digits, is no decimal to begin with.
 */
export function decimalQuotient({ dialect }: Compiling, one: string, other: string): string {
  const isPlain = (x: string) => `${dialect.nearest(dialect.exact(x, 6))} = ${x}`;
  const whole = (x: string) => dialect.nearest(`(${dialect.exact(x, 6)} * 1000000)`);
  return `case when ${isPlain(one)} and ${isPlain(other)} then ${whole(one)} / ${whole(other)} else ${one} / ${other} end`;
}
