import { dayNumber, type CalendarDate } from '../basics/calendar-date';
import { roundHalfAway } from '../basics/round-half-away';
import type { AccountExplanation } from '../explanation/explain-account';
import { shownScore } from '../explanation/shown-score';
import type { Lift } from '../explanation/lift';
import { isAccountRole } from '../intake/account-roles';
import type { ColumnRole, IntakeProblem } from '../intake/intake-report';
import type { RowProblem } from '../intake/row-problem';
import { knownNature, type IndicatorId, type Unit } from '../model/indicator-catalogue';
import type { ModelProblem } from '../model/model-problem';
import { scoredIndicators } from '../model/scorecards-of';
import type { IndicatorModel, ModelText, SegmentationModel } from '../model/segmentation-model';
import type { OverrideProblem } from '../segmentation/tier-override';
import type { Measure, TierReason } from '../segmentation/tier-reason';
import type { Words, Wording } from './words';

/** Says the core's facts in one language, with the names, units and currency of one model. */
export interface Speaker {
  readonly words: Words;
  text(text: ModelText): string;
  indicator(id: IndicatorId): string;
  role(role: ColumnRole): string;
  tier(tier: string): string;
  /** A value with its unit: `41%`, `12 days`, `€1,200`; a blank says so. */
  value(id: IndicatorId, value: number | string | null): string;
  /** What a list is ranked by, and a value of it: the score, or an indicator. */
  measure(by: Measure): string;
  measured(by: Measure, value: number): string;
  /** A value and the limit it is held against, with as many decimals as it takes to tell them apart. */
  against(id: IndicatorId, value: number, limit: number): readonly [string, string];
  number(x: number, decimals?: number): string;
  percent(share: number, decimals?: number): string;
  /** A score held against a cut, with one more decimal where rounding would seem to reach it. */
  score(score: number, cut: number): string;
  date(date: CalendarDate): string;
  list(items: readonly string[]): string;
  /** The number the reader sees beside a data row of the list; rows count from 0 inside it. */
  row(row: number): string;

  reason(reason: TierReason): string;
  overrideProblem(problem: OverrideProblem): string;
  lift(lift: Lift): string;
  /** Why an account has its tier, in one or a few sentences: for a cell, a note, a card. */
  why(explanation: AccountExplanation): string;
  intakeProblem(problem: IntakeProblem): string;
  rowProblem(problem: RowProblem): string;
  modelProblem(problem: ModelProblem): string;
}

/** How many parts of the score the "why" names. */
const partsNamed = 3;

/**
 * A speaker of these words about this model (its own indicators' names, its currency); without a model, of the catalogue alone.
 * `firstRow` is the sheet's number of the list's first data row: 2 where the headers stand in row 1.
 */
