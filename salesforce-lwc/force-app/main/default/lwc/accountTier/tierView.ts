import { calendarDate, type AccountExplanation, type CalendarDate, type Speaker } from 'c/keystageCore';
import { accountFacts, type FactsProblem, type FactsReading } from 'c/accountFacts';
import type { ActiveModel } from 'c/activeModel';
import type { Contributions } from 'c/contributionList';
import { fillLabel } from 'c/fillLabel';
import { modelNotice } from 'c/modelNotice';
import { tierSpeaker } from 'c/tierSpeaker';
import { contributionRows } from './contributionRows';
import { driftNotices, type Notice } from './driftNotices';
import { explainRecord, type RecordExplanation } from './explainRecord';
import type { ModelState } from './modelState';
import { overrideStanding } from './overrideStanding';
import { overrideView, type OverrideView } from './overrideView';
import type { StoredTier } from './storedTier';
import { texts } from './texts';

export type SegmentedRecord = Extract<StoredTier, { kind: 'segmented' }>;

/** The card, in the reader's words. */
export interface TierView {
  readonly heading: string;
  readonly points?: string;
  /** Where the tier stands among the model's: 1 is the best. */
  readonly place?: { readonly place: number; readonly of: number; readonly text: string };
  /** What its tier is before a person, floors and caps; what it is worth; with whom it was scored. */
  readonly asides: readonly { readonly key: number; readonly text: string }[];
  readonly isWaiting: boolean;
  readonly notices: readonly Notice[];
  readonly reasons: readonly { readonly key: number; readonly text: string }[];
  readonly contributions?: { readonly title: string; readonly parts: Contributions };
  readonly lift?: string;
  readonly origin?: string;
  /** Where there is a model to hold an override against. */
  readonly override?: OverrideView;
  /** The tier as of today, for a record to hold; null for none. */
  readonly tierToday?: string | null;
}

/** A segmented account as its card shows it. `orgTiers` are the tiers that the org's records can hold, where they are known. */
export function tierView(
  record: SegmentedRecord,
  state: ModelState,
  lang: string,
  today: CalendarDate,
  orgTiers?: readonly string[],
): TierView {
  const reading = accountFacts(record.reasons);
  const active = state.kind === 'read' && state.reading.ok ? state.reading : undefined;
  const say = tierSpeaker(lang, active?.model);
  const standing = overrideStanding(record.override, reading.ok ? reading.facts.override : undefined);
  const on = (entry: typeof standing.entry) =>
    reading.ok && active ? explainRecord(reading.facts, active, record.name, { entry, day: today }) : undefined;
  const explained = on(standing.entry);
  const pushed = reading.ok && active ? explainRecord(reading.facts, active, record.name) : undefined;
  const drift =
    active && explained?.ok
      ? driftNotices(record, active, explained, pushed?.ok ? pushed : undefined, say, orgTiers)
      : [];
  const explanation = explained?.ok ? explained.explanation : undefined;
  return {
    ...headline(record, say, active, explanation, drift.length > 0),
    asides: asidesOf(explanation, reading, say).map((text, key) => ({ key, text })),
    isWaiting: state.kind === 'loading',
    notices: [
      ...modelNotices(state, say),
      ...factsNotices(reading, explained),
      ...drift,
      ...hiddenNotices(record, say),
    ].map(numbered),
    ...explanationInWords(explanation, say, active?.model.tiers[0]),
    origin: originOf(record, reading, say, active),
    ...(active &&
      explanation && {
        override: overrideView(standing, active, tierIn(on(undefined)), today, say),
        tierToday: explanation.tier ?? null,
      }),
  };
}

function tierIn(explained: RecordExplanation | undefined): string | null {
  return explained?.ok ? (explained.explanation.tier ?? null) : null;
}

function hiddenNotices({ overrideHidden }: SegmentedRecord, say: Speaker): Omit<Notice, 'key'>[] {
  return overrideHidden.length > 0 ? [{ text: fillLabel(texts.Override_Hidden, say.list(overrideHidden)) }] : [];
}

