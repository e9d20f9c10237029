import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { calendarDate, parseTemplate, type CalendarDate, type StageTemplate } from '@keystage/core';
import { UnreadableStory } from './read-golden-cases';

const readyTemplates = join(__dirname, '../../shared-core/templates');
const templatesOfStories = join(__dirname, 'stage-templates');

const day = z.string().transform((text, context): CalendarDate => {
  const date = calendarDate(text);
  if (date) return date;
  context.addIssue({ code: 'custom', message: `expected a day such as 2026-11-21, got "${text}"` });
  return z.NEVER;
});

const setting = z.strictObject({
  /** The name of a ready template or of one in `stage-templates`. */
  template: z.string(),
  /** What the story changes of it: `weightOn`, `gate`, `requireFormerEntries`. */
  with: z.optional(z.record(z.string(), z.unknown())),
  asOf: day,
});

/** One deal as a host would hand it over; facts and committee may be wrong in any way, since that may be the story. */
const deal = z.strictObject({
  facts: z.unknown(),
  observed: z.optional(z.record(z.string(), z.string())),
  metSince: z.optional(z.record(z.string(), z.string())),
  declaredStage: z.optional(z.string()),
  buyerStage: z.optional(z.string()),
  committee: z.optional(z.unknown()),
});

const outcome = z.strictObject({
  /** Stage and state: `2 entered`, `0 none`. */
  stands: z.string().regex(/^\d+ (none|entered|completed)$/),
  /** In percent, and from which weight: `40 % entered 2`; absent for accounts. */
  chance: z.optional(z.string().regex(/^\d+ % (none|(entered|completed) \d+)$/)),
  /** Ids of the conditions that block, in their order. */
  waitsFor: z.array(z.string()),
  /** Of those, how they are open: `budget-confirmed expired`; a blank `notKnown` and a plain `notMet` need not be told. */
  because: z.optional(z.array(z.string())),
  skipped: z.optional(z.array(z.string())),
  /** How far the CRM's stage is overstated, and what is missing up to it. */
  declared: z.optional(z.strictObject({ overstatedBy: z.int(), missing: z.array(z.string()) })),
  /** Gap and verdict: `-2 reconsider`. */
  buyer: z.optional(z.string().regex(/^-?\d+ \w+$/)),
  /** Share covered in percent, people engaged or better, and the landmines with what defuses each. */
  committee: z.optional(
    z.strictObject({ coverage: z.string(), threads: z.int(), landmines: z.record(z.string(), z.array(z.string())) }),
  ),
  /** Kinds of the problems, of the facts and of the committee. */
  problems: z.optional(z.array(z.string())),
});

export type StageDeal = z.infer<typeof deal>;
export type StageOutcome = z.infer<typeof outcome>;

/** One story of stages: deals by name, and what becomes of each. */
export interface StageStory {
  readonly name: string;
  readonly template: StageTemplate;
  readonly asOf: CalendarDate;
  readonly deals: Readonly<Record<string, StageDeal>>;
  readonly expected: Readonly<Record<string, StageOutcome>>;
}

const parts = ['case.json', 'deals.json', 'expected.json', 'story.md'];

/**
 * The stories of `stages`, by name. Every folder there is a story: one that lacks a part, holds a strange file or says something unknown stops
 * the reading instead of never being run.
 */
export function readStageStories(root = join(__dirname, 'stages')): StageStory[] {
  const names = readdirSync(root).sort();
  if (names.length === 0) throw new UnreadableStory('stages: expected stories, got an empty folder. Add one.');
  return names.map((name) => readStory(join(root, name), `stages/${name}`));
}

function readStory(folder: string, name: string): StageStory {
  const files = statSync(folder).isDirectory() ? readdirSync(folder).sort() : [];
  if (files.join() !== parts.join()) {
    throw new UnreadableStory(
      `${name}: expected ${parts.join(', ')}; got ${files.join(', ') || 'a file'}. Correct it.`,
    );
  }
  if (!/^# \S.*\n\n\S/.test(readFileSync(join(folder, 'story.md'), 'utf8'))) {
    throw new UnreadableStory(`${name}/story.md: expected a title and a paragraph below it. Tell the story.`);
  }
  const { template, with: changes, asOf } = readPart(setting, folder, name, 'case.json');
  const deals = readPart(z.record(z.string(), deal), folder, name, 'deals.json');
  const expected = readPart(z.record(z.string(), outcome), folder, name, 'expected.json');
  const [told, there] = [expected, deals].map((part) => Object.keys(part).sort().join(', '));
  if (told !== there) {
    throw new UnreadableStory(`${name}: the deals are ${there}, and expected are ${told}. Tell of each.`);
  }
  return { name, template: templateOf(template, changes, name), asOf, deals, expected };
}

function templateOf(template: string, changes: object | undefined, name: string): StageTemplate {
  const found = [readyTemplates, templatesOfStories]
    .map((folder) => join(folder, `${template}.json`))
    .find((path) => statSync(path, { throwIfNoEntry: false }));
  if (!found) {
    const known = [readyTemplates, templatesOfStories].flatMap((folder) => readdirSync(folder));
    const ids = known.filter((file) => file.endsWith('.json')).map((file) => file.replace(/\.json$/, ''));
    throw new UnreadableStory(
      `${name}: expected one of the templates ${ids.join(', ')}, got "${template}". Choose one.`,
    );
  }
  const parsed = parseTemplate({ ...(JSON.parse(readFileSync(found, 'utf8')) as object), ...changes });
  if (parsed.ok) return parsed.template;
  throw new UnreadableStory(`${name}: its template is not sound: ${JSON.stringify(parsed.problems)}. Correct it.`);
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
