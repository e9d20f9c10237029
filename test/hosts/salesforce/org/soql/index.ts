export type { QueryScope } from './field-path';
export { parseQuery, type SoqlQuery } from './parse-query';
export { ownPermissionQuery } from './own-permission-query';
export { recordAccessQuery } from './record-access-query';
export { runQuery } from './run-query';
