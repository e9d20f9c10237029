import { join } from 'node:path';
import * as z from 'zod';
import { funnelTemplates, pipelineDimensions, troubleKinds } from '@keystage/core';
import { StoryFolder, storyDay, UnreadableStory } from './story-folder';

/** How a pipeline is weighed: as a person would say it on the command line. */
const setting = z.strictObject({
  asOf: storyDay,
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

/** The stories under `funnel/`, by name. */
export function readFunnelStories(root = join(__dirname, 'funnel')): FunnelStory[] {
  return StoryFolder.of('funnel', root).map(readStory);
}

function readStory(story: StoryFolder): FunnelStory {
  story.holds(parts, further);
  const { name, path: folder, files } = story;
  const read = story.part(setting, 'case.json');
  if (files.includes('rates.csv') !== (read.corporate !== undefined)) {
    throw new UnreadableStory(`${name}: rates.csv and "corporate" in case.json go together. Add the other.`);
  }
  return { name, folder, setting: read, expected: story.part(outcome, 'expected.json') };
}
