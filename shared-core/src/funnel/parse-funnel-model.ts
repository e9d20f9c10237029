import * as z from 'zod/mini';
import type { FunnelProcess } from './funnel-process';
import { placeOf, type StageMap } from './stage-map';
import type { SetWeight } from './apply-set-weights';
import { calendarDate } from '../basics/calendar-date';

/** What is kept of a funnel: its processes with their weights, what the org's stage names mean, and weights that somebody set. */
export interface FunnelModel {
  readonly processes: readonly FunnelProcess[];
  readonly stages: StageMap;
  readonly set: readonly SetWeight[];
}

/** One fault of a funnel file: where it lies, what was expected there and what stands there. */
export interface FunnelModelProblem {
  readonly path: string;
  readonly expected: string;
  readonly got: string;
}

const chance = z.number().check(z.minimum(0), z.maximum(1));
const text = z.string().check(z.minLength(1));

const file = z.strictObject({
  keystageFunnel: z.literal(1),
  processes: z
    .array(
      z.strictObject({
        id: text,
        stages: z
          .array(z.strictObject({ id: text, entered: chance, completed: z.optional(chance) }))
          .check(z.minLength(1)),
      }),
    )
    .check(z.minLength(1)),
  stages: z.array(
    z.strictObject({
      label: text,
      recordType: z.optional(text),
      outcome: z.enum(['open', 'won', 'lost']),
      process: z.optional(text),
      stage: z.optional(text),
    }),
  ),
  set: z._default(
    z.array(z.strictObject({ process: z.optional(text), stage: text, weight: chance, by: text, until: text })),
    [],
  ),
});

/** A funnel file as it was read, or everything that is wrong with it. */
export function parseFunnelModel(
  source: unknown,
):
  { readonly ok: true; readonly model: FunnelModel } | { readonly ok: false; readonly problems: FunnelModelProblem[] } {
  const read = file.safeParse(source);
  if (!read.success) {
    return {
      ok: false,
      problems: read.error.issues.map((issue) => {
        const path = issue.path.map(String);
        return { path: path.join('.'), expected: expectedBy(issue), got: shown(at(source, path)) };
      }),
    };
  }
  const { processes, stages, set } = read.data;
  const problems: FunnelModelProblem[] = [];
  stages.forEach((entry, k) => {
    if (placeOf(entry, processes)) return;
    const got = `${entry.process ?? ''} ${entry.stage ?? ''}`.trim();
    problems.push({ path: `stages.${k}`, expected: 'a process and a stage of this file', got });
  });
  const dated = set.flatMap((weight, k): SetWeight[] => {
    const until = calendarDate(weight.until);
    if (until) return [{ ...weight, until }];
    problems.push({ path: `set.${k}.until`, expected: 'a day as YYYY-MM-DD', got: weight.until });
    return [];
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, model: { processes, stages, set: dated } };
}

function expectedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected;
    case 'invalid_value':
      return issue.values.map(String).join(', ');
    case 'too_small':
      return issue.origin === 'number' ? `at least ${issue.minimum}` : 'at least one';
    case 'too_big':
      return `at most ${issue.maximum}`;
    case 'unrecognized_keys':
      return `nothing called ${issue.keys.join(', ')}`;
    default:
      return issue.code;
  }
}

function at(source: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined),
    source,
  );
}

function shown(value: unknown): string {
  const json = value === undefined ? 'nothing' : JSON.stringify(value);
  return json.length > 60 ? `${json.slice(0, 59)}…` : json;
}
