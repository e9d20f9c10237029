import type { SaveError, SaveErrorCode } from '../save-error';

/** Refused: nothing of this record was written. */
export class RecordRefusal extends Error {
  constructor(readonly error: SaveError) {
    super(error.message);
  }
}

export function refuse(statusCode: SaveErrorCode, message: string, fields: readonly string[] = []): never {
  throw new RecordRefusal({ statusCode, message, fields });
}
