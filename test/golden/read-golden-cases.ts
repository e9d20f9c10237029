import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { calendarDate, type CalendarDate } from '@keystage/core';

const readyModels = join(__dirname, '../../shared-core/models');

const day = z.string().transform((text, context): CalendarDate => {
  const date = calendarDate(text);
  if (date) return date;
  context.addIssue({ code: 'custom', message: `expected a day such as 2026-11-21, got "${text}"` });
  return z.NEVER;
});

/** How a list is read: as a person would choose it in the pane, or say it on the command line. */
const setting = z.strictObject({
  /** A ready model's name, or `model.json` for the one beside the story. */
  model: z.string(),
  asOf: day,
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
  /** What an earlier run said of accounts, by id: the latent tier, and for how many runs which other was wanted. */
  earlier: z.optional(
    z.record(
      z.string(),
      z.strictObject({
        tier: z.string(),
        waits: z.optional(z.strictObject({ run: z.int().positive(), towards: z.string() })),
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

/** A story that cannot be run. The message says which, what was expected and what to do. */
export class UnreadableStory extends Error {}

const parts = ['story.md', 'accounts.csv', 'case.json', 'expected.json'];

/**
 * The stories of one area (`segmentation`), by name. Every folder there is a story: one that lacks a part, holds a strange file or says
 * something unknown stops the reading instead of never being run.
 */
export function readGoldenCases(area: string, root = __dirname): GoldenCase[] {
  const folder = join(root, area);
  const names = readdirSync(folder).sort();
  if (names.length === 0) throw new UnreadableStory(`${area}: expected stories, got an empty folder. Add one.`);
  return names.map((name) => readStory(join(folder, name), `${area}/${name}`));
}

function readStory(folder: string, name: string): GoldenCase {
  if (!statSync(folder).isDirectory()) {
    throw new UnreadableStory(`${name}: expected a folder with a story, got a file. Move it into a folder of its own.`);
  }
  const files = readdirSync(folder).sort();
  const missing = parts.filter((part) => !files.includes(part));
  if (missing.length > 0) {
    throw new UnreadableStory(`${name}: expected ${parts.join(', ')}; ${missing.join(', ')} is missing. Add it.`);
  }
  const caseSetting = readPart(setting, folder, name, 'case.json');
  const known = caseSetting.model === 'model.json' ? [...parts, 'model.json'] : parts;
  const strange = files.filter((file) => !known.includes(file));
  if (strange.length > 0) {
    throw new UnreadableStory(
      `${name}: ${strange.join(', ')} has no part in the story. Rename it, or say "model": "model.json" in case.json.`,
    );
  }
  if (!/^# \S.*\n\n\S/.test(readFileSync(join(folder, 'story.md'), 'utf8'))) {
    throw new UnreadableStory(`${name}/story.md: expected a title and a paragraph below it. Tell the story.`);
  }
  return {
    name,
    folder,
    accountsPath: join(folder, 'accounts.csv'),
    modelPath: modelPathOf(caseSetting.model, folder, name),
    setting: caseSetting,
    expected: readPart(outcome, folder, name, 'expected.json'),
  };
}

function modelPathOf(model: string, folder: string, name: string): string {
  if (model !== 'model.json') {
    const ready = readdirSync(readyModels).flatMap((file) => /^([a-z-]+)\.json$/.exec(file)?.[1] ?? []);
    if (ready.includes(model)) return join(readyModels, `${model}.json`);
    throw new UnreadableStory(
      `${name}: expected model.json or one of ${ready.join(', ')}, got "${model}". Choose one.`,
    );
  }
  if (!statSync(join(folder, model), { throwIfNoEntry: false })) {
    throw new UnreadableStory(`${name}: expected model.json beside the story, got nothing. Add it.`);
  }
  return join(folder, model);
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
