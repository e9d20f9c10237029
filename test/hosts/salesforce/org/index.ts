export { DeploymentError } from './catalogue';
export { openOrg } from './open-org';
export type {
  DescribedField,
  DescribedObject,
  DescribedUser,
  FieldValue,
  Operation,
  Org,
  OrgChange,
  OrgCurrency,
  OrgOptions,
  OrgSession,
  OrgUser,
  QueriedChildren,
  QueriedRecord,
  QueriedRecords,
  QueryAnswer,
  RecordValues,
  SaveOptions,
  SaveResult,
} from './org';
export { OrgError, type OrgErrorCode, type SaveError, type SaveErrorCode } from './save-error';
export type {
  Deployment,
  FieldSchema,
  FieldType,
  Flow,
  ObjectAccess,
  ObjectSchema,
  PermissionSet,
  PicklistValue,
  RecordTypeSchema,
  RollUp,
  ValidationRule,
} from './schema';
