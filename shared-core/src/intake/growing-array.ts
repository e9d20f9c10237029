type TypedArray = Float64Array | Int32Array | Uint8Array;

/**
 * A typed array that grows as it is filled, doubling, so that a stream of unknown length becomes a column. Where somebody knows how many
 * numbers to expect, there is room for them from the start: growing a million rows of many columns is what reading them would wait for.
 */
export class GrowingArray<Numbers extends TypedArray> {
  private numbers: Numbers;
  length = 0;

  constructor(
    private readonly allocate: (length: number) => Numbers,
    expected = 0,
  ) {
    this.numbers = allocate(Math.max(64, expected));
  }

  push(number: number): void {
    if (this.length === this.numbers.length) {
      const grown = this.allocate(2 * this.length);
      grown.set(this.numbers);
      this.numbers = grown;
    }
    this.numbers[this.length++] = number;
  }

  at(index: number): number {
    return this.numbers[index];
  }

  set(index: number, number: number): void {
    this.numbers[index] = number;
  }

  /** What was pushed, in an array of just that length. Nothing is to be pushed or set afterwards. */
  toArray(): Numbers {
    if (this.length < this.numbers.length) this.numbers = this.numbers.slice(0, this.length) as Numbers;
    return this.numbers;
  }
}

export const growingFloats = (expected?: number): GrowingArray<Float64Array> =>
  new GrowingArray((length) => new Float64Array(length), expected);
export const growingIntegers = (expected?: number): GrowingArray<Int32Array> =>
  new GrowingArray((length) => new Int32Array(length), expected);
export const growingBytes = (expected?: number): GrowingArray<Uint8Array> =>
  new GrowingArray((length) => new Uint8Array(length), expected);
