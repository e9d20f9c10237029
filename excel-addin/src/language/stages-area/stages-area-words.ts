import type { FigureSpeaker, SyncVerdict, TemplateText } from '@keystage/core';

/** A number of something, worded with the plural it needs. */
type Counted = (count: number, say: FigureSpeaker) => string;

/** What the stages of the model part say, in one language. Conditions, facts and faults are the core's to say. */
export interface StagesAreaWords {
  readonly title: {
    readonly inUse: (template: string) => string;
    readonly wouldChange: (changed: number, of: number, say: FigureSpeaker) => string;
    readonly nothingChanges: string;
    readonly faults: Counted;
    readonly workingOut: string;
    readonly sound: string;
  };
  readonly version: (name: string, version: string) => string;
  readonly subtitle: string;
  readonly draftOf: (template: string) => string;
  readonly neverInUse: string;
  readonly accepted: (template: string) => string;
  readonly back: string;
  readonly template: string;
  readonly copy: string;
  readonly ownName: string;
  /** Goes back one step of the draft. */
  readonly undo: string;
  readonly tabs: Readonly<Record<'stages' | 'deals' | 'versions', string>>;
  /** What the languages of a template are called, each in itself. */
  readonly inLanguage: (label: string, language: keyof TemplateText) => string;

  readonly stage: {
    readonly title: (place: string, name: string, chance: string) => string;
    readonly name: string;
    readonly entered: string;
    readonly completed: string;
    readonly hints: Readonly<Record<'milestones' | 'successCriteria' | 'guidance', string>>;
    readonly none: string;
    readonly add: (list: string) => string;
    readonly takenOut: string;
    readonly putBack: (part: string) => string;
    readonly noName: string;
    readonly addBefore: string;
    readonly addAfter: string;
    /** A button's text with the stage it is for, for who hears it alone; it begins with what stands on the button. */
    readonly named: (button: string, stage: string) => string;
    readonly remove: (stage: string) => string;
    readonly removeSure: string;
    readonly keep: string;
    readonly removed: string;
    /** What goes with a stage. */
    readonly falls: {
      readonly with: (stage: string) => string;
      readonly conditions: Counted;
      readonly must: string;
      readonly facts: string;
      readonly mirrors: string;
      readonly targets: string;
      readonly deals: string;
    };
  };

  readonly condition: {
    readonly noWords: string;
    readonly edit: (condition: string) => string;
    readonly facts: (facts: string) => string;
    readonly text: string;
    readonly satisfy: string;
    readonly counts: string;
    readonly countsAs: Readonly<
      Record<'milestones' | 'successCriteria' | 'process' | 'relationship' | 'information', string>
    >;
    readonly kind: string;
    readonly kinds: Readonly<Record<'process' | 'relationship' | 'information', string>>;
    readonly validDays: string;
    readonly days: string;
    readonly latch: string;
    readonly must: string;
    readonly up: (condition: string) => string;
    readonly down: (condition: string) => string;
    readonly remove: (condition: string) => string;
    readonly thresholds: Readonly<
      Record<'count' | 'lt' | 'le' | 'gt' | 'ge' | 'within', (fact: string) => string> & {
        readonly atLeast: () => string;
      }
    >;
    readonly expr: string;
    readonly exprHint: string;
    readonly exprUnread: string;
  };

  readonly rules: {
    readonly title: string;
    readonly gate: string;
    readonly gates: Readonly<Record<'all' | 'share' | 'count', string>>;
    readonly share: string;
    readonly count: string;
    readonly weightOn: string;
    readonly weightsOn: Readonly<Record<'entry' | 'completion', string>>;
    readonly requireFormerEntries: string;
  };

  readonly deals: {
    readonly title: (list: string) => string;
    readonly pipeline: string;
    readonly soldBy: string;
    readonly typeSoldBy: (recordType: string) => string;
    readonly asListSays: (template: string) => string;
    readonly asOthers: string;
    readonly reading: string;
    readonly none: string;
    readonly refused: (list: string) => string;
    readonly failed: string;
    readonly noDraft: string;
    readonly faulty: string;
    readonly notComputed: string;
    readonly notOfTemplate: (template: string) => string;
    readonly sums: string;
    readonly now: string;
    readonly draft: string;
    readonly claimed: string;
    readonly earned: string;
    readonly noSums: string;
    readonly who: (count: string) => string;
    readonly more: (count: string) => string;
    readonly row: (row: string) => string;
    readonly stands: Readonly<Record<'none' | 'entered' | 'completed', (stage: string) => string>>;
    readonly stage: string;
    readonly declared: string;
    readonly overstated: (stages: number, say: FigureSpeaker) => string;
    readonly verdict: string;
    readonly verdicts: Readonly<Record<SyncVerdict, string>>;
    readonly part: string;
    readonly differs: (part: string, was: string, would: string) => string;
  };

  readonly versions: {
    readonly title: string;
    readonly none: string;
    readonly orderOnly: string;
    readonly parts: Readonly<Record<string, string>>;
    readonly ready: string;
    readonly readyHint: string;
  };

  readonly file: {
    readonly title: string;
    readonly download: string;
    readonly downloadDraft: string;
    readonly open: string;
    readonly asText: string;
    readonly text: string;
    readonly unread: (file: string) => string;
    readonly refused: (file: string, problems: number, say: FigureSpeaker) => string;
  };

  readonly publish: {
    readonly title: string;
    readonly what: string;
    readonly button: string;
    readonly draftFirst: string;
    readonly needsOrg: string;
  };
}
