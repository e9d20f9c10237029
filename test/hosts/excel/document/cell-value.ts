const errorNames = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#BUSY!',
  '#UNKNOWN!',
] as const;

type ErrorName = (typeof errorNames)[number];

/** An error in a cell, such as `#N/A`: neither a text nor a number. */
export class CellError {
  private constructor(readonly name: ErrorName) {}

  private static readonly byName = new Map<string, CellError>(errorNames.map((name) => [name, new CellError(name)]));

  /** The error of that name in any case of letters; undefined when there is none. */
  static named(name: string): CellError | undefined {
    return CellError.byName.get(name.toUpperCase());
  }
}

/** What a cell holds once formulas are worked out; undefined is a blank cell. */
export type CellValue = string | number | boolean | CellError | undefined;

/** `Range.valueTypes` of a value. */
export function valueType(value: CellValue): 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error' {
  if (value === undefined) return 'Empty';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'Error';
}

/** `Range.values` of a value: a blank is the empty text, an error its name. */
export const plainValue = (value: CellValue): string | number | boolean =>
  value === undefined ? '' : value instanceof CellError ? value.name : value;
