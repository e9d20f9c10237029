import { type Scalar, wireClass, type WireObject } from '../wire-class';

/** Where the properties of an object's parts are kept, by path. */
interface RecordTarget {
  readonly properties: Map<string, unknown>;
  readonly path: string;
}

interface RecordShape {
  /** Writable properties with what they are before anybody sets them. */
  scalars?: Record<string, unknown>;
  /** Parts of the object. */
  parts?: Record<string, (target: RecordTarget) => WireObject>;
  /** Methods that set properties: the n-th argument goes to the n-th property named. */
  setters?: Record<string, readonly string[]>;
  /** Forgets what was set. */
  clear?: boolean;
}

/**
 * A class that keeps what it is told and gives it back: for parts of the object model that change how something looks and
 * have no other effect here.
 */
export function recordClass(className: string, shape: RecordShape): (target: RecordTarget) => WireObject {
  const at = ({ path }: RecordTarget, name: string) => `${path}.${name}`;
  const scalars: Record<string, Scalar<RecordTarget>> = {};
  for (const [name, otherwise] of Object.entries(shape.scalars ?? {}))
    scalars[name] = {
      get: (target) => (target.properties.has(at(target, name)) ? target.properties.get(at(target, name)) : otherwise),
      set: (target, value) => target.properties.set(at(target, name), value),
    };
  const parts = Object.entries(shape.parts ?? {}).map(
    ([name, part]) =>
      [name, (target: RecordTarget) => part({ properties: target.properties, path: at(target, name) })] as const,
  );
  const setters = Object.entries(shape.setters ?? {}).map(
    ([name, properties]) =>
      [
        name,
        (target: RecordTarget, args: { at(index: number): unknown }) => {
          for (const [index, property] of properties.entries())
            target.properties.set(at(target, property), args.at(index) ?? null);
          return null;
        },
      ] as const,
  );
  const clear = (target: RecordTarget) => {
    for (const key of target.properties.keys()) if (key.startsWith(`${target.path}.`)) target.properties.delete(key);
    return null;
  };
  return wireClass<RecordTarget>(className, {
    scalars,
    navigation: Object.fromEntries(parts),
    methods: { ...Object.fromEntries(setters), ...(shape.clear && { Clear: clear }) },
  });
}
