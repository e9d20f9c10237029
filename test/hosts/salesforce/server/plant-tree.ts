import type { Operation, OrgSession, RecordValues } from '../org';
import { jsonOf, refusal, Refused, type Answer, type Question } from './answer';

/** Records of a tree in all, levels below one another, and kinds of objects. */
const mostRecords = 200;
const mostLevels = 5;
const mostObjects = 5;

interface Planted {
  readonly referenceId: string;
  readonly operation: Operation;
}

/** Answers `/composite/tree/OBJECT`: records with their children beneath them, created together or not at all. */
export function plantTree(question: Question, session: OrgSession, object: string): Answer {
  const { records } = jsonOf(question) as { readonly records?: unknown };
  if (!Array.isArray(records)) throw wrong('records is required');
  const planted = records.flatMap((record: unknown) => withChildren(record, object, session, undefined, 1));
  if (planted.length > mostRecords) throw wrong(`At most ${mostRecords} records in a tree, got ${planted.length}.`);
  const objects = new Set(planted.map(({ operation }) => operation.object));
  if (objects.size > mostObjects) throw wrong(`At most ${mostObjects} objects in a tree, got ${objects.size}.`);
  const names = new Set(planted.map(({ referenceId }) => referenceId));
  if (names.size < planted.length || names.has('')) throw wrong('Each record has a referenceId of its own.');

  const results = session.transact(
    planted.map(({ operation }) => operation),
    { allOrNone: true },
  );
  if (results.every(({ success }) => success)) {
    return {
      status: 201,
      body: { hasErrors: false, results: results.map(({ id }, k) => ({ referenceId: planted[k].referenceId, id })) },
    };
  }
  const isCause = ({ errors }: (typeof results)[number]) =>
    errors.some(({ statusCode }) => statusCode !== 'ALL_OR_NONE_OPERATION_ROLLED_BACK');
  return {
    status: 400,
    body: {
      hasErrors: true,
      results: results.flatMap((result, k) =>
        !result.success && isCause(result) ? [{ referenceId: planted[k].referenceId, errors: result.errors }] : [],
      ),
    },
  };
}

function withChildren(
  record: unknown,
  object: string,
  session: OrgSession,
  parent: { readonly field: string; readonly name: string } | undefined,
  level: number,
): Planted[] {
  if (level > mostLevels) throw wrong(`At most ${mostLevels} levels in a tree.`);
  const { attributes, ...values } = record as { readonly attributes?: { type?: string; referenceId?: string } };
  const referenceId = attributes?.referenceId ?? '';
  if (attributes?.type?.toLowerCase() !== object.toLowerCase()) {
    throw wrong(`Expected attributes.type ${object}, got ${attributes?.type ?? 'none'}.`);
  }
  // Names of operations are plain; a reference may be any text.
  const name = `${parent?.name ?? ''}n${[...referenceId].map((letter) => letter.charCodeAt(0).toString(36)).join('')}`;
  const own: Record<string, RecordValues[string]> = parent ? { [parent.field]: `@{${parent.name}}` } : {};
  const children: Planted[] = [];
  for (const [field, value] of Object.entries<unknown>(values)) {
    const below = (value as { readonly records?: unknown } | null)?.records;
    if (!Array.isArray(below)) {
      own[field] = value as RecordValues[string];
      continue;
    }
    const child = childrenOf(session, object, field);
    children.push(
      ...below.flatMap((one: unknown) =>
        withChildren(one, child.object, session, { field: child.field, name }, level + 1),
      ),
    );
  }
  return [{ referenceId, operation: { name, kind: 'create', object, record: own } }, ...children];
}

/** The object and field of the children that a parent lists by this name. */
function childrenOf(session: OrgSession, parent: string, relationship: string): { object: string; field: string } {
  for (const object of session.objects()) {
    const field = session
      .describe(object)
      .fields.find(
        ({ reference }) =>
          reference?.to.toLowerCase() === parent.toLowerCase() &&
          reference.children?.toLowerCase() === relationship.toLowerCase(),
      );
    if (field) return { object, field: field.name };
  }
  throw wrong(`No such relation ${relationship} on ${parent}.`);
}

const wrong = (message: string) => new Refused(refusal(400, 'INVALID_INPUT', message));
