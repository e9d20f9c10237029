import type { FigureSpeaker } from '@keystage/core';

/** What the screen says on which the trail of an org is read, in one language. The entries and what stands in the way are the core's to say. */
export interface OrgTrailWords {
  readonly of: (host: string) => string;
  readonly title: Readonly<Record<'reading' | 'none' | 'unread' | 'stopped', string>> & {
    readonly read: (entries: number, say: FigureSpeaker) => string;
  };
  /** Where nothing was signed off: what makes an entry. */
  readonly noneHint: string;
  readonly further: string;
  readonly again: string;
  readonly back: string;
}
