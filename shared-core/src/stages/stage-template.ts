import * as z from 'zod/mini';
import { exprSchema, pathSchema } from './expr';

/** What readers see, in each language; written in each, not translated. */
const words = z.string().check(z.regex(/\S/));
const text = z.strictObject({ en: words, 'zh-CN': words, ko: words });

const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const share = z.number().check(z.gte(0), z.lte(1));

const plainFact = { path: pathSchema, name: text };
const choices = z.array(z.strictObject({ id, name: text })).check(z.minLength(1));

/** What may be known of one item of a list: of one buying role, one meeting. */
const itemFact = z.discriminatedUnion('type', [
  z.strictObject({ ...plainFact, type: z.literal('yesNo') }),
  z.strictObject({ ...plainFact, type: z.literal('number') }),
  z.strictObject({ ...plainFact, type: z.literal('date') }),
  z.strictObject({ ...plainFact, type: z.literal('text') }),
  z.strictObject({ ...plainFact, type: z.literal('choice'), choices }),
]);

/** What may be known of a deal or account, so that a wrong path or a wrong type is found before anybody relies on it. */
const fact = z.discriminatedUnion('type', [
  /** `from`: follows from other facts, and is never asked for. */
  z.strictObject({ ...plainFact, type: z.literal('yesNo'), from: z.optional(exprSchema) }),
  z.strictObject({ ...plainFact, type: z.literal('number') }),
  z.strictObject({ ...plainFact, type: z.literal('date') }),
  z.strictObject({ ...plainFact, type: z.literal('text') }),
  z.strictObject({ ...plainFact, type: z.literal('choice'), choices }),
  z.strictObject({ ...plainFact, type: z.literal('list'), items: z.array(itemFact).check(z.minLength(1)) }),
]);

const conditionKind = z.enum(['process', 'relationship', 'information']);

/** Something that must be so. `text` says it as a fact, `satisfy` as the thing to do about it. */
const condition = z.strictObject({
  id,
  kind: conditionKind,
  expr: exprSchema,
  text,
  satisfy: text,
  /** Once true it stays true, with its date. */
  latch: z.optional(z.boolean()),
  /** For so many days after it was observed a fact counts for this condition. */
  validDays: z.optional(z.int().check(z.gte(1))),
});

const stage = z.strictObject({
  id,
  name: text,
  /** K5 letters its funnel. */
  letter: z.optional(z.string().check(z.minLength(1), z.maxLength(2))),
  /** Chance of winning on entering, and on completing where that raises it. Only deals have one. */
  weights: z.optional(z.strictObject({ entered: share, completed: z.optional(share) })),
  /** What the whole stage is worked for (K1). */
  keyNode: z.optional(text),
  milestones: z.array(condition).check(z.minLength(1)),
  successCriteria: z.array(condition),
  /** Guidance beyond the gates: what makes the stage likely to succeed. It moves no position. */
  conditions: z.strictObject({
    process: z.array(condition),
    relationship: z.array(condition),
    information: z.array(condition),
  }),
  /** What the rep is judged by at this stage (K2). */
  appraisal: z.array(text),
});

/** How much of a set of milestones or criteria opens the gate: a share or a number of them, and the must-haves among them. */
const gate = z.strictObject({
  atLeast: z.union([z.strictObject({ share }), z.strictObject({ count: z.int().check(z.gte(1)) })]),
  must: z.array(id),
});

/** The schema of a stage template: the selling stages, what opens and closes each, and the buyer's stages they mirror (stages.md). */
export const stageTemplateSchema = z.strictObject({
  /** The format of this file. */
  keystage: z.literal(1),
  id,
  version: z.int().check(z.gte(1)),
  name: text,
  of: z.enum(['deal', 'account']),
  /** Which stage's weight is the chance: the one entered, or the last one completed (methods §6.1). */
  weightOn: z._default(z.enum(['entry', 'completion']), 'entry'),
  /** Whether the milestones of all former stages are asked for again. */
  requireFormerEntries: z._default(z.boolean(), false),
  /** Without one, every milestone and every criterion is needed. */
  gate: z.optional(gate),
  facts: z.array(fact).check(z.minLength(1)),
  buyerStages: z.array(z.strictObject({ id, name: text })),
  /** For each buyer stage the first and last selling stage, counted from 1, that keep step with it; 0 is before the first. */
  mapping: z.record(z.string(), z.tuple([z.int().check(z.gte(0)), z.int().check(z.gte(0))])),
  stages: z.array(stage).check(z.minLength(1)),
});

/** A template as read: every default filled in, nothing left to check. */
export type StageTemplate = z.infer<typeof stageTemplateSchema>;
export type Stage = StageTemplate['stages'][number];
export type Condition = z.infer<typeof condition>;
export type ConditionKind = z.infer<typeof conditionKind>;
export type Fact = z.infer<typeof fact>;
export type ItemFact = z.infer<typeof itemFact>;
export type FactType = Fact['type'];
export type Gate = z.infer<typeof gate>;
export type TemplateText = z.infer<typeof text>;
