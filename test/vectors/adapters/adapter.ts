import * as z from 'zod';

/**
 * Answers one op from the input of a vector: reads it, calls the core, and writes the answer in the form of the vectors. Files that the
 * input names lie in `folder`, that of the vector's own file.
 */
export type Adapter = (input: unknown, folder: string) => unknown;

/** An adapter that reads its input by a schema and hands it to `answer`; input of another shape throws, which fails the vector. */
export function adapter<T extends z.ZodType>(
  input: T,
  answer: (input: z.infer<T>, folder: string) => unknown,
): Adapter {
  return (given, folder) => {
    const read = input.safeParse(given);
    if (!read.success) throw new Error(`the input is not as this op takes it: ${z.prettifyError(read.error)}`);
    return answer(read.data, folder);
  };
}

/** Numbers of which some may be missing, `null`. */
export const numbersWithGaps = z.array(z.number().nullable());

/** A column with NaN where a number is missing. */
export function columnOf(values: readonly (number | null)[]): Float64Array {
  return Float64Array.from(values, (value) => value ?? NaN);
}

/** The other way round: `null` where a column has none. */
export function withGaps(column: Float64Array): (number | null)[] {
  return Array.from(column, numberOrNull);
}

export function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
