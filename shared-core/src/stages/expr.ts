import * as z from 'zod/mini';

export type Literal = string | number | boolean;

/**
 * A condition over facts, as data (methods §6.3): no text to parse, no arithmetic, no functions of a user's own. A path names a fact of
 * the template's catalogue; under `count … where` it names a member of the list's items.
 */
export type Expr =
  | { readonly known: string }
  | { readonly is: string }
  | { readonly eq: readonly [path: string, literal: Literal] }
  | { readonly ne: readonly [path: string, literal: Literal] }
  | { readonly lt: readonly [path: string, literal: Literal] }
  | { readonly le: readonly [path: string, literal: Literal] }
  | { readonly gt: readonly [path: string, literal: Literal] }
  | { readonly ge: readonly [path: string, literal: Literal] }
  | { readonly in: readonly [path: string, literals: readonly Literal[]] }
  | { readonly within: readonly [path: string, days: number] }
  | { readonly count: { readonly of: string; readonly where?: Expr | undefined; readonly ge: number } }
  | { readonly all: readonly Expr[] }
  | { readonly any: readonly Expr[] }
  | { readonly atLeast: readonly [count: number, of: readonly Expr[]] }
  | { readonly not: Expr };

/** `project.budget.amount`: names in camelCase, joined by dots. */
export const pathSchema = z.string().check(z.regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/));

const literal = z.union([z.string(), z.number(), z.boolean()]);
const comparison = z.tuple([pathSchema, literal]);
const nested = z.lazy(() => exprSchema);
const several = z.array(nested);

/** One shape for each operator. The order of the union is the order of these keys, so a fault can be told by the operator meant. */
const shapes = {
  known: z.strictObject({ known: pathSchema }),
  is: z.strictObject({ is: pathSchema }),
  eq: z.strictObject({ eq: comparison }),
  ne: z.strictObject({ ne: comparison }),
  lt: z.strictObject({ lt: comparison }),
  le: z.strictObject({ le: comparison }),
  gt: z.strictObject({ gt: comparison }),
  ge: z.strictObject({ ge: comparison }),
  in: z.strictObject({ in: z.tuple([pathSchema, z.array(literal).check(z.minLength(1))]) }),
  within: z.strictObject({ within: z.tuple([pathSchema, z.int().check(z.gte(0))]) }),
  count: z.strictObject({
    count: z.strictObject({ of: pathSchema, where: z.optional(nested), ge: z.int().check(z.gte(1)) }),
  }),
  all: z.strictObject({ all: several }),
  any: z.strictObject({ any: several }),
  atLeast: z.strictObject({ atLeast: z.tuple([z.int().check(z.gte(0)), several]) }),
  not: z.strictObject({ not: nested }),
};

export type Operator = keyof typeof shapes;

export const operators = Object.keys(shapes) as readonly Operator[];

export const exprSchema: z.ZodMiniType<Expr> = z.union(Object.values(shapes));
