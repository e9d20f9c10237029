/** The bits of doubles, a half of 32 each: those of number i at 2·i and 2·i + 1, by `upperAt` and `lowerAt`. */
export const halvesOf = ({ buffer, byteOffset, length }: Float64Array): Int32Array =>
  new Int32Array(buffer, byteOffset, 2 * length);

// Which half of a double comes second in memory is the machine's choice.
export const [upperAt, lowerAt] = halvesOf(Float64Array.of(1))[1] !== 0 ? [1, 0] : [0, 1];
