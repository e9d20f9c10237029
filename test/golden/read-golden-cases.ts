import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { StoryFolder, storyDay, UnreadableStory } from './story-folder';

const readyModels = join(__dirname, '../../shared-core/models');

/** How a list is read: as a person would choose it in the pane, or say it on the command line. */
const setting = z.strictObject({
  /** A ready model's name, or `model.json` for the one beside the story. */
  model: z.string(),
  asOf: storyDay,
  duplicates: z.optional(z.enum(['sum', 'first', 'stop'])),
  /** Decides where a column leaves its notation open. */
  locale: z.optional(z.strictObject({ decimal: z.enum(['.', ',']), dateOrder: z.enum(['ymd', 'dmy', 'mdy']) })),
  /** What the headers do not tell, or tell wrongly; `skip` leaves a column out. */
  mapping: z.optional(
    z.array(
      z.strictObject({
        header: z.string(),
        role: z.string(),
        bareNumbersAre: z.optional(z.enum(['shares', 'percents', 'percentsAboveOne'])),
      }),
    ),
  ),
  /** What an earlier run said of accounts, by id: the latent tier, and for how many runs which other was wanted, last as of when. */
  earlier: z.optional(
    z.record(
      z.string(),
      z.strictObject({
        tier: z.string(),
        waits: z.optional(z.strictObject({ run: z.int().positive(), towards: z.string(), on: z.optional(storyDay) })),
      }),
    ),
  ),
  /** What kind of account each is, by id. */
  kinds: z.optional(z.record(z.string(), z.string())),
  /** Tiers set by hand, by id: texts as somebody entered them. */
  overrides: z.optional(
    z.record(
      z.string(),
      z.strictObject({
        tier: z.optional(z.string()),
        from: z.optional(z.string()),
        until: z.optional(z.string()),
        reason: z.optional(z.string()),
        author: z.optional(z.string()),
        beatsCaps: z.optional(z.boolean()),
        approver: z.optional(z.string()),
      }),
    ),
  ),
});

/** A number as it is shown, its decimals among it. */
const shown = z.string().regex(/^\d+\.\d+$/);

const account = z.strictObject({
  /** The tier shown; null for a prospect and a row that cannot be scored, unless somebody gave it one. */
  tier: z.nullable(z.string()),
  /** The tier it stands in before overrides, floors and caps, where they hide it. */
  latent: z.optional(z.string()),
  score: z.optional(shown),
  /** What each indicator of the model brings of the shown score; null where it was left out. */
  brings: z.optional(z.record(z.string(), z.nullable(shown))),
  /** What the account is worth today and what it may become, where the story tells of it. */
  current: z.optional(shown),
  potential: z.optional(shown),
  /** Kinds of reasons, most decisive first; `assumed` with its policy: `assumed skip`. */
  reasons: z.array(z.string()).min(1),
  /** `A: amount atLeast 50000`, `VIP: cap overdueRatio atMost 0.3`, `A: no single change` and the like; absent where nothing is to be reached. */
  lift: z.optional(z.string()),
});

const outcome = z.union([
  z.strictObject({
    /** By account id; a row that names no account has the id ''. */
    accounts: z.record(z.string(), account),
    /** By tier, and `prospects` and `notScored`. */
    counts: z.record(z.string(), z.int().nonnegative()),
    /** Accounts that count with their parent, where the model rolls subsidiaries up. */
    subsidiaries: z.optional(z.int().positive()),
    /** Cells that could not be read, row by row; headers stand in row 1. */
    unread: z.array(
      z.strictObject({
        row: z.int().min(2),
        header: z.string(),
        text: z.string(),
        why: z.enum(['text', 'error', 'notation', 'future', 'currency']),
      }),
    ),
  }),
  /** Kinds of the problems for which the list is refused whole. */
  z.strictObject({ refused: z.array(z.string()).min(1) }),
]);

export type GoldenSetting = z.infer<typeof setting>;
export type GoldenAccount = z.infer<typeof account>;
/** What comes out of a story: a tier and its why for each account, or the problems for which the list is refused. */
export type GoldenOutcome = z.infer<typeof outcome>;

/** One story with everything needed to run it: by the core, by the command line or in the pane. */
export interface GoldenCase {
  readonly name: string;
  readonly folder: string;
  readonly accountsPath: string;
  readonly modelPath: string;
  readonly setting: GoldenSetting;
  readonly expected: GoldenOutcome;
}

const parts = ['story.md', 'accounts.csv', 'case.json', 'expected.json'];

/** The stories of one area (`segmentation`), by name. */
export function readGoldenCases(area: string, root = __dirname): GoldenCase[] {
  return StoryFolder.of(area, join(root, area)).map(readStory);
}

function readStory(story: StoryFolder): GoldenCase {
  // What a folder lacks is said before what its parts say.
  story.holds(parts, ['model.json']);
  const read = story.part(setting, 'case.json');
  if (read.model !== 'model.json') story.holds(parts, [], ', or say "model": "model.json" in case.json');
  return {
    name: story.name,
    folder: story.path,
    accountsPath: join(story.path, 'accounts.csv'),
    modelPath: modelPathOf(read.model, story),
    setting: read,
    expected: story.part(outcome, 'expected.json'),
  };
}

function modelPathOf(model: string, { name, path, files }: StoryFolder): string {
  if (model !== 'model.json') {
    const ready = readdirSync(readyModels).flatMap((file) => /^([a-z-]+)\.json$/.exec(file)?.[1] ?? []);
    if (ready.includes(model)) return join(readyModels, `${model}.json`);
    throw new UnreadableStory(
      `${name}: expected model.json or one of ${ready.join(', ')}, got "${model}". Choose one.`,
    );
  }
  if (files.includes(model)) return join(path, model);
  throw new UnreadableStory(`${name}: expected model.json beside the story, got nothing. Add it.`);
}
