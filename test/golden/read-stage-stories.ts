import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { parseTemplate, type CalendarDate, type StageTemplate } from '@keystage/core';
import { StoryFolder, storyDay, UnreadableStory } from './story-folder';

const readyTemplates = join(__dirname, '../../shared-core/templates');
const templatesOfStories = join(__dirname, 'stage-templates');

const setting = z.strictObject({
  /** The name of a ready template or of one in `stage-templates`. */
  template: z.string(),
  /** What the story changes of it: `weightOn`, `gate`, `requireFormerEntries`. */
  with: z.optional(z.record(z.string(), z.unknown())),
  asOf: storyDay,
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

/** The stories of `stages`, by name. */
export function readStageStories(root = join(__dirname, 'stages')): StageStory[] {
  return StoryFolder.of('stages', root).map(readStory);
}

function readStory(story: StoryFolder): StageStory {
  story.holds(parts);
  const { name } = story;
  const { template, with: changes, asOf } = story.part(setting, 'case.json');
  const deals = story.part(z.record(z.string(), deal), 'deals.json');
  const expected = story.part(z.record(z.string(), outcome), 'expected.json');
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
