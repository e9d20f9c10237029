import { ExcelError, sentenceOf } from '../excel-error';
import { Arguments } from './arguments';
import type { Scope } from './scope';
import {
  actionType,
  pathType,
  type WireAction,
  type WireAnswer,
  type WireArguments,
  type WireObjectPath,
  type WireRequest,
} from './wire';
import { isWireObject, type WireObject } from './wire-class';

/** What a batch is carried out with. */
interface BatchHost {
  readonly scope: Scope;
  readonly root: WireObject;
  /** Objects the client makes by type name. */
  newObject(typeName: string): WireObject | undefined;
  /** The object behind a reference id. */
  referenced(id: string): WireObject | undefined;
  /** A member was used. */
  used(member: string): unknown;
  /** A member was asked for that this host does not have. */
  unimplemented(member: string): void;
  /** An error to raise before the action of that number, to make trouble on purpose. */
  failure?: { before: number; code: string; message: string } | undefined;
}

/** A refusal with the place it came from, as the client reports it in `debugInfo.errorLocation`. */
class BatchError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location?: string,
  ) {
    super(message);
  }
}

/** Carries a batch out in order. It stops at the first error and keeps what was done until then, as Excel does. */
export function processBatch(request: WireRequest, host: BatchHost): WireAnswer {
  const batch = new Batch(request, host);
  const answer: WireAnswer = { Results: [], TraceIds: [] };
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (host.failure && index >= host.failure.before) throw new BatchError(host.failure.code, host.failure.message);
      answer.Results.push({ ActionId: action.Id, Value: batch.carryOut(action) });
      if (action.ActionType === actionType.trace) answer.TraceIds.push(action.Id);
    } catch (error) {
      // Anything else is a fault of this host: the add-in gets what Excel gives for its own, and the sentence says whose it is.
      const refusal =
        error instanceof BatchError
          ? error
          : new BatchError('GeneralException', `The stand-in Excel broke: ${String(error)}`);
      answer.Error = {
        Code: refusal.code,
        Message: refusal.message,
        ...(refusal.location !== undefined && { Location: refusal.location }),
        ActionIndex: index,
      };
      break;
    }
  }
  return answer;
}

class Batch {
  /** Each object path is worked out once in a batch; null is a null object. */
  private readonly objects = new Map<number, WireObject | null>();

  constructor(
    private readonly request: WireRequest,
    private readonly host: BatchHost,
  ) {}

  carryOut(action: WireAction): unknown {
    if (action.ActionType === actionType.trace) return null;
    const object = this.object(action.ObjectPathId);
    if (object === null) return null;
    switch (action.ActionType) {
      case actionType.instantiate:
        return object.identity();
      case actionType.query:
        return this.load(object, action);
      case actionType.method:
        return this.call(object, action);
      case actionType.setProperty:
        return this.set(object, action);
      default:
        return this.refuse(`action type ${action.ActionType}`);
    }
  }

  private object(id: number): WireObject | null {
    let object = this.objects.get(id);
    if (object === undefined) {
      const path = this.request.ObjectPaths[String(id)];
      if (!path) throw new BatchError('InvalidRequest', sentenceOf('InvalidRequest'));
      object = this.follow(path);
      this.objects.set(id, object);
    }
    return object;
  }

  private follow(path: WireObjectPath): WireObject | null {
    if (path.ObjectPathType === pathType.root) return this.host.root;
    if (path.ObjectPathType === pathType.nullObject) return null;
    if (path.ObjectPathType === pathType.newObject) return this.host.newObject(path.Name) ?? this.refuse(path.Name);
    if (path.ObjectPathType === pathType.reference)
      return this.at('Workbook.getReference', () => this.host.referenced(path.Name) ?? refuseReference());
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const { scope } = this.host;
    const member = `${parent.className}.${publicName(path.ObjectPathType === pathType.indexer ? 'GetItem' : path.Name)}`;
    switch (path.ObjectPathType) {
      case pathType.method: {
        const method = parent.method(path.Name) ?? this.refuse(member);
        this.host.used(member);
        const result = this.at(member, () => method(this.arguments(path.ArgumentInfo), scope));
        if (result !== null && !isWireObject(result))
          throw new BatchError('InvalidRequest', sentenceOf('InvalidRequest'), member);
        return result;
      }
      case pathType.property: {
        const navigate = parent.navigation(path.Name) ?? this.refuse(member);
        this.host.used(member);
        return this.at(member, () => navigate(scope));
      }
      case pathType.indexer: {
        const item = parent.item ?? this.refuse(member);
        this.host.used(member);
        return this.at(member, () => item(this.arguments(path.ArgumentInfo).at(0), scope));
      }
      default:
        return this.refuse(`object path type ${path.ObjectPathType}`);
    }
  }

