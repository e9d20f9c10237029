import type * as z from 'zod/mini';
import { operators } from './expr';
import type { Expected, TemplateProblem } from './template-problem';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

const expectedNames: Record<string, Expected> = {
  string: 'text',
  number: 'number',
  int: 'wholeNumber',
  boolean: 'trueOrFalse',
  array: 'list',
  tuple: 'list',
  object: 'object',
  record: 'object',
};

/** What the schema found wrong with a template, each as a problem of its own, told where it is and not where it was first noticed. */
export function problemsOfTemplateShape(issues: readonly Issue[], file: unknown): TemplateProblem[] {
  return issues.flatMap((issue) => problemsOf(issue, issue.path, file));
}

function problemsOf(issue: Issue, steps: Path, file: unknown): TemplateProblem[] {
  const path = pathText(steps);
  const value = valueAt(file, steps);
  const got = shortText(value);
  const last = steps[steps.length - 1];
  if (path === 'keystage' && value !== undefined) return [{ kind: 'unknownFormat', path, got, known: [1] }];

  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ kind: 'unknownKey', path, key }));
    case 'invalid_union':
      return problemsOfUnion(issue, steps, file);
    case 'invalid_type':
    case 'invalid_format':
      if (isLanguage(last) && (value === undefined || typeof value === 'string')) {
        return [{ kind: 'noWords', path, language: last }];
      }
      if (value === undefined) return [{ kind: 'missing', path }];
      return [{ kind: 'wrongType', path, expected: expectedOf(issue, last), got }];
    case 'invalid_value':
      if (value === undefined) return [{ kind: 'missing', path }];
      return [{ kind: 'notOneOf', path, allowed: issue.values.map(String), got }];
    case 'too_small':
      if (Array.isArray(value)) return [{ kind: 'tooFew', path, least: Number(issue.minimum), got: value.length }];
      if (typeof value === 'string') return [{ kind: 'wrongType', path, expected: 'text', got }];
      return [{ kind: 'outOfRange', path, least: Number(issue.minimum), got }];
    case 'too_big':
      if (typeof value === 'number') return [{ kind: 'outOfRange', path, most: Number(issue.maximum), got }];
      return [{ kind: 'wrongType', path, expected: Array.isArray(value) ? listOf(steps) : 'text', got }];
    default:
      return [{ kind: 'wrongType', path, expected: 'object', got }];
  }
}

/** Of the shapes that were tried, the one that was meant says best what is wrong. */
function problemsOfUnion(issue: Extract<Issue, { code: 'invalid_union' }>, steps: Path, file: unknown) {
  const path = pathText(steps);
  const value = valueAt(file, steps);
  const got = shortText(value);
  if (value === undefined) return [{ kind: 'missing', path } as const];
  if (steps[steps.length - 1] === 'type') {
    const allowed = ['yesNo', 'number', 'date', 'text', 'choice', ...(steps.includes('items') ? [] : ['list'])];
    return [{ kind: 'notOneOf', path, allowed, got } as const];
  }
  if (path === 'gate.atLeast') return [{ kind: 'wrongType', path, expected: 'gateThreshold', got } as const];
  if (issue.errors.length !== operators.length) return [{ kind: 'wrongType', path, expected: 'literal', got } as const];

  const keys: readonly string[] = isObject(value) ? Object.keys(value) : [];
  const meant = keys.length === 1 ? operators.indexOf(keys[0] as (typeof operators)[number]) : -1;
  if (meant < 0) return [{ kind: 'notOneOperator', path, operators } as const];
  return issue.errors[meant].flatMap((inner) => problemsOf(inner, [...steps, ...inner.path], file));
}

function expectedOf(issue: Issue, last: PropertyKey | undefined): Expected {
  if (issue.code === 'invalid_type') return expectedNames[issue.expected] ?? 'object';
  return last === 'id' || last === 'must' ? 'lowerCaseWords' : 'path';
}

const listOf = (steps: Path): Expected => (steps[0] === 'mapping' ? 'stageRange' : 'list');

const languages = ['en', 'zh-CN', 'ko'] as const;
const isLanguage = (step: PropertyKey | undefined): step is (typeof languages)[number] =>
  languages.some((language) => language === step);

const isObject = (value: unknown): value is Record<PropertyKey, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `stages[1].milestones[0].expr`; the whole file is the empty path. */
function pathText(steps: Path): string {
  return steps.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step}]` : text === '' ? String(step) : `${text}.${String(step)}`,
    '',
  );
}

function valueAt(file: unknown, steps: Path): unknown {
  return steps.reduce<unknown>((value, step) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    return (value as Record<PropertyKey, unknown>)[step];
  }, file);
}

function shortText(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
