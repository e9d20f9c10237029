export type { QueryScope } from './field-path';
export { parseQuery } from './parse-query';
export { runQuery } from './run-query';
