/** The code that Node gives an error of a file or a decoder, such as ENOENT; empty for any other. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
