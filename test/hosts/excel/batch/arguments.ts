import { ExcelError } from '../excel-error';
import { booleanOf, numberOf, textOf, wordOf } from './wire-class';

/** The arguments of one call, object paths among them already resolved. */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  /** The argument as it came; undefined when it was left out. */
  at(index: number): unknown {
    return this.values[index] ?? undefined;
  }

  text(index: number): string {
    return textOf(this.at(index));
  }

  optionalText(index: number): string | undefined {
    const value = this.at(index);
    return value === undefined ? undefined : textOf(value);
  }

  /** A whole number. */
  integer(index: number, otherwise?: number): number {
    const value = this.at(index);
    if (value === undefined && otherwise !== undefined) return otherwise;
    const number = numberOf(value);
    if (!Number.isInteger(number)) throw new ExcelError('InvalidArgument');
    return number;
  }

  optionalInteger(index: number): number | undefined {
    return this.at(index) === undefined ? undefined : this.integer(index);
  }

  boolean(index: number, otherwise?: boolean): boolean {
    const value = this.at(index);
    return value === undefined && otherwise !== undefined ? otherwise : booleanOf(value);
  }

  word<const W extends string>(index: number, words: readonly W[], otherwise?: W): W {
    const value = this.at(index);
    return value === undefined && otherwise !== undefined ? otherwise : wordOf(value, words);
  }
}
