import type { RelationshipStage } from './relationship-stage';

/** What K5 advises under each stage, and what it puts before the first, good from incubation on. */
const measures = {
  incubation: [
    'strengthenContact',
    'leadersMeetWhenNeeded',
    'knowBuyingFlow',
    'keepPromises',
    'stressBrand',
    'seniorAdviser',
  ],
  initial: [
    'answerRivals',
    'manySources',
    'personalTies',
    'persist',
    'betterPerformanceForPrice',
    'easyUpkeep',
    'keepManager',
  ],
  middle: ['clubAtManyLevels', 'yearlyPlan', 'caringService', 'trainingAndExchange'],
  partner: ['clubAtHigherLevel', 'yearlyPlan'],
  collaborative: ['sharedBusiness', 'raiseTheirValue', 'topLevelsClose', 'vipCard'],
  throughout: ['raiseLevelOfContact', 'tailorSolution', 'betterQualityAndService'],
} as const;

export type RelationshipMeasure = (typeof measures)[keyof typeof measures][number];

/** What to do at a stage: its own measures first, then those that are good throughout. None once it is broken off or where it is unknown. */
export function measuresAt(stage: RelationshipStage | 'unknown'): readonly RelationshipMeasure[] {
  return stage === 'brokenOff' || stage === 'unknown' ? [] : [...measures[stage], ...measures.throughout];
}
