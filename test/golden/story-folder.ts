import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { calendarDate, type CalendarDate } from '@keystage/core';

/** A story that cannot be run. The message says which, what was expected and what to do. */
export class UnreadableStory extends Error {}

/** A day as a story writes it: `2026-11-21`. */
export const storyDay = z.string().transform((text, context): CalendarDate => {
  const date = calendarDate(text);
  if (date) return date;
  context.addIssue({ code: 'custom', message: `expected a day such as 2026-11-21, got "${text}"` });
  return z.NEVER;
});

/**
 * A folder that holds one story: `story.md` and files beside it. What it lacks, holds besides or says in another way than expected stops
 * the reading, so that no story is there without being run.
 */
export class StoryFolder {
  private constructor(
    /** As messages call it: `stages/demo-done-design-missing`. */
    readonly name: string,
    readonly path: string,
    readonly files: readonly string[],
  ) {}

  /** All folders of an area, by name. */
  static of(area: string, root: string): StoryFolder[] {
    const names = readdirSync(root).sort();
    if (names.length === 0) throw new UnreadableStory(`${area}: expected stories, got an empty folder. Add one.`);
    return names.map((one) => {
      const [name, path] = [`${area}/${one}`, join(root, one)];
      if (statSync(path).isDirectory()) return new StoryFolder(name, path, readdirSync(path).sort());
      throw new UnreadableStory(
        `${name}: expected a folder with a story, got a file. Move it into a folder of its own.`,
      );
    });
  }

  /** Checks that every part is there, and nothing else save what may be; `orElse` is what else to do about a strange file. */
  holds(parts: readonly string[], may: readonly string[] = [], orElse = ''): void {
    const missing = parts.filter((part) => !this.files.includes(part));
    if (missing.length > 0) {
      throw new UnreadableStory(
        `${this.name}: expected ${parts.join(', ')}; ${missing.join(', ')} is missing. Add it.`,
      );
    }
    const strange = this.files.filter((file) => ![...parts, ...may].includes(file));
    if (strange.length > 0) {
      throw new UnreadableStory(`${this.name}: ${strange.join(', ')} has no part in the story. Rename it${orElse}.`);
    }
    if (/^# \S.*\n\n\S/.test(readFileSync(join(this.path, 'story.md'), 'utf8'))) return;
    throw new UnreadableStory(`${this.name}/story.md: expected a title and a paragraph below it. Tell the story.`);
  }

  /** What one of its JSON files says. */
  part<Part>(schema: z.ZodType<Part>, file: string): Part {
    let json: unknown;
    try {
      json = JSON.parse(readFileSync(join(this.path, file), 'utf8'));
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      throw new UnreadableStory(
        `${this.name}/${file}: expected JSON, got a text that is none (${detail}). Correct it.`,
      );
    }
    const parsed = schema.safeParse(json);
    if (parsed.success) return parsed.data;
    throw new UnreadableStory(`${this.name}/${file}: ${z.prettifyError(parsed.error)}`);
  }
}
