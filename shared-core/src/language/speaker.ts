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
import { figureSpeaker, type FigureSpeaker } from './figure-speaker';
import { numberFormat } from './number-format';
import type { Words, Wording } from './words';

/** Says the core's facts in one language, with the names, units and currency of one model. */
export interface Speaker extends FigureSpeaker {
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
  /** A score held against a cut, with one more decimal where rounding would seem to reach it. */
  score(score: number, cut: number): string;
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
  const figures = figureSpeaker(language);
  const { number, percent } = figures;
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
    ...figures,
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
    score(score, cut) {
      const shown = shownScore(score, [cut]);
      return number(shown.value, shown.decimals);
    },
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

function formatMoney(language: string, x: number, currency: string, decimals?: number): string {
  return numberFormat(language, {
    style: 'currency',
    currency,
    ...(decimals === undefined ? wholeFrom(x) : { maximumFractionDigits: decimals }),
  }).format(x);
}

/** Cents stop mattering from a thousand on. */
function moneyDecimals(x: number): number {
  return Math.abs(x) >= 1000 || Number.isInteger(x) ? 0 : 2;
}

function wholeFrom(x: number): { minimumFractionDigits?: number; maximumFractionDigits?: number } {
  return moneyDecimals(x) === 0 ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {};
}
