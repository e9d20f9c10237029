import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Refusal } from '../refusal';
import { errorCode } from './error-code';
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
  let lines = 0;
  try {
    for await (const piece of bytes as AsyncIterable<Buffer>) {
      if (!decoder) {
        const marked = marks.find(([, mark]) => mark.every((byte, k) => piece[k] === byte))?.[0];
        const used = marked ?? encoding ?? 'utf-8';
        if (used === 'utf-8' && piece.subarray(0, 1000).includes(0)) {
          throw new Refusal(
            `${path}: expected a CSV text file or an XLSX workbook, got binary content. Check the file.`,
          );
        }
        decoder = new TextDecoder(used, { fatal: true });
      }
      const text = decodedPiece(decoder, piece, path, lines);
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
      yield text;
    }
    const rest = decoder?.decode();
    if (rest) yield rest;
  } catch (error) {
    throw wordedReadError(error, path);
  } finally {
    file.destroy();
  }
}

function isGzip(start: Buffer): boolean {
  return start[0] === 0x1f && start[1] === 0x8b;
}

/** The text of a piece; where it cannot be decoded, the line at which that shows is named. */
function decodedPiece(decoder: TextDecoder, piece: Buffer, path: string, linesBefore: number): string {
  try {
    return decoder.decode(piece, { stream: true });
  } catch {
    const alone = new TextDecoder(decoder.encoding, { fatal: true });
    let line = linesBefore + 1;
    for (let at = 0; at < piece.length; line++) {
      const end = piece.indexOf(10, at);
      const next = end < 0 ? piece.length : end + 1;
      if (!decodes(alone, piece.subarray(at, next))) break;
      at = next;
    }
    throw notOfTheEncoding(path, decoder.encoding, line);
  }
}

function decodes(decoder: TextDecoder, bytes: Buffer): boolean {
  try {
    decoder.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function notOfTheEncoding(path: string, encoding: string, line: number): Refusal {
  const others = encodings.filter((name) => name !== encoding && !name.startsWith('utf-16'));
  return new Refusal(
    `${path}, line ${line}: expected ${encoding.toUpperCase()} text, got bytes that are none. ` +
      `Save the file as “CSV UTF-8”, or say what it is: --encoding ${others.join(', ')}.`,
  );
}

function wordedReadError(error: unknown, path: string): unknown {
  const code = errorCode(error);
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
    return new Refusal(
      `${path}: expected the text to end with a whole character. The file is cut short; fetch it again.`,
    );
  }
  if (code.startsWith('Z_')) return new Refusal(`${path}: the gzip file is damaged or cut short. Fetch it again.`);
  return error;
}
