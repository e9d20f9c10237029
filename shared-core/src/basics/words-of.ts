/** Small codes, four a word, so that what nearly all of them are can be passed over; without those at the end that make no whole word. */
export function wordsOf(codes: Uint8Array): Uint32Array {
  const { buffer, byteOffset, length } = codes.byteOffset % 4 === 0 ? codes : codes.slice();
  return new Uint32Array(buffer, byteOffset, length >> 2);
}