  private arguments(info: WireArguments | undefined): Arguments {
    const resolve = (value: unknown, id: unknown): unknown => {
      if (typeof id === 'number' && id !== 0) return this.object(id);
      if (Array.isArray(value) && Array.isArray(id)) return value.map((each: unknown, at) => resolve(each, id[at]));
      if (typeof value === 'object' && value !== null && !Array.isArray(value) && '_ObjectPathId' in value)
        return this.object(Number(value._ObjectPathId));
      return value;
    };
    return new Arguments(
      (info?.Arguments ?? []).map((value, at) => resolve(value, info?.ReferencedObjectPathIds?.[at])),
    );
  }

  private call(object: WireObject, action: WireAction): unknown {
    const member = `${object.className}.${publicName(action.Name)}`;
    const method = object.method(action.Name) ?? this.refuse(member);
    this.host.used(member);
    const result = this.at(member, () => method(this.arguments(action.ArgumentInfo), this.host.scope));
    return isWireObject(result) ? result.identity() : (result ?? null);
  }

  private set(object: WireObject, action: WireAction): null {
    const member = `${object.className}.${publicName(action.Name)}`;
    const scalar = object.scalar(action.Name);
    const set = scalar?.set ?? this.refuse(`${member}=`);
    this.host.used(`${member}=`);
    this.at(member, () => set(this.arguments(action.ArgumentInfo).at(0) ?? null, this.host.scope));
    return null;
  }

  private load(object: WireObject, action: WireAction): unknown {
    const { Select = [], Expand = [], Top, Skip } = action.QueryInfo ?? {};
    const wanted = selection(Select, Expand);
    return this.loaded(object, wanted, Skip ?? 0, Top);
  }

  private loaded(object: WireObject, wanted: Selection, skip = 0, top?: number): Record<string, unknown> {
    const { scope } = this.host;
    const result: Record<string, unknown> = { ...object.identity() };
    const own: Selection = new Map();
    const ofItems: Selection = new Map();
    for (const [name, below] of wanted) {
      const isOwn = !object.items || object.scalar(name) !== undefined;
      (isOwn ? own : ofItems).set(name, below);
    }
    const all = wanted.size === 0;
    for (const name of all ? object.scalarNames : own.keys()) {
      const below = own.get(name);
      const member = `${object.className}.${publicName(name)}`;
      const scalar = object.scalar(name);
      if (scalar) {
        if (!all) this.host.used(member);
        const value = this.at(member, () => scalar.get(scope));
        if (value !== undefined) result[name] = value;
        continue;
      }
      const navigate = object.navigation(name) ?? this.refuse(member);
      this.host.used(member);
      const next = this.at(member, () => navigate(scope));
      result[name] = next && this.loaded(next, below ?? new Map<string, Selection>());
    }
    const { items } = object;
    if (items && (all || ofItems.size > 0 || own.size === 0))
      result['_Items'] = this.at(`${object.className}.items`, () => items(scope))
        .slice(skip, top === undefined ? undefined : skip + top)
        .map((item) => this.loaded(item, ofItems));
    return result;
  }

  /** Does something and says where, when Excel's refusal comes back. */
  private at<R>(location: string, act: () => R): R {
    try {
      return act();
    } catch (error) {
      if (error instanceof ExcelError) throw new BatchError(error.code, error.message, location);
      throw error;
    }
  }

  private refuse(member: string): never {
    this.host.unimplemented(member);
    throw new BatchError('ApiNotFound', sentenceOf('ApiNotFound'), member.replace(/=$/, ''));
  }
}

const refuseReference = (): never => {
  throw new ExcelError('InvalidReference');
};

/** `GetItem` on the wire is `getItem` in the add-in's code. */
const publicName = (name: string): string => (name === '' ? 'getItem' : name[0]?.toLowerCase() + name.slice(1));

/** Properties to load, as a tree: `format/fill/color` is format → fill → color. */
type Selection = Map<string, Selection>;

function selection(select: readonly string[], expand: readonly string[]): Selection {
  const tree: Selection = new Map();
  for (const path of [...select, ...expand]) {
    let at = tree;
    for (const part of path.split('/')) {
      const name = part.trim();
      if (name === '' || name === 'items' || name === '$all') continue;
      const wireName = (name[0]?.toUpperCase() ?? '') + name.slice(1);
      let next = at.get(wireName);
      if (!next) at.set(wireName, (next = new Map<string, Selection>()));
      at = next;
    }
  }
  return tree;
}
