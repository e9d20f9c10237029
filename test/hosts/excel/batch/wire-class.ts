import { ExcelError } from '../excel-error';
import type { Arguments } from './arguments';
import type { Scope } from './scope';

/** A scalar property on the wire. A reader that gives undefined leaves the property out of the answer. */
export interface Scalar<T> {
  get(target: T, scope: Scope): unknown;
  set?(target: T, value: unknown, scope: Scope): void;
}

type Getter<T> = (target: T, scope: Scope) => WireObject | null;
type Method<T> = (target: T, args: Arguments, scope: Scope) => unknown;

/** What one class of Excel's object model has here. Members not named do not exist: names from the wire are looked up in maps. */
interface WireClassShape<T> {
  /** What the client needs to find the object again. */
  identity?(target: T): Record<string, unknown>;
  scalars?: Record<string, Scalar<T> | Scalar<T>['get']>;
  navigation?: Record<string, Getter<T>>;
  methods?: Record<string, Method<T>>;
  /** The members of a collection. */
  items?(target: T, scope: Scope): WireObject[];
  /** `getItem`: throws when there is none. */
  item?(target: T, key: unknown, scope: Scope): WireObject;
}

/** An object as the batch processor handles it, whatever its class. */
export interface WireObject {
  readonly className: string;
  /** What the class works on: looked at by methods that take objects as arguments. */
  readonly target: unknown;
  identity(): Record<string, unknown>;
  readonly scalarNames: readonly string[];
  scalar(
    name: string,
  ): { get(scope: Scope): unknown; set?: ((value: unknown, scope: Scope) => void) | undefined } | undefined;
  navigation(name: string): ((scope: Scope) => WireObject | null) | undefined;
  method(name: string): ((args: Arguments, scope: Scope) => unknown) | undefined;
  readonly items: ((scope: Scope) => WireObject[]) | undefined;
  readonly item: ((key: unknown, scope: Scope) => WireObject) | undefined;
}

/** Wraps what a class works on for the wire. */
export type WireClass<T> = (target: T) => WireObject;

/** Names a class has on the wire. */
interface WireNames {
  readonly scalars: readonly string[];
  readonly navigation: readonly string[];
  readonly methods: readonly string[];
}

const classes = new Map<string, WireNames>();

/** Every class this host has, with its members: to compare with the client's. */
export const wireClasses: ReadonlyMap<string, WireNames> = classes;

/** Makes a class of Excel's object model. */
export function wireClass<T>(className: string, shape: WireClassShape<T>): WireClass<T> {
  const scalars = new Map(
    Object.entries(shape.scalars ?? {}).map(([name, scalar]): [string, Scalar<T>] => [
      name,
      typeof scalar === 'function' ? { get: scalar } : scalar,
    ]),
  );
  const navigation = new Map(Object.entries(shape.navigation ?? {}));
  const methods = new Map(Object.entries(shape.methods ?? {}));
  classes.set(className, {
    scalars: [...scalars.keys()],
    navigation: [...navigation.keys()],
    methods: [...methods.keys()],
  });
  const scalarNames = [...scalars.keys()].filter((name) => !name.startsWith('_'));
  return (target) => ({
    className,
    target,
    scalarNames,
    identity: () => shape.identity?.(target) ?? {},
    scalar(name) {
      const scalar = scalars.get(name);
      if (!scalar) return undefined;
      const { set } = scalar;
      return {
        get: (scope) => scalar.get(target, scope),
        set: set && ((value, scope) => set(target, value, scope)),
      };
    },
    navigation(name) {
      const go = navigation.get(name);
      return go && ((scope) => go(target, scope));
    },
    method(name) {
      const call = methods.get(name);
      return call && ((args, scope) => call(target, args, scope));
    },
    items: shape.items && ((scope) => shape.items?.(target, scope) ?? []),
    item: shape.item && ((key, scope) => shape.item?.(target, key, scope) ?? missing()),
  });
}

export const isWireObject = (value: unknown): value is WireObject =>
  typeof value === 'object' && value !== null && 'className' in value && 'scalarNames' in value;

/** Excel's answer to `getItem` when there is none. */
export const missing = (): never => {
  throw new ExcelError('ItemNotFound');
};

/** A text property that takes nothing but texts. */
export function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new ExcelError('InvalidArgument');
  return value;
}

export function numberOf(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new ExcelError('InvalidArgument');
  return value;
}

export function booleanOf(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new ExcelError('InvalidArgument');
  return value;
}

/** One of a few words, in any case of letters, in Excel's own spelling. */
export function wordOf<const W extends string>(value: unknown, words: readonly W[]): W {
  const wanted = textOf(value).toLowerCase();
  const word = words.find((each) => each.toLowerCase() === wanted);
  if (word === undefined) throw new ExcelError('InvalidArgument');
  return word;
}
