import { smallSampleRatio } from '../basics/small-sample-ratio';
import type { IndicatorId } from '../model/indicator-catalogue';
import type { NumberColumn } from './account-columns';
import type { ContactKind, FeedbackKind } from './contact-kind';
import type { DerivedAccounts } from './derived-accounts';
import { LineFate } from './line-fate';
import type { LineKeys } from './line-keys';
import { columnOfAccounts, type ListedAccount } from './listed-accounts';
import { namesOfAccounts } from './names-of-accounts';

/** What share of all feedback is praise, complaint, suggestion. */
export type FeedbackRatios = Readonly<Record<FeedbackKind, number>>;

/**
 * A common ratio that weighs as much as so many pieces of feedback: (k + s·r) / (n + s), which is methods §1.1's small-sample form with
 * α = s·r and β = s·(1 − r). Without `ratios` r is that of all notes in the window together.
 */
export interface FeedbackPrior {
  readonly strength: number;
  readonly ratios?: FeedbackRatios;
}

const feedbackKinds = ['praise', 'complaint', 'suggestion'] as const satisfies readonly FeedbackKind[];

/** The indicators that count notes of a kind. */
const countOf: Readonly<Record<ContactKind, IndicatorId>> = {
  task: 'relatedTasks',
  process: 'relatedProcesses',
  praise: 'praiseCount',
  complaint: 'complaintCount',
  suggestion: 'suggestionCount',
};

const ratioOf: Readonly<Record<FeedbackKind, IndicatorId>> = {
  praise: 'praiseRatio',
  complaint: 'complaintRatio',
  suggestion: 'suggestionRatio',
};

/** Kinds that are kept together: who writes down complaints would have written down praise. */
const families: readonly (readonly ContactKind[])[] = [feedbackKinds, ['task'], ['process']];

/**
 * How often accounts praised, complained and suggested, and how many tasks and processes they have. A family of kinds that no note of the
 * ledger is of, whenever, is not kept in it: then nothing is said, rather than nought. A ratio without any feedback is blank, or the prior.
 */
export function contactIndicators(
  { labels, codes, names }: LineKeys & { readonly names: LineKeys | undefined },
  notes: { readonly fates: Uint8Array; kindOf(note: number): ContactKind | null },
  listed: readonly ListedAccount[],
  prior?: FeedbackPrior,
): DerivedAccounts & { readonly priorRatios?: FeedbackRatios } {
  const { counts, met } = countsOf(labels.length, codes, notes);
  const indicators = new Map<IndicatorId, NumberColumn>();
  const absent = new Map<IndicatorId, number>();
  for (const kind of families.filter((family) => family.some((one) => met.has(one))).flat()) {
    indicators.set(
      countOf[kind],
      columnOfAccounts(listed, (account) => counts[kind][account]),
    );
    absent.set(countOf[kind], 0);
  }
  const hasFeedback = feedbackKinds.some((kind) => met.has(kind));
  const priorRatios = prior && hasFeedback ? (prior.ratios ?? pooled(counts)) : undefined;
  const strength = prior && priorRatios ? prior.strength : 0;
  for (const kind of hasFeedback ? feedbackKinds : []) {
    const usual = priorRatios?.[kind] ?? 0;
    const ratio = (count: number, all: number): number =>
      smallSampleRatio(count, all, strength * usual, strength * (1 - usual));
    const all = (account: number): number => feedbackKinds.reduce((sum, one) => sum + counts[one][account], 0);
    indicators.set(
      ratioOf[kind],
      columnOfAccounts(listed, (account) => ratio(counts[kind][account], all(account))),
    );
    if (strength > 0) absent.set(ratioOf[kind], ratio(0, 0));
  }
  const accounts = { ...namesOfAccounts(listed, labels, [{ codes, names }]), indicators };
  return { accounts, absent, ...(priorRatios && { priorRatios }) };
}

/** Notes of each kind within the window by account, and the kinds met in it or before. */
function countsOf(
  accounts: number,
  codes: Int32Array,
  { fates, kindOf }: { readonly fates: Uint8Array; kindOf(note: number): ContactKind | null },
): { readonly counts: Readonly<Record<ContactKind, Float64Array>>; readonly met: ReadonlySet<ContactKind> } {
  const none = (): Float64Array => new Float64Array(accounts);
  const counts = { task: none(), process: none(), praise: none(), complaint: none(), suggestion: none() };
  const met = new Set<ContactKind>();
  fates.forEach((fate, note) => {
    if (fate !== LineFate.used && fate !== LineFate.outsideWindow) return;
    const kind = kindOf(note);
    if (kind === null) return;
    met.add(kind);
    if (fate === LineFate.used) counts[kind][codes[note]]++;
  });
  return { counts, met };
}

/** The ratios of all accounts together; undefined where nobody gave any feedback in the window. */
function pooled(counts: Readonly<Record<FeedbackKind, Float64Array>>): FeedbackRatios | undefined {
  const sum = (values: Float64Array): number => values.reduce((all, value) => all + value, 0);
  const [praise, complaint, suggestion] = feedbackKinds.map((kind) => sum(counts[kind]));
  const all = praise + complaint + suggestion;
  return all > 0 ? { praise: praise / all, complaint: complaint / all, suggestion: suggestion / all } : undefined;
}
