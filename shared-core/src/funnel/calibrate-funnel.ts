import type { CalendarDate } from '../basics/calendar-date';
import { applySetWeights, type SetWeight } from './apply-set-weights';
import type { Interval } from './beta-interval';
import { calibrateStage, templateStrength } from './calibrate-stage';
import { cumulativeIncidence, type Incidence } from './cumulative-incidence';
import { Outcome } from './deal-outcomes';
import type { FunnelProcess, ProcessStage, WeightProvenance } from './funnel-process';
import { incidenceInterval } from './incidence-interval';
import { isotonic } from './isotonic';
import type { DealOutcome } from './risk-sets';
import type { StagePaths } from './stage-paths';
import { wilsonInterval } from './wilson-interval';

export interface CalibrationRules {
  readonly confidence: number;
  /** How many closed deals the template's weight counts as. */
  readonly strength: number;
  /** Closed deals below which a stage keeps the template's weight. */
  readonly least: number;
  /** From how many closed deals, and which share of deals not watched from entry to end on, these are counted for the time they were. */
  readonly leastForIncidence: number;
  readonly openShareForIncidence: number;
  /** How many deals must have been watched at the youngest age at which one closed: of ages that few were watched at nothing is known. */
  readonly leastAtRisk: number;
}

/**
 * ◆ 90 %, 20 deals, at least 20 closed; from 30 closed deals on, and 20 % that are open or were watched only from some time after they
 * entered, those count as censored or as entering late, where 10 were watched from the first (methods §5.2).
 */
export const calibrationRules: CalibrationRules = {
  confidence: 0.9,
  strength: templateStrength,
  least: 20,
  leastForIncidence: 30,
  openShareForIncidence: 0.2,
  leastAtRisk: 10,
};

/** By how much a weight differs from itself after being multiplied and divided. */
const lastBits = 1e-12;

/** Too few closed deals; losses that nobody placed; or a stage at which no deal was ever seen, though won deals must have passed it. */
export type NotFitted = 'tooFew' | 'lossesUnplaced' | 'neverSeen';

export interface CalibratedStage {
  readonly id: string;
  readonly template: number;
  /** Of the deals that ever reached the stage. */
  readonly won: number;
  readonly closed: number;
  readonly open: number;
  /** Of these, open or closed, deals that were watched only from some time after they entered. */
  readonly late: number;
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
  /** Its own weight was drawn to that of a neighbour, since weights must not fall along the stages. */
  readonly levelled: boolean;
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
 * Open deals are no losses: they are left out, or, where they are many, counted in as censored with losing as a competing event. Deals
 * that had entered a stage before their history begins count from then on, for the ones that closed quickly are not in it. A stage with too
 * few closed deals, or whose losses cannot be placed, keeps the template's weight and says so (methods §5.2).
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
    const levelled = provenance.kind !== 'set' && Math.abs(entered - stage.weight) > lastBits;
    return { ...stage, weight: entered, levelled, provenance };
  });
  return { stages, process: weighed, unplacedLosses };
}

function fit(
  paths: StagePaths,
  { id, entered: template }: ProcessStage,
  at: number,
  unplacedLosses: number,
  rules: CalibrationRules,
): Fit {
  const watch = watchOf(paths, at);
  const { won, closed, open, late } = watch;
  const { confidence } = rules;
  const { mean: estimate, interval } = calibrateStage(template, won, closed, confidence, rules.strength);
  const seen = {
    ...{ id, template, won, closed, open, late, estimate, interval },
    rate: won / closed,
    rateInterval: wilsonInterval(won, closed, confidence),
  };
  if (at > 0 && unplacedLosses > 0) return houseDefault(seen, 'lossesUnplaced', rules);
  if (closed > 0 && !isSeenAt(paths, at)) return houseDefault(seen, 'neverSeen', rules);
  if (closed < rules.least) return houseDefault(seen, 'tooFew', rules);
  const incidence = incidenceOf(watch, rules);
  if (incidence) {
    const [lower, upper] = incidenceInterval(watch.ages, watch.ends, confidence, watch.entries);
    const known = { deals: closed, open, ...(late > 0 && { late }), days: incidence.time.at(-1) ?? 0 };
    const provenance = { kind: 'fittedWithOpen', ...known, confidence, lower, upper } as const;
    return { ...seen, incidence, weight: incidence.won.at(-1) ?? estimate, provenance };
  }
  const [lower, upper] = interval;
  const provenance = { kind: 'fitted', deals: closed, confidence, lower, upper } as const;
  return { ...seen, weight: estimate, provenance };
}

