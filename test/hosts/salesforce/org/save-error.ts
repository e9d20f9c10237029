/** Codes of refused records, as Salesforce's StatusCode enumeration spells them. */
export type SaveErrorCode =
  | 'ALL_OR_NONE_OPERATION_ROLLED_BACK'
  | 'CANNOT_EXECUTE_FLOW_TRIGGER'
  | 'DUPLICATES_DETECTED'
  | 'DUPLICATE_VALUE'
  | 'ENTITY_IS_DELETED'
  | 'FIELD_CUSTOM_VALIDATION_EXCEPTION'
  | 'FIELD_INTEGRITY_EXCEPTION'
  | 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY'
  | 'INSUFFICIENT_ACCESS_OR_READONLY'
  | 'INVALID_CROSS_REFERENCE_KEY'
  | 'INVALID_FIELD'
  | 'INVALID_FIELD_FOR_INSERT_UPDATE'
  | 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST'
  | 'INVALID_TYPE_FOR_OPERATION'
  | 'INVALID_TYPE_ON_FIELD_IN_RECORD'
  | 'INVALID_EMAIL_ADDRESS'
  | 'MALFORMED_ID'
  | 'MISSING_ARGUMENT'
  | 'NUMBER_OUTSIDE_VALID_RANGE'
  | 'PRECONDITION_FAILED'
  | 'REQUIRED_FIELD_MISSING'
  | 'STRING_TOO_LONG'
  | 'UNABLE_TO_LOCK_ROW';

/** Why one record was not saved. */
export interface SaveError {
  readonly statusCode: SaveErrorCode;
  readonly message: string;
  readonly fields: readonly string[];
}

/** Codes of calls refused as a whole. */
export type OrgErrorCode =
  | 'INVALID_SESSION_ID'
  | 'EXCEEDED_ID_LIMIT'
  | 'INSUFFICIENT_ACCESS'
  | 'INVALID_FIELD'
  | 'INVALID_QUERY_FILTER_OPERATOR'
  | 'INVALID_TYPE'
  | 'MALFORMED_ID'
  | 'MALFORMED_QUERY'
  | 'NOT_FOUND'
  | 'ENTITY_IS_DELETED'
  | 'NOT_IMPLEMENTED';

/** A call that Salesforce would refuse as a whole, in its code and its words. */
export class OrgError extends Error {
  override readonly name = 'OrgError';

  constructor(
    readonly code: OrgErrorCode,
    message: string,
  ) {
    super(message);
  }
}
