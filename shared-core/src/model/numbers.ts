import * as z from 'zod/mini';

/** The kinds of number a model file is made of. */
export const finite = z.number();
export const share = finite.check(z.gte(0), z.lte(1));
export const weight = finite.check(z.gte(0));
export const points = finite.check(z.gte(0), z.lte(100));
export const tierName = z.string().check(z.minLength(1), z.maxLength(20));

/** A text in one language for all readers, or one in each. */
export const text = z.union([
  z.string().check(z.minLength(1)),
  z.strictObject({ en: z.string(), 'zh-CN': z.string(), ko: z.string() }),
]);
