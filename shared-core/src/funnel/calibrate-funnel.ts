import type { CalendarDate } from '../basics/calendar-date';
import { applySetWeights, type SetWeight } from './apply-set-weights';
import type { Interval } from './beta-interval';
import { calibrateStage, templateStrength } from './calibrate-stage';
import { cumulativeIncidence, type DealOutcome, type Incidence } from './cumulative-incidence';
import { Outcome } from './deal-outcomes';
import type { FunnelProcess, ProcessStage, WeightProvenance } from './funnel-process';
import { isotonic } from './isotonic';
import type { StagePaths } from './stage-paths';
import { wilsonInterval } from './wilson-interval';

export interface CalibrationRules {
  readonly confidence: number;
  /** How many closed deals the template's weight counts as. */
  readonly strength: number;
  /** Closed deals below which a stage keeps the template's weight. */
  readonly least: number;
  /** From how many closed deals, and which share of open ones on, the open ones are counted in as censored. */
  readonly leastForIncidence: number;
  readonly openShareForIncidence: number;
}

/** ◆ 90 %, 20 deals, at least 20 closed; open ones from 30 closed deals and 20 % open on (methods §5.2). */
export const calibrationRules: CalibrationRules = {
  confidence: 0.9,
  strength: templateStrength,
  least: 20,
  leastForIncidence: 30,
  openShareForIncidence: 0.2,
};

/** Too few closed deals; losses that nobody placed; or a stage at which no deal was ever seen, though won deals must have passed it. */
export type NotFitted = 'tooFew' | 'lossesUnplaced' | 'neverSeen';

export interface CalibratedStage {
  readonly id: string;
  readonly template: number;
  /** Of the deals that ever reached the stage. */
  readonly won: number;
  readonly closed: number;
  readonly open: number;
  /** Won ÷ closed with its Wilson interval: what the deals alone say. NaN and 0 to 1 where none is closed. */
  readonly rate: number;
  readonly rateInterval: Interval;
  /** The same drawn toward the template's weight. */
  readonly estimate: number;
  readonly interval: Interval;
  /** Chance of having been won by each age in the stage, where open deals are counted in. */
  readonly incidence?: Incidence;
  /** Why the stage keeps the template's weight, if it does. */
  readonly notFitted?: NotFitted;
  /** What the stage weighs now: never less than the stage before. */
  readonly weight: number;
  readonly provenance: WeightProvenance;
}

export interface FunnelCalibration {
  readonly stages: readonly CalibratedStage[];
  /** The process with the weights found, ready to weigh by. */
  readonly process: FunnelProcess;
  /** Lost deals of which nobody wrote where they were lost: they count for the first stage alone. */
  readonly unplacedLosses: number;
}

/**
 * Each stage's chance of winning from closed history, drawn toward the template where history is thin, and never falling along the stages.
 * Open deals are no losses: they are left out, or, where they are many, counted in as censored with losing as a competing event. A stage
 * with too few closed deals, or whose losses cannot be placed, keeps the template's weight and says so (methods §5.2).
 */
export function calibrateFunnel(
  paths: StagePaths,
  asOf: CalendarDate,
  set: readonly SetWeight[] = [],
  rules: CalibrationRules = calibrationRules,
): FunnelCalibration {
  const { process } = paths;
  const unplacedLosses = paths.highest.reduce(
    (count, stage, deal) => count + (stage < 0 && paths.outcomes[deal] === Outcome.lost ? 1 : 0),
    0,
  );
  const found = process.stages.map((stage, at) => fit(paths, stage, at, unplacedLosses, rules));
  const risen = isotonic(
    found.map(({ weight }) => weight),
    found.map(({ closed, notFitted }) => rules.strength + (notFitted === undefined ? closed : 0)),
  );
  const fitted = process.stages.map(({ id, completed }, at): ProcessStage => {
    const [entered, next] = [risen[at], risen[at + 1] ?? 1];
    // What the template gives for completing a stage stays between this weight and the next.
    const kept = completed === undefined ? {} : { completed: Math.min(Math.max(completed, entered), next) };
    return { id, entered, ...kept, provenance: found[at].provenance };
  });
  const [weighed] = applySetWeights([{ id: process.id, stages: fitted }], set, asOf);
  const stages = found.map((stage, at): CalibratedStage => {
    const { entered, provenance = stage.provenance } = weighed.stages[at];
    return { ...stage, weight: entered, provenance };
  });
  return { stages, process: weighed, unplacedLosses };
}

function fit(
  { outcomes, highest, entered, ended }: StagePaths,
  { id, entered: template }: ProcessStage,
  at: number,
  unplacedLosses: number,
  rules: CalibrationRules,
): CalibratedStage {
  const counts = [0, 0, 0, 0];
  const ages: number[] = [];
  const ends: DealOutcome[] = [];
  for (let deal = 0; deal < outcomes.length; deal++) {
    const reached = highest[deal] >= at || (at === 0 && highest[deal] < 0 && outcomes[deal] === Outcome.lost);
    if (!reached) continue;
    counts[outcomes[deal]]++;
    const age = ended[deal] - entered[at][deal];
    if (!(age >= 0)) continue;
    ages.push(age);
    ends.push(outcomes[deal] === Outcome.won ? 'won' : outcomes[deal] === Outcome.lost ? 'lost' : 'open');
  }
  const [won, closed, open] = [counts[Outcome.won], counts[Outcome.won] + counts[Outcome.lost], counts[Outcome.open]];
  const { mean: estimate, interval } = calibrateStage(template, won, closed, rules.confidence, rules.strength);
  const seen = {
    ...{ id, template, won, closed, open, estimate, interval },
    rate: won / closed,
    rateInterval: wilsonInterval(won, closed, rules.confidence),
  };
  if (at > 0 && unplacedLosses > 0) return houseDefault(seen, 'lossesUnplaced', rules);
  const isSeen =
    entered[at].some((day) => !Number.isNaN(day)) ||
    highest.some((stage, deal) => (stage === at && outcomes[deal] !== Outcome.won) || (at === 0 && stage < 0));
  if (closed > 0 && !isSeen) return houseDefault(seen, 'neverSeen', rules);
  if (closed < rules.least) return houseDefault(seen, 'tooFew', rules);
  const withOpen = closed >= rules.leastForIncidence && open >= rules.openShareForIncidence * (open + closed);
  // Ages must be known of nearly all, or those that are known are a choice.
  if (withOpen && ages.length >= 0.9 * (open + closed)) {
    const incidence = cumulativeIncidence(ages, ends);
    const days = incidence.time.at(-1) ?? 0;
    const provenance = { kind: 'fittedWithOpen', deals: closed, open, days } as const;
    return { ...seen, incidence, weight: incidence.won.at(-1) ?? estimate, provenance };
  }
  const [lower, upper] = interval;
  const provenance = { kind: 'fitted', deals: closed, confidence: rules.confidence, lower, upper } as const;
  return { ...seen, weight: estimate, provenance };
}

type Seen = Omit<CalibratedStage, 'weight' | 'provenance'>;

function houseDefault(seen: Seen, notFitted: NotFitted, { least }: CalibrationRules): CalibratedStage {
  const provenance = { kind: 'houseDefault', ...(notFitted === 'tooFew' && { closed: seen.closed, least }) } as const;
  return { ...seen, notFitted, weight: seen.template, provenance };
}
