type TypedArray = Float64Array | Int32Array | Uint8Array;

/** A typed array that grows as it is filled, doubling, so that a stream of unknown length becomes a column. */
export class GrowingArray<Numbers extends TypedArray> {
  private numbers: Numbers;
  length = 0;

  constructor(private readonly allocate: (length: number) => Numbers) {
    this.numbers = allocate(64);
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

  /** What was pushed, in an array of its own and of just that length. */
  toArray(): Numbers {
    return this.numbers.slice(0, this.length) as Numbers;
  }
}

export const growingFloats = (): GrowingArray<Float64Array> => new GrowingArray((length) => new Float64Array(length));
export const growingIntegers = (): GrowingArray<Int32Array> => new GrowingArray((length) => new Int32Array(length));
export const growingBytes = (): GrowingArray<Uint8Array> => new GrowingArray((length) => new Uint8Array(length));
