import { createHash } from 'node:crypto';

/** The hash of a file as browsers check it: sha384 in base64. */
export const integrityOf = (bytes: Uint8Array) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
