import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { calendarDate, parseTemplate, type CalendarDate, type StageTemplate } from '@keystage/core';
import { UnreadableStory } from './read-golden-cases';

const day = z.string().transform((text, context): CalendarDate => {
  const date = calendarDate(text);
  if (date) return date;
  context.addIssue({ code: 'custom', message: `expected a day such as 2026-11-21, got "${text}"` });
  return z.NEVER;
});

/** What a story asks the playbook for. */
export const playbookDoors = ['visit', 'call', 'record', 'milestones', 'concession', 'appraisal'] as const;
export type PlaybookDoor = (typeof playbookDoors)[number];

const setting = z.strictObject({ door: z.enum(playbookDoors), template: z.string(), asOf: day });

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

/** The stories of `playbook`, by name. Every folder is a story; one that lacks a part, holds a strange file or says something unknown stops the reading. */
export function readPlaybookStories(root = join(__dirname, 'playbook')): PlaybookStory[] {
  const names = readdirSync(root).sort();
  if (names.length === 0) throw new UnreadableStory('playbook: expected stories, got an empty folder. Add one.');
  return names.map((name) => readStory(join(root, name), `playbook/${name}`));
}

function readStory(folder: string, name: string): PlaybookStory {
  const files = statSync(folder).isDirectory() ? readdirSync(folder).sort() : [];
  if (files.join() !== parts.join()) {
    throw new UnreadableStory(
      `${name}: expected ${parts.join(', ')}; got ${files.join(', ') || 'a file'}. Correct it.`,
    );
  }
  if (!/^# \S.*\n\n\S/.test(readFileSync(join(folder, 'story.md'), 'utf8'))) {
    throw new UnreadableStory(`${name}/story.md: expected a title and a paragraph below it. Tell the story.`);
  }
  const { door, template, asOf } = readPart(setting, folder, name, 'case.json');
  const expected = readPart(facts, folder, name, 'expected.json');
  // The pair is made by one key, which the type of a union of pairs cannot see.
  const pair = { door, given: readPart<unknown>(given[door], folder, name, 'given.json') } as Given;
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
