import type { FieldValue, Org, OrgSession, QueryAnswer, RecordValues, SaveResult } from '../org';
import { jsonOf, refusal, Refused, refusedRecord, type Answer, type Question } from './answer';
import { compose, composeBatch, composeGraphs } from './compose';
import { describeJson, globalJson } from './describe-json';
import { savedWithParents } from './parents-by-key';
import { plantTree } from './plant-tree';

const mostRecords = 200;
const mostRetrieved = 2000;
const pageSize = 2000;

/** What one signed-in user may ask of `/services/data/vNN.0`. */
export class Rest {
  /** Answers of queries that did not fit a page, by locator. */
  private readonly open = new Map<string, { readonly answer: QueryAnswer; readonly size: number }>();
  private locators = 0;

  constructor(
    private readonly org: Org,
    private readonly limits: () => Readonly<Record<string, { readonly Max: number; readonly Remaining: number }>>,
    private readonly address: () => string,
  ) {}

  /** The answer, or undefined where the stand-in has nothing at that path. */
  answer(question: Question, session: OrgSession, version: string, path: readonly string[]): Answer | undefined {
    const [resource, ...rest] = path;
    const { method } = question;
    switch (resource) {
      case undefined:
        return { status: 200, body: { ...this.resources(version), identity: this.identityUrl(session) } };
      case 'limits':
        return { status: 200, body: this.limits() };
      case 'sobjects':
        return this.sobjects(question, session, rest);
      case 'query':
      case 'queryAll':
        return method === 'GET' ? this.query(question, session, version, resource, rest[0]) : undefined;
      case 'tooling':
        return method === 'GET' && rest[0] === 'query' ? labelAsked(question, session) : undefined;
      case 'composite':
        if (rest[0] === 'sobjects') return this.collection(question, session, rest.slice(1));
        return method === 'POST' ? this.composed(question, session, version, rest) : undefined;
      default:
        return undefined;
    }
  }

  private sobjects(question: Question, session: OrgSession, path: readonly string[]): Answer | undefined {
    const { method, parameters } = question;
    const [name, id, ...more] = path;
    if (name === undefined) {
      const sobjects = session.objects().map((one) => globalJson(session.describe(one)));
      return method === 'GET' ? { status: 200, body: { encoding: 'UTF-8', maxBatchSize: 200, sobjects } } : undefined;
    }
    if (id === undefined) {
      if (method === 'GET') {
        return { status: 200, body: { objectDescribe: globalJson(session.describe(name)), recentItems: [] } };
      }
      if (method !== 'POST') return undefined;
      const create = (records: readonly RecordValues[]) => session.create(name, records);
      const [result] = savedWithParents(session, name, [recordOf(jsonOf(question))], create);
      return result.success ? { status: 201, body: saved(result) } : refusedRecord(result.errors[0]);
    }
    if (id === 'describe')
      return method === 'GET' ? { status: 200, body: describeJson(session.describe(name), session) } : undefined;
    if (more.length === 1) return this.upsertOne(question, session, name, id, decodeURIComponent(more[0]));
    switch (method) {
      case 'GET': {
        const asked = parameters.get('fields')?.split(',');
        const fields = asked ?? session.describe(name).fields.map((field) => field.name);
        const record = session.read(name, id, [...new Set(['Id', ...fields])]);
        return { status: 200, body: { attributes: attributes(name, String(record.Id)), ...record } };
      }
      case 'PATCH': {
        const since = question.headers['if-unmodified-since'];
        // The header knows whole seconds: what was changed within that one was not changed after it.
        const options =
          since === undefined ? {} : { ifUnmodifiedSince: new Date(Date.parse(since) + 999).toISOString() };
        const update = (records: readonly RecordValues[]) => session.update(name, records, options);
        return unlessRefused(savedWithParents(session, name, [{ ...recordOf(jsonOf(question)), Id: id }], update)[0]);
      }
      case 'DELETE':
        return unlessRefused(session.delete([id])[0]);
      default:
        return undefined;
    }
  }

  private upsertOne(
    question: Question,
    session: OrgSession,
    name: string,
    field: string,
    value: string,
  ): Answer | undefined {
    if (question.method !== 'PATCH') return undefined;
    const known = session.describe(name).fields.find((one) => one.name.toLowerCase() === field.toLowerCase());
    const key = known?.precision === undefined ? value : Number(value);
    const record = { ...recordOf(jsonOf(question)), [known?.name ?? field]: key };
    const upsert = (records: readonly RecordValues[]) => session.upsert(name, known?.name ?? field, records);
    const [result] = savedWithParents(session, name, [record], upsert);
    if (!result.success) return refusedRecord(result.errors[0]);
    return { status: result.created ? 201 : 200, body: { ...saved(result), created: result.created } };
  }

