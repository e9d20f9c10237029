import type { Answer, Question } from './answer';
import { refusal } from './answer';

/** A list view of the org: what it lists, as its description says it in SOQL. */
export interface ListView {
  readonly id: string;
  readonly object: string;
  readonly label: string;
  /** Behind the object in its query: `USING SCOPE …`, `WHERE …`; blank for all records. */
  readonly query: string;
  /** False for one that no query can say, as of what was viewed last. */
  readonly soqlCompatible?: boolean;
}

/** Views in one answer. */
const onPage = 25;

/** `sobjects/<object>/listviews`, a page of them, and `…/<id>/describe`; undefined for any other path. */
export function answerListViews(
  views: readonly ListView[],
  { method, parameters }: Question,
  version: string,
  path: readonly string[],
): Answer | undefined {
  const [resource, object, listviews, id, describe] = path;
  if (method !== 'GET' || resource !== 'sobjects' || listviews !== 'listviews') return undefined;
  const ofObject = views.filter((view) => view.object === object);
  const base = `/services/data/v${version}/sobjects/${object}/listviews`;
  if (id === undefined) {
    const offset = Number(parameters.get('offset') ?? 0);
    const page = ofObject.slice(offset, offset + onPage);
    const done = offset + page.length >= ofObject.length;
    return {
      status: 200,
      body: {
        done,
        listviews: page.map((view) => ({
          describeUrl: `${base}/${view.id}/describe`,
          developerName: view.label.replace(/\W+/g, '_'),
          id: view.id,
          label: view.label,
          resultsUrl: `${base}/${view.id}/results`,
          soqlCompatible: view.soqlCompatible ?? true,
          url: `${base}/${view.id}`,
        })),
        nextRecordsUrl: done ? null : `${base}?offset=${String(offset + page.length)}`,
        size: ofObject.length,
        sobjectType: object,
      },
    };
  }
  const view = ofObject.find((one) => one.id === id);
  if (describe !== 'describe') return undefined;
  if (!view) return refusal(404, 'NOT_FOUND', 'The requested resource does not exist');
  const query = `SELECT Name, Id, CreatedDate FROM ${view.object}${view.query && ` ${view.query}`} ORDER BY Name ASC NULLS FIRST, Id ASC NULLS FIRST`;
  return { status: 200, body: { id: view.id, sobjectType: view.object, query } };
}
