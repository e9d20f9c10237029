import { CellState, type AccountColumns, type CategoryColumn, type NumberColumn } from '../intake/account-columns';
import type { BandRule, CategoryRule, Outliers, PercentileRule, ScaleRule } from '../model/points-rule';
import { referenceKey, scorecardsOf, type Scorecard } from '../model/scorecards-of';
import type { IndicatorModel, IndicatorReference, SegmentationModel } from '../model/segmentation-model';
import { decidesByScore } from '../model/way';
import { bandPoints, pointsOfBand } from './band-points';
import { indicatorWeights } from './indicator-weights';
import { comparedColumn, lessIsBetter } from './compared-column';
import { countedBands, numbersThatOccur, pointsOfBands } from './counted-bands';
import { ranksOfReference } from './distribution-of';
import { medianOf } from './median-of';
import { incShares } from './inc-ranks';
import { shareAt } from './mid-ranks';
import { percentilePoints } from './percentile-points';
import { outlierBounds } from './outlier-bounds';
import { normalisers } from './normalisers';
import { originNotes, type OriginNotes } from './origins';
import { fillPoints, leaveOut, type PointsColumn } from './points-column';
import { scorecardOfAccounts } from './scorecard-of-accounts';
import { Origin, originOf, Standing, type IndicatorPoints, type LearnedScale, type ListRefusal } from './segmentation';
import { membersWithValue, valuesAt, valuesOfTheTiered } from './values-of-the-tiered';

/** Below so many values a percentile or a scale says nothing (methods §1.6). */
export const leastForPercentiles = 10;

/** Points from 0 to 1 for each indicator of the model and each account, and what a missing value was taken for. */
export function indicatorPoints(
  accounts: AccountColumns,
  model: SegmentationModel,
  standings: Uint8Array,
): { indicators: IndicatorPoints[]; refusals: ListRefusal[] } {
  const scorecardOf = scorecardOfAccounts(accounts, model);
  const cards = scorecardsOf(model);
  const notes = originNotes(standings.length, cards.flatMap(indicatorsOfCard).length);
  const refusals: ListRefusal[] = [];
  let noted = 0;
  const indicators = cards.flatMap((card, c) => {
    const own = scorecardOf ? standings.map((standing, i) => (scorecardOf[i] === c ? standing : outside)) : standings;
    const members = scorecardOf || c === 0 ? own : standings.map(() => outside);
    const first = noted;
    noted += indicatorsOfCard(card).length;
    return pointsOfScorecard(card, accounts, model, members, refusals, {
      turnTo: (k) => notes.turnTo(first + k),
      note: notes.note,
    });
  });
  const origins = notes.taken();
  return { indicators: indicators.map((part, k) => ({ ...part, origins: origins[k] })), refusals };
}

/** Marks an account of another scorecard; no standing that any list knows. */
const outside = 255;

const indicatorsOfCard = ({ groups }: Scorecard): IndicatorModel[] => groups.flatMap((group) => group.indicators);

function pointsOfScorecard(
  card: Scorecard,
  accounts: AccountColumns,
  model: SegmentationModel,
  standings: Uint8Array,
  refusals: ListRefusal[],
  notes: Pick<OriginNotes, 'turnTo' | 'note'>,
): Omit<IndicatorPoints, 'origins'>[] {
  const { kind } = card;
  const weights = indicatorWeights(card);
  const tooSmall: ListRefusal[] = [];
  const scored = indicatorsOfCard(card).map((indicator, k): Omit<IndicatorPoints, 'origins'> => {
    const reference = model.references?.[referenceKey(kind, indicator.id)];
    const { count, neutral, ...found } = rawPoints({ indicator, reference, accounts, model, standings });
    // Where the score only describes, the tiers need no minimum (methods §3.4).
    if (count > 0 && count < leastForPercentiles && decidesByScore(model.way)) {
      const ofKind = kind ? { accountKind: kind.id } : {};
      tooSmall.push({ kind: 'listTooSmall', indicator: indicator.id, count, least: leastForPercentiles, ...ofKind });
    }
    notes.turnTo(k);
    applyMissingPolicy(found.points, indicator, neutral, notes);
    return { id: indicator.id, ...(kind && { kind: kind.id }), weight: weights[k], ...found };
  });
  refusals.push(...tooSmall);
  const everybodyIn = !standings.includes(outside);
  if (everybodyIn && tooSmall.length === 0) return scored;
  for (const [k, { points }] of scored.entries()) {
    notes.turnTo(k);
    for (let i = 0; i < standings.length; i++) {
      if (standings[i] === outside) {
        leaveOut(points, i);
        notes.note(i, Origin.elsewhere);
      } else if (tooSmall.length > 0) notes.note(i, Origin.rejected);
    }
  }
  return scored;
}

interface Scored {
  readonly indicator: IndicatorModel;
  readonly reference: IndicatorReference | undefined;
  readonly accounts: AccountColumns;
  readonly model: SegmentationModel;
  readonly standings: Uint8Array;
}

interface RawPoints {
  /** NaN where there is no value, or none that counts. */
  readonly points: PointsColumn;
  /** Values that a rank or a scale rests on; 0 where the rule needs none. */
  readonly count: number;
  /** What a typical value earns; looked up only where a missing one is taken for typical. */
  readonly neutral: number;
  readonly learned?: LearnedScale;
}

