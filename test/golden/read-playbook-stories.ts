import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { parseTemplate, type CalendarDate, type StageTemplate } from '@keystage/core';
import { StoryFolder, storyDay, UnreadableStory } from './story-folder';

/** What a story asks the playbook for. */
export const playbookDoors = ['visit', 'call', 'record', 'milestones', 'concession', 'appraisal'] as const;
export type PlaybookDoor = (typeof playbookDoors)[number];

const setting = z.strictObject({ door: z.enum(playbookDoors), template: z.string(), asOf: storyDay });

const facts = z.record(z.string(), z.unknown());
const dealOnFile = z.strictObject({
  values: facts,
  observed: z.optional(z.record(z.string(), z.string())),
  buyerStage: z.optional(z.string()),
});
const visit = z.strictObject({
  deal: dealOnFile,
  committee: z.optional(z.unknown()),
  knowledge: z.optional(z.unknown()),
});
const got = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('volume'), units: z.number(), signed: z.boolean() }),
  z.strictObject({ kind: z.literal('term'), months: z.number(), signed: z.boolean() }),
  z.strictObject({ kind: z.literal('other'), what: z.string() }),
]);
const concession = z.strictObject({
  id: z.string(),
  kind: z.enum(['discount', 'rebate', 'payment', 'delivery', 'service']),
  ...{ size: z.number(), on: z.string(), got: z.optional(got) },
});

/** What each door is given. */
const given = {
  visit,
  call: visit,
  milestones: visit,
  record: z.strictObject({
    ...visit.shape,
    record: z.strictObject({
      on: z.string(),
      learnt: facts,
      met: z.optional(
        z.array(
          z.strictObject({
            id: z.string(),
            level: z.optional(z.enum(['none', 'identified', 'contacted', 'engaged', 'supportive'])),
          }),
        ),
      ),
    }),
  }),
  concession: z.strictObject({ offered: z.array(concession) }),
  /** Reps by name: how many deals, with these facts, and how much of the committee is covered. */
  appraisal: z.record(z.string(), z.strictObject({ deals: z.int(), values: facts, coverage: z.number() })),
} satisfies Record<PlaybookDoor, z.ZodType>;

export type Given = {
  [D in PlaybookDoor]: { readonly door: D; readonly given: z.infer<(typeof given)[D]> };
}[PlaybookDoor];

/** One story of the playbook: what a door is given, and what it says in short. */
export type PlaybookStory = Given & {
  readonly name: string;
  readonly template: StageTemplate;
  readonly asOf: CalendarDate;
  readonly expected: Readonly<Record<string, unknown>>;
};

const parts = ['case.json', 'expected.json', 'given.json', 'story.md'];

/** The stories of `playbook`, by name. */
export function readPlaybookStories(root = join(__dirname, 'playbook')): PlaybookStory[] {
  return StoryFolder.of('playbook', root).map(readStory);
}

function readStory(story: StoryFolder): PlaybookStory {
  story.holds(parts);
  const { name } = story;
  const { door, template, asOf } = story.part(setting, 'case.json');
  const expected = story.part(facts, 'expected.json');
  // The pair is made by one key, which the type of a union of pairs cannot see.
  const pair = { door, given: story.part<unknown>(given[door], 'given.json') } as Given;
  return { ...pair, name, asOf, expected, template: templateOf(template, name) };
}

function templateOf(template: string, name: string): StageTemplate {
  const path = join(__dirname, '../../shared-core/templates', `${template}.json`);
  if (!statSync(path, { throwIfNoEntry: false })) {
    throw new UnreadableStory(`${name}: expected one of the ready templates, got "${template}". Choose one.`);
  }
  const parsed = parseTemplate(readFileSync(path, 'utf8'));
  if (parsed.ok) return parsed.template;
  throw new UnreadableStory(`${name}: its template is not sound: ${JSON.stringify(parsed.problems)}. Correct it.`);
}
