import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';

/** Opens one part of a ZIP file as a stream of its bytes; undefined where there is no such part. */
export type PartOpener = (name: string) => Promise<Readable | undefined>;

interface Entry {
  readonly method: number;
  readonly size: number;
  readonly headerAt: number;
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/**
 * The parts of a ZIP file, found by its directory and inflated as they are read, so that a part is never held whole. Undefined for what
 * is no plain ZIP file (past 4 GB, spanned, encrypted): the caller goes without.
 */
export async function zipParts(path: string): Promise<PartOpener | undefined> {
  const file = await open(path);
  try {
    const entries = await readDirectory(file);
    return entries && ((name) => openPart(path, entries.get(name)));
  } finally {
    await file.close();
  }
}

/** The paths of all parts of a ZIP file, in its order; undefined as above. */
export async function namesInZip(path: string): Promise<string[] | undefined> {
  const file = await open(path);
  try {
    const entries = await readDirectory(file);
    return entries && [...entries.keys()];
  } finally {
    await file.close();
  }
}

async function readDirectory(file: FileHandle): Promise<Map<string, Entry> | undefined> {
  const { size } = await file.stat();
  const tail = await readAt(file, Math.max(0, size - 65_557), Math.min(size, 65_557));
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== endOfDirectory) end--;
  if (end < 0) return undefined;
  const [length, from] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (from + length > size) return undefined;

  const directory = await readAt(file, from, length);
  const entries = new Map<string, Entry>();
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === directoryEntry;) {
    const nameLength = directory.readUInt16LE(at + 28);
    const name = directory.toString('utf8', at + 46, at + 46 + nameLength);
    entries.set(name, {
      method: directory.readUInt16LE(at + 10),
      size: directory.readUInt32LE(at + 20),
      headerAt: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function openPart(path: string, entry: Entry | undefined): Promise<Readable | undefined> {
  if (!entry || (entry.method !== 0 && entry.method !== 8)) return undefined;
  const file = await open(path);
  let from: number;
  try {
    const header = await readAt(file, entry.headerAt, 30);
    from = entry.headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  } finally {
    await file.close();
  }
  const bytes = createReadStream(path, { start: from, end: from + entry.size - 1 });
  return entry.method === 0 ? bytes : bytes.pipe(createInflateRaw());
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}