  private query(
    question: Question,
    session: OrgSession,
    version: string,
    resource: 'query' | 'queryAll',
    locator?: string,
  ): Answer {
    if (locator === undefined) {
      const answer = session.query(question.parameters.get('q') ?? '', resource === 'query' ? 'present' : 'all');
      const wished = /batchSize=(\d+)/.exec(question.headers['sforce-query-options'] ?? '')?.[1];
      const size = Math.min(answer.pageSize ?? pageSize, wished ? Math.max(200, Number(wished)) : pageSize);
      return { status: 200, body: this.pageOf(answer, size, 0, `${version}/${resource}`) };
    }
    const [key, start] = locator.split('-');
    const open = this.open.get(key);
    if (!open) return refusal(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
    return { status: 200, body: this.pageOf(open.answer, open.size, Number(start), `${version}/${resource}`, key) };
  }

  private pageOf(answer: QueryAnswer, size: number, start: number, resource: string, key?: string): unknown {
    const records = answer.records.slice(start, start + size);
    const next = start + size;
    if (next >= answer.records.length) return { totalSize: answer.totalSize, done: true, records };
    const locator = key ?? `01gHs${String(++this.locators).padStart(10, '0')}`;
    this.open.set(locator, { answer, size });
    return {
      totalSize: answer.totalSize,
      done: false,
      nextRecordsUrl: `/services/data/v${resource}/${locator}-${next}`,
      records,
    };
  }

  /** Several requests in one: what each asks for is answered as if it had come alone. */
  private composed(
    question: Question,
    session: OrgSession,
    version: string,
    [kind, object, ...more]: readonly string[],
  ): Answer | undefined {
    const base = `/services/data/v${version}/`;
    const ask = (one: Question): Answer => {
      if (!one.path.startsWith(base)) throw notComposable(one);
      const path = one.path.slice(base.length).split('/');
      const isComposed = path[0] === 'composite' && path[1] !== 'sobjects';
      const answer = isComposed ? undefined : this.answer(one, session, version, path);
      if (!answer) throw notComposable(one);
      return answer;
    };
    if (kind === undefined) return compose(question, this.org, ask);
    if (kind === 'tree' && object !== undefined && more.length === 0) return plantTree(question, session, object);
    if (object !== undefined) return undefined;
    if (kind === 'graph') return composeGraphs(question, this.org, ask);
    return kind === 'batch' ? composeBatch(question, ask) : undefined;
  }

  private collection(question: Question, session: OrgSession, [name, field]: readonly string[]): Answer | undefined {
    const { method, parameters } = question;
    if (method === 'DELETE' && name === undefined) {
      const ids = (parameters.get('ids') ?? '').split(',').filter((id) => id !== '');
      refuseTooMany(ids.length);
      const results = session.delete(ids, { allOrNone: parameters.get('allOrNone') === 'true' });
      return { status: 200, body: results.map(saved) };
    }
    const body = jsonOf(question);
    if (method === 'POST' && name !== undefined && field === undefined) return retrieved(session, name, body);
    const { allOrNone, records } = collectionOf(body);
    refuseTooMany(records.length);
    const type = sameType(records);
    const plain = records.map(recordOf);
    const options = { allOrNone };
    const save = (
      object: string,
      sent: typeof plain,
      run: (some: readonly RecordValues[]) => readonly SaveResult[],
    ) => {
      if (allOrNone && sent.some(namesParents))
        throw new Refused(refusal(501, 'NOT_IMPLEMENTED', 'Parents by key in a collection of all or none.'));
      return savedWithParents(session, object, sent, run);
    };
    if (name === undefined && method === 'POST') {
      return { status: 200, body: save(type, plain, (some) => session.create(type, some, options)).map(saved) };
    }
    if (name === undefined && method === 'PATCH') {
      const withIds = plain.map(({ id, ...rest }): RecordValues => (id === undefined ? rest : { ...rest, Id: id }));
      return { status: 200, body: save(type, withIds, (some) => session.update(type, some, options)).map(saved) };
    }
    if (name !== undefined && field !== undefined && method === 'PATCH') {
      const results = save(name, plain, (some) => session.upsert(name, field, some, options));
      return {
        status: 200,
        body: results.map((result) => ({ ...saved(result), ...(result.success ? { created: result.created } : {}) })),
      };
    }
    return undefined;
  }

  private resources(version: string): Record<string, string> {
    const base = `/services/data/v${version}`;
    return {
      sobjects: `${base}/sobjects`,
      query: `${base}/query`,
      composite: `${base}/composite`,
      limits: `${base}/limits`,
    };
  }

  private identityUrl(session: OrgSession): string {
    return `${this.address()}/id/${this.org.id}/${session.user.id}`;
  }
}

const aboutLabel = /^SELECT Value FROM ExternalString WHERE Name = '(\w+)'$/;

/** The Tooling API as far as it is asked for a custom label, which it shows to administrators; undefined for any other query of it. */
function labelAsked({ parameters }: Question, session: OrgSession): Answer | undefined {
  const [, name] = aboutLabel.exec(parameters.get('q') ?? '') ?? [];
  if (name === undefined) return undefined;
  if (!session.user.administrator) {
    return refusal(400, 'INVALID_TYPE', "sObject type 'ExternalString' is not supported.");
  }
  const Value = session.labels('en_US')[name];
  const records = Value === undefined ? [] : [{ attributes: { type: 'ExternalString' }, Value }];
  return { status: 200, body: { size: records.length, totalSize: records.length, done: true, records } };
}

const notComposable = ({ method, path }: Question) =>
  new Refused(
    refusal(501, 'NOT_IMPLEMENTED', `The stand-in Salesforce has no ${method} ${path} in a composite request.`),
  );

const attributes = (type: string, id: string) => ({ type, url: `/services/data/v66.0/sobjects/${type}/${id}` });

function unlessRefused(result: SaveResult): Answer {
  if (result.success) return { status: 204 };
  const [error] = result.errors;
  return error.statusCode === 'PRECONDITION_FAILED'
    ? refusal(412, error.statusCode, error.message)
    : refusedRecord(error);
}

/** A save result as REST has it: `created` is said of upserts alone. */
const saved = (result: SaveResult) => ({
  ...(result.id === undefined ? {} : { id: result.id }),
  success: result.success,
  errors: result.errors,
});

function retrieved(session: OrgSession, name: string, body: unknown): Answer {
  const { ids, fields } = body as { readonly ids?: readonly string[]; readonly fields?: readonly string[] };
  if (!ids || !fields) throw new Refused(refusal(400, 'MISSING_ARGUMENT', 'ids and fields are required'));
  refuseTooMany(ids.length, mostRetrieved);
  const records = ids.map((id) => {
    try {
      const record = session.read(name, id, [...new Set(['Id', ...fields])]);
      return { attributes: attributes(name, String(record.Id)), ...record };
    } catch (error) {
      if (
        error instanceof Error &&
        'code' in error &&
        (error.code === 'NOT_FOUND' || error.code === 'ENTITY_IS_DELETED')
      ) {
        return null;
      }
      throw error;
    }
  });
  return { status: 200, body: records };
}

function collectionOf(body: unknown): { readonly allOrNone: boolean; readonly records: readonly unknown[] } {
  const { allOrNone, records } = body as { readonly allOrNone?: boolean; readonly records?: unknown };
  if (!Array.isArray(records)) throw new Refused(refusal(400, 'MISSING_ARGUMENT', 'records is required'));
  return { allOrNone: allOrNone === true, records: records as readonly unknown[] };
}

function refuseTooMany(count: number, most = mostRecords): void {
  if (count <= most) return;
  throw new Refused(
    refusal(400, 'EXCEEDED_ID_LIMIT', `record limit reached. cannot submit more than ${most} records into this call`),
  );
}

function sameType(records: readonly unknown[]): string {
  const types = new Set(
    records.map((record) => (record as { readonly attributes?: { readonly type?: string } }).attributes?.type ?? ''),
  );
  const [type] = types;
  if (types.size > 1)
    throw new Refused(refusal(501, 'NOT_IMPLEMENTED', 'One collection holds records of one type here.'));
  if (!type) throw new Refused(refusal(400, 'INVALID_INPUT', 'attributes.type is required for each record'));
  return type;
}

const namesParents = (record: RecordValues) =>
  Object.values(record).some((value: unknown) => typeof value === 'object' && value !== null);

function recordOf(value: unknown): RecordValues {
  if (typeof value !== 'object' || value === null) {
    throw new Refused(refusal(400, 'JSON_PARSER_ERROR', 'A record is a JSON object.'));
  }
  const { attributes: _attributes, ...fields } = value as Record<string, FieldValue>;
  return fields;
}
