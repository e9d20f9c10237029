import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Refusal } from '../refusal';
import { leadingBytes } from './leading-bytes';

/** Encodings a text file may be said to have; without a word it is UTF-8, or what its byte order mark says. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'euc-kr', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The text of a file, gunzipped where it is gzipped, in pieces as they are read. Bytes that are not of the encoding are refused rather
 * than replaced: an account id with a hole in it would match nothing.
 */
export async function* decodedText(path: string, encoding?: Encoding): AsyncGenerator<string, void, undefined> {
  const gzipped = isGzip(await leadingBytes(path, 2));
  const file = createReadStream(path);
  const bytes: Readable = gzipped ? file.pipe(createGunzip()) : file;
  file.on('error', (error) => bytes.destroy(error));

  let decoder: TextDecoder | undefined;
  let used: Encoding = encoding ?? 'utf-8';
  let lines = 0;
  try {
    for await (const piece of bytes as AsyncIterable<Buffer>) {
      if (!decoder) {
        used = marks.find(([, mark]) => mark.every((byte, k) => piece[k] === byte))?.[0] ?? used;
        if (used === 'utf-8' && piece.subarray(0, 1000).includes(0)) {
          throw new Refusal(
            `${path}: expected a CSV text file or an XLSX workbook, got binary content. Check the file.`,
          );
        }
        decoder = new TextDecoder(used, { fatal: true });
      }
      const text = decoder.decode(piece, { stream: true });
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
      yield text;
    }
    const rest = decoder?.decode();
    if (rest) yield rest;
  } catch (error) {
    throw wordedReadError(error, path, used, lines);
  } finally {
    file.destroy();
  }
}

export function isGzip(start: Buffer): boolean {
  return start[0] === 0x1f && start[1] === 0x8b;
}

function wordedReadError(error: unknown, path: string, encoding: Encoding, lines: number): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
    const others = encodings.filter((name) => name !== encoding && !name.startsWith('utf-16'));
    return new Refusal(
      `${path}, after line ${lines + 1}: expected ${encoding.toUpperCase()} text, got bytes that are none. ` +
        `Save the file as “CSV UTF-8”, or say what it is: --encoding ${others.join(', ')}.`,
    );
  }
  if (code.startsWith('Z_')) return new Refusal(`${path}: the gzip file is damaged or cut short. Fetch it again.`);
  return error;
}
