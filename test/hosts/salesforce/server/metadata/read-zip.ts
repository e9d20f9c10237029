import { inflateRawSync } from 'node:zlib';

const endOfDirectory = 0x06054b50;
const inflated = 8;

/** The files of a ZIP held in memory, by their paths; undefined for what is none. */
export function readZip(zip: Buffer): ReadonlyMap<string, Buffer> | undefined {
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== endOfDirectory) end--;
  if (end < 0) return undefined;
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const header = zip.readUInt32LE(at + 42);
    const from = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
    const bytes = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    const isInflated = zip.readUInt16LE(at + 10) === inflated;
    files.set(zip.toString('utf8', at + 46, at + 46 + name), isInflated ? inflateRawSync(bytes) : bytes);
    at += 46 + name + extra + comment;
  }
  return files;
}
