import { compareUnits } from './compare-code-points';

/**
 * Texts as a column of numbers: the letters of all of them, and where each ends. A million ids are two pieces of memory that cost the engine
 * nothing to keep and little to hand to a worker, where as many texts are a million objects to look through again and again.
 */
export interface TextColumn {
  readonly length: number;
  /** UTF-16 code units, one text after the other; bytes as long as no unit needs more. */
  readonly units: Uint8Array | Uint16Array;
  /** Where each text ends. It begins where the one before it ends. */
  readonly ends: Int32Array;
}

/** Texts as a column, each kept to the last unit. */
export function textColumn(texts: readonly string[]): TextColumn {
  const packer = new TextPacker(texts.length);
  for (const text of texts) packer.add(text);
  return packer.toColumn();
}

/** The text at a place; empty where there is no such place. */
export function textAt({ units, ends }: TextColumn, place: number): string {
  const end = ends[place];
  let from = startOf(ends, place);
  let text = '';
  while (from < end) {
    const found: number[] = [];
    // A call takes only so many arguments.
    for (const to = Math.min(end, from + mostAtOnce); from < to; from++) found.push(units[from]);
    text += String.fromCharCode(...found);
  }
  return text;
}

/** All texts, in their order. */
export function textsOf(column: TextColumn): string[] {
  return Array.from(column.ends, (_, place) => textAt(column, place));
}

/** The texts at some places, in the order of these; empty where there is no such place. */
export function pickTexts(column: TextColumn, places: ArrayLike<number>): TextColumn {
  const packer = new TextPacker(places.length);
  for (let k = 0; k < places.length; k++) packer.addFrom(column, places[k]);
  return packer.toColumn();
}

/** Orders the texts at two places by Unicode code point, as `compareCodePoints` does; for `sort`. */
export function compareTexts({ units, ends }: TextColumn, a: number, b: number): number {
  const fromA = startOf(ends, a);
  const fromB = startOf(ends, b);
  const lengthA = ends[a] - fromA;
  const lengthB = ends[b] - fromB;
  const shorter = Math.min(lengthA, lengthB);
  for (let i = 0; i < shorter; i++) {
    const difference = compareUnits(units[fromA + i], units[fromB + i]);
    if (difference !== 0) return difference;
  }
  return lengthA - lengthB;
}

/** Whether the texts at two places are the same to the last unit. */
export function areSame({ units, ends }: TextColumn, a: number, b: number): boolean {
  const fromA = startOf(ends, a);
  const fromB = startOf(ends, b);
  const length = ends[a] - fromA;
  if (ends[b] - fromB !== length) return false;
  for (let i = 0; i < length; i++) if (units[fromA + i] !== units[fromB + i]) return false;
  return true;
}

/** The places of the texts that have no letter. */
export function emptyPlaces({ ends }: TextColumn): number[] {
  const found: number[] = [];
  for (let place = 0, start = 0; place < ends.length; start = ends[place++])
    if (ends[place] === start) found.push(place);
  return found;
}

export const isEmptyAt = ({ ends }: TextColumn, place: number): boolean => ends[place] === startOf(ends, place);

/** Where the text at a place begins. */
export const startOf = (ends: Int32Array, place: number): number => (place === 0 ? 0 : ends[place - 1]);

/** Takes texts one by one. */
export class TextPacker {
  private units: TextColumn['units'] = new Uint8Array(256);
  private ends: Int32Array;
  private count = 0;
  private used = 0;

  /** `expected`: how many texts are coming, where that is known; a wrong number costs memory or time, nothing else. */
  constructor(private readonly expected = 0) {
    this.ends = new Int32Array(Math.max(16, expected));
  }

  get length(): number {
    return this.count;
  }

  add(text: string): void {
    const { length } = text;
    if (this.used + length > this.units.length) this.makeRoom(length);
    const { units } = this;
    let all = 0;
    for (let i = 0, at = this.used; i < length; i++) {
      const unit = text.charCodeAt(i);
      all |= unit;
      units[at++] = unit;
    }
    if (all > mostInByte && units instanceof Uint8Array) {
      this.units = new Uint16Array(units);
      return this.add(text);
    }
    this.end(length);
  }

  /** The same text as at a place of another column. */
  addFrom(column: TextColumn, place: number): void {
    if (column.units instanceof Uint16Array && this.units instanceof Uint8Array) return this.add(textAt(column, place));
    const from = startOf(column.ends, place);
    const length = column.ends[place] - from;
    if (!(length > 0)) return this.end(0);
    if (this.used + length > this.units.length) this.makeRoom(length);
    const { units, used } = this;
    for (let i = 0; i < length; i++) units[used + i] = column.units[from + i];
    this.end(length);
  }

  /** Takes the last text back. */
  dropLast(): string {
    const { units, ends } = this;
    const last = textAt({ length: this.count, units, ends }, this.count - 1);
    this.count--;
    this.used = startOf(ends, this.count);
    return last;
  }

  /** What was added. Nothing is to be added afterwards. */
  toColumn(): TextColumn {
    const { count, used, units, ends } = this;
    // What was expected too much goes; a little room is not worth a copy.
    return {
      length: count,
      units: isSpacious(units.length, used) ? units.slice(0, used) : units.subarray(0, used),
      ends: isSpacious(ends.length, count) ? ends.slice(0, count) : ends.subarray(0, count),
    };
  }

  private end(length: number): void {
    if (this.count === this.ends.length) this.ends = grown(this.ends, 2 * this.count);
    this.used += length;
    this.ends[this.count++] = this.used;
  }

  /** Room for one more text, and for as many as are expected if they are as long as those so far: within reason, the first may be long. */
  private makeRoom(length: number): void {
    const needed = this.used + length;
    if (needed > mostUnits) throw new RangeError(`A column holds at most ${mostUnits} letters.`);
    const foreseen = this.count > 0 ? (1.05 * this.expected * this.used) / this.count : 0;
    this.units = grown(this.units, Math.max(2 * needed, Math.min(Math.ceil(foreseen), mostForeseen)));
  }
}

function grown<Numbers extends TextColumn['units'] | Int32Array>(numbers: Numbers, length: number): Numbers {
  const larger = new (numbers.constructor as new (length: number) => Numbers)(length);
  larger.set(numbers);
  return larger;
}

const isSpacious = (room: number, used: number): boolean => room > 1.25 * used;

const mostInByte = 0xff;

/** As far as an end is told in. */
const mostUnits = 2 ** 31 - 1;
const mostForeseen = 2 ** 25;

const mostAtOnce = 8192;
