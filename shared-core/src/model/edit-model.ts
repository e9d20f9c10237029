/**
 * A model file with one of its parts replaced, given by its path as problems name it, `groups[1].indicators[0].weight`; undefined takes
 * the part away. Nothing is judged here: what comes out is a file for `parseModel` to read. A path that leads nowhere throws, as no screen
 * has a field for it; only its last step may be new.
 */
export function editModel(file: unknown, path: string, value: unknown): unknown {
  return changed(file, stepsOf(path), value, path);
}

/** The same of a weight. By whatever method they were found, weights that somebody changed since are nobody's but theirs: the file says so. */
export function editWeight(file: unknown, path: string, weight: unknown): unknown {
  const edited = editModel(file, path, weight);
  return partOfModel(file, 'weighting') === undefined ? edited : editModel(edited, 'weighting', { method: 'direct' });
}

/** What stands at a path of a model file; undefined where nothing does. */
export function partOfModel(file: unknown, path: string): unknown {
  return stepsOf(path).reduce<unknown>((part, step) => (isParts(part) ? part[step] : undefined), file);
}

type Parts = Readonly<Record<string | number, unknown>>;

/** The path of a member that anything may be called, such as a category: in quotes where its name would be taken for steps. */
export function memberPath(path: string, name: string): string {
  return /^[^.[\]"]+$/.test(name) ? `${path}.${name}` : `${path}[${JSON.stringify(name)}]`;
}

/** `way.cutOffs[0].from` in steps; a number is a place in a list, a name in quotes is taken as it stands. */
function stepsOf(path: string): (string | number)[] {
  const step = /\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|([^.[\]]+)/g;
  return Array.from(path.matchAll(step), ([, place, quoted, name]) =>
    place !== undefined ? Number(place) : quoted !== undefined ? (JSON.parse(quoted) as string) : name,
  );
}

function changed(part: unknown, [step, ...rest]: readonly (string | number)[], value: unknown, path: string): unknown {
  if (step === undefined) return value;
  if (!isParts(part)) throw new Error(`A model file has nothing at ${path}.`);
  const next = rest.length === 0 ? value : changed(part[step], rest, value, path);
  if (Array.isArray(part)) {
    const list: readonly unknown[] = part;
    const place = Number(step);
    return next === undefined
      ? list.filter((_, k) => k !== place)
      : [...list.slice(0, place), next, ...list.slice(place + 1)];
  }
  const { [step]: _former, ...others } = part;
  // In its place: a file that was edited and one that was not are compared line by line.
  return next === undefined
    ? others
    : step in part
      ? Object.fromEntries(Object.entries(part).map(([key, old]) => [key, key === step ? next : old]))
      : { ...part, [step]: next };
}

function isParts(value: unknown): value is Parts {
  return typeof value === 'object' && value !== null;
}
