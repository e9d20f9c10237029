import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { calendarDate, funnelTemplates, pipelineDimensions, troubleKinds, type CalendarDate } from '@keystage/core';
import { UnreadableStory } from './read-golden-cases';

const day = z.string().transform((text, context): CalendarDate => {
  const date = calendarDate(text);
  if (date) return date;
  context.addIssue({ code: 'custom', message: `expected a day such as 2026-11-21, got "${text}"` });
  return z.NEVER;
});

/** How a pipeline is weighed: as a person would say it on the command line. */
const setting = z.strictObject({
  asOf: day,
  template: z.enum(funnelTemplates.map(({ id }) => id)),
  /** What a stage name stands for, where it does not say it: a stage of the template, `won` or `lost`. */
  stages: z.optional(z.record(z.string(), z.string())),
  by: z.optional(z.array(z.enum(pipelineDimensions))),
  target: z.optional(z.number()),
  /** The currency to convert into, by `rates.csv` beside the story. */
  corporate: z.optional(z.string()),
});

const sums = z.strictObject({
  open: z.number(),
  declared: z.number(),
  evidenced: z.optional(z.number()),
  gap: z.optional(z.number()),
  prudent: z.optional(z.number()),
  won: z.number(),
  forecast: z.number(),
});

const outcome = z.union([
  z.strictObject({
    /** By deal id, first row of an id first; `d1 (row 5)` for a deal that is not told by its id alone. */
    deals: z.record(
      z.string(),
      z.strictObject({
        is: z.enum(['open', 'won', 'lost', 'unknown']),
        declared: z.nullable(z.number()),
        evidenced: z.optional(z.number()),
        troubles: z.optional(z.array(z.enum(troubleKinds)).min(1)),
      }),
    ),
    sums,
    /** Forecast of each group, its keys joined by a space and in order; `–` for none. */
    groups: z.optional(z.array(z.tuple([z.string(), z.number()]))),
    /** Amounts not passed with 10, 50 and 90 %, and the chance of the target, in percent to one decimal. */
    willBeWon: z.optional(
      z.strictObject({ p10: z.number(), p50: z.number(), p90: z.number(), target: z.optional(z.string()) }),
    ),
    /** By stage, fitted to `history.csv`: the weight in percent to one decimal, and where it is from. */
    weights: z.optional(
      z.record(z.string(), z.tuple([z.string(), z.enum(['houseDefault', 'fitted', 'fittedWithOpen', 'set'])])),
    ),
  }),
  z.strictObject({ refused: z.array(z.string()).min(1) }),
]);

export type FunnelSetting = z.infer<typeof setting>;
export type FunnelOutcome = z.infer<typeof outcome>;

/** One story of a pipeline with everything needed to run it. */
export interface FunnelStory {
  readonly name: string;
  readonly folder: string;
  readonly setting: FunnelSetting;
  readonly expected: FunnelOutcome;
}

const parts = ['story.md', 'deals.csv', 'case.json', 'expected.json'];
const further = ['rates.csv', 'history.csv'];

/** The stories under `funnel/`, by name. A folder that lacks a part, holds a strange file or says something unknown stops the reading. */
export function readFunnelStories(root = join(__dirname, 'funnel')): FunnelStory[] {
  const names = readdirSync(root).sort();
  if (names.length === 0) throw new UnreadableStory('funnel: expected stories, got an empty folder. Add one.');
  return names.map((name) => readStory(join(root, name), `funnel/${name}`));
}

function readStory(folder: string, name: string): FunnelStory {
  if (!statSync(folder).isDirectory()) {
    throw new UnreadableStory(`${name}: expected a folder with a story, got a file. Move it into a folder of its own.`);
  }
  const files = readdirSync(folder);
  const missing = parts.filter((part) => !files.includes(part));
  if (missing.length > 0) throw new UnreadableStory(`${name}: ${missing.join(', ')} is missing. Add it.`);
  const strange = files.filter((file) => ![...parts, ...further].includes(file));
  if (strange.length > 0)
    throw new UnreadableStory(`${name}: ${strange.join(', ')} has no part in the story. Rename it.`);
  if (!/^# \S.*\n\n\S/.test(readFileSync(join(folder, 'story.md'), 'utf8'))) {
    throw new UnreadableStory(`${name}/story.md: expected a title and a paragraph below it. Tell the story.`);
  }
  const read = readPart(setting, folder, name, 'case.json');
  if (existsSync(join(folder, 'rates.csv')) !== (read.corporate !== undefined)) {
    throw new UnreadableStory(`${name}: rates.csv and "corporate" in case.json go together. Add the other.`);
  }
  return { name, folder, setting: read, expected: readPart(outcome, folder, name, 'expected.json') };
}

function readPart<Part>(schema: z.ZodType<Part>, folder: string, name: string, file: string): Part {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new UnreadableStory(`${name}/${file}: expected JSON, got a text that is none (${detail}). Correct it.`);
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new UnreadableStory(`${name}/${file}: ${z.prettifyError(parsed.error)}`);
}
