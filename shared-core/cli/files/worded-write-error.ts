import { Refusal } from '../refusal';
import { errorCode } from './error-code';

/** What stood against writing a file, in a sentence where the person can do something about it. */
export function wordedWriteError(error: unknown, path: string): unknown {
  switch (errorCode(error)) {
    case 'EBUSY':
    case 'EPERM':
    case 'EACCES':
      return new Refusal(
        `${path}: could not be written. Close the program that holds it open, or check the permissions.`,
      );
    case 'ENOSPC':
      return new Refusal(`${path}: could not be written, the disk is full. What was there before is unchanged.`);
    case 'ENOENT':
      return new Refusal(`${path}: could not be written: it, or its folder, is gone. Put it back, or name another.`);
    default:
      return error;
  }
}
