export { parseQuery, type SoqlQuery } from './parse-query';
export { runQuery, type QueryScope } from './run-query';