/** The deals that ever reached a stage: how many, and for those whose days are known from which age to which they were watched in it. */
interface Watch extends Pick<CalibratedStage, 'won' | 'closed' | 'open' | 'late'> {
  /** Deals not watched from their entry to their end. */
  readonly incomplete: number;
  readonly ages: readonly number[];
  readonly entries: readonly number[];
  readonly ends: readonly DealOutcome[];
}

function watchOf({ outcomes, highest, entered, watched, ended }: StagePaths, at: number): Watch {
  const counts = [0, 0, 0, 0];
  let [late, incomplete] = [0, 0];
  const [ages, entries]: number[][] = [[], []];
  const ends: DealOutcome[] = [];
  for (let deal = 0; deal < outcomes.length; deal++) {
    const reached = highest[deal] >= at || (at === 0 && highest[deal] < 0 && outcomes[deal] === Outcome.lost);
    if (!reached) continue;
    counts[outcomes[deal]]++;
    const [age, delay] = [ended[deal] - entered[at][deal], watched[at][deal] - entered[at][deal]];
    if (delay > 0) late++;
    if (delay > 0 || outcomes[deal] === Outcome.open) incomplete++;
    if (!(age >= 0)) continue;
    ages.push(age);
    // Who was watched from the first is at risk on the day of entering too.
    entries.push(delay > 0 ? delay : -1);
    ends.push(outcomes[deal] === Outcome.won ? 'won' : outcomes[deal] === Outcome.lost ? 'lost' : 'open');
  }
  const [, open, won, lost] = counts;
  return { won, closed: won + lost, open, late, incomplete, ages, entries, ends };
}

/** Whether some deal was seen at a stage, and not only passed it on the way to being won. */
function isSeenAt({ outcomes, highest, entered }: StagePaths, at: number): boolean {
  return (
    entered[at].some((day) => !Number.isNaN(day)) ||
    highest.some((stage, deal) => (stage === at && outcomes[deal] !== Outcome.won) || (at === 0 && stage < 0))
  );
}

/** The curve of deals counted for the time they were watched; undefined where they need not be, or too little is known of them. */
function incidenceOf({ closed, open, incomplete, ages, entries, ends }: Watch, rules: CalibrationRules) {
  const isNeeded = incomplete >= rules.openShareForIncidence * (open + closed);
  // Ages must be known of nearly all, or those that are known are a choice.
  const areAgesKnown = closed >= rules.leastForIncidence && ages.length >= 0.9 * (open + closed);
  if (!isNeeded || !areAgesKnown || atRiskFirst(ages, ends, entries) < rules.leastAtRisk) return undefined;
  const incidence = cumulativeIncidence(ages, ends, entries);
  // Where all that were watched young have closed, what became of the others when old cannot be joined to it.
  return incidence.open.slice(0, -1).includes(0) ? undefined : incidence;
}

/** How many deals were watched at the youngest age at which a watched one closed. */
function atRiskFirst(ages: readonly number[], ends: readonly DealOutcome[], entries: readonly number[]): number {
  const first = ages.reduce(
    (youngest, age, i) => (ends[i] !== 'open' && entries[i] < age && age < youngest ? age : youngest),
    Infinity,
  );
  return entries.reduce((count, entry, i) => count + (entry < first && first <= ages[i] ? 1 : 0), 0);
}

/** A stage by itself, before it is compared with its neighbours. */
type Fit = Omit<CalibratedStage, 'levelled'>;
type Seen = Omit<Fit, 'weight' | 'provenance'>;

function houseDefault(seen: Seen, notFitted: NotFitted, { least }: CalibrationRules): Fit {
  const provenance = { kind: 'houseDefault', ...(notFitted === 'tooFew' && { closed: seen.closed, least }) } as const;
  return { ...seen, notFitted, weight: seen.template, provenance };
}
