import type { SegmentationModel } from './segmentation-model';

/** One thing that two models say differently; undefined stands for one that does not say it. */
export interface ModelDifference {
  /**
   * Where it stands, by the names of things and not by their places: `['groups', 'finance', 'indicators', 'overdueRatio', 'weight']`. Parts
   * of a list that have no name of their own stand under their number, from 1.
   */
  readonly at: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * What two models say differently, part by part, in the order of the file. Indicators, groups, kinds, tiers and levels are found again
 * wherever they stand. What was frozen is told as a whole, `references` and `way, frozen`: its thousands of numbers say nothing to anybody.
 * Version and schema are left out.
 */
export function compareModels(before: SegmentationModel, after: SegmentationModel): ModelDifference[] {
  return differencesBetween(comparable(before), comparable(after));
}

/** The same of any two files whose lists are of things with names: stage templates, too. */
export function differencesBetween(before: unknown, after: unknown): ModelDifference[] {
  return differences(before, after, []);
}

function comparable({ $schema: _schema, version: _version, ...model }: SegmentationModel): unknown {
  return model;
}

function differences(before: unknown, after: unknown, at: readonly string[]): ModelDifference[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const last = at[at.length - 1];
  // A condition is one thing, however it is nested.
  const wholly = last === 'frozen' || last === 'expr' || at[0] === 'references' || isText(before) || isText(after);
  if (wholly || !isNamed(before) || !isNamed(after)) return [{ at, before, after }];
  const [old, fresh] = [partsOf(before), partsOf(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((name) =>
    differences(old.get(name), fresh.get(name), [...at, name]),
  );
}

/** A text in several languages is one thing. */
function isText(value: unknown): boolean {
  return isNamed(value) && !Array.isArray(value) && 'en' in value;
}

/** Plain lists, such as cuts or the names of a kind, are one thing; lists of objects are looked into. */
function isNamed(value: unknown): value is object {
  return Array.isArray(value)
    ? value.every((part) => typeof part === 'object')
    : typeof value === 'object' && value !== null;
}

function partsOf(value: object): Map<string, unknown> {
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  const parts = value as readonly Readonly<Record<string, unknown>>[];
  const naming = ['id', 'level', 'indicator', 'tier', 'path'].find(
    (key) =>
      parts.every((part) => typeof part[key] === 'string') &&
      new Set(parts.map((part) => part[key])).size === parts.length,
  );
  return new Map(parts.map((part, k) => [naming === undefined ? String(k + 1) : String(part[naming]), part]));
}
