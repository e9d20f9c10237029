import Saving_Forbidden from '@salesforce/label/c.Keystage_Saving_Forbidden';
import Saving_NoDetail from '@salesforce/label/c.Keystage_Saving_NoDetail';
import Saving_Offline from '@salesforce/label/c.Keystage_Saving_Offline';
import Saving_Refused from '@salesforce/label/c.Keystage_Saving_Refused';
import Saving_SessionEnded from '@salesforce/label/c.Keystage_Saving_SessionEnded';
import { fillLabel } from 'c/fillLabel';
import { isObject } from 'c/jsonObject';
import { platformProblem } from 'c/platformProblem';
/** What the platform threw when something was saved, as one problem with its way out. A conflict is worded by who knows both values. */
export function savingProblem(error) {
  const detail = ended(platformProblem(error) ?? Saving_NoDetail);
  const kind = kindOf(error, detail);
  const text = {
    offline: Saving_Offline,
    sessionEnded: Saving_SessionEnded,
    forbidden: fillLabel(Saving_Forbidden, detail),
    conflict: fillLabel(Saving_Refused, detail),
    gone: fillLabel(Saving_Refused, detail),
    refused: fillLabel(Saving_Refused, detail),
  }[kind];
  return { kind, text };
}
// The platform tells by a status, GraphQL by a code in words, a browser without a connection by neither.
function kindOf(error, detail) {
  const status = isObject(error) && typeof error.status === 'number' ? error.status : undefined;
  const told = `${codesIn(error).join(' ')} ${detail}`;
  if (globalThis.navigator?.onLine === false || /Failed to fetch|NetworkError|Load failed/i.test(told))
    return 'offline';
  if (status === 401 || /INVALID_SESSION_ID|Session expired/i.test(told)) return 'sessionEnded';
  if (status === 409 || status === 412 || /IFLASTMODIFIED|PRECONDITION_FAILED|\bCONFLICT\b/.test(told))
    return 'conflict';
  if (status === 403 || /INSUFFICIENT_ACCESS|FIELD_INTEGRITY_NO_ACCESS|INVALID_FIELD_FOR_INSERT_UPDATE/.test(told)) {
    return 'forbidden';
  }
  if (status === 404 || /ENTITY_IS_DELETED|RESOURCE_NOT_FOUND|NOT_FOUND/.test(told)) return 'gone';
  return 'refused';
}
function codesIn(value) {
  if (Array.isArray(value)) return value.flatMap(codesIn);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'string' ? (/code$/i.test(name) ? [inner] : []) : codesIn(inner),
  );
}
/** The org's own words may end without a full stop; a sentence of ours follows them. */
function ended(text) {
  if (/[.!?…。！？]$/u.test(text)) return text;
  return `${text}${/\p{Script=Han}$/u.test(text) ? '。' : '.'}`;
}