function rawPoints(scored: Scored): RawPoints {
  const { indicator, accounts } = scored;
  const column = accounts.indicators.get(indicator.id);
  const rule = indicator.points;
  if (rule.by === 'categories') {
    const points = new Float64Array(accounts.ids.length).fill(NaN);
    if (column?.kind === 'category') fillByCategory(points, rule, column);
    return { points, count: 0, neutral: typicalCategoryPoints(rule) };
  }
  if (column?.kind !== 'number') {
    return { points: new Float64Array(accounts.ids.length).fill(NaN), count: 0, neutral: 0.5 };
  }
  switch (rule.by) {
    case 'bands':
      return { points: bandPoints(rule, column), count: 0, neutral: typicalBandPoints(rule, column, scored) };
    case 'percentile':
      return { ...byRank(rule, comparedColumn(column, indicator), scored), neutral: 0.5 };
    default:
      return byScale(rule, comparedColumn(column, indicator), scored);
  }
}

/** The shares of this list, or those of the frozen one, and how many values the distribution has. */
function byRank(rule: PercentileRule, column: NumberColumn, scored: Scored): Pick<RawPoints, 'points' | 'count'> {
  const { indicator, reference, model, standings } = scored;
  const lower = lessIsBetter(model, indicator);
  const frozen = reference && ranksOfReference(reference);
  if (rule.method === 'mid') return percentilePoints(column, standings, lower, frozen);

  const members = membersWithValue(column, standings);
  const values = valuesAt(column, members);
  // Where less is better the negated values are ranked: among equals that is not the mirror image (methods §1.3).
  const ranked = lower ? values.map((x) => -x) : values;
  const shares = frozen ? ranked.map((x) => shareAt(frozen, x)) : incShares(ranked);
  const points = new Float64Array(standings.length).fill(NaN);
  for (let k = 0; k < members.length; k++) points[members[k]] = shares[k];
  return { points, count: frozen ? frozen.count : members.length };
}

/** Lays the list's scale, or takes the frozen one, and fills in where each value stands on it. */
function byScale(rule: ScaleRule, column: NumberColumn, scored: Scored): RawPoints {
  const { indicator, reference, model, standings } = scored;
  // Who is left out as an outlier is so one by one.
  const banded = rule.outliers === 'leaveOut' ? undefined : countedBands(column, standings);
  // However often a value occurs, it is an extreme or it is none.
  const extremesOf = rule.by === 'minMax' && rule.outliers === 'keep' ? banded : undefined;
  const values = extremesOf ? numbersThatOccur(extremesOf) : valuesOfTheTiered(column, standings);
  const count = banded?.count ?? values.length;
  if (!reference?.scale && count === 0) {
    return { points: new Float64Array(standings.length).fill(NaN), count, neutral: 0.5 };
  }

  const within = reference?.scale ? reference.within : outlierBounds(values, rule.outliers);
  const scale = reference?.scale ?? normalisers[rule.by].learn(withinBounds(values, rule.outliers, within));
  const lower = lessIsBetter(model, indicator);
  const along = normalisers[rule.by].pointsBy(scale);
  const at = (x: number) => (lower ? 1 - along(held(x, within)) : along(held(x, within)));
  const median = () =>
    reference ? reference.median : medianOf(extremesOf ? valuesOfTheTiered(column, standings) : values);
  const leavesOut = rule.outliers === 'leaveOut';
  const pointsOf = (x: number) => (leavesOut && isBeyond(x, within) ? NaN : at(x));
  return {
    points: banded ? pointsOfBands(banded, pointsOf) : pointsOfValues(column, standings, pointsOf),
    count: reference ? reference.count : count,
    neutral: indicator.missing === 'neutral' ? at(median()) : 0.5,
    learned: { scale, ...(within && { within }) },
  };
}

function pointsOfValues({ values, states }: NumberColumn, standings: Uint8Array, pointsOf: (x: number) => number) {
  const points = new Float64Array(standings.length);
  for (let i = 0; i < points.length; i++) {
    const counts = standings[i] === Standing.tiered && states[i] === CellState.read;
    points[i] = counts ? pointsOf(values[i]) : NaN;
  }
  return points;
}

function withinBounds(values: Float64Array, outliers: Outliers, within: LearnedScale['within']): Float64Array {
  if (!within) return values;
  return outliers === 'leaveOut' ? values.filter((x) => !isBeyond(x, within)) : values.map((x) => held(x, within));
}

export function isBeyond(x: number, within: LearnedScale['within']): boolean {
  return within !== undefined && (x < within.least || x > within.greatest);
}

function held(x: number, within: LearnedScale['within']): number {
  return within ? Math.min(within.greatest, Math.max(within.least, x)) : x;
}

function typicalBandPoints(rule: BandRule, column: NumberColumn, { indicator, reference, standings }: Scored): number {
  if (indicator.missing !== 'neutral') return 0.5;
  if (reference) return pointsOfBand(rule, reference.median) / 100;
  const values = valuesOfTheTiered(column, standings);
  return values.length > 0 ? pointsOfBand(rule, medianOf(values)) / 100 : 0.5;
}

function fillByCategory(points: Float64Array, rule: CategoryRule, column: CategoryColumn): void {
  const ofCode = column.labels.map((label) => (Object.hasOwn(rule.points, label) ? rule.points[label] : rule.other));
  for (let i = 0; i < points.length; i++) {
    const listed = column.codes[i] >= 0 ? ofCode[column.codes[i]] : undefined;
    if (listed !== undefined) points[i] = listed / 100;
  }
}

function typicalCategoryPoints(rule: CategoryRule): number {
  return (rule.other ?? medianOf(Float64Array.from(Object.values(rule.points)))) / 100;
}

function applyMissingPolicy(
  points: PointsColumn,
  { missing }: IndicatorModel,
  neutral: number,
  { note }: Pick<OriginNotes, 'note'>,
): void {
  const taken = missing === 'neutral' ? neutral : missing === 'worst' ? 0 : NaN;
  const origin = originOf[missing];
  fillPoints(points, taken, (account) => note(account, origin));
}
