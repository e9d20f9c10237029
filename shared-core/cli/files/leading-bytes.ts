import { open } from 'node:fs/promises';
import { Refusal } from '../refusal';
import { errorCode } from './error-code';

/** The first bytes of a file, fewer where it is shorter. A file that is missing or may not be read is refused with a sentence. */
export async function leadingBytes(path: string, count: number): Promise<Buffer> {
  const file = await open(path).catch((error: unknown) => {
    throw missing(path, error);
  });
  try {
    const buffer = Buffer.alloc(count);
    const { bytesRead } = await file.read(buffer, 0, count, 0).catch((error: unknown) => {
      throw missing(path, error);
    });
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function missing(path: string, error: unknown): unknown {
  switch (errorCode(error)) {
    case 'ENOENT':
      return new Refusal(`${path}: expected a file, got nothing there. Check the path.`);
    case 'EISDIR':
      return new Refusal(`${path}: expected a file, got a folder. Name the file in it.`);
    case 'EACCES':
    case 'EPERM':
      return new Refusal(`${path}: may not be read. Check the permissions, or close the program that holds it open.`);
    default:
      return error;
  }
}
