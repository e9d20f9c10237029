import { CellState } from '../intake/account-columns';
import { labelOf, type DealColumns } from '../intake/deal-columns';
import { yesOrNo } from '../intake/yes-or-no';
import { Outcome } from './deal-outcomes';
import { troubleBit } from './deal-trouble';
import type { FunnelProcess } from './funnel-process';
import type { StagePlace } from './stage-map';

/**
 * The chance each deal claims: won 1, lost 0; an open one what somebody typed, 0 % included, else the weight of the stage it declares.
 * A typed chance that a reopened deal kept from before, and 100 % on an open deal, give way to the stage's weight. NaN where there is
 * neither. With `from: 'stage'` typed chances are not looked at.
 */
export function declaredChances(
  deals: DealColumns,
  outcomes: Uint8Array,
  placeOf: (deal: number) => StagePlace | undefined,
  processes: readonly FunnelProcess[],
  from: 'typed' | 'stage',
  troubles: Uint32Array,
): Float64Array {
  const typed = from === 'typed' ? deals.numbers.probability : undefined;
  const { reopened, stage } = deals.labels;
  const isReopened = reopened?.labels.map((label) => yesOrNo(label) === 'yes');
  return Float64Array.from(outcomes, (outcome, deal) => {
    if (outcome !== Outcome.open) return outcome === Outcome.won ? 1 : outcome === Outcome.lost ? 0 : NaN;
    const place = placeOf(deal);
    const ofStage = place && place.stage >= 0 ? processes[place.process].stages[place.stage].entered : NaN;
    const state = typed?.states[deal] ?? CellState.blank;
    if (state === CellState.unreadable) troubles[deal] |= troubleBit.chanceUnreadable;
    if (typed && state === CellState.read) {
      const chance = typed.values[deal];
      if (chance < 0 || chance > 1) troubles[deal] |= troubleBit.chanceOutOfRange;
      else if (isReopened?.[reopened!.codes[deal]]) troubles[deal] |= troubleBit.reopened;
      else if (chance === 1) troubles[deal] |= troubleBit.certainWhileOpen;
      else return chance;
    }
    if (Number.isNaN(ofStage) && (troubles[deal] & troubleBit.openInClosedStage) === 0) {
      troubles[deal] |= labelOf(stage, deal) === undefined ? troubleBit.noStage : troubleBit.stageUnknown;
    }
    return ofStage;
  });
}

const stateWords: Readonly<Record<'none' | 'entered' | 'completed', readonly string[]>> = {
  none: ['none', 'no', '无', '未进入', '없음', '미진입'],
  entered: ['entered', 'in', '已进入', '进入', '진입'],
  completed: ['completed', 'complete', 'done', '已完成', '完成', '완료'],
};

/**
 * The chance each deal has earned by evidence: the weight of the stage whose milestones are met, or the higher one where it is completed
 * and the process gives one; 0 without evidence (K2). Won 1, lost 0. Undefined where the list says nothing of evidence at all.
 */
export function evidencedChances(
  deals: DealColumns,
  outcomes: Uint8Array,
  placeOf: (deal: number) => StagePlace | undefined,
  processes: readonly FunnelProcess[],
  evidencedStage: (deal: number, label: string) => StagePlace | undefined,
  troubles: Uint32Array,
): Float64Array | undefined {
  const { evidencedStage: column, evidencedState } = deals.labels;
  if (!column) return undefined;
  const isState = (state: keyof typeof stateWords) =>
    evidencedState?.labels.map((label) => stateWords[state].includes(label.trim().toLowerCase()));
  const [isNone, isCompleted] = [isState('none'), isState('completed')];
  return Float64Array.from(outcomes, (outcome, deal) => {
    if (outcome !== Outcome.open) return outcome === Outcome.won ? 1 : outcome === Outcome.lost ? 0 : NaN;
    const label = labelOf(column, deal);
    if (label === undefined) {
      if (column.states[deal] === CellState.unreadable) troubles[deal] |= troubleBit.evidenceUnknown;
      return 0;
    }
    const place = evidencedStage(deal, label) ?? stageById(placeOf(deal), label, processes);
    if (!place || place.stage < 0) {
      troubles[deal] |= troubleBit.evidenceUnknown;
      return 0;
    }
    const state = evidencedState?.codes[deal] ?? -1;
    if (isNone?.[state]) return 0;
    const { entered, completed } = processes[place.process].stages[place.stage];
    return isCompleted?.[state] ? (completed ?? entered) : entered;
  });
}

/** The evidence names stages of the template by their ids, which the org's own stage names need not be. */
function stageById(
  declared: StagePlace | undefined,
  id: string,
  processes: readonly FunnelProcess[],
): StagePlace | undefined {
  const own = declared && declared.process >= 0 ? [declared.process] : processes.map((_, k) => k);
  for (const process of own) {
    const stage = processes[process].stages.findIndex((one) => one.id === id);
    if (stage >= 0) return { outcome: 'open', process, stage };
  }
  return undefined;
}