function headline(
  record: SegmentedRecord,
  say: Speaker,
  active: ActiveModel | undefined,
  explanation: AccountExplanation | undefined,
  drifted: boolean,
): Pick<TierView, 'heading' | 'points' | 'place'> {
  if (record.tier === null) return { heading: withoutTier(explanation, say) };
  const shown = drifted ? undefined : explanation?.score;
  const points = shown
    ? say.number(shown.value, shown.decimals)
    : record.score === null
      ? null
      : say.number(record.score);
  const place = (active?.model.tiers.indexOf(record.tier) ?? -1) + 1;
  const of = active?.model.tiers.length ?? 0;
  return {
    heading: say.tier(record.tier),
    ...(points === null ? {} : { points: fillLabel(texts.Tier_Points, points) }),
    ...(place > 0 && { place: { place, of, text: fillLabel(texts.Tier_Place, String(place), String(of)) } }),
  };
}

function withoutTier(explanation: AccountExplanation | undefined, { words }: Speaker): string {
  if (explanation?.standing === 'prospect') return words.prospect;
  return explanation?.standing === 'notScored' ? words.notScored : texts.NoTier;
}

function asidesOf(explanation: AccountExplanation | undefined, reading: FactsReading, say: Speaker): string[] {
  const { latentTier, current, potential } = explanation ?? {};
  const { values } = say.words;
  const group = reading.ok ? reading.facts.group : undefined;
  return [
    ...(latentTier === undefined ? [] : [fillLabel(texts.Tier_Latent, say.tier(latentTier))]),
    ...(current && potential
      ? [
          `${values.current} ${say.number(current.value, current.decimals)} · ${values.potential} ${say.number(potential.value, potential.decimals)}`,
        ]
      : []),
    ...(group ? [fillLabel(texts.Tier_Group, group.name, say.number(group.companies))] : []),
  ];
}

function explanationInWords(
  explanation: AccountExplanation | undefined,
  say: Speaker,
  best: string | undefined,
): Pick<TierView, 'reasons' | 'contributions' | 'lift'> {
  if (!explanation) return { reasons: [] };
  const { reasons, score, lift, tier } = explanation;
  return {
    reasons: reasons.map((reason, key) => ({ key, text: say.reason(reason) })),
    ...(score && {
      contributions: {
        title: fillLabel(texts.Tier_Contributions, say.number(score.value, score.decimals)),
        parts: contributionRows(explanation.contributions, score, say),
      },
    }),
    // Of a tier that a person set, no figure lifts an account.
    ...(lift ? { lift: say.lift(lift) } : tier !== undefined && tier === best && { lift: texts.Tier_Best }),
  };
}

function originOf(
  record: SegmentedRecord,
  reading: FactsReading,
  say: Speaker,
  active: ActiveModel | undefined,
): string | undefined {
  const day = calendarDate(record.tieredOn ?? '') ?? (reading.ok ? reading.facts.asOf : null);
  if (day === null) return undefined;
  if (active?.fingerprint !== record.fingerprint) {
    return fillLabel(texts.Tier_OriginUnknown, say.date(day), record.fingerprint || '—');
  }
  const { model, fingerprint } = active;
  return fillLabel(texts.Tier_Origin, say.date(day), say.text(model.name), String(model.version), fingerprint);
}

function modelNotices(state: ModelState, say: Speaker): Omit<Notice, 'key'>[] {
  if (state.kind === 'unreadable') {
    return [{ text: fillLabel(texts.Model_Unreadable, state.detail ?? texts.Tier_NoDetail) }];
  }
  return state.kind === 'loading' || state.reading.ok ? [] : [modelNotice(state.reading.problem, say)];
}

function factsNotices(reading: FactsReading, explained: RecordExplanation | undefined): Omit<Notice, 'key'>[] {
  if (!reading.ok) return [{ text: factsSentence(reading.problem) }];
  return explained && !explained.ok ? [{ text: factsSentence(explained.problem) }] : [];
}

function factsSentence(problem: FactsProblem): string {
  switch (problem.kind) {
    case 'missing':
      return texts.Facts_Missing;
    case 'notJson':
      return texts.Facts_NotJson;
    case 'unknownForm':
      return fillLabel(texts.Facts_UnknownForm, problem.got, String(problem.known));
    case 'malformed':
      return fillLabel(texts.Facts_Malformed, problem.where, problem.expected, problem.got);
  }
}

function numbered(notice: Omit<Notice, 'key'>, key: number): Notice {
  return { ...notice, key };
}
