import { activeModel } from 'c/activeModel';
import { platformProblem } from 'c/platformProblem';
export function modelState({ data, errors }) {
  if (errors && errors.length > 0) return { kind: 'unreadable', detail: platformProblem(errors) };
  return data === undefined || data === null ? { kind: 'loading' } : { kind: 'read', reading: activeModel(data) };
}
