import { roundHalfAway } from '../../basics/round-half-away';
import type { DealTrouble } from '../../funnel/deal-trouble';
import type { FunnelProblem } from '../../funnel/funnel-problem';
import type { WeightProvenance } from '../../funnel/funnel-process';
import type { PipelineDimension } from '../../funnel/pipeline-sums';
import type { StageEvidence } from '../../funnel/propose-stage-map';
import type { Speaker } from '../speaker';
import type { FunnelWording, FunnelWords } from './funnel-words';

/** Says the facts of a funnel in one language; numbers, days and lists as the speaker of the core says them. */
export interface FunnelSpeaker extends Pick<Speaker, 'number' | 'percent' | 'date' | 'list' | 'row'> {
  readonly words: FunnelWords;
  /** A chance: 0 and 100 % are said of what is certain alone, so that no open deal looks won or lost by rounding. */
  chance(chance: number): string;
  /** An amount, with its currency where one is known; cents below a thousand. */
  money(amount: number, currency?: string): string;
  trouble(trouble: DealTrouble): string;
  problem(problem: FunnelProblem): string;
  provenance(provenance: WeightProvenance): string;
  stageEvidence(evidence: StageEvidence): string;
  /** What a group of sums is called. */
  group(dimension: PipelineDimension, key: string | null): string;
}

/** A speaker of a funnel's words, beside a speaker of the core's in the same language. */
export function funnelSpeaker(words: FunnelWords, core: Speaker): FunnelSpeaker {
  const say: FunnelSpeaker = {
    words,
    number: core.number,
    percent: core.percent,
    date: core.date,
    list: core.list,
    row: core.row,
    chance(chance) {
      if (chance <= 0 || chance >= 1) return core.percent(chance, 0);
      for (const decimals of [0, 1, 2]) {
        const shown = roundHalfAway(chance, decimals + 2);
        if (shown > 0 && shown < 1 && (decimals > 0 || shown === chance)) return core.percent(chance, decimals);
      }
      const least = core.percent(0.0001, 2);
      return chance < 0.5 ? words.nearly.none(least) : words.nearly.certain(core.percent(0.9999, 2));
    },
    money(amount, currency) {
      const cents = Math.abs(amount) < 1000 && !Number.isInteger(roundHalfAway(amount, 2));
      const number = core.number(amount, cents ? 2 : 0);
      return currency === undefined ? number : `${number} ${currency}`;
    },
    trouble: (trouble) => word(words.troubles, trouble, say),
    problem: (problem) => word(words.problems, problem, say),
    provenance: (provenance) => word(words.provenance, provenance, say),
    stageEvidence: (evidence) => word(words.stageEvidence, evidence, say),
    group(dimension, key) {
      if (key === null) return words.unnamed;
      return dimension === 'size' ? words.sizes[key === 'large' ? 'large' : 'small'] : key;
    },
  };
  return say;
}

/** Finds the sentence for a fact by its kind. The cast joins what the mapped type has already paired. */
function word<T extends { readonly kind: string }>(wording: FunnelWording<T>, fact: T, say: FunnelSpeaker): string {
  const sentence = wording[fact.kind as T['kind']] as (fact: T, say: FunnelSpeaker) => string;
  return sentence(fact, say);
}