export function speaker(words: Words, model?: SegmentationModel, firstRow = 2): Speaker {
  const { language } = words;
  const own = new Map<string, IndicatorModel>(
    model ? scoredIndicators(model).map((indicator) => [indicator.id, indicator]) : [],
  );
  const plural = new Intl.PluralRules(language);
  const lists = new Intl.ListFormat(language, { style: 'long', type: 'conjunction' });
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });

  const number = (x: number, decimals?: number) => formatNumber(language, x, 'decimal', decimals);
  const percent = (share: number, decimals?: number) => formatNumber(language, share, 'percent', decimals);
  const unitOf = (id: IndicatorId): Unit => own.get(id)?.unit ?? knownNature(id)?.unit ?? 'number';

  const valueIn = (unit: Unit, x: number, decimals?: number): string => {
    switch (unit) {
      case 'ratio':
        return percent(x, decimals);
      case 'money':
        return model?.currency
          ? formatMoney(language, x, model.currency, decimals)
          : number(x, decimals ?? moneyDecimals(x));
      case 'days':
        return words.days(number(x, decimals), plural.select(x));
      default:
        return number(x, decimals);
    }
  };

  const say: Speaker = {
    words,
    text: (text) => (typeof text === 'string' ? text : text[language]),
    indicator(id) {
      const name = own.get(id)?.name;
      if (name !== undefined) return say.text(name);
      return Object.hasOwn(words.indicators, id) ? words.indicators[id as keyof typeof words.indicators] : id;
    },
    role: (role) => (isAccountRole(role) ? words.roles[role] : say.indicator(role)),
    tier: (tier) => (Object.hasOwn(words.tiers, tier) ? words.tiers[tier] : tier),
    value(id, value) {
      if (value === null) return words.blank;
      return typeof value === 'string' ? value : valueIn(unitOf(id), value);
    },
    measure: (by) => (by === 'score' ? words.score : say.indicator(by)),
    measured: (by, value) => (by === 'score' ? number(value, 1) : say.value(by, value)),
    against(id, value, limit) {
      const unit = unitOf(id);
      const pair = (decimals?: number) => [valueIn(unit, value, decimals), valueIn(unit, limit, decimals)] as const;
      if (value === limit || pair()[0] !== pair()[1]) return pair();
      for (let decimals = 2; decimals <= 9; decimals++) {
        if (pair(decimals)[0] !== pair(decimals)[1]) return [pair(decimals)[0], pair()[1]];
      }
      return pair();
    },
    number,
    percent,
    score(score, cut) {
      const shown = shownScore(score, [cut]);
      return number(shown.value, shown.decimals);
    },
    date: (date) => dates.format(dayNumber(date) * 86_400_000),
    list: (items) => lists.format(items),
    row: (row) => number(row + firstRow),

    reason: (reason) => word(words.tierReasons, reason, say),
    overrideProblem: (problem) => word(words.overrideProblems, problem, say),
    lift: (lift) => word(words.lifts, lift, say),
    why(explanation) {
      const sentences = explanation.reasons.map((reason) => say.reason(reason));
      const { score } = explanation;
      if (!score) return sentences.join(words.betweenSentences);
      const parts = explanation.contributions
        .filter(({ brings }) => brings > 0)
        .slice(0, partsNamed)
        .map(({ indicator, brings }) => words.brought(say.indicator(indicator), number(brings, score.decimals)));
      return parts.length > 0
        ? [...sentences, words.broughtMost(say.list(parts))].join(words.betweenSentences)
        : sentences.join(words.betweenSentences);
    },
    intakeProblem: (problem) => word(words.intakeProblems, problem, say),
    rowProblem: (problem) => word(words.rowProblems, problem, say),
    modelProblem: (problem) => word(words.modelProblems, problem, say),
  };
  return say;
}

/** Finds the sentence for a fact by its kind. The cast joins what the mapped type has already paired. */
function word<T extends { readonly kind: string }>(wording: Wording<T>, fact: T, say: Speaker): string {
  const sentence = wording[fact.kind as T['kind']] as (fact: T, say: Speaker) => string;
  return sentence(fact, say);
}

function formatNumber(language: string, x: number, style: 'decimal' | 'percent', decimals?: number): string {
  const digits = decimals ?? 2;
  const shown = style === 'percent' ? roundHalfAway(x, (decimals ?? 1) + 2) : roundHalfAway(x, digits);
  return numberFormat(language, {
    style,
    minimumFractionDigits: style === 'decimal' ? (decimals ?? 0) : 0,
    maximumFractionDigits: style === 'percent' ? (decimals ?? 1) : digits,
  }).format(shown);
}

function formatMoney(language: string, x: number, currency: string, decimals?: number): string {
  return numberFormat(language, {
    style: 'currency',
    currency,
    ...(decimals === undefined ? wholeFrom(x) : { maximumFractionDigits: decimals }),
  }).format(x);
}

const formats = new Map<string, Intl.NumberFormat>();

/** A format of numbers, made once: a list of a hundred thousand accounts says a million numbers in a handful of formats. */
function numberFormat(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const { style, currency, minimumFractionDigits, maximumFractionDigits } = options;
  const key = `${language} ${style} ${currency} ${minimumFractionDigits} ${maximumFractionDigits}`;
  const known = formats.get(key) ?? new Intl.NumberFormat(language, options);
  formats.set(key, known);
  return known;
}

/** Cents stop mattering from a thousand on. */
function moneyDecimals(x: number): number {
  return Math.abs(x) >= 1000 || Number.isInteger(x) ? 0 : 2;
}

function wholeFrom(x: number): { minimumFractionDigits?: number; maximumFractionDigits?: number } {
  return moneyDecimals(x) === 0 ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {};
}
