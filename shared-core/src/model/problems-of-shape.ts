import type * as z from 'zod/mini';
import { knownFormats } from './migrations';
import type { ModelProblem } from './model-problem';
import { pointsRules } from './points-rule';
import { waysOfClassifying } from './way';

type Issue = z.core.$ZodIssue;

const typeNames: Record<string, string> = { int: 'whole number', record: 'object' };

/** What the schema found wrong with a file, each as a problem of its own. */
export function problemsOfShape(issues: readonly Issue[], file: unknown): ModelProblem[] {
  return issues.flatMap((issue) => problemOf(issue, file));
}

function problemOf(issue: Issue, file: unknown): ModelProblem[] {
  const path = pathText(issue.path);
  const value = valueAt(file, issue.path);
  const got = shortText(value);
  if (path === 'keystage' && value !== undefined) return [{ kind: 'unknownFormat', path, got, known: knownFormats }];

  switch (issue.code) {
    case 'invalid_type': {
      const expected = typeNames[issue.expected] ?? issue.expected;
      return [value === undefined ? { kind: 'missing', path, expected } : { kind: 'wrongType', path, expected, got }];
    }
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ kind: 'unknownKey', path, key }));
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      if (value === undefined) return [{ kind: 'missing', path, expected: allowed.join(' | ') }];
      return [{ kind: 'notOneOf', path, allowed, got }];
    }
    case 'too_small':
      if (issue.origin === 'array') {
        return [{ kind: 'tooFew', path, least: Number(issue.minimum), got: Array.isArray(value) ? value.length : 0 }];
      }
      if (issue.origin === 'string') return [{ kind: 'wrongType', path, expected: 'text', got }];
      return [{ kind: 'outOfRange', path, least: Number(issue.minimum), got }];
    case 'too_big':
      return [{ kind: 'outOfRange', path, most: Number(issue.maximum), got }];
    case 'invalid_format':
      return [{ kind: 'wrongType', path, expected: formatWords(path), got }];
    case 'invalid_union': {
      const allowed = discriminators.find(([end]) => path.endsWith(end))?.[1];
      if (allowed && value === undefined) return [{ kind: 'missing', path, expected: allowed.join(' | ') }];
      if (allowed) return [{ kind: 'notOneOf', path, allowed, got }];
      if (value === undefined) return [{ kind: 'missing', path, expected: unionWords(path) }];
      return [{ kind: 'wrongType', path, expected: unionWords(path), got }];
    }
    default:
      return [{ kind: 'wrongType', path, expected: issue.code, got }];
  }
}

/** Members that choose between shapes, and the shapes there are. */
const discriminators: readonly (readonly [string, readonly string[]])[] = [
  ['way.by', waysOfClassifying],
  ['points.by', pointsRules],
];

function unionWords(path: string): string {
  if (path === 'window') return '"all" or { "months": 1–600 }';
  if (path === 'way.cut') return '"median", "mean" or { "volume", "profit" }';
  if (path.endsWith('.outliers')) return '"keep", "leaveOut" or { "winsorise": { "low", "high" } }';
  return 'text, or { "en", "zh-CN", "ko" }';
}

/** `groups[1].indicators[0].weight`; the whole file is the empty path. */
function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step}]` : text === '' ? String(step) : `${text}.${String(step)}`,
    '',
  );
}

function valueAt(file: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    return (value as Record<PropertyKey, unknown>)[step];
  }, file);
}

function shortText(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function formatWords(path: string): string {
  if (path === 'id') return 'lower-case-words';
  return path === 'currency' ? 'a currency code such as EUR' : 'a camelCaseName';
}
